import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { assignLicense } from '../../src/domain/license/license.operations.js';
import { createMember, deactivateMember, provisionMember } from '../../src/domain/member/member.operations.js';
import { getMember } from '../../src/domain/member/member.queries.js';
import {
  askOwnersAboutScimConflict,
  settleScimConflict,
} from '../../src/domain/scim-connection/scim-conflict.operations.js';
import { countScimConflicts, listScimConflicts } from '../../src/domain/scim-connection/scim-conflict.queries.js';
import { createTeam, provisionTeam } from '../../src/domain/team/team.operations.js';
import { getTeam } from '../../src/domain/team/team.queries.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { draft } from './drafts.js';
import { invitationTools } from './scene.js';
import { openSeats } from './seat-rows.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(async () => {
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

/** A member made by hand whom the identity provider has tried to create. */
async function disputed(userName = 'ada@example.test') {
  const organization = await makeOrganization(database.orm);
  const member = await createMember(organization.asOwner(), { draft: draft(userName), role: 'ADMIN' });
  await expect(provisionMember(organization.asConnection(), draft(userName))).rejects.toMatchObject({
    code: 'CONFLICT',
    field: 'userName',
  });
  const [conflict] = (await listScimConflicts(organization.asOwner(), {})).rows;
  return { organization, member, conflict: conflict! };
}

const settle = (organization: TestOrganization, conflictId: string, decision: 'LINK' | 'KEEP_APART') =>
  settleScimConflict(organization.asOwner(), { conflictId, decision });

test('a refused create is on the administrators’ list, once, with its reason', async () => {
  const { organization, member } = await disputed();

  await expect(provisionMember(organization.asConnection(), draft('Ada@example.test'))).rejects.toMatchObject({
    code: 'CONFLICT',
  });

  expect((await listScimConflicts(organization.asOwner(), {})).rows).toMatchObject([
    { kind: 'MEMBER', memberId: member.id, reason: 'UNVERIFIED_DOMAIN', decision: null },
  ]);
});

test('conflicts are listed page by page, those met last first', async () => {
  const organization = await makeOrganization(database.orm);
  const owners = [organization.owner.userName];
  for (const name of ['ben', 'cleo'])
    owners.push((await createMember(organization.asOwner(), { draft: draft(name), role: 'OWNER' })).userName);
  for (const name of owners) await provisionMember(organization.asConnection(), draft(name)).catch(() => undefined);

  const first = await listScimConflicts(organization.asOwner(), { first: 2 });
  const second = await listScimConflicts(organization.asOwner(), { first: 2, after: first.cursor(first.rows[1]!) });

  expect([...first.rows, ...second.rows].map(({ nameKey }) => nameKey)).toEqual(owners.toReversed());
  expect([first.hasNextPage, second.hasNextPage]).toEqual([true, false]);
  expect(await countScimConflicts(organization.asOwner(), {})).toBe(3);
});

test('an owner is never linked silently, and the list says that it is an owner', async () => {
  const organization = await makeOrganization(database.orm);

  const creation = provisionMember(organization.asConnection(), draft(organization.owner.userName));

  await expect(creation).rejects.toMatchObject({ code: 'CONFLICT', field: 'userName' });
  expect((await listScimConflicts(organization.asOwner(), {})).rows).toMatchObject([{ reason: 'OWNER' }]);
});

test('after LINK the next try takes the member over, who keeps id, role and login e-mail and gets a seat', async () => {
  const { organization, member, conflict } = await disputed();
  await settle(organization, conflict.id, 'LINK');

  const linked = await provisionMember(
    organization.asConnection(),
    draft('ADA@example.test', { externalId: 'e1', displayName: 'Ada' }),
  );

  expect(linked).toMatchObject({
    id: member.id,
    managedBy: 'SCIM',
    scimConnectionId: organization.connectionId,
    role: 'ADMIN',
    userName: 'ADA@example.test',
    externalId: 'e1',
    loginEmail: 'ada@example.test',
    displayName: 'Ada',
  });
  expect(await getMember(organization.asConnection(), member.id)).toMatchObject({ id: member.id });
  expect(await openSeats(database, organization.id)).toEqual(['ADA@example.test ASSIGNED']);
});

test('linking a member who holds a seat of the license by hand leaves them that seat', async () => {
  const { organization, member, conflict } = await disputed();
  await assignLicense(organization.asOwner(), { licenseId: organization.licenseId, memberId: member.id });
  await settle(organization, conflict.id, 'LINK');

  const linked = await provisionMember(organization.asConnection(), draft('ada@example.test'));

  expect(linked.id).toBe(member.id);
  expect(await openSeats(database, organization.id)).toEqual(['ada@example.test ASSIGNED']);
});

test('linking a suspended member brings them back when the identity provider says active', async () => {
  const { organization, member, conflict } = await disputed();
  await deactivateMember(organization.asOwner(), { memberId: member.id });
  await settle(organization, conflict.id, 'LINK');

  const linked = await provisionMember(organization.asConnection(), draft('ada@example.test'));

  expect(linked).toMatchObject({ id: member.id, status: 'ACTIVE' });
});

