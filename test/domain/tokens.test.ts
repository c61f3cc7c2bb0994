import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { authenticateApi, authenticateScim } from '../../src/domain/authentication.js';
import { openContext } from '../../src/domain/context.js';
import { createApiToken, revokeApiToken } from '../../src/domain/member/api-token.operations.js';
import { createMember, deactivateMember, provisionMember } from '../../src/domain/member/member.operations.js';
import { createOperatorToken } from '../../src/domain/organization/operator-token.operations.js';
import {
  createScimConnection,
  revokeScimToken,
  rotateScimToken,
} from '../../src/domain/scim-connection/scim-connection.operations.js';
import { tokenLifetimes } from '../../src/domain/token-lifetime.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { contextOf, makeOrganization, type TestOrganization } from '../support/organization.js';
import { draft } from './drafts.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(async () => {
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

const session = () =>
  openContext(database.orm, { actor: { kind: 'nobody' }, organizationId: null, correlationId: 'test' }).db;

const rotate = (organization: TestOrganization) =>
  rotateScimToken(organization.asOwner(), { connectionId: organization.connectionId, lifetime: 'DAYS_90' });

test('two tokens of a connection live at most, both open it, and revoking one makes room', async () => {
  const organization = await makeOrganization(database.orm);
  const second = await rotate(organization);

  await expect(rotate(organization)).rejects.toMatchObject({ code: 'TOKEN_LIMIT' });
  const callers = await Promise.all(
    [organization.scimToken, second.secret.reveal()].map((token) =>
      authenticateScim(session(), organization.connectionId, token),
    ),
  );
  await revokeScimToken(organization.asOwner(), { tokenId: organization.scimTokenId });

  expect(callers.map(({ actor }) => actor.id)).toEqual([organization.connectionId, organization.connectionId]);
  await expect(authenticateScim(session(), organization.connectionId, organization.scimToken)).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
  await expect(rotate(organization)).resolves.toMatchObject({ token: { revokedAt: null } });
});

