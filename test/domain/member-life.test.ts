import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createApiToken } from '../../src/domain/member/api-token.operations.js';
import {
  createMember,
  deactivateMember,
  deprovisionMember,
  provisionMember,
  reactivateMember,
  removeMember,
  updateMember,
} from '../../src/domain/member/member.operations.js';
import { getMember, searchMembers } from '../../src/domain/member/member.queries.js';
import { draftOf } from '../../src/domain/member/member-draft.js';
import { addTeamMembers, createTeam } from '../../src/domain/team/team.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { draft } from './drafts.js';
import { openSeats, rowCounts } from './seat-rows.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(async () => {
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

const setActive = (organization: TestOrganization, memberId: string, active: boolean) =>
  updateMember(organization.asConnection(), { memberId, revise: (member) => ({ ...draftOf(member), active }) });

const eventsOf = async (organization: TestOrganization, memberId: string) =>
  (
    await database.rows<{ action: string }>(
      'select action from audit_entry where organization_id = $1 and resource_id = $2 order by id',
      [organization.id, memberId],
    )
  ).map(({ action }) => action);

test('a member provisioned inactive is suspended and takes no seat', async () => {
  const organization = await makeOrganization(database.orm);

  const member = await provisionMember(organization.asConnection(), draft('ada@example.test', { active: false }));

  expect(member.status).toBe('SUSPENDED');
  expect(await openSeats(database, organization.id)).toEqual([]);
});

test('a suspended member keeps id, teams and userName, and gives the seat back; coming back restores it', async () => {
  const organization = await makeOrganization(database.orm);
  const member = await provisionMember(organization.asConnection(), draft('ada@example.test', { externalId: 'e1' }));
  const team = await createTeam(organization.asOwner(), { name: 'Readers', memberIds: [member.id] });

  const suspended = await setActive(organization, member.id, false);

  expect(suspended).toMatchObject({ id: member.id, status: 'SUSPENDED', version: 2, externalId: 'e1' });
  expect(suspended.teams).toEqual([{ id: team.id, name: 'Readers' }]);
  expect(await openSeats(database, organization.id)).toEqual([]);
  expect((await searchMembers(organization.asConnection(), { window: { offset: 0, limit: 10 } })).total).toBe(1);
  await expect(provisionMember(organization.asConnection(), draft('ADA@example.test'))).rejects.toMatchObject({
    code: 'CONFLICT',
    field: 'userName',
  });

  const back = await setActive(organization, member.id, true);

  expect(back).toMatchObject({ id: member.id, status: 'ACTIVE', version: 3, createdAt: member.createdAt });
  expect(await openSeats(database, organization.id)).toEqual(['ada@example.test ASSIGNED']);
  expect(await eventsOf(organization, member.id)).toEqual(['member.created', 'member.suspended', 'member.reactivated']);
});

test('a member works when the identity provider and the administrator both say so', async () => {
  const organization = await makeOrganization(database.orm);
  const member = await provisionMember(organization.asConnection(), draft('ada@example.test'));

  const held = await deactivateMember(organization.asOwner(), { memberId: member.id });
  const seen = await getMember(organization.asConnection(), member.id);
  const off = await setActive(organization, member.id, false);
  const on = await setActive(organization, member.id, true);
  const released = await reactivateMember(organization.asOwner(), { memberId: member.id });

  expect([held.status, off.status, on.status, released.status]).toEqual([
    'SUSPENDED',
    'SUSPENDED',
    'SUSPENDED',
    'ACTIVE',
  ]);
  expect(seen.active).toBe(true);
  expect(on.heldAt).toEqual(held.heldAt);
  expect(await openSeats(database, organization.id)).toEqual(['ada@example.test ASSIGNED']);
  expect(await eventsOf(organization, member.id)).toEqual([
    'member.created',
    'member.held',
    'member.suspended',
    'member.updated',
    'member.released',
  ]);
});

test('lifting the hold of a member whom the identity provider has switched off brings nobody back', async () => {
  const organization = await makeOrganization(database.orm);
  const member = await provisionMember(organization.asConnection(), draft('ada@example.test'));
  await deactivateMember(organization.asOwner(), { memberId: member.id });
  await setActive(organization, member.id, false);

  const released = await reactivateMember(organization.asOwner(), { memberId: member.id });

  expect(released).toMatchObject({ status: 'SUSPENDED', heldAt: null });
  expect(await openSeats(database, organization.id)).toEqual([]);
});

