import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { setUpKey } from '../../src/domain/organization/first-run.js';
import { SecretBox } from '../../src/domain/secret-box.js';
import { firstRunUrl } from '../../src/sign-in-url.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { type MusterServer, serveMuster, testSecretKey } from '../support/muster-server.js';
import { inBrowser, launchChromium, openWatchedPage } from './chromium.js';

let database: TestDatabase;
let muster: MusterServer;
let browser: Browser;

inBrowser('in a browser, which .ci/run installs,', () => {
  beforeAll(async () => {
    database = await openTestDatabase();
    [muster, browser] = await Promise.all([serveMuster(database.orm), launchChromium()]);
  });

  afterAll(async () => {
    await browser.close();
    await muster.close();
    const broken = await violations(database);
    await database.close();
    expect(broken).toEqual([]);
  });

  test('the console of an empty server leads to the first run, whose link makes an organization and opens its console', async () => {
    const { page } = await openWatchedPage(browser);
    await page.goto(muster.origin);
    await page.getByText('This server has no organization yet.').waitFor();

    await page.goto(firstRunUrl(muster.origin, setUpKey(new SecretBox(testSecretKey))));
    await page.getByLabel('Name of the organization').fill('Acme <b>Corporation</b>');
    await page.getByLabel('Your name').fill('Ada Lovelace');
    await page.getByLabel('Your work e-mail address').fill('ada@acme.test');
    await page.getByLabel('Slug (optional)').fill('Not a slug');
    await page.getByRole('button', { name: 'Make the organization' }).click();
    await page.getByText('slug must be 1 to 63 lower-case letters').waitFor();
    expect(await page.getByLabel('Your name').inputValue()).toBe('Ada Lovelace');
    await page.getByLabel('Slug (optional)').fill('');
    await page.getByRole('button', { name: 'Make the organization' }).click();

    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await page.getByText('Acme <b>Corporation</b>').first().waitFor();
    await page.getByRole('button', { name: 'Your account' }).filter({ hasText: 'Ada Lovelace' }).waitFor();
    expect(await database.rows('select slug from organization')).toEqual([{ slug: 'acme-b-corporation-b' }]);
  });
});