test('of rotations at once no more than two tokens come to live', async () => {
  const organization = await makeOrganization(database.orm);

  const rotations = await Promise.allSettled(Array.from({ length: 5 }, () => rotate(organization)));

  expect(rotations.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('an expired token is told apart, and makes room for another', async () => {
  const organization = await makeOrganization(database.orm);
  await rotate(organization);
  await database.rows(`update scim_token set expires_at = created_at - interval '1 day' where id = $1`, [
    organization.scimTokenId,
  ]);

  const caller = await authenticateScim(session(), organization.connectionId, organization.scimToken);

  expect(caller.expired).toBe(true);
  await expect(rotate(organization)).resolves.toBeDefined();
});

test.each(Object.entries(tokenLifetimes))('a token of %s lives %s days', async (lifetime, days) => {
  const organization = await makeOrganization(database.orm);

  const { token } = await rotateScimToken(organization.asOwner(), {
    connectionId: organization.connectionId,
    lifetime: lifetime as keyof typeof tokenLifetimes,
  });

  const lived = token.expiresAt && (token.expiresAt.getTime() - token.createdAt.getTime()) / (24 * 60 * 60 * 1000);
  expect(lived).toBe(days);
});

test('revoking twice is told once and keeps the first time', async () => {
  const organization = await makeOrganization(database.orm);

  const first = await revokeScimToken(organization.asOwner(), { tokenId: organization.scimTokenId });
  await new Promise((resolve) => setTimeout(resolve, 5));
  const second = await revokeScimToken(organization.asOwner(), { tokenId: organization.scimTokenId });

  expect(second.revokedAt).toEqual(first.revokedAt);
  expect(
    await database.rows(`select 1 from audit_entry where organization_id = $1 and action = 'scim_token.revoked'`, [
      organization.id,
    ]),
  ).toHaveLength(1);
});

test('another connection’s token is no token, in the same organization and in another', async () => {
  const [organization, other] = [await makeOrganization(database.orm), await makeOrganization(database.orm)];
  const second = await createScimConnection(
    contextOf(database.orm, { kind: 'operator', id: 'test' }, organization.id),
    { name: 'Second', identityProvider: 'okta', brake: 'OFF', teamAdoption: true, tokenLifetime: 'NEVER' },
  );

  for (const [connectionId, token] of [
    [organization.connectionId, second.secret.reveal()],
    [second.connection.id, organization.scimToken],
    [organization.connectionId, other.scimToken],
    ['nonsense', organization.scimToken],
  ] as const)
    await expect(authenticateScim(session(), connectionId, token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('a token opens its own face only', async () => {
  const organization = await makeOrganization(database.orm);
  const { secret } = await createOperatorToken(contextOf(database.orm, { kind: 'system', id: 'cli' }, null), {
    name: 'Backend',
  });

  const operator = await authenticateApi(session(), secret.reveal());

  expect(operator).toMatchObject({ organizationId: null, actor: { kind: 'operator' } });
  await expect(authenticateApi(session(), organization.scimToken)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  for (const token of [organization.adminToken, secret.reveal()])
    await expect(authenticateScim(session(), organization.connectionId, token)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
});

test.each([
  ['an empty text', () => ''],
  ['the word null', () => 'null'],
  ['a NUL at the end', (token: string) => `${token}\0`],
  ['the last letter cut off', (token: string) => token.slice(0, -1)],
  ['one letter changed', (token: string) => token.replace(/.(?=.{20}$)/, (letter) => (letter === 'a' ? 'b' : 'a'))],
])('%s is no token', async (_, spoil) => {
  const organization = await makeOrganization(database.orm);

  await expect(authenticateApi(session(), spoil(organization.adminToken))).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
});

test('an API token speaks for its member with its own scopes, until it is revoked, runs out or the member stops working', async () => {
  const organization = await makeOrganization(database.orm);
  const ada = await createMember(organization.asOwner(), { draft: draft('ada'), role: 'ADMIN' });
  const asOperator = () => contextOf(database.orm, { kind: 'operator', id: 'test' }, organization.id);
  const issue = () =>
    createApiToken(asOperator(), { memberId: ada.id, name: 'x', scopes: ['members:read'], lifetime: 'DAYS_30' });
  const [revoked, expired, held] = [await issue(), await issue(), await issue()];

  const caller = await authenticateApi(session(), held.secret.reveal());
  await revokeApiToken(organization.asOwner(), { tokenId: revoked.token.id });
  await database.rows(`update api_token set expires_at = created_at where id = $1`, [expired.token.id]);
  const stillLives = await authenticateApi(session(), held.secret.reveal());
  await deactivateMember(organization.asOwner(), { memberId: ada.id });

  expect(caller.actor).toEqual({ kind: 'member', id: ada.id, role: 'ADMIN', scopes: new Set(['members:read']) });
  expect(stillLives).toEqual(caller);
  for (const { secret } of [revoked, expired, held])
    await expect(authenticateApi(session(), secret.reveal())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('nobody hands out a scope that they lack, or a token of somebody else', async () => {
  const organization = await makeOrganization(database.orm);
  const ada = await createMember(organization.asOwner(), { draft: draft('ada'), role: 'MEMBER' });
  const owner = organization.asOwner();
  const narrow = { ...owner, actor: { ...owner.actor, scopes: new Set(['tokens:write']) } } as typeof owner;
  const wish = { name: 'x', lifetime: 'NEVER' } as const;

  for (const attempt of [
    () => createApiToken(narrow, { ...wish, scopes: ['members:write'] }),
    () => createApiToken(owner, { ...wish, scopes: ['organizations:create'] as never }),
    () => createApiToken(owner, { ...wish, scopes: [] }),
    () => createApiToken(owner, { ...wish, scopes: ['members:read'], memberId: ada.id }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: expect.stringMatching(/FORBIDDEN|INVALID_VALUE/) });
});

test('no secret is stored: not a token’s text in any row', async () => {
  const organization = await makeOrganization(database.orm);
  const { secret } = await rotate(organization);
  await provisionMember(organization.asConnection(), draft('ada'));
  const tables = await database.rows<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );

  for (const { name } of tables)
    for (const token of [secret.reveal(), organization.scimToken, organization.adminToken])
      expect(
        await database.rows(`select 1 from ${name} row where row::text like '%' || $1 || '%'`, [token.slice(-40)]),
      ).toEqual([]);
});