test('a revision that changes nothing writes nothing', async () => {
  const organization = await makeOrganization(database.orm);
  const member = await provisionMember(
    organization.asConnection(),
    draft('ada@example.test', { displayName: 'Ada', profile: { title: 'Countess', emails: [{ value: 'a@b.test' }] } }),
  );
  const before = await rowCounts(database, organization.id);

  const same = await updateMember(organization.asConnection(), { memberId: member.id, revise: draftOf });

  expect({ ...same, teams: [] }).toEqual(member);
  expect(await rowCounts(database, organization.id)).toEqual(before);
});

test('a revision against another version is refused and writes nothing', async () => {
  const organization = await makeOrganization(database.orm);
  const member = await provisionMember(organization.asConnection(), draft('ada@example.test'));
  const before = await rowCounts(database, organization.id);

  const revision = updateMember(organization.asConnection(), {
    memberId: member.id,
    ifVersions: [7],
    revise: (found) => ({ ...draftOf(found), displayName: 'Ada' }),
  });

  await expect(revision).rejects.toMatchObject({ code: 'STALE_VERSION' });
  expect(await rowCounts(database, organization.id)).toEqual(before);
});

test('of revisions made from one version at once exactly one is written', async () => {
  const organization = await makeOrganization(database.orm);
  const member = await provisionMember(organization.asConnection(), draft('ada@example.test'));

  const outcomes = await Promise.allSettled(
    ['A', 'B', 'C', 'D', 'E'].map((displayName) =>
      updateMember(organization.asConnection(), {
        memberId: member.id,
        ifVersions: [1],
        revise: (found) => ({ ...draftOf(found), displayName }),
      }),
    ),
  );

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await getMember(organization.asOwner(), member.id)).version).toBe(2);
});