test('linking as inactive takes the seat that was given by hand', async () => {
  const { organization, member, conflict } = await disputed();
  await assignLicense(organization.asOwner(), { licenseId: organization.licenseId, memberId: member.id });
  await settle(organization, conflict.id, 'LINK');

  const linked = await provisionMember(organization.asConnection(), draft('ada@example.test', { active: false }));

  expect(linked).toMatchObject({ id: member.id, status: 'SUSPENDED' });
  expect(await openSeats(database, organization.id)).toEqual([]);
});

test('after KEEP_APART the identity provider goes on being refused and the member stays as they are', async () => {
  const { organization, member, conflict } = await disputed();
  await settle(organization, conflict.id, 'KEEP_APART');

  const again = provisionMember(organization.asConnection(), draft('ada@example.test', { displayName: 'Intruder' }));

  await expect(again).rejects.toMatchObject({ code: 'CONFLICT', field: 'userName' });
  expect(await getMember(organization.asOwner(), member.id)).toEqual({ ...member, teams: [] });
  expect((await listScimConflicts(organization.asOwner(), {})).rows).toMatchObject([{ decision: 'KEEP_APART' }]);
});

test('only an owner settles a conflict', async () => {
  const { organization, member, conflict } = await disputed();
  const owner = organization.asOwner();
  const asAdmin = { ...owner, actor: { ...owner.actor, id: member.id, role: 'ADMIN' } } as typeof owner;

  const settlement = settleScimConflict(asAdmin, { conflictId: conflict.id, decision: 'LINK' });

  await expect(settlement).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('of a member linked by many tries at once there is one, who has one seat', async () => {
  const { organization, member, conflict } = await disputed();
  await settle(organization, conflict.id, 'LINK');

  const tries = await Promise.allSettled(
    Array.from({ length: 6 }, () => provisionMember(organization.asConnection(), draft('ada@example.test'))),
  );

  const won = tries.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.id] : []));
  expect(won).toEqual([member.id]);
  for (const outcome of tries)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'CONFLICT' });
});

test('without adoption a group of a manual team’s name is refused, until an owner links them', async () => {
  const organization = await makeOrganization(database.orm, { teamAdoption: false });
  const team = await createTeam(organization.asOwner(), { name: 'Research' });
  const push = () => provisionTeam(organization.asConnection(), { name: 'Research', externalId: null, memberIds: [] });
  await expect(push()).rejects.toMatchObject({ code: 'CONFLICT' });
  const [conflict] = (await listScimConflicts(organization.asOwner(), {})).rows;

  await settle(organization, conflict!.id, 'LINK');

  expect(await push()).toMatchObject({ id: team.id, managedBy: 'SCIM', scimConnectionId: organization.connectionId });
});

test('the owners are asked about an open conflict by mail, once a day however often an administrator says so', async () => {
  const { organization, conflict } = await disputed();
  const ask = () =>
    askOwnersAboutScimConflict(organization.asOwner(), { conflictId: conflict.id, tools: invitationTools });

  const asked = await ask();
  const again = await ask();

  const mails = await database.rows('select recipient, subject from mail where organization_id = $1', [
    organization.id,
  ]);
  expect(mails).toEqual([
    { recipient: organization.owner.userName, subject: expect.stringMatching(/asks for ada@example.test/) },
  ]);
  expect(asked.askedAt).not.toBeNull();
  expect(again.askedAt).toEqual(asked.askedAt);
});

test('a settled conflict is nothing to ask about, and is resolved by the identity provider’s next try', async () => {
  const { organization, conflict } = await disputed();
  await settle(organization, conflict.id, 'LINK');

  const question = askOwnersAboutScimConflict(organization.asOwner(), {
    conflictId: conflict.id,
    tools: invitationTools,
  });
  await expect(question).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'conflictId' });
  const [waiting] = (await listScimConflicts(organization.asOwner(), {})).rows;
  await provisionMember(organization.asConnection(), draft('ada@example.test'));

  const [resolved] = (await listScimConflicts(organization.asOwner(), {})).rows;
  expect([waiting!.resolvedAt, resolved!.resolvedAt]).toEqual([null, expect.any(Date)]);
});

test('a team that is to be kept apart stays so, with adoption too', async () => {
  const organization = await makeOrganization(database.orm, { teamAdoption: false });
  const team = await createTeam(organization.asOwner(), { name: 'Research' });
  const push = (ctx: ReturnType<TestOrganization['asConnection']>) =>
    provisionTeam(ctx, { name: 'Research', externalId: null, memberIds: [] });
  await expect(push(organization.asConnection())).rejects.toMatchObject({ code: 'CONFLICT' });
  const [conflict] = (await listScimConflicts(organization.asOwner(), {})).rows;
  await settle(organization, conflict!.id, 'KEEP_APART');
  const ctx = organization.asConnection();
  const adopting = { ...ctx, actor: { ...ctx.actor, teamAdoption: true } } as typeof ctx;

  await expect(push(adopting)).rejects.toMatchObject({ code: 'CONFLICT' });

  await expect(getTeam(adopting, team.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await getTeam(organization.asOwner(), team.id)).toMatchObject({ managedBy: 'MANUAL' });
});
