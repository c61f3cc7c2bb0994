import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { provisionMember } from '../../src/domain/member/member.operations.js';
import { provisionTeam } from '../../src/domain/team/team.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { type AdminApi, type Ask, serveAdminApi } from './admin-api.js';
import { memberWithToken, operatorToken } from './callers.js';
import * as client from './client/generated.js';

let database: TestDatabase;
let api: AdminApi;
let acme: TestOrganization;
let ask: Ask;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveAdminApi(database.orm);
});

beforeEach(async () => {
  acme = await makeOrganization(database.orm, { seats: 1 });
  ask = api.as(acme.adminToken);
});

afterAll(async () => {
  await api.close();
  await database.close();
});

const provision = (userName: string) =>
  provisionMember(acme.asConnection(), {
    userName,
    externalId: userName,
    displayName: null,
    active: true,
    department: 'Sales',
    costCenter: null,
    profile: {},
  });

describe('a license', () => {
  test('of one seat gives it to the first, lets the second wait, and moves on when it is released', async () => {
    const { member: first } = await memberWithToken(database.orm, acme, 'MEMBER');
    const { member: second } = await memberWithToken(database.orm, acme, 'MEMBER');
    const { licenseId } = acme;

    const given = await ask(client.AssignLicenseDocument, { input: { licenseId, memberId: first.id } });
    const waits = await ask(client.AssignLicenseDocument, { input: { licenseId, memberId: second.id } });
    const released = await ask(client.ReleaseLicenseDocument, { input: { licenseId, memberId: first.id } });
    const after = await ask(client.AssignmentsDocument, { licenseId });
    const ever = await ask(client.AssignmentsDocument, { licenseId, includeEnded: true });

    expect(given.data?.assignLicense.licenseAssignment).toMatchObject({
      state: 'ASSIGNED',
      source: 'MANUAL',
      queuePosition: null,
    });
    expect(waits.data?.assignLicense).toMatchObject({
      license: { assigned: 1, waitlisted: 1 },
      licenseAssignment: { state: 'WAITLISTED', queuePosition: 1, member: { id: second.id } },
    });
    expect(released.data?.releaseLicense.license).toMatchObject({ assigned: 1, waitlisted: 0 });
    expect(after.data?.organization?.license?.assignments).toMatchObject({
      totalCount: 1,
      nodes: [{ state: 'ASSIGNED', endedAt: null, member: { id: second.id } }],
    });
    expect(ever.data?.organization?.license?.assignments.nodes.map(({ endReason }) => endReason)).toEqual([
      'RELEASED',
      'FULFILLED',
      null,
    ]);
  });

  test('gives no seat twice, and takes none back that a rule gave', async () => {
    const { id: memberId } = await provision('ruled');
    const { licenseId } = acme;

    const again = await ask(client.AssignLicenseDocument, { input: { licenseId, memberId } });
    const released = await ask(client.ReleaseLicenseDocument, { input: { licenseId, memberId } });

    expect(again.data?.assignLicense.userErrors).toEqual([
      expect.objectContaining({ code: 'CONFLICT', field: 'memberId' }),
    ]);
    expect(released.data?.releaseLicense.userErrors).toEqual([expect.objectContaining({ code: 'MANAGED_BY_IDP' })]);
  });

  test('serves its queue when seats are bought, and evicts nobody when they are given up', async () => {
    await provision('one');
    await provision('two');

    const more = await ask(client.UpdateLicenseDocument, { input: { licenseId: acme.licenseId, seats: 2 } });
    const fewer = await ask(client.UpdateLicenseDocument, { input: { licenseId: acme.licenseId, seats: 1 } });

    expect(more.data?.updateLicense.license).toMatchObject({ seats: 2, assigned: 2, waitlisted: 0, available: 0 });
    expect(fewer.data?.updateLicense.license).toMatchObject({ seats: 1, assigned: 2, available: 0 });
  });

  test('that rejects says so, and has its price exactly', async () => {
    const price = { amount: '12.5', currency: 'CHF', billingPeriod: 'YEAR' as const };
    const made = await ask(client.CreateLicenseDocument, {
      input: { sku: 'small', name: 'Small', seats: 0, overagePolicy: 'REJECT', price },
    });
    const licenseId = made.data!.createLicense.license!.id;

    const refused = await ask(client.AssignLicenseDocument, { input: { licenseId, memberId: acme.owner.id } });
    const twice = await ask(client.CreateLicenseDocument, { input: { sku: 'small', name: 'Small', seats: 1 } });
    const wrong = await ask(client.UpdateLicenseDocument, { input: { licenseId, price: { ...price, amount: '1e9' } } });

    expect(made.data?.createLicense.license).toMatchObject({
      unitPrice: { amount: '12.5000', currency: 'CHF' },
      billingPeriod: 'YEAR',
    });
    expect(refused.data?.assignLicense.userErrors[0]?.code).toBe('NO_SEAT_AVAILABLE');
    expect(twice.data?.createLicense.userErrors).toEqual([expect.objectContaining({ code: 'CONFLICT', field: 'sku' })]);
    expect(wrong.data?.updateLicense.userErrors).toEqual([
      expect.objectContaining({ code: 'INVALID_VALUE', field: 'price' }),
    ]);
  });
});

