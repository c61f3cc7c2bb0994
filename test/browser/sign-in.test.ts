import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { createMember } from '../../src/domain/member/member.operations.js';
import type { SsoConnection } from '../../src/domain/sso/sso-connection.entity.js';
import { draft } from '../domain/drafts.js';
import { type Account, serveOidcProvider } from '../sso/oidc-site.js';
import { type SamlSite, serveSamlProvider } from '../sso/saml-site.js';
import { linkToken } from '../sso/sign-in.js';
import { connect, organizationWithDomain, type SsoOrganization } from '../sso/sso-scene.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { type MusterServer, serveMuster } from '../support/muster-server.js';
import { inBrowser, launchChromium, openWatchedPage, type WatchedPage } from './chromium.js';

let database: TestDatabase;
let muster: MusterServer;
let browser: Browser;
let provider: Awaited<ReturnType<typeof serveOidcProvider>>;
let site: SamlSite;
let byOidc: SsoOrganization;
let bySaml: SsoOrganization;
let saml: SsoConnection;
let watched: WatchedPage;
const accounts = new Map<string, Account>();

inBrowser('in a browser, which .ci/run installs,', () => {
  beforeAll(async () => {
    database = await openTestDatabase();
    [muster, provider, site, browser] = await Promise.all([
      serveMuster(database.orm),
      serveOidcProvider(accounts),
      serveSamlProvider(),
      launchChromium(),
    ]);
    byOidc = await organizationWithDomain(database);
    bySaml = await organizationWithDomain(database);
    const client = { issuer: provider.issuer, clientId: 'muster', clientSecret: 'client-secret-canary' };
    const oidc = await connect(database, byOidc, { oidc: client });
    provider.register(`${muster.origin}/sso/oidc/${oidc.id}/callback`);
    saml = await connect(database, bySaml, { saml: { metadataXml: site.metadata() } });
  });

  beforeEach(async () => {
    watched = await openWatchedPage(browser);
    // The provider's own pages ask for fonts elsewhere.
    await watched.page.route(/^https:/, (route) => route.abort());
  });

  afterAll(async () => {
    await browser.close();
    await muster.close();
    await Promise.all([provider.close(), site.close()]);
    const broken = await violations(database);
    await database.close();
    expect(broken).toEqual([]);
  });

  test('an address leads to the OpenID provider, and from there into the console', async () => {
    const ada = await administrator(byOidc, 'ada');
    accounts.set('ada', { email: ada.userName, email_verified: true });
    const { page } = watched;

    await enterAddress(ada.userName);
    await page.waitForURL(`${provider.issuer}/**`);
    await page.locator('[name=login]').fill('ada');
    await page.locator('[name=password]').fill('any');
    await page.locator('button[type=submit]').click();
    await page.locator('button[type=submit]').click();

    await page.waitForURL(`${muster.origin}/`);
    await expectSignedIn(ada.userName);
  });

  test('an address leads to the SAML provider, whose page posts its answer, and from there into the console', async () => {
    const ada = await administrator(bySaml, 'ada');
    site.says = { nameId: ada.userName };
    const { page, complaints } = watched;

    await enterAddress(ada.userName);

    await page.waitForURL(`${muster.origin}/`);
    await expectSignedIn(ada.userName);
    expect(complaints).toEqual([]);
  });

  test('a sign-in link asks for a press of its button, and opens the console; GraphiQL needs no token then, and signs out again', async () => {
    const { page, complaints } = watched;

    await page.goto(`${muster.origin}/sso/link?token=${await linkToken(database.orm, bySaml)}`);
    await page.getByRole('button', { name: 'Sign in' }).click();

    await page.waitForURL(`${muster.origin}/`);
    await expectSignedIn(bySaml.owner.userName);
    await page.goto(`${muster.origin}/graphql`);
    await page.getByText('You are signed in.').waitFor();
    await page.getByRole('button', { name: /^Execute query/ }).click();
    const result = page.getByRole('region', { name: 'Result Window' });
    await result.filter({ hasText: `"userName": "${bySaml.owner.userName}"` }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Work e-mail address').waitFor();
    expect(await sessionCookie()).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  test('an answer that does not fit ends on a page that says what to do, with the mismatch for the administrator', async () => {
    const ada = await administrator(bySaml, 'grace');
    site.says = { nameId: ada.userName, audience: 'urn:another' };
    const { page } = watched;

    await enterAddress(ada.userName);
    await page.getByRole('heading', { name: 'You are not signed in' }).waitFor();

    const text = await page.locator('body').innerText();
    expect(text).toContain('Enter the audience of this connection at the identity provider.');
    const audience = `${muster.origin}/sso/saml/${saml.id}/metadata`;
    expect(text).toContain(`For your administrator: AUDIENCE. The Audience is "urn:another", not "${audience}".`);
    expect(text).toMatch(/Request [0-9a-f-]{36}/);
    expect(await sessionCookie()).toBeUndefined();
    await page.getByRole('link', { name: 'Go to the sign-in page' }).click();
    await page.getByLabel('Work e-mail address').waitFor();
  });
});

const administrator = ({ asOwner, email }: SsoOrganization, name: string) =>
  createMember(asOwner(), { draft: draft(email(name)), role: 'ADMIN' });

/** Starts at the console, as somebody who knows nothing else. */
async function enterAddress(address: string): Promise<void> {
  const { page } = watched;
  await page.goto(muster.origin);
  await page.getByLabel('Work e-mail address').fill(address);
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function expectSignedIn(userName: string): Promise<void> {
  const { page } = watched;
  await page.getByRole('button', { name: 'Your account' }).filter({ hasText: userName }).waitFor();
  expect(await sessionCookie()).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(await page.evaluate('document.cookie')).toBe('');
}

const sessionCookie = async () =>
  (await watched.page.context().cookies(muster.origin)).find(({ name }) => name === 'muster_session');
