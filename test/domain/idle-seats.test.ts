import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { countIdleSeats, listIdleSeats } from '../../src/domain/license/idle-seats.queries.js';
import { assignLicense } from '../../src/domain/license/license.operations.js';
import { createMember } from '../../src/domain/member/member.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { draft } from './drafts.js';

let database: TestDatabase;
let acme: TestOrganization;

beforeAll(async () => {
  database = await openTestDatabase();
  acme = await makeOrganization(database.orm);
});

afterAll(() => database.close());

/** A member who has held a seat since long ago, and signed in so many days ago, or never. */
async function holder(name: string, heldDays: number, signedInDays: number | null): Promise<void> {
  const { id } = await createMember(acme.asOwner(), { draft: draft(name), role: 'MEMBER' });
  await assignLicense(acme.asOwner(), { licenseId: acme.licenseId, memberId: id });
  await database.rows(
    `update license_assignment set started_at = started_at - $2 * interval '1 day' where member_id = $1`,
    [id, heldDays],
  );
  await database.rows(`update member set last_sign_in_at = created_at - $2 * interval '1 day' where id = $1`, [
    id,
    signedInDays,
  ]);
}

test('a seat is idle when its holder did not sign in for so long, and has had the seat for as long', async () => {
  await holder('never', 100, null);
  await holder('quarter', 100, 91);
  await holder('month', 100, 45);
  await holder('yesterday', 100, 1);
  await holder('new', 2, null);

  const idle = async (days: number) => {
    const page = await listIdleSeats(acme.asOwner(), { licenseId: acme.licenseId, days });
    return page.rows.map(({ userName }) => userName);
  };

  expect(await idle(30)).toEqual(['never', 'quarter', 'month']);
  expect(await idle(60)).toEqual(['never', 'quarter']);
  expect(await idle(90)).toEqual(['never', 'quarter']);
  expect(await countIdleSeats(acme.asOwner(), { licenseId: acme.licenseId, days: 30 })).toBe(3);
  await expect(idle(31)).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'days' });
});

test('idle seats come in pages', async () => {
  const query = { licenseId: acme.licenseId, days: 30 };
  const first = await listIdleSeats(acme.asOwner(), { ...query, first: 2 });
  const rest = await listIdleSeats(acme.asOwner(), { ...query, after: first.cursor(first.rows[1]!) });

  expect([first.hasNextPage, rest.rows.map(({ userName }) => userName)]).toEqual([true, ['month']]);
});
