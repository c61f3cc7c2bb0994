import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { type AdminApi, type Ask, serveAdminApi } from './admin-api.js';
import { operatorToken } from './callers.js';
import {
  CreateMemberDocument,
  CreateOrganizationDocument,
  RotateScimTokenDocument,
  UpdateMemberDocument,
} from './client/generated.js';

let database: TestDatabase;
let api: AdminApi;
let acme: TestOrganization;
let ask: Ask;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveAdminApi(database.orm);
  acme = await makeOrganization(database.orm);
  ask = api.as(acme.adminToken);
});

afterAll(async () => {
  await api.close();
  await database.close();
});

const once = () => ({ 'idempotency-key': randomUUID() });

describe('a mutation with an Idempotency-Key', () => {
  test('is done once, and answers the same again', async () => {
    const key = once();
    const input = { userName: 'once@example.test' };

    const first = await ask(CreateMemberDocument, { input }, key);
    const second = await ask(CreateMemberDocument, { input }, key);

    expect(first.data?.createMember.userErrors).toEqual([]);
    expect(second.data).toEqual(first.data);
    expect(await audited(second)).toBe(0);
  });

  test('is done once when it is sent ten times at once', async () => {
    const key = once();
    const input = { userName: 'ten@example.test' };

    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(CreateMemberDocument, { input }, key)));

    expect(answers[0]!.data?.createMember.userErrors).toEqual([]);
    for (const { data } of answers) expect(data).toEqual(answers[0]!.data);
    const made = await database.rows(
      `select 1 from audit_entry where action = 'member.created' and changes ->> 'userName' = $1`,
      [input.userName],
    );
    expect(made).toHaveLength(1);
  });

  test('is refused when the key was used for another request', async () => {
    const key = once();
    await ask(CreateMemberDocument, { input: { userName: 'one@example.test' } }, key);

    const { data } = await ask(CreateMemberDocument, { input: { userName: 'two@example.test' } }, key);

    expect(data?.createMember).toMatchObject({ member: null, userErrors: [{ code: 'IDEMPOTENCY_MISMATCH' }] });
  });

  test('that was refused is tried again', async () => {
    const key = once();
    const input = { memberId: acme.owner.id, title: 'Chief', expectedVersion: 2 };

    const refused = await ask(UpdateMemberDocument, { input }, key);
    await ask(UpdateMemberDocument, { input: { memberId: acme.owner.id, notes: 'Version 2' } });
    const done = await ask(UpdateMemberDocument, { input }, key);

    expect(refused.data?.updateMember.userErrors[0]?.code).toBe('STALE_VERSION');
    expect(done.data?.updateMember).toMatchObject({ member: { title: 'Chief', version: 3 }, userErrors: [] });
  });

  test('shows its one-time secret in the first answer only', async () => {
    const key = once();
    const input = { scimConnectionId: acme.connectionId };

    const first = await ask(RotateScimTokenDocument, { input }, key);
    const second = await ask(RotateScimTokenDocument, { input }, key);

    expect(first.data?.rotateScimToken).toMatchObject({
      secret: expect.stringMatching(/^muster_scim_/),
      userErrors: [],
    });
    expect(second.data?.rotateScimToken).toEqual({
      ...first.data!.rotateScimToken,
      secret: null,
      userErrors: [expect.objectContaining({ code: 'SECRET_ALREADY_SHOWN' })],
    });
    const stored = await database.rows<{ result: Buffer }>('select result from idempotency_key');
    const secret = first.data!.rotateScimToken.secret!;
    for (const { result } of stored) expect(result.includes(secret)).toBe(false);
  });

  test('makes one organization, also when it is sent five times at once', async () => {
    const operator = api.as(await operatorToken(database.orm));
    const key = once();
    const input = { name: 'New', slug: `new-${acme.slug}`, ownerEmail: 'o@new.test' };

    const answers = await Promise.all(
      Array.from({ length: 5 }, () => operator(CreateOrganizationDocument, { input }, key)),
    );
    const again = await operator(CreateOrganizationDocument, { input }, once());

    const payloads = answers.map(({ data }) => data!.createOrganization);
    expect(new Set(payloads.map(({ organization }) => organization?.id)).size).toBe(1);
    expect(payloads.filter(({ apiTokenSecret }) => apiTokenSecret !== null)).toHaveLength(1);
    expect(again.data?.createOrganization.userErrors).toEqual([
      expect.objectContaining({ code: 'CONFLICT', field: 'slug' }),
    ]);
  });

  test.each([
    ['a query', '{ viewer { id } }'],
    [
      'two mutations',
      'mutation { a: updateOrganization(input: { name: "A" }) { userErrors { code } } b: updateOrganization(input: { name: "B" }) { userErrors { code } } }',
    ],
    [
      'two mutations, one in a fragment',
      'mutation { updateOrganization(input: { name: "A" }) { userErrors { code } } ...F } fragment F on Mutation { b: updateOrganization(input: { name: "B" }) { userErrors { code } } }',
    ],
  ])('is not what the key goes with: %s', async (_what, query) => {
    const { status, errors } = await ask(query, {}, once());

    expect(status).toBe(400);
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  test.each(['', ' ', 'a b', 'x'.repeat(256), 'ü'])('cannot have the key %j', async (key) => {
    const headers = { 'idempotency-key': Buffer.from(key).toString('latin1') };
    const { status, errors } = await ask(CreateMemberDocument, { input: { userName: 'never@example.test' } }, headers);

    expect(status).toBe(400);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'Idempotency-Key' });
  });

  test('has its key to itself: another organization’s same key is another', async () => {
    const other = await makeOrganization(database.orm);
    const key = once();
    const input = { userName: 'mine@example.test' };

    const mine = await ask(CreateMemberDocument, { input }, key);
    const theirs = await api.as(other.adminToken)(CreateMemberDocument, { input }, key);

    expect(theirs.data?.createMember.userErrors).toEqual([]);
    expect(theirs.data?.createMember.member?.id).not.toBe(mine.data?.createMember.member?.id);
  });
});

async function audited({ headers }: { headers: Headers }): Promise<number> {
  const rows = await database.rows('select 1 from audit_entry where correlation_id = $1', [
    headers.get('x-request-id'),
  ]);
  return rows.length;
}
