import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { setUpKey } from '../../src/domain/organization/first-run.js';
import { SecretBox } from '../../src/domain/secret-box.js';
import { OktaClient } from '../../src/idp-simulator/okta.js';
import { type Person, peopleOf } from '../../src/idp-simulator/people.js';
import type { ScimTarget } from '../../src/idp-simulator/scim-client.js';
import { firstRunUrl } from '../../src/sign-in-url.js';
import { type Account, serveOidcProvider } from '../sso/oidc-site.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { type MusterServer, serveMuster, testSecretKey } from '../support/muster-server.js';
import { inBrowser, launchChromium, openWatchedPage } from './chromium.js';
import { accessibilityFaults } from './console/console-scene.js';
import { figure, rotate, takeToken } from './console/scim-acts.js';

const domain = 'acme.example';

let database: TestDatabase;
let muster: MusterServer;
let browser: Browser;
let provider: Awaited<ReturnType<typeof serveOidcProvider>>;

inBrowser('in a browser, which .ci/run installs,', () => {
  beforeAll(async () => {
    database = await openTestDatabase();
    const accounts = new Map<string, Account>([['ada', { email: `ada@${domain}`, email_verified: true }]]);
    [muster, provider, browser] = await Promise.all([
      serveMuster(database.orm),
      serveOidcProvider(accounts),
      launchChromium(),
    ]);
  });

  afterAll(async () => {
    await browser.close();
    await Promise.all([muster.close(), provider.close()]);
    const broken = await violations(database);
    await database.close();
    expect(broken).toEqual([]);
  });

  test('from an empty server to seats that Okta runs, and to the end of it, on one page that is never reloaded', async () => {
    const { page, complaints } = await openWatchedPage(browser);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: muster.origin });

    await becomeOwner(page, '2');
    await page.evaluate('window.wasNeverReloaded = true');
    await verifyDomain(page);
    await turnSingleSignOnOn(page);
    const target = await turnScimOn(page);

    const okta = new OktaClient(target);
    await page.getByText('Waiting for the first request of the identity provider').waitFor();
    await okta.testConnection();
    await page.getByText('First request received at').waitFor();
    await page.getByRole('tab', { name: 'Overview' }).click();
    for (const person of people) await okta.assign(person);
    await okta.pushGroup('Navy', people);
    for (const [label, value] of fullHouse) await figure(page, label, value);
    await followQueue(page, okta);

    await page.getByRole('link', { name: 'SCIM', exact: true }).click();
    await page.getByRole('link', { name: 'Okta', exact: true }).click();
    const rotated = new OktaClient(await rotate(page, 'One day'));
    await rotated.testConnection();
    await page.getByText('less than a day left').waitFor();
    expect(await okta.testConnection()).toBe(3);

    await turnScimOff(page);
    for (const client of [okta, rotated]) await expect(client.testConnection()).rejects.toThrow('401');
    expect(await database.rows(statuses)).toEqual([
      { status: 'ACTIVE', count: 1 },
      { status: 'SUSPENDED', count: 3 },
    ]);
    expect(await page.evaluate('window.wasNeverReloaded')).toBe(true);
    expect(complaints).toEqual([expect.stringContaining('400')]);
    await Promise.all([okta.close(), rotated.close()]);
  });
});

const people = peopleOf({ seed: 'whole way', count: 3, domain });
const [first, , last] = people as [Person, Person, Person];

const fullHouse = [
  ['Members', '3'],
  ['With a seat', '2'],
  ['Waiting for a seat', '1 person'],
  ['Teams', '1'],
] as const;

const statuses = 'select status, count(*)::int as count from member group by status order by status';

/** Opens the link that the server printed, and corrects what it refuses. */
async function becomeOwner(page: Page, seats: string): Promise<void> {
  await page.goto(muster.origin);
  await page.getByText('This server has no organization yet.').waitFor();
  await expectAccessible(page);
  await page.goto(firstRunUrl(muster.origin, setUpKey(new SecretBox(testSecretKey))));
  await page.getByLabel('Name of the organization').fill('Acme <b>Corporation</b>');
  await page.getByLabel('Your name').fill('Ada Lovelace');
  await page.getByLabel('Your work e-mail address').fill(`ada@${domain}`);
  await page.getByLabel('Seats').fill(seats);
  await page.getByLabel('Slug (optional)').fill('Not a slug');
  await page.getByRole('button', { name: 'Make the organization' }).click();
  await page.getByText('slug must be 1 to 63 lower-case letters').waitFor();
  await expectAccessible(page);
  expect(await page.getByLabel('Your name').inputValue()).toBe('Ada Lovelace');
  await page.getByLabel('Slug (optional)').fill('');
  await page.getByRole('button', { name: 'Make the organization' }).click();
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  await page.getByText('Acme <b>Corporation</b>').first().waitFor();
  await page.getByRole('button', { name: 'Your account' }).filter({ hasText: 'Ada Lovelace' }).waitFor();
  expect(await database.rows('select slug from organization')).toEqual([{ slug: 'acme-b-corporation-b' }]);
}

