import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Context } from '../../src/domain/context.js';
import { createMember } from '../../src/domain/member/member.operations.js';
import { createOrganization } from '../../src/domain/organization/organization.operations.js';
import { rotateScimToken } from '../../src/domain/scim-connection/scim-connection.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { contextOf, makeOrganization } from '../support/organization.js';
import { draft } from './drafts.js';
import { rowCounts } from './seat-rows.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(async () => {
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

const body = randomBytes(32);

const keyed = (ctx: Context, key = 'k1', fingerprint = body): Context => ({
  ...ctx,
  idempotency: { key, fingerprint },
});

test('a repeated request gets the first one’s result and writes nothing', async () => {
  const organization = await makeOrganization(database.orm);
  const input = { draft: draft('ada@example.test'), role: 'MEMBER' } as const;
  const first = await createMember(keyed(organization.asOwner()), input);
  const before = await rowCounts(database, organization.id);

  const second = await createMember(keyed(organization.asOwner()), input);

  expect(second).toEqual(first);
  expect(await rowCounts(database, organization.id)).toEqual(before);
});

test('requests with one key at the same time have one effect and equal answers', async () => {
  const organization = await makeOrganization(database.orm);

  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      createMember(keyed(organization.asOwner()), { draft: draft('ada@example.test'), role: 'MEMBER' }),
    ),
  );

  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect((await rowCounts(database, organization.id)).member).toBe(2);
});

test('another request under a used key is refused', async () => {
  const organization = await makeOrganization(database.orm);
  await createMember(keyed(organization.asOwner()), { draft: draft('ada'), role: 'MEMBER' });
  const before = await rowCounts(database, organization.id);

  const other = createMember(keyed(organization.asOwner(), 'k1', randomBytes(32)), {
    draft: draft('byron'),
    role: 'MEMBER',
  });

  await expect(other).rejects.toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  expect(await rowCounts(database, organization.id)).toEqual(before);
});

test('a key belongs to its caller', async () => {
  const organization = await makeOrganization(database.orm);
  await createMember(keyed(organization.asOwner()), { draft: draft('ada'), role: 'MEMBER' });

  const other = await createMember(keyed(contextOf(database.orm, { kind: 'operator', id: 'test' }, organization.id)), {
    draft: draft('byron'),
    role: 'MEMBER',
  });

  expect(other.userName).toBe('byron');
});

test('a refused request keeps nothing under its key: it may be tried again', async () => {
  const organization = await makeOrganization(database.orm);
  const input = { draft: draft('ada', { displayName: 'a\0' }), role: 'MEMBER' } as const;
  await expect(createMember(keyed(organization.asOwner()), input)).rejects.toMatchObject({ code: 'INVALID_VALUE' });

  const second = await createMember(keyed(organization.asOwner()), { ...input, draft: draft('ada') });

  expect(second.userName).toBe('ada');
});

test('after 24 hours a key is free', async () => {
  const organization = await makeOrganization(database.orm);
  await createMember(keyed(organization.asOwner()), { draft: draft('ada'), role: 'MEMBER' });
  await database.rows(`update idempotency_key set created_at = created_at - interval '24 hours 1 second'`);

  const later = await createMember(keyed(organization.asOwner(), 'k1', randomBytes(32)), {
    draft: draft('byron'),
    role: 'MEMBER',
  });

  expect(later.userName).toBe('byron');
  expect(await database.rows('select key from idempotency_key where organization_id = $1', [organization.id])).toEqual([
    { key: 'k1' },
  ]);
});

test('a replay shows no one-time secret', async () => {
  const organization = await makeOrganization(database.orm);
  const input = { connectionId: organization.connectionId, lifetime: 'NEVER' } as const;
  const first = await rotateScimToken(keyed(organization.asOwner()), input);

  const second = await rotateScimToken(keyed(organization.asOwner()), input);

  expect(second.token).toEqual(first.token);
  expect(JSON.stringify(second)).not.toContain(first.secret.reveal());
  expect(second.secret).toEqual({});
});

test('a repeated creation of an organization gets the one that was made', async () => {
  const draftOfIt = { name: 'Acme', slug: 'acme', ownerEmail: 'o@acme.test', license: null, connection: null };
  const asOperator = () => keyed(contextOf(database.orm, { kind: 'operator', id: 'test' }, null));

  const made = await Promise.all([
    createOrganization(asOperator(), draftOfIt),
    createOrganization(asOperator(), draftOfIt),
  ]);
  const again = await createOrganization(asOperator(), draftOfIt);

  expect(new Set([...made, again].map(({ organization }) => organization.id)).size).toBe(1);
  await expect(
    createOrganization(contextOf(database.orm, { kind: 'operator', id: 'test' }, null), draftOfIt),
  ).rejects.toMatchObject({ code: 'CONFLICT', field: 'slug' });
});
