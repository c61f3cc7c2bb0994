import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';

const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser of this machine: the one that CHROMIUM names, else one in a usual place; undefined when there is none. */
const chromiumPath: string | undefined = process.env.CHROMIUM ?? places.find((place) => existsSync(place));

/** Tests that need a browser: skipped on a machine without one, never in .ci/run, which installs it. */
export const inBrowser = chromiumPath === undefined ? describe.skip : describe;

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser of this machine. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: flags });
}

/** A page of which is kept what it asks for and what it complains about. */
export interface WatchedPage {
  readonly page: Page;
  /** The origins of all requests. */
  readonly origins: ReadonlySet<string>;
  /** What was written to the console, violations of the content security policy among it, and errors that nobody caught. */
  readonly complaints: readonly string[];
}

/** How many times slower a page's scripts run than they could: a test that waits for too little shows itself on a slow machine. */
const slowdown = Number(process.env.MUSTER_BROWSER_SLOWDOWN ?? 1);

/** Opens an empty page and watches it. */
export async function openWatchedPage(browser: Browser): Promise<WatchedPage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(60_000);
  if (slowdown > 1) {
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
  const origins = new Set<string>();
  const complaints: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:') origins.add(origin);
  });
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, origins, complaints };
}