test('a deprovisioned member is a tombstone: unknown, in no team, without a seat', async () => {
  const organization = await makeOrganization(database.orm);
  const member = await provisionMember(organization.asConnection(), draft('ada@example.test'));
  const team = await createTeam(organization.asOwner(), { name: 'Readers', memberIds: [member.id] });

  await deprovisionMember(organization.asConnection(), { memberId: member.id });

  for (const ctx of [organization.asConnection(), organization.asOwner()])
    await expect(getMember(ctx, member.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(deprovisionMember(organization.asConnection(), { memberId: member.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await database.rows('select 1 from team_membership where team_id = $1', [team.id])).toEqual([]);
  expect(await openSeats(database, organization.id)).toEqual([]);
  expect(
    await database.rows(
      'select status, end_reason from member join license_assignment on member_id = member.id where member.id = $1',
      [member.id],
    ),
  ).toEqual([{ status: 'DEPROVISIONED', end_reason: 'DEPROVISIONED' }]);
});

test('a namesake of a deprovisioned member is a new member who inherits nothing and names the predecessor', async () => {
  const organization = await makeOrganization(database.orm);
  const former = await createMember(organization.asOwner(), { draft: draft('ada@example.test'), role: 'ADMIN' });
  await createTeam(organization.asOwner(), { name: 'Readers', memberIds: [former.id] });
  await removeMember(organization.asOwner(), { memberId: former.id });

  const namesake = await provisionMember(organization.asConnection(), draft('Ada@Example.test'));

  expect(namesake.id).not.toBe(former.id);
  expect(namesake).toMatchObject({ predecessorId: former.id, role: 'MEMBER', teams: [], version: 1 });
});

test('an externalId that comes back under another userName names the predecessor; of several the latest', async () => {
  const organization = await makeOrganization(database.orm);
  const ctx = organization.asConnection();
  const first = await provisionMember(ctx, draft('ada@example.test', { externalId: 'e1' }));
  await deprovisionMember(ctx, { memberId: first.id });
  const second = await provisionMember(ctx, draft('lovelace@example.test', { externalId: 'e1' }));
  await deprovisionMember(ctx, { memberId: second.id });

  const third = await provisionMember(ctx, draft('byron@example.test', { externalId: 'e1' }));

  expect(second.predecessorId).toBe(first.id);
  expect(third.predecessorId).toBe(second.id);
});

test('an externalId of another connection names no predecessor', async () => {
  const [one, other] = [await makeOrganization(database.orm), await makeOrganization(database.orm)];
  const former = await provisionMember(one.asConnection(), draft('ada@example.test', { externalId: 'e1' }));
  await deprovisionMember(one.asConnection(), { memberId: former.id });

  const stranger = await provisionMember(other.asConnection(), draft('ada@example.test', { externalId: 'e1' }));

  expect(stranger.predecessorId).toBeNull();
});

test('a living externalId is taken on its connection', async () => {
  const organization = await makeOrganization(database.orm);
  await provisionMember(organization.asConnection(), draft('ada@example.test', { externalId: 'e1' }));

  const second = provisionMember(organization.asConnection(), draft('byron@example.test', { externalId: 'e1' }));

  await expect(second).rejects.toMatchObject({ code: 'CONFLICT', field: 'externalId' });
});

test('a member kept by the identity provider is removed there, not by hand', async () => {
  const organization = await makeOrganization(database.orm);
  const member = await provisionMember(organization.asConnection(), draft('ada@example.test'));

  const removal = removeMember(organization.asOwner(), { memberId: member.id });

  await expect(removal).rejects.toMatchObject({ code: 'MANAGED_BY_IDP' });
});

test('suspension and removal end the API tokens of a member in the same transaction', async () => {
  const organization = await makeOrganization(database.orm);
  const members = [];
  for (const name of ['ada', 'byron']) {
    const member = await createMember(organization.asOwner(), { draft: draft(`${name}@example.test`), role: 'ADMIN' });
    await createApiToken(
      { ...organization.asOwner(), actor: { kind: 'operator', id: 'test' } },
      { memberId: member.id, name: 'Export', scopes: ['members:read'], lifetime: 'NEVER' },
    );
    members.push(member);
  }

  await deactivateMember(organization.asOwner(), { memberId: members[0]!.id });
  await removeMember(organization.asOwner(), { memberId: members[1]!.id });

  expect(
    await database.rows(
      'select distinct token.revoked_at = member.updated_at as "with it" from api_token token join member on member.id = token.member_id where member.id = any($1)',
      [members.map(({ id }) => id)],
    ),
  ).toEqual([{ 'with it': true }]);
});

test('members of a team who leave and come back by hand stand where they stood', async () => {
  const organization = await makeOrganization(database.orm);
  const member = await createMember(organization.asOwner(), { draft: draft('ada@example.test'), role: 'ANALYST' });
  const team = await createTeam(organization.asOwner(), { name: 'Readers' });
  await addTeamMembers(organization.asOwner(), { teamId: team.id, memberIds: [member.id] });

  await deactivateMember(organization.asOwner(), { memberId: member.id });
  const back = await reactivateMember(organization.asOwner(), { memberId: member.id });

  expect(back).toMatchObject({ id: member.id, role: 'ANALYST', status: 'ACTIVE', teams: [{ name: 'Readers' }] });
});

test.each([
  ['a NUL', { userName: 'a\0b' }],
  ['a NUL in the profile', { profile: { title: 'a\0b' } }],
  ['a NUL in an e-mail', { profile: { emails: [{ value: 'a\0b' }] } }],
  ['half of a surrogate pair', { displayName: 'a\ud800' }],
  ['half of a surrogate pair in the profile', { profile: { title: 'a\ud800' } }],
  ['half of a surrogate pair in an e-mail', { profile: { emails: [{ value: 'a\udc00' }] } }],
  ['half of a surrogate pair in a name', { profile: { name: { familyName: '\udc00\ud800' } } }],
  ['nothing but spaces as userName', { userName: '   ' }],
  ['a userName of 321 characters', { userName: 'x'.repeat(321) }],
  ['a profile beyond 64 kB', { profile: { title: 'x'.repeat(70_000) } }],
])('a draft with %s is refused with a code and writes nothing', async (_, more) => {
  const organization = await makeOrganization(database.orm);
  const before = await rowCounts(database, organization.id);

  const creation = provisionMember(organization.asConnection(), draft('ada@example.test', more));

  await expect(creation).rejects.toMatchObject({ code: 'INVALID_VALUE' });
  expect(await rowCounts(database, organization.id)).toEqual(before);
});

test.each([
  ['displayName', (text: string) => ({ displayName: text })],
  ['externalId', (text: string) => ({ externalId: text })],
  ['emails', (text: string) => ({ profile: { emails: [{ value: text }] } })],
] as const)('a %s that no index can hold is refused by its name', async (field, ofText) => {
  const organization = await makeOrganization(database.orm);
  const before = await rowCounts(database, organization.id);
  const text = Array.from({ length: 1020 }, (_, index) =>
    String.fromCodePoint(0x4e00 + ((index * index * 7919 + index * 104_729) % 20_000)),
  ).join('');

  const attempt = provisionMember(organization.asConnection(), draft('long@example.test', ofText(text)));

  await expect(attempt).rejects.toMatchObject({ code: 'INVALID_VALUE', field });
  expect(await rowCounts(database, organization.id)).toEqual(before);
});