/** What axe-core says of a page, in both colour schemes. */
async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect({ colorScheme, faults: await accessibilityFaults({ page }) }).toEqual({ colorScheme, faults: [] });
  }
}

/** Publishes the record that the page shows. */
async function verifyDomain(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Single Sign-On', exact: true }).click();
  await page.getByRole('textbox', { name: 'Domain', exact: true }).fill(domain);
  await page.getByRole('button', { name: 'Add domain' }).click();
  const name = await page.getByLabel(`Record name for ${domain}`, { exact: true }).inputValue();
  await page.getByRole('button', { name: `Copy Record value for ${domain}` }).click();
  muster.names.txtRecords.set(name, [await page.evaluate<string>('navigator.clipboard.readText()')]);
  await page.getByRole('button', { name: `Check now: ${domain}` }).click();
  await page.getByText('Verified', { exact: true }).waitFor();
}

/** Connects the provider, and tests it in another tab, whose result the page shows by itself. */
async function turnSingleSignOnOn(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Connect a provider' }).click();
  await page.getByLabel('OpenID Connect').check();
  await page.getByRole('textbox', { name: 'Issuer', exact: true }).fill(provider.issuer);
  await page.getByRole('textbox', { name: 'Client ID', exact: true }).fill('muster');
  await page.getByLabel('Client secret', { exact: true }).fill('client-secret-canary');
  await page.getByRole('button', { name: 'Connect' }).click();
  await page.getByRole('heading', { level: 1, name: 'Okta' }).waitFor();
  provider.register(await page.getByRole('textbox', { name: 'Sign-in redirect URIs' }).inputValue());
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Test sign-in' }).click();
  await page.getByText('Waiting for your sign-in in the other tab').waitFor();
  const tab = await opened;
  await tab.route(/^https:/, (route) => route.abort());
  await tab.locator('[name=login]').fill('ada');
  await tab.locator('[name=password]').fill('any');
  await tab.locator('button[type=submit]').click();
  await tab.locator('button[type=submit]').click();
  await tab.getByRole('heading', { name: 'The test went well' }).waitFor();
  await tab.close();
  await page.getByRole('status').getByText('The test went well').waitFor();
  await page.getByRole('cell', { name: 'Tested' }).waitFor();
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByText(`People at ${domain} sign in by it.`).waitFor();
}

/** Confirms the provider that single sign-on is on with, and copies what Okta is to be told. */
async function turnScimOn(page: Page): Promise<ScimTarget> {
  await page.getByRole('link', { name: 'SCIM', exact: true }).click();
  await page.getByText('Single Sign-On is on with Okta').waitFor();
  await page.getByRole('button', { name: 'Confirm Okta' }).click();
  await page.getByRole('switch', { name: 'Provision members by SCIM from Okta' }).click();
  await page
    .getByRole('dialog', { name: 'Turn SCIM on for Okta' })
    .getByRole('button', { name: 'Turn SCIM on' })
    .click();
  return takeToken(page);
}

/** Looks at the queue while a seat becomes free, and at the members. */
async function followQueue(page: Page, okta: OktaClient): Promise<void> {
  await page.getByRole('link', { name: 'See the queue' }).click();
  await page.getByRole('row', { name: `1 ${last.displayName} waits` }).waitFor();
  await okta.unassign(first);
  await page.getByText('Nobody waits').waitFor();
  await page.getByRole('img', { name: '2 of 2 seats taken, 0 reserved' }).waitFor();
  await page.getByRole('link', { name: 'Members', exact: true }).click();
  await page.getByRole('row').filter({ hasText: last.userName }).waitFor();
}

/** Suspends whom the identity provider has sent, after a look at what that means. */
async function turnScimOff(page: Page): Promise<void> {
  await page.getByRole('switch', { name: 'Provision members by SCIM from Okta' }).click();
  const dialog = page.getByRole('dialog', { name: 'Turn SCIM off' });
  await dialog.getByText('3 stay manual').waitFor();
  await dialog.getByRole('radio', { name: 'They are suspended' }).check();
  await dialog.getByText('2 people are suspended').waitFor();
  await dialog.getByRole('button', { name: 'Turn SCIM off' }).click();
  await page.getByRole('tab', { name: 'Overview' }).click();
  await page.getByText('It was turned off').waitFor();
}
