import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createMember, deprovisionMember, provisionMember } from '../../src/domain/member/member.operations.js';
import { getMember } from '../../src/domain/member/member.queries.js';
import { listScimConflicts } from '../../src/domain/scim-connection/scim-conflict.queries.js';
import {
  addTeamMembers,
  archiveTeam,
  createTeam,
  editTeam,
  provisionTeam,
  removeTeamMembers,
  restoreTeam,
  updateTeam,
} from '../../src/domain/team/team.operations.js';
import { getTeam } from '../../src/domain/team/team.queries.js';
import { listPlaces, listTeamMembers } from '../../src/domain/team/team-members.queries.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
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

const group = (name: string, memberIds: readonly string[] = [], externalId: string | null = null) => ({
  name,
  externalId,
  memberIds,
});

/** Sets what the identity provider says the whole membership is. */
const sync = (organization: TestOrganization, teamId: string, memberIds: readonly string[]) =>
  updateTeam(organization.asConnection(), {
    teamId,
    revise: ({ name, externalId }) => ({ name, externalId }),
    membership: [{ kind: 'replace', memberIds }],
  });

const placesOf = async (teamId: string) =>
  (
    await database.rows<{ place: string }>(
      `select member.user_name || ' ' || source as place from team_membership join member on member.id = member_id
      where team_id = $1 order by member.id, source`,
      [teamId],
    )
  ).map(({ place }) => place);

async function people(organization: TestOrganization, ...names: string[]): Promise<string[]> {
  const ids = [];
  for (const name of names) ids.push((await provisionMember(organization.asConnection(), draft(name))).id);
  return ids;
}

