import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newCertifiedKey } from '../../../src/sso/saml/own-certificate.js';
import { serveOidcProvider } from '../../sso/oidc-site.js';
import { providerMetadata, verify } from '../../sso/sso-scene.js';
import { inBrowser } from '../chromium.js';
import { type ConsoleScene, openConsole } from './console-scene.js';

const domain = 'acme.example';
const spare = 'spare.example';
const day = 24 * 60 * 60 * 1000;

let scene: ConsoleScene;
let provider: Awaited<ReturnType<typeof serveOidcProvider>>;
let page: Page;

const readField = (label: string) => page.getByLabel(label, { exact: true }).inputValue();

inBrowser('the Single Sign-On section', () => {
  beforeAll(async () => {
    [scene, provider] = await Promise.all([openConsole({ seats: 5 }), serveOidcProvider(new Map())]);
    ({ page } = await scene.open('/single-sign-on'));
  });

  afterAll(async () => {
    await scene.close();
    await provider.close();
  });

  test('adds a domain, once by a double click, and says beside the field what is no domain', async () => {
    const add = page.getByRole('button', { name: 'Add domain' });
    await page.getByRole('textbox', { name: 'Domain', exact: true }).fill('no domain');
    await add.click();
    await page.getByText('name must be a domain such as example.com').waitFor();

    await page.getByRole('textbox', { name: 'Domain', exact: true }).fill(domain);
    await add.dblclick();

    await page.getByText('Not verified').waitFor();
    expect(await scene.database.rows('select name from domain')).toEqual([{ name: domain }]);
    expect(await page.getByText('has this domain already').count()).toBe(0);
  });

  test('says in words what DNS lacks, and verifies the domain once its record is there', async () => {
    const check = page.getByRole('button', { name: `Check now: ${domain}` });
    await check.click();
    await page.getByText(`no TXT record`).waitFor();

    const [name, value] = [await readField(`Record name for ${domain}`), await readField(`Record value for ${domain}`)];
    await page.getByRole('button', { name: `Copy Record value for ${domain}` }).click();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(value);
    scene.muster.names.txtRecords.set(name, [value]);
    await check.click();

    await page.getByText('Verified', { exact: true }).waitFor();
    await page.getByText('no TXT record').waitFor({ state: 'hidden' });
  });

  test('connects an OpenID provider once its issuer is right, and turns it on once it is tested', async () => {
    await page.getByRole('link', { name: 'Connect a provider' }).click();
    await page.getByRole('textbox', { name: 'Identity provider', exact: true }).click();
    await page.getByRole('option', { name: 'Other' }).click();
    await page.getByLabel('OpenID Connect').check();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Our <b>provider</b>');
    await page.getByRole('textbox', { name: 'Issuer', exact: true }).fill(`${provider.issuer}/nowhere`);
    await page.getByRole('textbox', { name: 'Client ID', exact: true }).fill('muster');
    await page.getByLabel('Client secret', { exact: true }).fill('client-secret-canary');
    await page.getByRole('button', { name: 'Connect' }).click();
    await page.getByText(/^oidc\.issuer: /).waitFor();

    await page.getByRole('textbox', { name: 'Issuer', exact: true }).fill(provider.issuer);
    await page.getByRole('button', { name: 'Connect' }).click();
    await page.getByRole('heading', { level: 1, name: 'Our <b>provider</b>' }).waitFor();
    expect(await readField('Redirect URI')).toMatch(/\/sso\/oidc\/[0-9a-f-]{36}\/callback$/);
    expect(await page.getByRole('button', { name: 'Turn on' }).isDisabled()).toBe(true);

    await scene.database.rows(`update sso_connection set tested_at = created_at, status = 'TESTED'`);
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByText(`People at ${domain} sign in by it.`).waitFor();
  });

  test('changes a connection, and turns it off when it is told so twice', async () => {
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Our provider');
    await page.getByLabel('Make a member of everybody').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Our provider' }).waitFor();

    await page.getByRole('button', { name: 'Turn off' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Turn off' }).click();

    await page.getByText('Nobody signs in by it.').waitFor();
    expect(await scene.database.rows('select name, jit, status from sso_connection')).toEqual([
      { name: 'Our provider', jit: 'ON', status: 'DISABLED' },
    ]);
  });

  test('tells Okta our addresses before it has metadata, reads that from a file, and warns of a certificate that is near its end', async () => {
    const ending = await newCertifiedKey('idp', new Date(Date.now() - day), new Date(Date.now() + 9.5 * day));
    const metadata = providerMetadata('urn:idp', 'https://idp.example/sso', [ending]);
    await page.goto(`${scene.muster.origin}/single-sign-on/new`);
    await page.getByLabel('Later: it asks for our addresses first').waitFor();
    await page.getByRole('button', { name: 'Connect' }).click();
    await page.getByText('Without metadata', { exact: true }).waitFor();
    expect(await readField('Single sign-on URL')).toMatch(/\/sso\/saml\/[0-9a-f-]{36}\/acs$/);
    await verify(scene.organization, spare);
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(' ');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('name must not be empty').waitFor();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Okta, soon');
    await page.getByRole('textbox', { name: 'Domains that it serves' }).press('ArrowDown');
    await page.getByRole('option', { name: spare }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Okta, soon' }).waitFor();
    await page.getByText('Without metadata', { exact: true }).waitFor();
    expect(
      await scene.database.rows(
        `select domain.name, connection.status from sso_connection_domain join sso_connection connection on connection.id = sso_connection_id
        join domain on domain.id = domain_id where connection.name = 'Okta, soon'`,
      ),
    ).toEqual([{ name: spare, status: 'DRAFT' }]);
    await page.getByLabel('From a file').check();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'metadata.xml', mimeType: 'text/xml', buffer: Buffer.from('no metadata') });
    await page.getByRole('button', { name: 'Read the metadata' }).click();
    await page.getByText(/^saml\.metadataXml: /).waitFor();

    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'metadata.xml', mimeType: 'text/xml', buffer: Buffer.from(metadata) });
    await page.getByRole('button', { name: 'Read the metadata' }).click();

    await page.getByText('Not tested', { exact: true }).waitFor();
    await page.getByText('9 days left').waitFor();
    expect(await readField('Audience URI (SP Entity ID)')).toMatch(/\/sso\/saml\/[0-9a-f-]{36}\/metadata$/);
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('link', { name: 'Our provider' }).waitFor();
    expect(await page.getByRole('link', { name: 'Okta, soon' }).count()).toBe(0);
  });

  test('trusts a token issuer, and trusts it no more', async () => {
    await page.getByRole('button', { name: 'Trust an issuer' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Product');
    await dialog.getByRole('textbox', { name: 'Issuer (iss)', exact: true }).fill('https://product.example');
    await dialog.getByRole('textbox', { name: 'Audience (aud)', exact: true }).fill('muster');
    await dialog.getByLabel('Entered here').check();
    await dialog.getByRole('textbox', { name: 'JSON Web Key Set', exact: true }).fill('{}');
    await dialog.getByRole('button', { name: 'Trust an issuer' }).click();
    await dialog.getByText(/^jwks /).waitFor();

    await dialog.getByLabel('At an address').check();
    await dialog
      .getByRole('textbox', { name: 'JSON Web Key Set address', exact: true })
      .fill('https://product.example/jwks');
    await dialog.getByRole('button', { name: 'Trust an issuer' }).click();

    await page.getByRole('button', { name: 'Remove Product' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('No issuer is trusted.').waitFor();
  });

  test('shows an analyst everything and lets them change nothing, and a member nothing at all', async () => {
    const analyst = await scene.open('/single-sign-on', 'ANALYST');
    await analyst.page.getByText('Verified', { exact: true }).first().waitFor();
    const buttons = await analyst.page.getByRole('main').getByRole('button').allInnerTexts();
    const member = await scene.open('/single-sign-on', 'MEMBER');
    await member.page.getByText('This is not yours to see').first().waitFor();

    expect(buttons).toEqual([]);
    expect(await member.page.getByRole('link', { name: 'Single Sign-On' }).count()).toBe(0);
    await analyst.page.goto(`${scene.muster.origin}/single-sign-on/new`);
    await analyst.page.getByText('This is not yours to see').first().waitFor();
  });
});
