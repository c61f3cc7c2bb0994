import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { provisionMember } from '../../src/domain/member/member.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { type AdminApi, type Ask, serveAdminApi } from './admin-api.js';
import {
  AuditEventsDocument,
  CreateMemberDocument,
  DeactivateMemberDocument,
  MemberDocument,
  type MemberFilter,
  MembersDocument,
  ReactivateMemberDocument,
  RemoveMemberDocument,
  UpdateMemberDocument,
} from './client/generated.js';

let database: TestDatabase;
let api: AdminApi;
let acme: TestOrganization;
let ask: Ask;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveAdminApi(database.orm);
});

afterAll(async () => {
  await api.close();
  await database.close();
});

async function begin(): Promise<void> {
  acme = await makeOrganization(database.orm);
  ask = api.as(acme.adminToken);
}

const provision = (userName: string, more: { department?: string; externalId?: string } = {}) =>
  provisionMember(acme.asConnection(), {
    userName,
    externalId: more.externalId ?? `id-${userName}`,
    displayName: null,
    active: true,
    department: more.department ?? null,
    costCenter: null,
    profile: { emails: [{ value: `${userName}@mail.test`, primary: true }], title: 'Engineer' },
  });

describe('a member made by hand', () => {
  beforeAll(begin);

  test('has everything that was said, and can be changed in all of it', async () => {
    const input = {
      userName: 'ada@example.test',
      displayName: 'Ada Lovelace',
      name: { givenName: 'Ada', familyName: 'Lovelace' },
      emails: [{ value: 'ada@home.test', type: 'home', primary: true }],
      title: 'Analyst',
      department: 'Engines',
    };

    const { data } = await ask(CreateMemberDocument, { input });
    const read = await ask(MemberDocument, { id: data!.createMember.member!.id });

    expect(data?.createMember.userErrors).toEqual([]);
    expect(data?.createMember.member).toMatchObject({
      ...input,
      version: 1,
      status: 'ACTIVE',
      role: 'MEMBER',
      managedBy: 'MANUAL',
      loginEmail: 'ada@example.test',
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      editableFields: expect.arrayContaining(['USER_NAME', 'EMAILS', 'ROLE', 'HOLD', 'TEAMS', 'LICENSES']),
    });
    expect(read.data?.organization?.member).toEqual(data?.createMember.member);
  });

  test('keeps what an update leaves out, loses what it sets to null, and stays as it is when nothing changes', async () => {
    const made = await ask(CreateMemberDocument, {
      input: { userName: 'grace@example.test', title: 'Admiral', department: 'Navy', name: { givenName: 'Grace' } },
    });
    const memberId = made.data!.createMember.member!.id;

    const changed = await ask(UpdateMemberDocument, { input: { memberId, department: null, locale: 'en-US' } });
    const same = await ask(UpdateMemberDocument, {
      input: { memberId, name: { givenName: 'Grace' }, title: 'Admiral' },
    });

    expect(changed.data?.updateMember.member).toMatchObject({
      version: 2,
      title: 'Admiral',
      department: null,
      name: { givenName: 'Grace' },
    });
    expect(same.data?.updateMember.member).toEqual(changed.data?.updateMember.member);
  });

  test('is refused under a stale version, a taken name and values that cannot be, each naming its field', async () => {
    const made = await ask(CreateMemberDocument, { input: { userName: 'edsger@example.test' } });
    const memberId = made.data!.createMember.member!.id;

    const [stale, taken, blank, long, nul] = await Promise.all([
      ask(UpdateMemberDocument, { input: { memberId, notes: 'x', expectedVersion: 7 } }),
      ask(CreateMemberDocument, { input: { userName: 'EDSGER@example.test' } }),
      ask(CreateMemberDocument, { input: { userName: '  ' } }),
      ask(UpdateMemberDocument, { input: { memberId, displayName: 'x'.repeat(2000) } }),
      ask(CreateMemberDocument, { input: { userName: 'nul@example.test', emails: [{ value: 'a\0b' }] } }),
    ]);

    expect(stale?.data?.updateMember.userErrors).toEqual([
      expect.objectContaining({ code: 'STALE_VERSION', field: 'expectedVersion' }),
    ]);
    expect(taken?.data?.createMember.userErrors).toEqual([
      expect.objectContaining({ code: 'CONFLICT', field: 'userName' }),
    ]);
    expect(blank?.data?.createMember.userErrors).toEqual([
      expect.objectContaining({ code: 'INVALID_VALUE', field: 'userName' }),
    ]);
    expect(long?.data?.updateMember.userErrors).toEqual([
      expect.objectContaining({ code: 'INVALID_VALUE', field: 'displayName' }),
    ]);
    expect(nul?.data?.createMember.userErrors).toEqual([expect.objectContaining({ code: 'INVALID_VALUE' })]);
  });

  test('is removed for good, and gone from lists', async () => {
    const made = await ask(CreateMemberDocument, { input: { userName: 'gone@example.test' } });
    const memberId = made.data!.createMember.member!.id;

    const removed = await ask(RemoveMemberDocument, { input: { memberId } });
    const again = await ask(RemoveMemberDocument, { input: { memberId } });
    const read = await ask(MemberDocument, { id: memberId });

    expect(removed.data?.removeMember.member).toMatchObject({
      status: 'DEPROVISIONED',
      deprovisionedAt: expect.any(String),
    });
    expect(again.data?.removeMember.userErrors[0]?.code).toBe('NOT_FOUND');
    expect(read.data?.organization?.member).toBeNull();
  });
});

