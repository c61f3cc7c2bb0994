import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { exampleOperations } from '../../src/graphql/graphiql/example-operations.js';
import { cleanUp, muster, newFolder, startServer } from '../process/muster-process.js';
import { inBrowser, launchChromium, openWatchedPage, type WatchedPage } from './chromium.js';

let browser: Browser;
let url: string;
let adminToken: string;
let watched: WatchedPage;

inBrowser('in a browser, which .ci/run installs,', () => {
  beforeAll(async () => {
    const env = { MUSTER_DATA_DIR: join(newFolder(), 'data') };
    browser = await launchChromium();
    url = await startServer(env).url();
    const words = 'organization create --name Acme --slug acme --owner owner@acme.test --seats 25 --json';
    adminToken = JSON.parse((await muster(env, ...words.split(' '))).stdout).adminToken;
  });

  beforeEach(async () => {
    watched = await openWatchedPage(browser);
  });

  afterAll(async () => {
    await browser.close();
    await cleanUp();
  });

  test('GraphiQL sends nothing before it has a token, and says so', async () => {
    const { page, origins, complaints } = watched;
    await page.goto(`${url}/graphql`);

    await run(watched, 'Sign in, or enter an API token above first.');

    expect({ origins: [...origins], complaints }).toEqual({ origins: [url], complaints: [] });
  });

  test('in GraphiQL a token opens the example operations and the documentation, and nothing leaves the server', async () => {
    const { page, origins, complaints } = watched;
    const answer = await page.goto(`${url}/graphql`);
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'self'");
    await page
      .getByRole('tab')
      .nth(exampleOperations.length - 1)
      .waitFor();

    await page.getByLabel('API token').fill(adminToken);
    const schemaRead = page.waitForResponse(`${url}/graphql`);
    await page.getByRole('button', { name: 'Use' }).click();
    await schemaRead;
    await run(watched, '"userName": "owner@acme.test"');

    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Query' }).first().click();
    await page.getByRole('link', { name: 'viewer' }).first().click();
    await page.getByText('Who asks, and what they may do.').waitFor({ timeout: 10_000 });
    expect({ origins: [...origins], complaints }).toEqual({ origins: [url], complaints: [] });
  });
});

/** Runs the operation of the open tab, and waits until the answer holds the text; fails with what it holds instead. */
async function run({ page }: WatchedPage, text: string): Promise<void> {
  const result = page.getByRole('region', { name: 'Result Window' });
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await result
    .filter({ hasText: text })
    .waitFor({ timeout: 10_000 })
    .catch(() => {});
  expect(await result.textContent()).toContain(text);
}