describe('a team', () => {
  test('made by hand has its members, can be filled, renamed, archived and brought back', async () => {
    const { member } = await memberWithToken(database.orm, acme, 'MEMBER');
    const made = await ask(client.CreateTeamDocument, { input: { name: 'Crew', memberIds: [acme.owner.id] } });
    const teamId = made.data!.createTeam.team!.id;

    const added = await ask(client.AddTeamMembersDocument, {
      input: { teamId, memberIds: [member.id, acme.owner.id] },
    });
    const named = await ask(client.UpdateTeamDocument, {
      input: { teamId, name: 'Flight crew', description: 'Flies', expectedVersion: 2 },
    });
    const listed = await ask(client.TeamsDocument, { filter: { memberId: { eq: member.id } } });
    const removed = await ask(client.RemoveTeamMembersDocument, { input: { teamId, memberIds: [member.id] } });
    const archived = await ask(client.ArchiveTeamDocument, { input: { teamId } });
    const hidden = await ask(client.TeamsDocument);
    const restored = await ask(client.RestoreTeamDocument, { input: { teamId } });

    expect(made.data?.createTeam.team).toMatchObject({ managedBy: 'MANUAL', memberCount: 1, version: 1 });
    expect(added.data?.addTeamMembers.team).toMatchObject({ memberCount: 2, version: 2 });
    expect(named.data?.updateTeam.team).toMatchObject({ name: 'Flight crew', description: 'Flies', version: 3 });
    expect(listed.data?.organization?.teams.nodes).toMatchObject([{ id: teamId, members: { totalCount: 2 } }]);
    expect(removed.data?.removeTeamMembers.team).toMatchObject({ memberCount: 1 });
    expect(archived.data?.archiveTeam.team?.archivedAt).toEqual(expect.any(String));
    expect(hidden.data?.organization?.teams.totalCount).toBe(0);
    expect(restored.data?.restoreTeam.team).toMatchObject({ archivedAt: null, memberCount: 1 });
  });

  test('kept by an identity provider keeps its name and its places, and takes further ones by hand', async () => {
    const { id: kept } = await provision('kept');
    const team = await provisionTeam(acme.asConnection(), { name: 'Group', externalId: 'g', memberIds: [kept] });
    const teamId = team.id;

    const named = await ask(client.UpdateTeamDocument, { input: { teamId, name: 'Mine' } });
    const described = await ask(client.UpdateTeamDocument, { input: { teamId, description: 'From Okta' } });
    const removed = await ask(client.RemoveTeamMembersDocument, { input: { teamId, memberIds: [kept] } });
    const added = await ask(client.AddTeamMembersDocument, { input: { teamId, memberIds: [kept, acme.owner.id] } });
    const { data } = await ask(client.TeamsDocument, { filter: { managedBy: { eq: 'SCIM' } } });

    expect(named.data?.updateTeam.userErrors).toEqual([
      expect.objectContaining({ code: 'MANAGED_BY_IDP', field: 'name' }),
    ]);
    expect(described.data?.updateTeam.team?.description).toBe('From Okta');
    expect(removed.data?.removeTeamMembers.userErrors[0]).toMatchObject({ code: 'MANAGED_BY_IDP', field: 'memberIds' });
    expect(added.data?.addTeamMembers.userErrors).toEqual([]);
    const places = data?.organization?.teams.nodes[0]?.members.edges.map(({ node, sources }) => [node.id, sources]);
    expect(places).toEqual([
      [acme.owner.id, ['MANUAL']],
      [kept, ['MANUAL', 'SCIM']],
    ]);
  });

  test('is refused an empty name, a taken one, and members who are unknown, each naming its field', async () => {
    await ask(client.CreateTeamDocument, { input: { name: 'Crew' } });
    const stranger = await makeOrganization(database.orm);

    const empty = await ask(client.CreateTeamDocument, { input: { name: ' ' } });
    const taken = await ask(client.CreateTeamDocument, { input: { name: 'CREW' } });
    const foreign = await ask(client.CreateTeamDocument, { input: { name: 'New', memberIds: [stranger.owner.id] } });

    expect(empty.data?.createTeam.userErrors).toEqual([
      expect.objectContaining({ code: 'INVALID_VALUE', field: 'name' }),
    ]);
    expect(taken.data?.createTeam.userErrors).toEqual([expect.objectContaining({ code: 'CONFLICT', field: 'name' })]);
    expect(foreign.data?.createTeam.userErrors).toEqual([
      expect.objectContaining({ code: 'INVALID_VALUE', field: 'memberIds' }),
    ]);
  });
});

