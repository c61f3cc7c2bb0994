import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openOrm } from '../../src/database/orm.js';
import { newToken } from '../../src/domain/secret.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { type AdminApi, serveAdminApi } from './admin-api.js';
import { memberWithToken } from './callers.js';
import {
  CreateApiTokenDocument,
  DeactivateMemberDocument,
  ReactivateMemberDocument,
  RevokeApiTokenDocument,
  UpdateMemberDocument,
  ViewerDocument,
} from './client/generated.js';

let database: TestDatabase;
let api: AdminApi;
let acme: TestOrganization;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveAdminApi(database.orm);
  acme = await makeOrganization(database.orm);
});

afterAll(async () => {
  await api.close();
  await database.close();
});

describe('a token', () => {
  const headers: readonly (string | undefined)[] = [
    undefined,
    '',
    'Bearer',
    'Bearer ',
    'Bearer null',
    'bearer undefined',
    'Basic dXNlcjpwYXNz',
    `Bearer muster_api_${'x'.repeat(49)}`,
    `Bearer ${'x'.repeat(10_000)}`,
  ];

  test.each(headers)('is refused with 401 and WWW-Authenticate: %j', async (authorization) => {
    const response = await fetch(api.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
      body: '{"query":"{viewer{id}}"}',
    });

    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="muster"');
    expect(await response.json()).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test('of a SCIM connection is no token here, and neither are two at once', async () => {
    const scim = await api.as(acme.scimToken)(ViewerDocument);
    const two = await api.as(`${acme.adminToken} ${acme.adminToken}`)(ViewerDocument);

    expect([scim.status, two.status]).toEqual([401, 401]);
  });

  test('is taken with any spelling of Bearer', async () => {
    const { status } = await api.as(null)(ViewerDocument, {}, { authorization: `bEaReR ${acme.adminToken}` });

    expect(status).toBe(200);
  });

  test('works from the answer that made it until the answer that revoked it', async () => {
    const admin = api.as(acme.adminToken);
    const made = await admin(CreateApiTokenDocument, { input: { name: 'Report', scopes: ['MEMBERS_READ'] } });
    const secret = made.data!.createApiToken.secret!;
    const tokenId = made.data!.createApiToken.apiToken!.id;

    const before = await api.as(secret)(ViewerDocument);
    const revoked = await admin(RevokeApiTokenDocument, { input: { tokenId } });
    const after = await api.as(secret)(ViewerDocument);

    expect(before.data?.viewer.can).toEqual(['MEMBERS_READ']);
    expect(revoked.data?.revokeApiToken.apiToken?.revokedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(after.status).toBe(401);
  });

  test('of a suspended member is dead at once, and stays dead when the member is back', async () => {
    const admin = api.as(acme.adminToken);
    const { member, token } = await memberWithToken(database.orm, acme, 'ADMIN');

    await admin(DeactivateMemberDocument, { input: { memberId: member.id } });
    const suspended = await api.as(token)(ViewerDocument);
    await admin(ReactivateMemberDocument, { input: { memberId: member.id } });
    const back = await api.as(token)(ViewerDocument);

    expect([suspended.status, back.status]).toEqual([401, 401]);
  });

  test('loses what the member’s role loses', async () => {
    const { member, token } = await memberWithToken(database.orm, acme, 'ADMIN');

    const before = await api.as(token)(ViewerDocument);
    await api.as(acme.adminToken)(UpdateMemberDocument, { input: { memberId: member.id, role: 'MEMBER' } });
    const after = await api.as(token)(ViewerDocument);

    expect(before.data?.viewer.can).toContain('MEMBERS_WRITE');
    expect(after.data?.viewer.can).toEqual(['ORGANIZATIONS_READ']);
  });

  test('can be given no scope that its maker lacks', async () => {
    const { token } = await memberWithToken(database.orm, acme, 'ADMIN', ['tokens:write']);

    const { data } = await api.as(token)(CreateApiTokenDocument, {
      input: { name: 'More', scopes: ['MEMBERS_WRITE'] },
    });

    expect(data?.createApiToken.userErrors).toEqual([expect.objectContaining({ code: 'FORBIDDEN', field: 'scopes' })]);
  });
});

describe('while the database is away', () => {
  test('the answer is 503 with Retry-After, and no bug is logged', async () => {
    const orm = await openOrm({ location: { ...database.address, port: 1 } });
    const lost = await serveAdminApi(orm);
    const unseen = newToken('API').secret.reveal();

    const answer = await lost.as(unseen)(ViewerDocument);
    await lost.close();
    await orm.close();

    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(answer.errors[0]?.extensions?.code).toBe('UNAVAILABLE');
    expect(lost.logged).toEqual([]);
  });
});
