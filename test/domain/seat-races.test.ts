import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '../../src/database/orm.js';
import { DomainError } from '../../src/domain/errors.js';
import { isId } from '../../src/domain/ids.js';
import { assignLicense } from '../../src/domain/license/license.operations.js';
import { createMember, provisionMember } from '../../src/domain/member/member.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { contextOf, makeOrganization, type OrganizationWish, type TestOrganization } from '../support/organization.js';
import { draft } from './drafts.js';
import { provisioningProcess } from './provisioning-process.js';
import { countsOf } from './seat-rows.js';

let database: TestDatabase;
/** A second server on the same database, with connections of its own. */
let second: MikroORM;

beforeAll(async () => {
  database = await openTestDatabase();
  second = await openOrm({ location: database.address, poolSize: 10 });
});

afterAll(async () => {
  const broken = await violations(database);
  await second.close();
  await database.close();
  expect(broken).toEqual([]);
});

const on = (orm: MikroORM, organization: TestOrganization, by: 'asOwner' | 'asConnection') =>
  contextOf(orm, organization[by]().actor, organization.id);

/** What came of it: `done`, or the code of the refusal. */
const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

/** 40 people for 10 seats: half by the identity provider, half by hand, on two servers. */
async function rush(organization: TestOrganization): Promise<string[]> {
  const byHand = async (orm: MikroORM, userName: string) => {
    const member = await createMember(on(orm, organization, 'asOwner'), { draft: draft(userName), role: 'MEMBER' });
    await assignLicense(on(orm, organization, 'asOwner'), {
      licenseId: organization.licenseId,
      memberId: member.id,
    });
  };
  return Promise.all(
    Array.from({ length: 40 }, (_, n) => {
      const orm = n % 2 === 0 ? database.orm : second;
      return outcomeOf(
        n % 4 < 2 ? provisionMember(on(orm, organization, 'asConnection'), draft(`scim${n}`)) : byHand(orm, `hand${n}`),
      );
    }),
  );
}

const tally = (outcomes: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(outcomes, (outcome) => outcome)].map(([key, all]) => [key, all.length]));

describe('of 40 people who want the last 10 seats of two servers at once', () => {
  const policies: [OrganizationWish, Record<string, number>, object][] = [
    [{ overagePolicy: 'WAITLIST' }, { done: 40 }, { assigned: 10, waitlisted: 30 }],
    [{ overagePolicy: 'REJECT' }, { done: 10, NO_SEAT_AVAILABLE: 30 }, { assigned: 10, waitlisted: 0 }],
    [
      { overagePolicy: 'ALLOW', overageLimit: 5 },
      { done: 15, NO_SEAT_AVAILABLE: 25 },
      { assigned: 15, waitlisted: 0 },
    ],
  ];

  test.each(policies)('the policy decides: %j', async (wish, outcomes, counts) => {
    const organization = await makeOrganization(database.orm, { seats: 10, ...wish });

    const rushed = await rush(organization);

    expect(tally(rushed)).toEqual(outcomes);
    expect(await countsOf(database, organization.licenseId)).toMatchObject(counts);
    expect(
      await database.rows(
        `select count(*)::int, count(*) filter (where over)::int as over from license_assignment
        where organization_id = $1 and state = 'ASSIGNED' and ended_at is null`,
        [organization.id],
      ),
    ).toEqual([{ count: tally(rushed).done === 15 ? 15 : 10, over: tally(rushed).done === 15 ? 5 : 0 }]);
    expect(await violations(database, organization.id)).toEqual([]);
  });

  test('a process of its own is no exception', async () => {
    const organization = await makeOrganization(database.orm, { seats: 10, overagePolicy: 'REJECT' });
    const userNames = Array.from({ length: 20 }, (_, n) => `there${n}`);
    const process = await provisioningProcess(database, organization, userNames);

    const [there, here] = await Promise.all([
      process.go(),
      Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          outcomeOf(provisionMember(on(database.orm, organization, 'asConnection'), draft(`here${n}`))),
        ),
      ),
    ]);

    const outcomes = [...there.map((outcome) => (isId(outcome) ? 'done' : outcome)), ...here];
    expect(tally(outcomes)).toEqual({ done: 10, NO_SEAT_AVAILABLE: 30 });
    expect(await countsOf(database, organization.licenseId)).toMatchObject({ assigned: 10, waitlisted: 0 });
  });
});

test('of 30 creations of one userName on two servers one wins', async () => {
  const organization = await makeOrganization(database.orm, { seats: 50 });

  const outcomes = await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      outcomeOf(
        provisionMember(
          on(n % 2 ? second : database.orm, organization, 'asConnection'),
          draft(n % 3 ? 'ada@example.test' : 'ADA@EXAMPLE.TEST', { externalId: `e${n}` }),
        ),
      ),
    ),
  );

  expect(tally(outcomes)).toEqual({ done: 1, CONFLICT: 29 });
  expect(await countsOf(database, organization.licenseId)).toMatchObject({ assigned: 1 });
});
