import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { assignLicense } from '../../src/domain/license/license.operations.js';
import {
  createMember,
  deactivateMember,
  deprovisionMember,
  editMember,
  provisionMember,
  reactivateMember,
  removeMember,
  updateMember,
} from '../../src/domain/member/member.operations.js';
import { draftOf } from '../../src/domain/member/member-draft.js';
import {
  addTeamMembers,
  archiveTeam,
  createTeam,
  editTeam,
  provisionTeam,
  removeTeamMembers,
  updateTeam,
} from '../../src/domain/team/team.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
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

/** One scenario's words, as a face says them. */
interface Face {
  create(userName: string): Promise<{ id: string }>;
  rename(memberId: string, displayName: string): Promise<unknown>;
  suspend(memberId: string): Promise<unknown>;
  bringBack(memberId: string): Promise<unknown>;
  remove(memberId: string): Promise<unknown>;
  gather(name: string, memberIds: readonly string[]): Promise<{ id: string }>;
  join(teamId: string, memberId: string): Promise<unknown>;
  leave(teamId: string, memberId: string): Promise<unknown>;
  call(teamId: string, name: string): Promise<unknown>;
  dissolve(teamId: string): Promise<unknown>;
}

const person = (userName: string) =>
  draft(userName, { department: 'Poetry', costCenter: '7', profile: { emails: [{ value: userName }] } });

function identityProvider(organization: TestOrganization): Face {
  const ctx = organization.asConnection;
  const setActive = (memberId: string, active: boolean) =>
    updateMember(ctx(), { memberId, revise: (member) => ({ ...draftOf(member), active }) });
  const same = ({ name, externalId }: { name: string; externalId: string | null }) => ({ name, externalId });
  return {
    create: (userName) => provisionMember(ctx(), person(userName)),
    rename: (memberId, displayName) =>
      updateMember(ctx(), { memberId, revise: (member) => ({ ...draftOf(member), displayName }) }),
    suspend: (memberId) => setActive(memberId, false),
    bringBack: (memberId) => setActive(memberId, true),
    remove: (memberId) => deprovisionMember(ctx(), { memberId }),
    gather: (name, memberIds) => provisionTeam(ctx(), { name, externalId: null, memberIds }),
    join: (teamId, memberId) =>
      updateTeam(ctx(), { teamId, revise: same, membership: [{ kind: 'add', memberIds: [memberId] }] }),
    leave: (teamId, memberId) =>
      updateTeam(ctx(), { teamId, revise: same, membership: [{ kind: 'remove', memberIds: [memberId] }] }),
    call: (teamId, name) => updateTeam(ctx(), { teamId, revise: (team) => ({ ...same(team), name }), membership: [] }),
    dissolve: (teamId) => archiveTeam(ctx(), { teamId }),
  };
}

function administrator(organization: TestOrganization): Face {
  const ctx = organization.asOwner;
  return {
    async create(userName) {
      const member = await createMember(ctx(), { draft: person(userName), role: 'MEMBER' });
      await assignLicense(ctx(), { licenseId: organization.licenseId, memberId: member.id });
      return member;
    },
    rename: (memberId, displayName) => editMember(ctx(), { memberId, draft: { displayName } }),
    suspend: (memberId) => deactivateMember(ctx(), { memberId }),
    bringBack: (memberId) => reactivateMember(ctx(), { memberId }),
    remove: (memberId) => removeMember(ctx(), { memberId }),
    gather: (name, memberIds) => createTeam(ctx(), { name, memberIds }),
    join: (teamId, memberId) => addTeamMembers(ctx(), { teamId, memberIds: [memberId] }),
    leave: (teamId, memberId) => removeTeamMembers(ctx(), { teamId, memberIds: [memberId] }),
    call: (teamId, name) => editTeam(ctx(), { teamId, name }),
    dissolve: (teamId) => archiveTeam(ctx(), { teamId }),
  };
}

/** Two seats for three people, and two teams; what follows of it is the domain's. */
async function play(face: Face): Promise<void> {
  const ada = await face.create('ada@example.test');
  const byron = await face.create('byron@example.test');
  const curie = await face.create('curie@example.test');
  await face.rename(curie.id, 'Marie Curie');
  const readers = await face.gather('Readers', [ada.id, byron.id]);
  const writers = await face.gather('Writers', []);
  await face.join(readers.id, curie.id);
  await face.suspend(ada.id);
  await face.suspend(ada.id);
  await face.bringBack(ada.id);
  await face.leave(readers.id, ada.id);
  await face.call(readers.id, 'Book worms');
  await face.remove(byron.id);
  await face.dissolve(writers.id);
}

const excepted: Record<string, readonly string[]> = {
  member: ['managed_by', 'scim_connection_id'],
  license: [],
  license_assignment: ['source', 'license_rule_id', 'started_by', 'ended_by', 'correlation_id'],
  team: ['managed_by', 'scim_connection_id'],
  team_membership: ['source'],
  audit_entry: ['actor_kind', 'actor_id', 'correlation_id'],
  outbox_event: ['correlation_id'],
};

/** All that the scenario left, without who did it and by which way; ids under the names of what they are of, times as given or not. */
async function leftBy(organization: TestOrganization, since: Date): Promise<Record<string, unknown[]>> {
  const names = new Map(
    (
      await database.rows<{ id: string; name: string }>(
        `select id, user_name as name from member where organization_id = $1 union all select id, name from team where organization_id = $1
        union all select id, 'license' from license where organization_id = $1`,
        [organization.id],
      )
    ).map(({ id, name }) => [id, name]),
  );
  const left: Record<string, unknown[]> = {};
  for (const [table, columns] of Object.entries(excepted)) {
    const order = table === 'team_membership' ? 'team_id, member_id' : 'id';
    const rows = await database.rows<Record<string, unknown>>(
      `select * from ${table} where organization_id = $1 ${columns.includes('actor_id') || table === 'outbox_event' ? 'and at >= $2' : 'and $2::timestamptz is not null'} order by ${order}`,
      [organization.id, since],
    );
    left[table] = rows
      .filter(({ role }) => role !== 'OWNER')
      .map((row) =>
        JSON.parse(
          JSON.stringify(Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column))))
            .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => names.get(id) ?? '<id>')
            .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>'),
        ),
      );
  }
  return left;
}

test('the same scenario by the identity provider and by hand leaves the same rows, audit entries and events', async () => {
  const organizations = [
    await makeOrganization(database.orm, { seats: 2 }),
    await makeOrganization(database.orm, { seats: 2 }),
  ] as const;
  await new Promise((resolve) => setTimeout(resolve, 5));
  const since = new Date();

  await play(identityProvider(organizations[0]));
  await play(administrator(organizations[1]));

  const provided = await leftBy(organizations[0], since);
  expect(await leftBy(organizations[1], since)).toEqual(provided);
  expect(provided.audit_entry).toHaveLength(23);
});
