import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { assignLicense, createLicense } from '../../src/domain/license/license.operations.js';
import { createMember } from '../../src/domain/member/member.operations.js';
import { addTeamMembers, createTeam } from '../../src/domain/team/team.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { statementsOf } from '../support/statements.js';
import { type AdminApi, type Ask, serveAdminApi } from './admin-api.js';
import { LicensesDocument, MemberPageDocument } from './client/generated.js';

let database: TestDatabase;
let api: AdminApi;
let acme: TestOrganization;
let ask: Ask;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveAdminApi(database.orm);
  acme = await makeOrganization(database.orm, { seats: 30 });
  ask = api.as(acme.adminToken);
  await fill(60);
});

afterAll(async () => {
  await api.close();
  await database.close();
});

async function fill(people: number): Promise<void> {
  const teamIds: string[] = [];
  for (let index = 0; index < 6; index++) {
    teamIds.push((await createTeam(acme.asOwner(), { name: `Team ${index}` })).id);
    await createLicense(acme.asOwner(), {
      sku: `sku-${index}`,
      name: `Plan ${index}`,
      seats: 100,
      overagePolicy: 'WAITLIST',
      overageLimit: 0,
      startsAt: null,
      expiresAt: null,
      price: null,
    });
  }
  for (let index = 0; index < people; index++) {
    const { id } = await createMember(acme.asOwner(), {
      role: 'MEMBER',
      draft: {
        userName: `person-${index}@example.test`,
        externalId: null,
        displayName: `Person ${index}`,
        active: true,
        department: null,
        costCenter: null,
        profile: { emails: [{ value: `person-${index}@example.test` }] },
      },
    });
    await assignLicense(acme.asOwner(), { licenseId: acme.licenseId, memberId: id });
    await addTeamMembers(acme.asOwner(), { teamId: teamIds[index % 6]!, memberIds: [id] });
  }
}

describe('a page costs the same number of statements, however long it is', () => {
  test('of members with their licenses, rules, teams, team sizes and seat decisions', async () => {
    await ask(MemberPageDocument, { first: 1 });

    const five = await statementsOf(() => expectMembers(5));
    const fifty = await statementsOf(() => expectMembers(50));

    expect(fifty.length).toBe(five.length);
    expect(fifty.length).toBeLessThanOrEqual(12);
  });

  test('of teams with the first of their members, and theirs', async () => {
    const query = (first: number) =>
      `{ organization { teams(first: ${first}) { nodes { memberCount members(first: 4) { totalCount edges { sources node { id teams { id } } } } } } } }`;

    const two = await statementsOf(() => expectNoErrors(query(2)));
    const six = await statementsOf(() => expectNoErrors(query(6)));

    expect(six.length).toBe(two.length);
  });

  test('of licenses with the first of their assignments, and whose they are', async () => {
    const query = (first: number) =>
      `{ organization { licenses(first: ${first}) { nodes { rules { id } assignments(first: 9) { totalCount nodes { queuePosition member { userName } } } } } } }`;

    const one = await statementsOf(() => expectNoErrors(query(1)));
    const seven = await statementsOf(() => expectNoErrors(query(7)));

    expect(seven.length).toBe(one.length);
  });

  test('of audit events with who did them', async () => {
    const query = (first: number) =>
      `{ organization { auditEvents(first: ${first}) { nodes { actingMember { userName } changes { field } } } } }`;

    const five = await statementsOf(() => expectNoErrors(query(5)));
    const fifty = await statementsOf(() => expectNoErrors(query(50)));

    expect(fifty.length).toBe(five.length);
  });
});

test('counting is done only for who asks', async () => {
  const uncounted = await statementsOf(() => expectNoErrors('{ organization { members { nodes { id } } } }'));
  const counted = await statementsOf(() => expectNoErrors('{ organization { members { totalCount nodes { id } } } }'));

  expect(counted.length).toBe(uncounted.length + 1);
  expect(uncounted.join()).not.toMatch(/count\(/);
});

test('a list that one page holds is not counted: its length is known', async () => {
  const query = (totalCount: string) =>
    `{ organization { members(filter: { userName: { contains: "person-1@" } }) { ${totalCount} nodes { id } } } }`;

  const uncounted = await statementsOf(() => expectNoErrors(query('')));
  const counted = await statementsOf(() => expectNoErrors(query('totalCount')));

  expect(counted.length).toBe(uncounted.length);
});

test('licenses tell their rules and counts', async () => {
  const { data } = await ask(LicensesDocument);

  expect(data?.organization?.licenses.totalCount).toBe(7);
  expect(data?.organization?.licenses.nodes[0]).toMatchObject({
    seats: 30,
    assigned: 30,
    waitlisted: 30,
    available: 0,
    rules: [{ kind: 'EVERYONE', priority: 100, scimConnection: null }],
  });
});

async function expectMembers(first: number): Promise<void> {
  const { data, errors } = await ask(MemberPageDocument, { first });
  expect(errors).toEqual([]);
  expect(data?.organization?.members.nodes).toHaveLength(first);
  expect(data?.organization?.members.nodes.at(-1)).toMatchObject({
    licenseAssignments: [{ license: { sku: 'enterprise' } }],
    teams: [{ memberCount: 10 }],
  });
}

async function expectNoErrors(query: string): Promise<void> {
  const { errors } = await ask(query);
  expect(errors).toEqual([]);
}
