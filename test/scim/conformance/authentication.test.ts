import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { revokeScimToken, rotateScimToken } from '../../../src/domain/scim-connection/scim-connection.operations.js';
import { clientOf } from '../../support/scim-server.js';
import { ERROR, type Facade, openFacade, person, type Tenant } from './facade.js';
import { tableImages } from './table-images.js';

let facade: Facade;
let tenant: Tenant;
let stranger: Tenant;

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization();
  stranger = await facade.organization();
});
afterAll(() => facade.close());

const refused = (answer: { status: number; headers: Headers; body: unknown }) => {
  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer realm="scim"/);
  expect(answer.headers.get('content-type')).toBe('application/scim+json');
  expect(answer.body).toEqual({ schemas: [ERROR], status: '401', detail: expect.stringMatching(/./) });
};

const withHeader = (Authorization: string) => tenant.scim('GET', '/Users', undefined, { Authorization });

describe('RFC 7644 section 2, authentication', () => {
  test.each([
    ['Bearer <token>', (token: string) => `Bearer ${token}`],
    ['bearer <token>', (token: string) => `bearer ${token}`],
    ['BEARER   <token>', (token: string) => `BEARER   ${token}`],
    ['the bare token', (token: string) => token],
  ])('%s opens the connection', async (_form, header) => {
    expect((await withHeader(header(tenant.scimToken))).status).toBe(200);
  });

  test.each(
    [
      'Bearer',
      'Bearer ',
      'Bearer null',
      'bearer undefined',
      'null',
      'non-token',
      'Basic dXNlcjpwYXNz',
      'Bearer muster_scim_',
      `Bearer muster_scim_${'A'.repeat(49)}`,
      `Bearer ${'x'.repeat(8000)}`,
      'Bearer [object Object]',
      'Bearer %00',
      "Bearer ' or 1=1 --",
      'Digest username="x"',
      'Negotiate abc',
    ].map((header) => [header.slice(0, 40), header] as const),
  )('%s is a 401 in SCIM form', async (_shown, header) => {
    refused(await withHeader(header));
  });

  test('no header, and a token in the wrong place, is a 401', async () => {
    const { scimToken, baseUrl } = tenant;

    for (const [path, headers] of [
      ['/Users', {}],
      [`/Users?access_token=${scimToken}`, {}],
      ['/Users', { Cookie: `muster_session=${scimToken}` }],
      ['/Users', { 'X-Authorization': `Bearer ${scimToken}` }],
      ['/Users', { 'Proxy-Authorization': `Bearer ${scimToken}` }],
    ] as const) {
      const response = await fetch(baseUrl + path, { headers });
      refused({ status: response.status, headers: response.headers, body: await response.json() });
    }
  });

  test.each([
    ['with another scheme', (token: string) => `Basic ${token}`],
    ['twice', (token: string) => `Bearer ${token} ${token}`],
    ['with a comma', (token: string) => `Bearer ${token},`],
    ['quoted', (token: string) => `Bearer "${token}"`],
    ['cut', (token: string) => `Bearer ${token.slice(0, -1)}`],
    ['in upper case', (token: string) => `Bearer ${token.toUpperCase()}`],
    [
      'with one letter changed',
      (token: string) => `Bearer ${token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))}`,
    ],
  ])('the token %s is a 401', async (_how, header) => {
    refused(await withHeader(header(tenant.scimToken)));
  });

  test('with two Authorization headers the first one counts', async () => {
    const head = `GET /scim/v2/${tenant.connectionId}/Users HTTP/1.1\r\nHost: x\r\nConnection: close\r\n`;
    const [good, bad] = [`Authorization: Bearer ${tenant.scimToken}\r\n`, 'Authorization: Bearer wrong\r\n'];

    expect(await facade.raw(`${head}${bad}${good}\r\n`)).toMatch(/^HTTP\/1.1 401/);
    expect(await facade.raw(`${head}${good}${bad}\r\n`)).toMatch(/^HTTP\/1.1 200/);
  });

  test("another connection's token, an API token and an unknown connection are the same 401", async () => {
    const answers = await Promise.all([
      clientOf(tenant.baseUrl, stranger.scimToken)('GET', '/Users'),
      clientOf(tenant.baseUrl, tenant.adminToken)('GET', '/Users'),
      clientOf(`${facade.origin}/scim/v2/${crypto.randomUUID()}`, tenant.scimToken)('GET', '/Users'),
      clientOf(`${facade.origin}/scim/v2/nonsense`, tenant.scimToken)('GET', '/Users'),
      clientOf(`${facade.origin}/scim/v2/${tenant.connectionId}%00`, tenant.scimToken)('GET', '/Users'),
      clientOf(`${facade.origin}/scim/v2`, tenant.scimToken)('GET', '/'),
    ]);

    for (const answer of answers) refused(answer);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  test('a revoked token is refused at once, and the one that took its place works', async () => {
    const { secret } = await rotateScimToken(stranger.asOwner(), {
      connectionId: stranger.connectionId,
      lifetime: 'NEVER',
    });
    expect((await stranger.scim('GET', '/Users')).status).toBe(200);

    await revokeScimToken(stranger.asOwner(), { tokenId: stranger.scimTokenId });

    refused(await stranger.scim('GET', '/Users'));
    expect((await clientOf(stranger.baseUrl, secret.reveal())('GET', '/Users')).status).toBe(200);
  });

  test('an expired token is told so, and its request stands in the log', async () => {
    const late = await facade.organization();
    await facade.database.rows('update scim_token set expires_at = $1 where id = $2', [
      '2020-01-01T00:00:00Z',
      late.scimTokenId,
    ]);

    const answer = await late.scim('GET', '/Users');
    await facade.flush();

    refused(answer);
    expect(answer.body.detail).toContain('expired');
    expect(
      await facade.database.rows(
        'select method, path, status from provisioning_log_entry where scim_connection_id = $1',
        [late.connectionId],
      ),
    ).toEqual([{ method: 'GET', path: '/Users', status: 401 }]);
  });

  test('a disabled connection refuses its token', async () => {
    const off = await facade.organization();
    await facade.database.rows(`update scim_connection set status = 'DISABLED' where id = $1`, [off.connectionId]);

    refused(await off.scim('GET', '/Users'));
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
    '%s without a token writes nothing',
    async (method) => {
      const before = await tableImages(facade.database);

      for (const path of ['/Users', '/Groups', '/Schemas', '/Unknown', `/Users/${tenant.owner.id}`]) {
        const answer = await clientOf(tenant.baseUrl, 'none')(
          method,
          path,
          method === 'OPTIONS' ? undefined : person(),
        );
        refused(answer);
      }

      expect(await tableImages(facade.database)).toEqual(before);
    },
  );
});

describe('paths that are written unusually', () => {
  const forms = (id: string) => [
    `/scim/v2/${id}//Users`,
    `/scim/v2//${id}/Users`,
    `/scim/v2/${id}/./Users`,
    `/scim/v2/${id}/x/../Users`,
    `/scim/v2/${id}/Users;x=1`,
    `/scim/v2/${id}/users`,
    `/scim/v2/${id}/%55sers`,
    `/scim/v2/${id}%2fUsers`,
    `/scim/v2/${id}/Users%2f`,
    `/scim/v2/${id}/Users/`,
    `/scim/v2/${id}/%zz`,
    `/scim/v2/%zz/Users`,
    `/scim/v2/${id}/Users/%00`,
    `/SCIM/V2/${id}/Users`,
    `/scim/v2/${id.toUpperCase()}/Users`,
    `http://127.0.0.1/scim/v2/${id}/Users`,
    `/scim/v2\\${id}\\Users`,
    `//scim/v2/${id}/Users`,
  ];

  test('without a token none of them gets in', async () => {
    for (const form of forms(tenant.connectionId)) {
      const answer = await facade.raw(`GET ${form} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect([form, answer.slice(0, 12)]).toEqual([form, expect.stringMatching(/^HTTP\/1.1 40[14]/)]);
    }
  });

  test('with a token they mean the same list or nothing, never an error of ours', async () => {
    for (const form of forms(tenant.connectionId)) {
      const answer = await facade.raw(
        `GET ${form} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${tenant.scimToken}\r\n\r\n`,
      );
      expect([form, answer.slice(0, 12)]).toEqual([form, expect.stringMatching(/^HTTP\/1.1 (200|40[14])/)]);
    }
  });

  test.each(['//Users', '/Users/', '//Users//', '/%55sers'])('%s is the list of users', async (path) => {
    expect((await tenant.scim('GET', path)).body.totalResults).toEqual(expect.any(Number));
  });
});
