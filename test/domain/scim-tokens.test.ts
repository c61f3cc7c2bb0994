import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '../../src/database/orm.js';
import { authenticateScim } from '../../src/domain/authentication.js';
import { openContext } from '../../src/domain/context.js';
import { revokeScimToken, rotateScimToken } from '../../src/domain/scim-connection/scim-connection.operations.js';
import { listScimTokens } from '../../src/domain/scim-connection/scim-connection.queries.js';
import { remindOfTokens } from '../../src/domain/scim-connection/token-reminder.operations.js';
import { listTokenReminders } from '../../src/domain/scim-connection/token-reminders.js';
import type { TokenLifetime } from '../../src/domain/token-lifetime.js';
import { testSecrets } from '../sso/sso-scene.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { contextOf, makeOrganization, type TestOrganization } from '../support/organization.js';

let database: TestDatabase;
let further: MikroORM;

beforeAll(async () => {
  database = await openTestDatabase();
  further = await openOrm({ location: database.address, poolSize: 2 });
});

afterAll(async () => {
  await further.close();
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

const hourMs = 60 * 60 * 1000;
const sessionOf = (orm: MikroORM) =>
  openContext(orm, { actor: { kind: 'nobody' }, organizationId: null, correlationId: 'test' }).db;

const rotate = (organization: TestOrganization, rest: Partial<Parameters<typeof rotateScimToken>[1]> = {}) =>
  rotateScimToken(organization.asOwner(), { connectionId: organization.connectionId, lifetime: 'DAYS_90', ...rest });

const tokenOf = async (organization: TestOrganization, id: string) =>
  (await listScimTokens(organization.asOwner(), [organization.connectionId])).find((token) => token.id === id)!;

test('a token that is replaced works until the overlap is over, and ends by itself then', async () => {
  const organization = await makeOrganization(database.orm);

  const { token } = await rotate(organization, { replacedTokenId: organization.scimTokenId, overlapHours: 48 });

  const replaced = await tokenOf(organization, organization.scimTokenId);
  expect(replaced.expiresAt!.getTime() - token.createdAt.getTime()).toBe(48 * hourMs);
  const caller = await authenticateScim(sessionOf(database.orm), organization.connectionId, organization.scimToken);
  expect(caller.expired).toBe(false);
});

test('a token that is replaced without an overlap is dead at once, so that a third one never lives', async () => {
  const organization = await makeOrganization(database.orm);
  await rotate(organization);

  await expect(rotate(organization, { replacedTokenId: organization.scimTokenId })).rejects.toMatchObject({
    code: 'TOKEN_LIMIT',
    message: expect.stringContaining('Revoke'),
  });
  await rotate(organization, { replacedTokenId: organization.scimTokenId, overlapHours: 0 });

  expect((await tokenOf(organization, organization.scimTokenId)).revokedAt).not.toBeNull();
});

test.each([
  ['a revoked token', { overlapHours: 1 }, 'INVALID_VALUE', 'replacedTokenId'],
  ['an overlap of more than 30 days', { overlapHours: 721 }, 'INVALID_VALUE', 'overlapHours'],
  ['a negative overlap', { overlapHours: -1 }, 'INVALID_VALUE', 'overlapHours'],
  ['an unknown token', { replacedTokenId: 'unknown' }, 'NOT_FOUND', 'replacedTokenId'],
  ['an overlap without a token', { replacedTokenId: null, overlapHours: 1 }, 'INVALID_VALUE', 'replacedTokenId'],
])('%s can’t be rotated, and nothing is made', async (what, rest, code, field) => {
  const organization = await makeOrganization(database.orm);
  const { scimTokenId } = organization;
  if (what === 'a revoked token') await revokeScimToken(organization.asOwner(), { tokenId: scimTokenId });

  await expect(rotate(organization, { replacedTokenId: scimTokenId, ...rest })).rejects.toMatchObject({ code, field });

  expect(await listScimTokens(organization.asOwner(), [organization.connectionId])).toHaveLength(1);
});

test('a token that one process revokes is refused by another at its next request', async () => {
  const organization = await makeOrganization(database.orm);
  const ask = () => authenticateScim(sessionOf(further), organization.connectionId, organization.scimToken);
  await ask();

  await revokeScimToken(organization.asOwner(), { tokenId: organization.scimTokenId });

  await expect(ask()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

/** An organization with a token that ends in so many days, and what its reminders are. */
async function endingIn(days: number, lifetime: TokenLifetime = 'DAYS_90') {
  const organization = await makeOrganization(database.orm);
  const { token } = await rotate(organization, { lifetime });
  const move = (left: number) =>
    database.rows(
      `update scim_token set created_at = $2::timestamptz - (expires_at - created_at), expires_at = $2 where id = $1`,
      [token.id, new Date(Date.now() + left * 24 * hourMs)],
    );
  await move(days);
  const { id: organizationId } = organization;
  const remind = async (orm = database.orm) =>
    remindOfTokens(contextOf(orm, { kind: 'system', id: 'test' }, organizationId), { secrets: testSecrets });
  const told = () =>
    database.rows<{ action: string; days: number | null }>(
      `select action, (changes->>'daysLeft')::int as days from audit_entry
      where organization_id = $1 and action in ('scim_token.expiring', 'scim_token.expired') order by id`,
      [organizationId],
    );
  const mails = () =>
    database.rows<{ subject: string }>(`select subject from mail where organization_id = $1 order by id`, [
      organizationId,
    ]);
  return { organization, organizationId, move, remind, told, mails };
}

test('owners are reminded of a token’s end 30, 20, 7 days and one before, and told of it, once each', async () => {
  const scene = await endingIn(40);

  for (const left of [40, 29.5, 29, 19.5, 15, 6.5, 0.9, 0.5, -0.1, -3]) {
    await scene.move(left);
    await scene.remind();
  }

  expect(await scene.told()).toEqual([
    { action: 'scim_token.expiring', days: 30 },
    { action: 'scim_token.expiring', days: 20 },
    { action: 'scim_token.expiring', days: 7 },
    { action: 'scim_token.expiring', days: 1 },
    { action: 'scim_token.expired', days: null },
  ]);
  expect((await scene.mails()).map(({ subject }) => subject)).toEqual([
    'The SCIM token of Directory expires within 30 days',
    'The SCIM token of Directory expires within 20 days',
    'The SCIM token of Directory expires within 7 days',
    'The SCIM token of Directory expires within a day',
    'The SCIM token of Directory has expired',
  ]);
});

test('a reminder that was missed is left out for the next one, and two processes send it once', async () => {
  const scene = await endingIn(6);

  const counts = await Promise.all([scene.remind(), scene.remind(further)]);

  expect(counts.sort()).toEqual([0, 1]);
  expect(await scene.told()).toEqual([{ action: 'scim_token.expiring', days: 7 }]);
});

test('a token of 30 days is not announced on its first day; one that never ends, or is revoked, not at all', async () => {
  const fresh = await endingIn(30, 'DAYS_30');
  const revoked = await endingIn(5);
  await database.rows('update scim_token set revoked_at = created_at where organization_id = $1', [
    revoked.organizationId,
  ]);

  const due = await listTokenReminders(sessionOf(database.orm), new Date());

  const ids = due.map(({ organizationId }) => organizationId);
  expect(ids).not.toContain(fresh.organizationId);
  expect(ids).not.toContain(revoked.organizationId);
  expect(await fresh.remind()).toBe(0);
});
