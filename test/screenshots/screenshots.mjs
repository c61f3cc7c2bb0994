// @ts-check
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { built } from '../bench/built.mjs';
import { connect } from '../bench/databases.mjs';
import { openServer } from '../bench/own-server.mjs';
import { consolePages, emptyServerPages } from '../browser/console/pages.mjs';
import { fillExample } from './example.mjs';

/**
 * `npm run screenshots [-- NAME …]` makes a picture of each page of the console, or of those so named, 1440 and 390 pixels wide, light and
 * dark, in docs/screenshots.
 */
const FOLDER = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const widths = [1440, 390];
const schemes = /** @type {const} */ (['light', 'dark']);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

/**
 * Pictures of one page, wide and narrow, light and dark.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {string} address
 */
async function take(page, name, address) {
  for (const colorScheme of schemes) {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      const height = await page.evaluate('document.documentElement.scrollHeight');
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: `${FOLDER}${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
  }
  console.error(`${name} is taken.`);
}

/** @param {import('../../src/database/database-address.js').DatabaseAddress} address */
async function takeAll(address) {
  const { openOrm } = await built('database/orm');
  const { migrate } = await built('database/migrations');
  const orm = await openOrm({ location: address });
  await migrate(orm);
  const server = await openServer(orm);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  const wanted = process.argv.slice(2);
  const isWanted = (/** @type {readonly [string, ...unknown[]]} */ [name]) =>
    wanted.length === 0 || wanted.includes(name);
  try {
    mkdirSync(FOLDER, { recursive: true });
    for (const [name, path] of emptyServerPages.filter(isWanted))
      await take(page, name, server.publicUrl + path(server.setUpKey));
    const { signInUrl, shown } = await fillExample(orm, address, server.publicUrl);
    await page.goto(signInUrl);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    for (const [name, path] of consolePages.filter(isWanted)) await take(page, name, server.publicUrl + path(shown));
  } finally {
    await browser.close();
    await server.close();
    await orm.close();
  }
}

const { startTemporaryServer } = await built('database/embedded-server');
const server = await startTemporaryServer({ say: console.error });
try {
  const address = { ...server.address, database: 'screenshots' };
  const admin = await connect(server.address);
  await admin.query(`create database ${address.database}`);
  await admin.end();
  await takeAll(address);
  console.log(`The pictures are in ${FOLDER}`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await server.stop();
}
