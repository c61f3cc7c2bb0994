import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createMember, provisionMember, updateMember } from '../../src/domain/member/member.operations.js';
import { draftOf } from '../../src/domain/member/member-draft.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { makeOrganization } from '../support/organization.js';
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

test.each([
  ['ada@example.test', 'ada@example.test'],
  ['Ada.Lovelace+x@Example.test', 'Ada.Lovelace+x@Example.test'],
  ['ada', null],
  ['DOMAIN\\ada', null],
  ['ada@localhost', null],
])('the login e-mail of userName %s is %s', async (userName, loginEmail) => {
  const organization = await makeOrganization(database.orm);

  const member = await provisionMember(organization.asConnection(), draft(userName));

  expect(member.loginEmail).toBe(loginEmail);
});

test('an address that somebody else logs in with stays theirs, and the newcomer is created without one', async () => {
  const organization = await makeOrganization(database.orm);
  const first = await provisionMember(organization.asConnection(), draft('ada@example.test'));
  const renamed = await updateMember(organization.asConnection(), {
    memberId: first.id,
    revise: (member) => ({ ...draftOf(member), userName: 'lovelace@example.test' }),
  });

  const second = await provisionMember(organization.asConnection(), draft('ADA@example.test'));

  expect(renamed).toMatchObject({ userName: 'lovelace@example.test', loginEmail: 'ada@example.test' });
  expect(second).toMatchObject({ userName: 'ADA@example.test', loginEmail: null, status: 'ACTIVE' });
});

test('contact e-mails are shared by as many members as have them', async () => {
  const organization = await makeOrganization(database.orm);
  const profile = { emails: [{ value: 'office@example.test' }] };

  const members = [
    await provisionMember(organization.asConnection(), draft('ada', { profile })),
    await provisionMember(organization.asConnection(), draft('byron', { profile })),
  ];

  expect(members.map(({ emailKeys }) => emailKeys)).toEqual([['office@example.test'], ['office@example.test']]);
});

test.each([
  ['letter case', 'Ada@example.test', 'aDA@EXAMPLE.TEST'],
  ['sharp s', 'straße@example.test', 'STRAẞE@example.test'],
  ['the form of an accent', 'zo\u00eb@example.test', 'zoe\u0308@example.test'],
])('userNames that differ in %s only are one name to the identity provider and by hand', async (_, one, other) => {
  const organization = await makeOrganization(database.orm);
  await provisionMember(organization.asConnection(), draft(one));

  for (const creation of [
    () => provisionMember(organization.asConnection(), draft(other)),
    () => createMember(organization.asOwner(), { draft: draft(other), role: 'MEMBER' }),
  ])
    await expect(creation()).rejects.toMatchObject({ code: 'CONFLICT', field: 'userName' });
});

test('taking a taken userName by an update is a conflict that writes nothing', async () => {
  const organization = await makeOrganization(database.orm);
  await provisionMember(organization.asConnection(), draft('ada@example.test'));
  const byron = await provisionMember(organization.asConnection(), draft('byron@example.test'));

  const renaming = updateMember(organization.asConnection(), {
    memberId: byron.id,
    revise: (member) => ({ ...draftOf(member), userName: 'Ada@example.test' }),
  });

  await expect(renaming).rejects.toMatchObject({ code: 'CONFLICT', field: 'userName' });
});