describe('seats', () => {
  const query = `query ($id: ID!, $word: String!, $onDate: LocalDate) { organization { license(id: $id) {
    assignments(onDate: $onDate, filter: { member: { or: [{ userName: { contains: $word } }, { displayName: { contains: $word } }] } }) {
      totalCount nodes { member { userName } } } } } }`;

  test('are found by the name of who holds or waits for one', async () => {
    for (const userName of ['ada', 'adam', 'byron']) await provision(userName);

    const { data, errors } = await ask(query, { id: acme.licenseId, word: 'ADA' });

    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      organization: {
        license: {
          assignments: { totalCount: 2, nodes: [{ member: { userName: 'ada' } }, { member: { userName: 'adam' } }] },
        },
      },
    });
  });

  test('are found by name by nobody who may not read members', async () => {
    const { token } = await memberWithToken(database.orm, acme, 'ADMIN', ['organizations:read', 'licenses:read']);

    const { errors } = await api.as(token)(query.replace('nodes { member { userName } }', ''), {
      id: acme.licenseId,
      word: 'a',
    });

    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('the members of a team', () => {
  test('are found by name, and each page leads on to more of those who were found', async () => {
    const people = await Promise.all(['ada.l', 'ada.m', 'ada.n', 'byron'].map(provision));
    const { data } = await ask(client.CreateTeamDocument, {
      input: { name: 'Crew', memberIds: people.map(({ id }) => id) },
    });
    const found = { teamId: data!.createTeam.team!.id, first: 2, filter: { userName: { contains: 'ADA' } } };

    const one = (await ask(client.TeamMembersDocument, found)).data!.organization!.team!;
    const two = await ask(client.TeamMembersDocument, { ...found, after: one.members.pageInfo.endCursor });
    const astray = await ask(client.TeamMembersDocument, {
      ...found,
      filter: { userName: { contains: 'byron' } },
      after: one.members.pageInfo.endCursor,
    });

    expect(one).toMatchObject({ memberCount: 4, members: { totalCount: 3, pageInfo: { hasNextPage: true } } });
    const names = [...one.members.nodes, ...two.data!.organization!.team!.members.nodes].map((node) => node.userName);
    expect(names.toSorted()).toEqual(['ada.l', 'ada.m', 'ada.n']);
    expect(astray.errors).toMatchObject([{ extensions: { field: 'after' } }]);
  });

  test('are searched by nobody who may not read members', async () => {
    const { token } = await memberWithToken(database.orm, acme, 'ADMIN', ['organizations:read', 'teams:read']);
    const { data } = await ask(client.CreateTeamDocument, { input: { name: 'Crew', memberIds: [acme.owner.id] } });

    const { errors } = await api.as(token)(
      `query ($id: ID!) { organization { team(id: $id) { members(filter: { role: { eq: OWNER } }) { totalCount } } } }`,
      { id: data!.createTeam.team!.id },
    );

    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('archived teams', () => {
  test('are listed page by page, those archived last first, with the day until which they can be brought back', async () => {
    const ids: string[] = [];
    for (const name of ['One', 'Two', 'Three']) {
      const { data } = await ask(client.CreateTeamDocument, { input: { name, memberIds: [acme.owner.id] } });
      ids.push(data!.createTeam.team!.id);
    }
    for (const teamId of ids.slice(0, 2)) await ask(client.ArchiveTeamDocument, { input: { teamId } });

    const one = (await ask(client.ArchivedTeamsDocument, { first: 1 })).data!.organization!.archivedTeams!;
    const two = await ask(client.ArchivedTeamsDocument, { first: 1, after: one.pageInfo.endCursor });
    await ask(client.RestoreTeamDocument, { input: { teamId: ids[0]! } });
    const left = await ask(client.ArchivedTeamsDocument);

    expect(one).toMatchObject({ totalCount: 2, nodes: [{ name: 'Two', memberCount: 1 }] });
    const [{ archivedAt, restorableUntil }] = one.nodes as [(typeof one.nodes)[number]];
    expect(Date.parse(restorableUntil!) - Date.parse(archivedAt!)).toBe(30 * 86_400_000);
    expect(two.data?.organization?.archivedTeams).toMatchObject({
      pageInfo: { hasNextPage: false },
      nodes: [{ name: 'One' }],
    });
    expect(left.data?.organization?.archivedTeams?.nodes).toMatchObject([{ name: 'Two' }]);
  });
});

describe('an operator', () => {
  test('sets up a customer in one request, and each secret is in that answer only', async () => {
    const operator = api.as(await operatorToken(database.orm));
    const slug = `set-up-${acme.slug}`;

    const made = await operator(client.CreateOrganizationDocument, {
      input: {
        name: 'Set up',
        slug,
        ownerEmail: 'owner@set-up.test',
        license: { sku: 'enterprise', name: 'Enterprise', seats: 25 },
        scimConnection: { name: 'Okta', identityProvider: 'OKTA', brake: 'OFF' },
      },
    });
    const { apiTokenSecret, scimTokenSecret, scimConnection, userErrors } = made.data!.createOrganization;
    const owner = api.as(apiTokenSecret!);
    const connections = await owner(client.ScimConnectionsDocument);
    const tokens = await owner(client.ApiTokensDocument);

    expect(userErrors).toEqual([]);
    expect(scimConnection).toMatchObject({
      uniqueIdentifier: 'userName',
      baseUrl: `${api.origin}/scim/v2/${scimConnection!.id}`,
    });
    expect(scimTokenSecret).toMatch(/^muster_scim_/);
    expect(connections.data?.organization?.scimConnections).toMatchObject([
      { identityProvider: 'OKTA', status: 'ENABLED', brake: 'OFF' },
    ]);
    expect(tokens.data?.organization?.apiTokens?.nodes).toMatchObject([
      { name: 'Administration', member: { userName: 'owner@set-up.test' } },
    ]);
    const read = JSON.stringify([connections.data, tokens.data]);
    expect(read).not.toContain(scimTokenSecret);
    expect(read).not.toContain(apiTokenSecret);
  });

  test('must say in which organization to write', async () => {
    const operator = api.as(await operatorToken(database.orm));

    const unsaid = await operator(client.CreateTeamDocument, { input: { name: 'Crew' } });
    const said = await operator(client.CreateTeamDocument, { input: { name: 'Crew', organizationId: acme.id } });

    expect(unsaid.data?.createTeam.userErrors).toEqual([
      expect.objectContaining({ code: 'INVALID_VALUE', field: 'organizationId' }),
    ]);
    expect(said.data?.createTeam.userErrors).toEqual([]);
  });
});

describe('a SCIM connection', () => {
  test('has two live tokens at most, and each can be revoked', async () => {
    const input = { scimConnectionId: acme.connectionId };

    const second = await ask(client.RotateScimTokenDocument, { input });
    const third = await ask(client.RotateScimTokenDocument, { input });
    const revoked = await ask(client.RevokeScimTokenDocument, { input: { tokenId: acme.scimTokenId } });
    const fourth = await ask(client.RotateScimTokenDocument, { input: { ...input, lifetime: 'DAYS_30' } });

    expect(second.data?.rotateScimToken.secret).toMatch(/^muster_scim_/);
    expect(third.data?.rotateScimToken).toMatchObject({
      secret: null,
      scimToken: null,
      userErrors: [{ code: 'TOKEN_LIMIT' }],
    });
    expect(revoked.data?.revokeScimToken.scimToken?.revokedAt).toEqual(expect.any(String));
    expect(fourth.data?.rotateScimToken.userErrors).toEqual([]);
  });

  test('that met an owner shows the conflict, which an owner settles', async () => {
    const wanted = {
      externalId: 'x',
      displayName: null,
      active: true,
      department: null,
      costCenter: null,
      profile: {},
    };
    const attempt = () => provisionMember(acme.asConnection(), { ...wanted, userName: acme.owner.userName });
    await expect(attempt()).rejects.toMatchObject({ code: 'CONFLICT' });

    const met = await ask(client.ScimConnectionsDocument);
    const conflict = met.data!.organization!.scimConflicts!.nodes[0]!;
    const settled = await ask(client.SettleScimConflictDocument, {
      input: { conflictId: conflict.id, decision: 'LINK' },
    });
    const linked = await attempt();
    const { data: lists } = await api.as(acme.adminToken)<{ organization: object }, object>(
      '{ organization { open: scimConflicts(open: true) { nodes { id } } made: scimConflicts(open: false) { nodes { id } } } }',
    );

    expect(lists!.organization).toEqual({ open: { nodes: [] }, made: { nodes: [{ id: conflict.id }] } });
    expect(conflict).toMatchObject({
      kind: 'MEMBER',
      reason: 'OWNER',
      decision: null,
      member: { userName: acme.owner.userName },
    });
    expect(settled.data?.settleScimConflict.scimConflict).toMatchObject({
      decision: 'LINK',
      decidedBy: { id: acme.owner.id },
    });
    expect(linked.id).toBe(acme.owner.id);
  });
});
