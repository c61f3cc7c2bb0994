import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SecretBox } from '../../src/domain/secret-box.js';
import type { SsoConnectionDraft } from '../../src/domain/sso/connection-draft.js';
import {
  configureSsoConnection,
  disableSsoConnection,
  enableSsoConnection,
  removeSsoConnection,
  testSsoConnection,
  updateSsoConnection,
} from '../../src/domain/sso/sso-connection.operations.js';
import { listServedDomains } from '../../src/domain/sso/sso-connection.queries.js';
import { openOutgoing } from '../../src/outgoing/guarded-fetch.js';
import { openProviderTools } from '../../src/sso/provider-tools.js';
import { readProviderMetadata } from '../../src/sso/saml/metadata.js';
import { type AdminApi, serveAdminApi } from '../graphql/admin-api.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { organizationWithDomain, type SsoOrganization, testSecrets, testTools, verify } from './sso-scene.js';

let database: TestDatabase;
let api: AdminApi;
let acme: SsoOrganization;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveAdminApi(database.orm);
  acme = await organizationWithDomain(database);
});

afterAll(async () => {
  await api.close();
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

const metadata = (name: string) => readFileSync(join(import.meta.dirname, 'metadata', `${name}.xml`), 'utf8');

const configure = (draft: Partial<SsoConnectionDraft>, tools = testTools) =>
  configureSsoConnection(acme.asOwner(), { name: 'IdP', preset: 'other', domains: [], jit: 'OFF', ...draft, tools });

test.each([
  ['okta', 'http://www.okta.com/exk000000000000000000', 1],
  ['entra', 'https://sts.windows.example/00000000-0000-4000-8000-000000000000/', 2],
  ['pingfederate', 'https://pingfederate.acme.example', 1],
])('the metadata of %s is read as it publishes it', (name, entityId, certificates) => {
  const provider = readProviderMetadata(metadata(name));

  expect(provider.entityId).toBe(entityId);
  expect(provider.signOnUrl).toMatch(/^https:\/\//);
  expect(provider.certificates).toHaveLength(certificates);
});

describe('setting single sign-on up', () => {
  test('shows what to enter under the provider’s own names, and when certificates run out', async () => {
    await configure({
      name: 'Entra',
      preset: 'entra',
      entraApplication: 'OWN',
      saml: { metadataXml: metadata('entra') },
    });

    const answer = await api.as(acme.adminToken)(`{ organization { ssoConnections {
      name status protocol fieldsToEnter { label value } certificates { subject expiresAt } domains signInLog { totalCount nodes { code } }
    } } }`);

    expect(answer.errors).toEqual([]);
    const { ssoConnections } = (answer.data as { organization: { ssoConnections: Record<string, unknown>[] } })
      .organization;
    expect(ssoConnections).toEqual([
      {
        name: 'Entra',
        status: 'CONFIGURED',
        protocol: 'SAML',
        fieldsToEnter: [
          { label: 'Identifier (Entity ID)', value: expect.stringMatching(/\/sso\/saml\/[0-9a-f-]{36}\/metadata$/) },
          {
            label: 'Reply URL (Assertion Consumer Service URL)',
            value: expect.stringMatching(/\/sso\/saml\/[0-9a-f-]{36}\/acs$/),
          },
          { label: 'Sign on URL (Optional)', value: expect.stringMatching(/\/sso\/start\/[0-9a-f-]{36}$/) },
        ],
        certificates: [
          { subject: 'CN=Microsoft Azure Federated SSO Certificate', expiresAt: '2027-01-01T00:00:00.000Z' },
          { subject: 'CN=Microsoft Azure Federated SSO Certificate', expiresAt: '2029-06-01T00:00:00.000Z' },
        ],
        domains: [],
        signInLog: { totalCount: 0, nodes: [] },
      },
    ]);
  });

  test('asks for Entra whether the application came from its gallery, and then has it made again by hand', async () => {
    const draft = { preset: 'entra', saml: { metadataXml: metadata('entra') } } as const;

    await expect(configure(draft)).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'entraApplication' });
    await expect(configure({ ...draft, entraApplication: 'FROM_GALLERY' })).rejects.toMatchObject({
      code: 'GATE_OPEN',
      field: 'entraApplication',
      message: expect.stringContaining('Create your own application'),
    });
  });

  test('keeps secrets sealed, each for its own place', async () => {
    const saml = await configure({ saml: { metadataXml: metadata('okta') } });
    const place = `sso_connection:${saml.id}:service_key`;

    expect(testSecrets.open(saml.serviceKey!, place)).toContain('BEGIN PRIVATE KEY');
    expect(() => testSecrets.open(saml.serviceKey!, 'sso_connection:other:service_key')).toThrow();
    expect(() => new SecretBox(Buffer.alloc(32, 8)).open(saml.serviceKey!, place)).toThrow();
    expect(saml.serviceKey!.toString('latin1')).not.toContain('PRIVATE');
  });

  test('a connection whose provider has no metadata yet has addresses to tell it; the metadata then says who it is, once', async () => {
    const { id: connectionId, ...draft } = await configure({ preset: 'okta', saml: {} });
    const change = (name: string) =>
      updateSsoConnection(acme.asOwner(), { connectionId, metadataXml: metadata(name), tools: testTools });

    expect(draft).toMatchObject({ status: 'DRAFT', issuer: null, signOnUrl: null, certificates: [] });
    for (const attempt of [testSsoConnection, enableSsoConnection])
      await expect(attempt(acme.asOwner(), { connectionId })).rejects.toMatchObject({ code: 'GATE_OPEN' });
    expect(await disableSsoConnection(acme.asOwner(), { connectionId })).toMatchObject({ status: 'DRAFT' });
    expect(await change('okta')).toMatchObject({
      status: 'CONFIGURED',
      issuer: 'http://www.okta.com/exk000000000000000000',
      signOnUrl: expect.stringMatching(/^https:/),
    });
    await testSsoConnection(acme.asOwner(), { connectionId });
    await expect(change('pingfederate')).rejects.toMatchObject({ field: 'saml.metadataXml' });
    const { id } = await configure({ saml: {} });
    await removeSsoConnection(acme.asOwner(), { connectionId: id });
    await removeSsoConnection(acme.asOwner(), { connectionId });
  });

  test('a draft is renamed and gets domains before it has metadata, and stays one; what is wrong is named', async () => {
    const { id: connectionId } = await configure({ domains: [], saml: {} });
    const domain = `draft.${acme.domain}`;
    await verify(acme, domain);
    const change = (edit: object) => updateSsoConnection(acme.asOwner(), { connectionId, tools: testTools, ...edit });

    const changed = await change({ name: 'Okta, soon', domains: [domain], expectedVersion: 1 });

    expect(changed).toMatchObject({ status: 'DRAFT', name: 'Okta, soon', issuer: null, version: 2 });
    expect(await listServedDomains(acme.asOwner(), [connectionId])).toEqual([
      { ssoConnectionId: connectionId, name: domain },
    ]);
    const refused: [object, string, string][] = [
      [{ name: '' }, 'INVALID_VALUE', 'name'],
      [{ name: ' ' }, 'INVALID_VALUE', 'name'],
      [{ domains: ['other.example'] }, 'INVALID_VALUE', 'domains'],
      [{ clientId: '' }, 'INVALID_VALUE', 'oidc'],
      [{ name: 'x', expectedVersion: 1 }, 'STALE_VERSION', 'expectedVersion'],
    ];
    for (const [edit, code, field] of refused) await expect(change(edit)).rejects.toMatchObject({ code, field });
    await removeSsoConnection(acme.asOwner(), { connectionId });
  });

  test.each<[string, Partial<SsoConnectionDraft>, string]>([
    ['neither protocol', {}, 'oidc'],
    ['empty metadata', { saml: { metadataUrl: '' } }, 'saml.metadataUrl'],
    ['two sources', { saml: { metadataUrl: 'https://idp.example', metadataXml: '<x/>' } }, 'saml.metadataUrl'],
    ['metadata that is none', { saml: { metadataXml: '<html></html>' } }, 'saml.metadataXml'],
    ['metadata with entities', { saml: { metadataXml: '<!DOCTYPE x []><x/>' } }, 'saml.metadataXml'],
    ['an issuer that is no address', { oidc: { issuer: 'javascript:1', clientId: 'x' } }, 'oidc.issuer'],
    ['an issuer that is not there', { oidc: { issuer: 'http://127.0.0.1:9', clientId: 'x' } }, 'oidc.issuer'],
    ['an empty client id', { oidc: { issuer: 'https://idp.example', clientId: ' ' } }, 'oidc.clientId'],
    ['a domain of others', { domains: ['other.example'], saml: { metadataXml: metadata('okta') } }, 'domains'],
  ])('refuses %s', async (_, draft, field) => {
    await expect(configure(draft)).rejects.toMatchObject({ code: 'INVALID_VALUE', field });
  });

  test.each([
    'https://127.0.0.1/',
    'https://0x7f000001/',
    'https://[::ffff:127.0.0.1]/',
    'https://169.254.169.254/latest',
    'https://localhost/',
  ])('asks no address inside: %s', async (address) => {
    const outgoing = openOutgoing({ loopback: 'REFUSED' });
    const tools = openProviderTools(testSecrets, outgoing.fetch);

    const byMetadata = configure({ saml: { metadataUrl: address } }, tools);
    await expect(byMetadata).rejects.toMatchObject({
      field: 'saml.metadataUrl',
      message: expect.stringContaining('public address'),
    });
    const byIssuer = configure({ oidc: { issuer: address, clientId: 'x' } }, tools);
    await expect(byIssuer).rejects.toMatchObject({
      field: 'oidc.issuer',
      message: expect.stringContaining('public address'),
    });
    await outgoing.close();
  });

  test('is switched on only after a test, and with a verified domain', async () => {
    const { id } = await configure({ saml: { metadataXml: metadata('okta') } });
    const enable = () => enableSsoConnection(acme.asOwner(), { connectionId: id });

    await expect(enable()).rejects.toMatchObject({ code: 'GATE_OPEN', message: expect.stringContaining('Test') });
    await database.rows(`update sso_connection set status = 'TESTED', tested_at = created_at where id = $1`, [id]);
    await expect(enable()).rejects.toMatchObject({ code: 'GATE_OPEN', field: 'domains' });
  });

  test('gives a domain to one connection, until that one is removed', async () => {
    await verify(acme, `sub.${acme.domain}`);
    const domains = [`sub.${acme.domain}`];
    const first = await configure({ domains, saml: { metadataXml: metadata('okta') } });
    const second = () => configure({ domains, saml: { metadataXml: metadata('okta') } });

    await expect(second()).rejects.toMatchObject({ code: 'CONFLICT', field: 'domains' });
    await removeSsoConnection(acme.asOwner(), { connectionId: first.id });
    await expect(second()).resolves.toMatchObject({ status: 'CONFIGURED' });
  });

  test('never changes to another identity provider', async () => {
    const { id } = await configure({ saml: { metadataXml: metadata('okta') } });
    const edit = { connectionId: id, metadataXml: metadata('entra'), tools: testTools };

    await expect(updateSsoConnection(acme.asOwner(), edit)).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      message: expect.stringContaining('another connection'),
    });
  });
});