describe('adoption', () => {
  test('a pushed group takes over the manual team of its name: its id, its people, and from then on its name', async () => {
    const organization = await makeOrganization(database.orm);
    const [ada] = await people(organization, 'ada');
    const manual = await createTeam(organization.asOwner(), { name: 'Readers', memberIds: [ada!] });

    const adopted = await provisionTeam(organization.asConnection(), group('READERS', [], 'g1'));

    expect(adopted).toMatchObject({ id: manual.id, name: 'READERS', externalId: 'g1', managedBy: 'SCIM' });
    expect(await placesOf(manual.id)).toEqual(['ada SCIM']);
    await expect(editTeam(organization.asOwner(), { teamId: manual.id, name: 'Mine' })).rejects.toMatchObject({
      code: 'MANAGED_BY_IDP',
      field: 'name',
    });
    await expect(
      editTeam(organization.asOwner(), { teamId: manual.id, description: 'Who read' }),
    ).resolves.toMatchObject({ description: 'Who read' });
  });

  test('the first update of a visible manual team adopts it', async () => {
    const organization = await makeOrganization(database.orm);
    const [ada, byron] = await people(organization, 'ada', 'byron');
    const manual = await createTeam(organization.asOwner(), { name: 'Readers', memberIds: [ada!] });

    const adopted = await sync(organization, manual.id, [byron!]);

    expect(adopted).toMatchObject({ id: manual.id, managedBy: 'SCIM', scimConnectionId: organization.connectionId });
    expect(await placesOf(manual.id)).toEqual(['byron SCIM']);
  });

  test('without it the manual team is hidden, and its name a conflict that administrators see once', async () => {
    const organization = await makeOrganization(database.orm, { teamAdoption: false });
    const manual = await createTeam(organization.asOwner(), { name: 'Readers' });

    for (let attempt = 0; attempt < 2; attempt++)
      await expect(provisionTeam(organization.asConnection(), group('readers'))).rejects.toMatchObject({
        code: 'CONFLICT',
        field: 'name',
      });

    expect((await listScimConflicts(organization.asOwner(), {})).rows).toMatchObject([
      { kind: 'TEAM', teamId: manual.id, reason: 'ADOPTION_OFF' },
    ]);
    await expect(getTeam(organization.asConnection(), manual.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('sources', () => {
  test('who was added by hand survives every sync, and the identity provider does not see them', async () => {
    const organization = await makeOrganization(database.orm);
    const [ada, byron, curie] = await people(organization, 'ada', 'byron', 'curie');
    const team = await provisionTeam(organization.asConnection(), group('Readers', [ada!]));
    await addTeamMembers(organization.asOwner(), { teamId: team.id, memberIds: [byron!] });

    await sync(organization, team.id, [curie!]);
    const seen = await listPlaces(organization.asConnection(), [team.id]);
    await sync(organization, team.id, []);

    expect(seen.map(({ display }) => display)).toEqual(['curie']);
    expect(await placesOf(team.id)).toEqual(['byron MANUAL']);
  });

  test('a member in both ways leaves when both are gone, and is listed once', async () => {
    const organization = await makeOrganization(database.orm);
    const [ada] = await people(organization, 'ada');
    const team = await provisionTeam(organization.asConnection(), group('Readers', [ada!]));
    await addTeamMembers(organization.asOwner(), { teamId: team.id, memberIds: [ada!] });

    const both = await listTeamMembers(organization.asOwner(), { teamId: team.id });
    await sync(organization, team.id, []);
    const one = await placesOf(team.id);
    await removeTeamMembers(organization.asOwner(), { teamId: team.id, memberIds: [ada!] });

    expect(both.rows).toMatchObject([{ id: ada, sources: ['MANUAL', 'SCIM'] }]);
    expect(one).toEqual(['ada MANUAL']);
    expect(await placesOf(team.id)).toEqual([]);
  });

  test('a place that the identity provider gave is not taken by hand', async () => {
    const organization = await makeOrganization(database.orm);
    const [ada] = await people(organization, 'ada');
    const team = await provisionTeam(organization.asConnection(), group('Readers', [ada!]));

    const removal = removeTeamMembers(organization.asOwner(), { teamId: team.id, memberIds: [ada!] });

    await expect(removal).rejects.toMatchObject({ code: 'MANAGED_BY_IDP', field: 'memberIds' });
  });

  test('taking somebody by hand who is not there changes nothing', async () => {
    const organization = await makeOrganization(database.orm);
    const [ada] = await people(organization, 'ada');
    const team = await createTeam(organization.asOwner(), { name: 'Readers' });

    const after = await removeTeamMembers(organization.asOwner(), { teamId: team.id, memberIds: [ada!, 'nonsense'] });

    expect(after.version).toBe(1);
  });
});

describe('ids', () => {
  test.each(['00000000-0000-7000-8000-000000000000', 'nonsense', ''])(
    'the unknown id "%s" undoes the whole request and is named',
    async (unknown) => {
      const organization = await makeOrganization(database.orm);
      const [ada] = await people(organization, 'ada');
      const team = await provisionTeam(organization.asConnection(), group('Readers'));
      const before = await rowCounts(database, organization.id);

      for (const attempt of [
        () => sync(organization, team.id, [ada!, unknown]),
        () => provisionTeam(organization.asConnection(), group('Writers', [ada!, unknown])),
        () => addTeamMembers(organization.asOwner(), { teamId: team.id, memberIds: [ada!, unknown] }),
      ])
        await expect(attempt()).rejects.toMatchObject({
          code: 'INVALID_VALUE',
          field: 'members',
          message: expect.stringContaining(`no such member: ${unknown}`) as unknown as string,
        });

      expect(await rowCounts(database, organization.id)).toEqual(before);
    },
  );

  test('a member of another organization is an unknown one', async () => {
    const [organization, other] = [await makeOrganization(database.orm), await makeOrganization(database.orm)];
    const [stranger] = await people(other, 'stranger');

    const creation = provisionTeam(organization.asConnection(), group('Readers', [stranger!]));

    await expect(creation).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'members' });
  });

  test('a member whom the identity provider does not keep is unknown to it', async () => {
    const organization = await makeOrganization(database.orm);
    const manual = await createMember(organization.asOwner(), { draft: draft('byron'), role: 'MEMBER' });

    const creation = provisionTeam(organization.asConnection(), group('Readers', [manual.id]));

    await expect(creation).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'members' });
  });

  test('ids of deleted members are passed over', async () => {
    const organization = await makeOrganization(database.orm);
    const [ada, byron] = await people(organization, 'ada', 'byron');
    await deprovisionMember(organization.asConnection(), { memberId: byron! });

    const team = await provisionTeam(organization.asConnection(), group('Readers', [ada!, byron!]));

    expect(await placesOf(team.id)).toEqual(['ada SCIM']);
  });

  test('ids in capitals and ids given twice are the same members', async () => {
    const organization = await makeOrganization(database.orm);
    const [ada] = await people(organization, 'ada');

    const team = await provisionTeam(organization.asConnection(), group('Readers', [ada!, ada!.toUpperCase(), ada!]));

    expect(await placesOf(team.id)).toEqual(['ada SCIM']);
  });
});

describe('names', () => {
  test('are unique per connection whatever their case, and manual teams are a scope of their own', async () => {
    const organization = await makeOrganization(database.orm, { teamAdoption: false });
    await createTeam(organization.asOwner(), { name: 'Readers' });
    await provisionTeam(organization.asConnection(), group('Writers', [], 'same'));

    await expect(createTeam(organization.asOwner(), { name: 'rEADERS' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(provisionTeam(organization.asConnection(), group('WRITERS'))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(createTeam(organization.asOwner(), { name: 'Writers' })).resolves.toMatchObject({ name: 'Writers' });
    await expect(provisionTeam(organization.asConnection(), group('Poets', [], 'same'))).resolves.toMatchObject({
      externalId: 'same',
    });
  });

  test('a rename to a taken name is a conflict', async () => {
    const organization = await makeOrganization(database.orm);
    await provisionTeam(organization.asConnection(), group('Readers'));
    const writers = await provisionTeam(organization.asConnection(), group('Writers'));

    const rename = updateTeam(organization.asConnection(), {
      teamId: writers.id,
      revise: () => ({ name: 'readers', externalId: null }),
      membership: [],
    });

    await expect(rename).rejects.toMatchObject({ code: 'CONFLICT', field: 'name' });
  });

  test.each(['', '   ', 'a\0b'])('%j is no name', async (name) => {
    const organization = await makeOrganization(database.orm);
    const team = await createTeam(organization.asOwner(), { name: 'Readers' });

    for (const attempt of [
      () => createTeam(organization.asOwner(), { name }),
      () => editTeam(organization.asOwner(), { teamId: team.id, name }),
      () => provisionTeam(organization.asConnection(), group(name)),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'INVALID_VALUE' });
  });
});

describe('archived', () => {
  test('a team is unknown at once and its name free; a later push makes a new, empty one', async () => {
    const organization = await makeOrganization(database.orm);
    const [ada] = await people(organization, 'ada');
    const former = await provisionTeam(organization.asConnection(), group('Readers', [ada!], 'g1'));

    await archiveTeam(organization.asConnection(), { teamId: former.id });
    const later = await provisionTeam(organization.asConnection(), group('Readers', [], 'g1'));

    await expect(getTeam(organization.asConnection(), former.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(later.id).not.toBe(former.id);
    expect((await getMember(organization.asOwner(), ada!)).teams).toEqual([]);
  });

  test('an administrator brings it back within 30 days with those who are still here', async () => {
    const organization = await makeOrganization(database.orm);
    const [ada, byron] = await people(organization, 'ada', 'byron');
    const team = await provisionTeam(organization.asConnection(), group('Readers', [ada!, byron!]));
    await archiveTeam(organization.asConnection(), { teamId: team.id });
    await deprovisionMember(organization.asConnection(), { memberId: byron! });

    const restored = await restoreTeam(organization.asOwner(), { teamId: team.id });

    expect(restored).toMatchObject({ id: team.id, archivedAt: null });
    expect(await placesOf(team.id)).toEqual(['ada SCIM']);
  });

  test('after 30 days it is gone, and while its name is taken it stays away', async () => {
    const organization = await makeOrganization(database.orm);
    const [old, renamed] = [
      await createTeam(organization.asOwner(), { name: 'Old' }),
      await createTeam(organization.asOwner(), { name: 'Taken' }),
    ];
    for (const { id } of [old, renamed]) await archiveTeam(organization.asOwner(), { teamId: id });
    await createTeam(organization.asOwner(), { name: 'taken' });
    await database.rows(`update team set archived_at = archived_at - interval '30 days 1 second' where id = $1`, [
      old.id,
    ]);

    await expect(restoreTeam(organization.asOwner(), { teamId: old.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(restoreTeam(organization.asOwner(), { teamId: renamed.id })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('a team that the identity provider keeps is archived there', async () => {
    const organization = await makeOrganization(database.orm);
    const team = await provisionTeam(organization.asConnection(), group('Readers'));

    const archiving = archiveTeam(organization.asOwner(), { teamId: team.id });

    await expect(archiving).rejects.toMatchObject({ code: 'MANAGED_BY_IDP' });
  });
});

test('a change of nothing writes nothing', async () => {
  const organization = await makeOrganization(database.orm);
  const [ada] = await people(organization, 'ada');
  const team = await provisionTeam(organization.asConnection(), group('Readers', [ada!], 'g1'));
  const before = await rowCounts(database, organization.id);

  const same = await sync(organization, team.id, [ada!]);

  expect(same).toEqual(team);
  expect(await rowCounts(database, organization.id)).toEqual(before);
});

test('a membership change of many is told in events of at most 1,000', async () => {
  const organization = await makeOrganization(database.orm);
  const ids = await seedMembers(organization, 2_500);

  const team = await provisionTeam(organization.asConnection(), group('Everybody', ids));

  expect(
    await database.rows(
      `select jsonb_array_length(changes -> 'added') as added, jsonb_array_length(changes -> 'removed') as removed from audit_entry
      where resource_id = $1 and action = 'team_membership.changed' order by id`,
      [team.id],
    ),
  ).toEqual([
    { added: 1000, removed: 0 },
    { added: 1000, removed: 0 },
    { added: 500, removed: 0 },
  ]);
});

/** Members that the connection keeps, put there by SQL. */
async function seedMembers(organization: TestOrganization, count: number): Promise<string[]> {
  const rows = await database.rows<{ id: string }>(
    `insert into member (organization_id, id, version, status, role, managed_by, scim_connection_id, user_name, user_name_key, active,
      email_keys, entitlement_keys, profile, created_at, updated_at)
    select $1, gen_random_uuid(), 1, 'SUSPENDED', 'MEMBER', 'SCIM', $2, 'seed' || n, 'seed' || n, false, '{}', '{}', '{}', now(), now()
    from generate_series(1, $3) n returning id`,
    [organization.id, organization.connectionId, count],
  );
  return rows.map(({ id }) => id);
}

test('a member who is removed for good leaves every team, and each team is a new version of itself', async () => {
  const organization = await makeOrganization(database.orm);
  const member = await provisionMember(organization.asConnection(), draft('leaver@example.test'));
  const team = await provisionTeam(organization.asConnection(), group('Leavers', [member.id]));

  await deprovisionMember(organization.asConnection(), { memberId: member.id });

  expect(await listPlaces(organization.asConnection(), [team.id])).toEqual([]);
  expect((await getTeam(organization.asConnection(), team.id)).version).toBe(team.version + 1);
  expect(
    await database.rows(
      `select changes from audit_entry where action = 'team_membership.changed' and resource_id = $1 order by id desc limit 1`,
      [team.id],
    ),
  ).toEqual([{ changes: { name: 'Leavers', added: [], removed: [member.id] } }]);
});
