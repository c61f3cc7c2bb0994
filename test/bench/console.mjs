// @ts-check
import { randomUUID } from 'node:crypto';
import { chromium } from 'playwright-core';
import { built } from './built.mjs';
import { watchTraffic } from './console/traffic.mjs';
import { walk } from './console/walk.mjs';
import { connect } from './databases.mjs';
import { openServer } from './own-server.mjs';
import { table } from './protocol/table.mjs';
import { seedMuster } from './seed/muster.mjs';

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const usage = `npm run bench:console -- [N]
  N   so many members, and a twentieth as many teams (default 100000)
The browser is /usr/bin/chromium-headless-shell, or what CHROMIUM names.`;

/** @returns {number} */
function peopleOrUsage() {
  const [given = '100000', ...more] = process.argv.slice(2);
  if (/^[1-9]\d{2,5}$/.test(given) && more.length === 0) return Number(given);
  console.error(usage);
  process.exit(1);
}

const say = (/** @type {string} */ line) => console.error(line);
const count = (/** @type {number} */ number) => number.toLocaleString('en');

/**
 * @param {import('../../src/database/database-address.js').DatabaseAddress} address
 * @param {number} people
 */
async function bench(address, people) {
  const organization = await seedMuster(address, people);
  say(`${count(people)} members and ${count(Math.floor(people / 20))} teams are there.`);
  const { openOrm } = await built('database/orm');
  const { openContext } = await built('domain/context');
  const { createSignInLink } = await built('domain/member/sign-in-link.operations');
  const orm = await openOrm({ location: address });
  const server = await openServer(orm);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const actor = { kind: 'system', id: 'bench' };
    const { organizationId } = organization;
    const link = await createSignInLink(openContext(orm, { actor, organizationId, correlationId: randomUUID() }), {
      email: 'owner@example.com',
    });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${server.publicUrl}/sso/link?token=${link.secret.reveal()}`);
    const traffic = await watchTraffic(page);
    const lines = await walk(page, traffic, server.publicUrl, organization);
    const heading = ['', 'requests', 'statements', 'kB sent', 'of it JavaScript', 'most rows', 'ms until it answers'];
    console.log(
      `${count(people)} members, a signed-in owner, one browser, nothing kept from before on the first page\n`,
    );
    console.log(table(heading, lines));
  } finally {
    await browser.close();
    await server.close();
    await orm.close();
  }
}

const people = peopleOrUsage();
const { startTemporaryServer } = await built('database/embedded-server');
const server = await startTemporaryServer({ say });
try {
  const address = { ...server.address, database: 'console' };
  const admin = await connect(server.address);
  await admin.query(`create database ${address.database}`);
  await admin.end();
  await bench(address, people);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await server.stop();
}
