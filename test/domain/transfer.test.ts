import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createLicenseRule } from '../../src/domain/license/license.operations.js';
import { provisionMember, updateMember } from '../../src/domain/member/member.operations.js';
import { findMembers, getMember } from '../../src/domain/member/member.queries.js';
import { draftOf } from '../../src/domain/member/member-draft.js';
import { disableScim } from '../../src/domain/scim-connection/lifecycle.operations.js';
import { createScimConnection } from '../../src/domain/scim-connection/scim-connection.operations.js';
import { transferScimMembers } from '../../src/domain/scim-connection/transfer.operations.js';
import { provisionTeam } from '../../src/domain/team/team.operations.js';
import { findTeams } from '../../src/domain/team/team.queries.js';
import { listTeamMembers } from '../../src/domain/team/team-members.queries.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { contextOf } from '../support/organization.js';
import { draft } from './drafts.js';
import { makeLicenseScene } from './license-scene.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(async () => {
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

/** Two people and a team of the old connection, with a license for each connection, and a new connection. */
async function twoProviders() {
  const scene = await makeLicenseScene(database, { seats: 0 });
  const { organization } = scene;
  const owner = organization.asOwner();
  const operator = contextOf(database.orm, { kind: 'operator', id: 'test' }, organization.id);
  const { connection } = await createScimConnection(operator, {
    name: 'New',
    identityProvider: 'entra',
    brake: 'OFF',
    teamAdoption: true,
    tokenLifetime: 'NEVER',
  });
  const actor = { kind: 'scim_connection', id: connection.id, teamAdoption: true } as const;
  const ofNew = () => contextOf(database.orm, actor, organization.id);
  for (const [sku, scimConnectionId] of [
    ['old', organization.connectionId],
    ['new', connection.id],
  ] as const)
    await createLicenseRule(owner, { licenseId: await scene.buy(sku, 5), kind: 'EVERYONE', scimConnectionId });
  const ada = await provisionMember(scene.connection(), draft('ada', { externalId: 'a' }));
  const bob = await provisionMember(scene.connection(), draft('bob', { externalId: 'b', active: false }));
  const teamId = await scene.group('Research', [ada.id, bob.id]);
  const transfer = { connectionId: organization.connectionId, toConnectionId: connection.id };
  return { scene, organization, owner, ofNew, ada, bob, teamId, transfer };
}

test('people and teams move with ids, externalIds and places; seats of rules that name a connection follow', async () => {
  const { scene, owner, ofNew, ada, bob, teamId, transfer } = await twoProviders();

  const done = await transferScimMembers(owner, transfer);

  expect(done).toMatchObject({ members: 2, teams: 1, teamsLeft: 0, connection: { id: transfer.toConnectionId } });
  expect(await getMember(ofNew(), ada.id)).toMatchObject({ externalId: 'a', status: 'ACTIVE', managedBy: 'SCIM' });
  expect(await getMember(ofNew(), bob.id)).toMatchObject({ externalId: 'b', status: 'SUSPENDED' });
  await expect(getMember(scene.connection(), ada.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await listTeamMembers(ofNew(), { teamId })).rows.map(({ id }) => id)).toEqual([ada.id, bob.id]);
  expect(await scene.open()).toEqual(['new ada ASSIGNED']);
});

test('so it is after the old connection was disabled, and the new one goes on from there', async () => {
  const { scene, organization, owner, ofNew, ada, bob, transfer } = await twoProviders();
  await disableScim(owner, { connectionId: organization.connectionId, members: 'SUSPEND_MANAGED' });
  await transferScimMembers(owner, transfer);

  for (const { id } of [ada, bob])
    await updateMember(ofNew(), { memberId: id, revise: (member) => ({ ...draftOf(member), active: true }) });

  expect(await scene.open()).toEqual(['new ada ASSIGNED', 'new bob ASSIGNED']);
});

test('an externalId that the other connection has given to somebody else stays behind, and so does a team of a taken name', async () => {
  const { owner, ofNew, ada, teamId, transfer } = await twoProviders();
  const other = await provisionMember(ofNew(), draft('other', { externalId: 'a' }));
  await provisionTeam(ofNew(), { name: 'RESEARCH', externalId: null, memberIds: [] });

  const done = await transferScimMembers(owner, transfer);

  expect(done).toMatchObject({ members: 2, teams: 0, teamsLeft: 1 });
  const moved = await findMembers(owner, [ada.id, other.id]);
  expect(new Map(moved.map(({ id, externalId }) => [id, externalId]))).toEqual(
    new Map([
      [ada.id, null],
      [other.id, 'a'],
    ]),
  );
  expect(await findTeams(owner, [teamId])).toMatchObject([{ scimConnectionId: transfer.connectionId }]);
});

test('it is for owners, and to another connection that is enabled', async () => {
  const { owner, transfer } = await twoProviders();
  const asAdmin = { ...owner, actor: { ...owner.actor, role: 'ADMIN' } } as typeof owner;
  const { connectionId, toConnectionId } = transfer;

  await expect(transferScimMembers(asAdmin, transfer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(transferScimMembers(owner, { connectionId, toConnectionId: connectionId })).rejects.toMatchObject({
    code: 'INVALID_VALUE',
  });
  await disableScim(owner, { connectionId: toConnectionId, members: 'KEEP_AS_MANUAL' });
  await expect(transferScimMembers(owner, transfer)).rejects.toMatchObject({ code: 'INVALID_VALUE' });
});
