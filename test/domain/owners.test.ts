import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  createMember,
  deactivateMember,
  editMember,
  provisionMember,
  removeMember,
  updateMember,
} from '../../src/domain/member/member.operations.js';
import { getMember } from '../../src/domain/member/member.queries.js';
import { draftOf } from '../../src/domain/member/member-draft.js';
import { settleScimConflict } from '../../src/domain/scim-connection/scim-conflict.operations.js';
import { listScimConflicts } from '../../src/domain/scim-connection/scim-conflict.queries.js';
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

/** The owner as a member who was linked to the connection by their own decision. */
async function linkOwner(organization: TestOrganization): Promise<string> {
  const sameName = draft(organization.owner.userName);
  await expect(provisionMember(organization.asConnection(), sameName)).rejects.toMatchObject({ code: 'CONFLICT' });
  const [conflict] = (await listScimConflicts(organization.asOwner(), {})).rows;
  await settleScimConflict(organization.asOwner(), { conflictId: conflict!.id, decision: 'LINK' });
  return (await provisionMember(organization.asConnection(), sameName)).id;
}

const leavings = {
  'by suspension': (organization: TestOrganization, memberId: string) =>
    deactivateMember(organization.asOwner(), { memberId }),
  'by removal': (organization: TestOrganization, memberId: string) =>
    removeMember(organization.asOwner(), { memberId }),
  'by another role': (organization: TestOrganization, memberId: string) =>
    editMember(organization.asOwner(), { memberId, draft: {}, role: 'ADMIN' }),
};

test.each(Object.entries(leavings))('the last active owner cannot leave %s', async (_, leave) => {
  const organization = await makeOrganization(database.orm);

  await expect(leave(organization, organization.owner.id)).rejects.toMatchObject({ code: 'LAST_OWNER' });

  expect(await getMember(organization.asOwner(), organization.owner.id)).toMatchObject({ role: 'OWNER', version: 1 });
});

test.each(Object.entries(leavings))('one of two owners can leave %s', async (_, leave) => {
  const organization = await makeOrganization(database.orm);
  await createMember(organization.asOwner(), { draft: draft('second@example.test'), role: 'OWNER' });

  await expect(leave(organization, organization.owner.id)).resolves.toBeDefined();
});

test.each(Object.entries(leavings))('a suspended owner does not count for one who leaves %s', async (_, leave) => {
  const organization = await makeOrganization(database.orm);
  const second = await createMember(organization.asOwner(), { draft: draft('second@example.test'), role: 'OWNER' });
  await deactivateMember(organization.asOwner(), { memberId: second.id });

  await expect(leave(organization, organization.owner.id)).rejects.toMatchObject({ code: 'LAST_OWNER' });
});

test.each(Object.entries(leavings))('of two owners who leave %s at once one stays', async (_, leave) => {
  for (let round = 0; round < 5; round++) {
    const organization = await makeOrganization(database.orm);
    const second = await createMember(organization.asOwner(), { draft: draft('second@example.test'), role: 'OWNER' });

    const outcomes = await Promise.allSettled([
      leave(organization, organization.owner.id),
      leave(organization, second.id),
    ]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'LAST_OWNER' } });
  }
});

test('an identity provider cannot suspend the last owner, nor does a demotion on its side unmake one', async () => {
  const organization = await makeOrganization(database.orm);
  const ownerId = await linkOwner(organization);

  const suspension = updateMember(organization.asConnection(), {
    memberId: ownerId,
    revise: (member) => ({ ...draftOf(member), active: false }),
  });

  await expect(suspension).rejects.toMatchObject({ code: 'LAST_OWNER' });
  expect(await getMember(organization.asOwner(), ownerId)).toMatchObject({ role: 'OWNER', status: 'ACTIVE' });
});

test('linking cannot suspend the last owner', async () => {
  const organization = await makeOrganization(database.orm);
  const inactive = draft(organization.owner.userName, { active: false });
  await expect(provisionMember(organization.asConnection(), inactive)).rejects.toMatchObject({ code: 'CONFLICT' });
  const [conflict] = (await listScimConflicts(organization.asOwner(), {})).rows;
  await settleScimConflict(organization.asOwner(), { conflictId: conflict!.id, decision: 'LINK' });

  await expect(provisionMember(organization.asConnection(), inactive)).rejects.toMatchObject({ code: 'LAST_OWNER' });
});

test('only owners make and unmake owners', async () => {
  const organization = await makeOrganization(database.orm);
  const admin = await createMember(organization.asOwner(), { draft: draft('admin@example.test'), role: 'ADMIN' });
  await createMember(organization.asOwner(), { draft: draft('second@example.test'), role: 'OWNER' });
  const owner = organization.asOwner();
  const asAdmin = () => ({ ...owner, actor: { ...owner.actor, id: admin.id, role: 'ADMIN' } }) as typeof owner;

  const attempts = [
    () => createMember(asAdmin(), { draft: draft('third@example.test'), role: 'OWNER' }),
    () => editMember(asAdmin(), { memberId: admin.id, draft: {}, role: 'OWNER' }),
    () => editMember(asAdmin(), { memberId: organization.owner.id, draft: {}, role: 'MEMBER' }),
  ];

  for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
