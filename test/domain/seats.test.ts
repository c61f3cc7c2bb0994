import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { provisionMember } from '../../src/domain/member/member.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization } from '../support/organization.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

test('a provisioned member takes a seat of the license', async () => {
  const organization = await makeOrganization(database.orm);

  const member = await provisionMember(organization.asConnection(), {
    userName: 'ada@example.test',
    externalId: null,
    displayName: null,
    active: true,
    department: null,
    costCenter: null,
    profile: {},
  });

  expect(
    await database.rows('select state, member_id from license_assignment where organization_id = $1', [
      organization.id,
    ]),
  ).toEqual([{ state: 'ASSIGNED', member_id: member.id }]);
});