describe('a member kept by an identity provider', () => {
  beforeAll(begin);

  test('tells what may be changed here, and refuses the rest as MANAGED_BY_IDP', async () => {
    const { id } = await provision('kept');

    const read = await ask(MemberDocument, { id });
    const [title, removed, notes] = await Promise.all([
      ask(UpdateMemberDocument, { input: { memberId: id, title: 'Boss' } }),
      ask(RemoveMemberDocument, { input: { memberId: id } }),
      ask(UpdateMemberDocument, { input: { memberId: id, notes: 'Ours', role: 'ANALYST' } }),
    ]);

    expect(read.data?.organization?.member).toMatchObject({
      managedBy: 'SCIM',
      externalId: 'id-kept',
      scimConnection: { id: acme.connectionId },
      editableFields: ['ROLE', 'NOTES', 'HOLD', 'TEAMS', 'LICENSES'],
    });
    expect(title?.data?.updateMember.userErrors).toEqual([
      expect.objectContaining({ code: 'MANAGED_BY_IDP', field: 'title' }),
    ]);
    expect(removed?.data?.removeMember.userErrors[0]?.code).toBe('MANAGED_BY_IDP');
    expect(notes?.data?.updateMember.userErrors).toEqual([]);
  });

  test('can be held, and let go, whatever the identity provider says', async () => {
    const { id: memberId } = await provision('held');

    const held = await ask(DeactivateMemberDocument, { input: { memberId } });
    const free = await ask(ReactivateMemberDocument, { input: { memberId } });

    expect(held.data?.deactivateMember.member).toMatchObject({
      status: 'SUSPENDED',
      heldAt: expect.any(String),
      active: true,
    });
    expect(free.data?.reactivateMember.member).toMatchObject({ status: 'ACTIVE', heldAt: null });
  });

  test('can be asked why they hold a seat, or lost it', async () => {
    const { id } = await provision('why');

    const holds = await ask(MemberDocument, { id });
    await ask(DeactivateMemberDocument, { input: { memberId: id } });
    const lost = await ask(MemberDocument, { id });

    const [decision] = holds.data!.organization!.member!.seatDecision.licenses;
    expect(decision).toMatchObject({
      state: 'ASSIGNED',
      source: 'SCIM_EVERYONE',
      rule: { kind: 'EVERYONE' },
      license: { id: acme.licenseId },
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(decision?.text).toMatch(/^Holds a seat of Enterprise since .*Z, given by the rule for everyone/);
    expect(lost.data?.organization?.member?.seatDecision).toMatchObject({
      text: expect.stringMatching(/^Holds no seat of Enterprise: .* because the member was suspended\.$/),
      licenses: [{ state: 'NONE' }],
    });
  });
});

describe('the last owner', () => {
  beforeAll(begin);

  test('can be neither suspended, nor demoted, nor removed', async () => {
    const memberId = acme.owner.id;

    const suspended = await ask(DeactivateMemberDocument, { input: { memberId } });
    const demoted = await ask(UpdateMemberDocument, { input: { memberId, role: 'ADMIN' } });
    const removed = await ask(RemoveMemberDocument, { input: { memberId } });

    expect([
      suspended.data?.deactivateMember.userErrors[0]?.code,
      demoted.data?.updateMember.userErrors[0]?.code,
      removed.data?.removeMember.userErrors[0]?.code,
    ]).toEqual(['LAST_OWNER', 'LAST_OWNER', 'LAST_OWNER']);
  });
});

describe('the list of members', () => {
  beforeAll(async () => {
    await begin();
    await provision('anna', { department: 'Sales' });
    await provision('bert', { department: 'Sales' });
    await provision('CARL', { department: 'Legal' });
    await ask(CreateMemberDocument, { input: { userName: 'dora', name: { familyName: 'Doe' } } });
  });

  const cases: readonly (readonly [what: string, filter: MemberFilter, userNames: readonly string[]])[] = [
    ['equal text, without regard to letter case', { userName: { eq: 'carl' } }, ['CARL']],
    ['unequal text', { department: { neq: 'Sales' } }, ['CARL', 'dora', 'owner']],
    ['one of some', { userName: { in: ['anna', 'dora', 'nobody'] } }, ['anna', 'dora']],
    ['none of some', { userName: { nin: ['anna', 'dora'] } }, ['bert', 'CARL', 'owner']],
    ['a part', { displayName: { contains: 'x' } }, []],
    ['a beginning', { department: { startsWith: 'le' } }, ['CARL']],
    ['an order', { userName: { gt: 'bert', lt: 'dora' } }, ['CARL']],
    ['an absent value', { department: { isNull: true } }, ['dora', 'owner']],
    ['a present value', { department: { isNull: false } }, ['anna', 'bert', 'CARL']],
    ['a part of the name', { familyName: { eq: 'doe' } }, ['dora']],
    ['an e-mail', { email: { eq: 'ANNA@mail.test' } }, ['anna']],
    ['no such e-mail', { email: { neq: 'anna@mail.test' } }, ['bert', 'CARL', 'dora', 'owner']],
    ['no e-mail', { email: { isNull: true } }, ['dora']],
    ['an enum', { managedBy: { eq: 'SCIM' } }, ['anna', 'bert', 'CARL']],
    ['one of some enums', { role: { in: ['OWNER', 'BILLING'] } }, ['owner']],
    ['a number', { version: { gt: 1 } }, []],
    ['a time', { createdAt: { gt: '2020-01-01T00:00:00Z', lt: '2021-01-01T00:00:00+01:00' } }, []],
    [
      'and, or, not',
      {
        and: [
          { or: [{ userName: { eq: 'anna' } }, { userName: { eq: 'bert' } }] },
          { not: { userName: { eq: 'bert' } } },
        ],
      },
      ['anna'],
    ],
    ['nothing', {}, ['anna', 'bert', 'CARL', 'dora', 'owner']],
    ['none of nothing', { or: [] }, []],
    ['a malformed id', { id: { eq: 'no-id' } }, []],
  ];

  test.each(cases)('is filtered by %s', async (_what, filter, userNames) => {
    const { data, errors } = await ask(MembersDocument, { filter, orderBy: 'USER_NAME' });

    expect(errors).toEqual([]);
    const found = data!.organization!.members.nodes.map(({ userName }) => userName.replace(/^owner@.*/, 'owner'));
    expect(found).toEqual(userNames);
    expect(data!.organization!.members.totalCount).toBe(userNames.length);
  });

  test('is read page by page in any order, each member once', async () => {
    for (const orderBy of ['CREATED_AT', 'USER_NAME', 'DISPLAY_NAME', 'UPDATED_AT'] as const)
      for (const descending of [false, true]) {
        const whole = await ask(MembersDocument, { orderBy, descending });
        const ids: string[] = [];
        let after: string | null | undefined;
        do {
          const { data } = await ask(MembersDocument, { first: 2, after, orderBy, descending });
          const { nodes, pageInfo, edges } = data!.organization!.members;
          expect(edges.map(({ node }) => node.id)).toEqual(nodes.map(({ id }) => id));
          expect(pageInfo).toMatchObject({
            startCursor: edges[0]?.cursor,
            endCursor: edges.at(-1)?.cursor,
            hasPreviousPage: after != null,
          });
          ids.push(...nodes.map(({ id }) => id));
          after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
        } while (after);

        expect(ids).toEqual(whole.data?.organization?.members.nodes.map(({ id }) => id));
      }
  });

  test('is refused with BAD_USER_INPUT and the field for arguments that cannot be', async () => {
    const other = await ask(MembersDocument, { first: 1, filter: { active: { eq: true } } });
    const cursor = other.data!.organization!.members.pageInfo.endCursor!;
    const forged = Buffer.from(
      JSON.stringify([1, JSON.parse(Buffer.from(cursor, 'base64url').toString())[1], 'x']),
    ).toString('base64url');
    const deep = Array.from({ length: 20 }).reduce<MemberFilter>((filter) => ({ not: filter }), {});

    const answers = await Promise.all([
      ask(MembersDocument, { first: 0 }),
      ask(MembersDocument, { first: 251 }),
      ask(MembersDocument, { after: 'nonsense' }),
      ask(MembersDocument, { after: cursor }),
      ask(MembersDocument, { after: forged, filter: { active: { eq: true } } }),
      ask(MembersDocument, { filter: { userName: { eq: null } } }),
      ask(MembersDocument, { filter: deep }),
      ask(MembersDocument, { filter: { or: Array.from({ length: 51 }, () => ({ active: { eq: true } })) } }),
      ask(MembersDocument, { filter: { userName: { in: Array.from({ length: 251 }, String) } } }),
    ]);

    expect(answers.map(({ errors }) => [errors[0]?.extensions?.code, errors[0]?.extensions?.field])).toEqual([
      ['BAD_USER_INPUT', 'first'],
      ['BAD_USER_INPUT', 'first'],
      ['BAD_USER_INPUT', 'after'],
      ['BAD_USER_INPUT', 'after'],
      ['BAD_USER_INPUT', 'after'],
      ['BAD_USER_INPUT', 'userName'],
      ['BAD_USER_INPUT', 'filter'],
      ['BAD_USER_INPUT', 'filter'],
      ['BAD_USER_INPUT', 'userName'],
    ]);
  });

  test('takes no object, list or operator where a value belongs', async () => {
    const variables = [{ $ne: null }, { sql: '1=1' }, { __raw: true }, 7.5].map((eq) => ({
      filter: { userName: { eq } },
    }));

    const answers = await Promise.all(variables.map((wrong) => ask(MembersDocument, wrong as never)));

    for (const { status, errors } of answers) {
      expect(status).toBe(400);
      expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
  });
});

describe('the audit log', () => {
  beforeAll(begin);

  test('tells who changed what, before and after, and is filtered', async () => {
    const made = await ask(CreateMemberDocument, { input: { userName: 'ada@example.test', title: 'Analyst' } });
    const id = made.data!.createMember.member!.id;
    const changed = await ask(UpdateMemberDocument, { input: { memberId: id, title: 'Countess' } });

    const { data } = await ask(AuditEventsDocument, {
      filter: { resourceId: { eq: id }, action: { in: ['MEMBER_CREATED', 'MEMBER_UPDATED'] } },
    });

    const [updated, created] = data!.organization!.auditEvents!.nodes;
    expect(data?.organization?.auditEvents?.totalCount).toBe(2);
    expect(updated).toMatchObject({
      action: 'MEMBER_UPDATED',
      resourceKind: 'MEMBER',
      actor: { kind: 'MEMBER', id: acme.owner.id },
      actingMember: { userName: acme.owner.userName },
      requestId: changed.headers.get('x-request-id'),
    });
    expect(updated?.changes).toContainEqual({ field: 'title', before: 'Analyst', after: 'Countess' });
    expect(created?.changes).toContainEqual({ field: 'userName', before: null, after: 'ada@example.test' });
  });
});
