import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { readUsage } from '../../src/domain/license/usage.queries.js';
import { buildUsage } from '../../src/domain/license/usage-build.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import type { TestOrganization } from '../support/organization.js';
import type { ModelLicense } from './naive-usage.js';
import { anyLicense, anyTime, organizationWithLicense } from './past-license.js';

const seed = Number(process.env.MUSTER_SEED ?? Math.floor(Math.random() * 2 ** 31));
const runs = Math.ceil(Number(process.env.MUSTER_PROPERTY_RUNS ?? 300) / 20);

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

/** An organization whose rows the owner of the database may read. */
async function readable(license: ModelLicense): Promise<TestOrganization> {
  const organization = await organizationWithLicense(database, license);
  await database.rows('insert into analytics.reader values ($1, current_user, now())', [organization.id]);
  return organization;
}

async function build({ asOwner, licenseId }: TestOrganization, through: Date): Promise<void> {
  while ((await buildUsage(asOwner(), { licenseId, through }))?.state === 'BEHIND');
}

interface Day {
  readonly day: string;
  readonly assignedAverage: string;
}

const daily = ({ licenseId }: TestOrganization) =>
  database.rows<Day>(
    `select day::text, purchased, purchased_max as "purchasedMax", assigned, assigned_max as "assignedMax", assigned_average as "assignedAverage",
      reserved_max as "reservedMax", waitlisted_max as "waitlistedMax", over_max as "overMax"
    from analytics.license_usage_daily where license_id = $1 order by day`,
    [licenseId],
  );

/** The days from one to another as GraphQL tells them. */
async function told({ asOwner, licenseId }: TestOrganization, from: string, to: string): Promise<Day[]> {
  const [usage] = await readUsage(asOwner(), {
    licenseIds: [licenseId],
    from,
    to,
    interval: 'DAY',
    timeZone: 'UTC',
  });
  return usage!.points.map(({ start, end, ...counts }) => ({ day: start.toISOString().slice(0, 10), ...counts }));
}

const firstDayOf = ({ startsAt, terms, intervals }: ModelLicense) => {
  const times = [startsAt, ...terms.map(({ validFrom }) => validFrom), ...intervals.map(({ startedAt }) => startedAt)];
  return new Date(Math.min(...times.map((time) => time.getTime()))).toISOString().slice(0, 10);
};

/** Today goes up to now, which is later for who asks later. */
const withoutAverageOfToday = (days: readonly Day[]) =>
  days.map((day, index) => (index === days.length - 1 ? { ...day, assignedAverage: 'goes on' } : day));

test(`the daily usage is that of GraphQL, from the first day to today, however much of it is stored (MUSTER_SEED=${seed})`, async () => {
  const property = fc.asyncProperty(
    fc.record({ ...anyLicense, builtThrough: fc.option(fc.oneof(anyTime, fc.constant(new Date())), { freq: 3 }) }),
    async ({ builtThrough, ...license }) => {
      const acme = await readable(license);
      if (builtThrough) await build(acme, builtThrough);

      const days = await daily(acme);

      const today = new Date().toISOString().slice(0, 10);
      expect([days[0]!.day, days.at(-1)!.day]).toEqual([firstDayOf(license), today]);
      expect(withoutAverageOfToday(days)).toEqual(withoutAverageOfToday(await told(acme, days[0]!.day, today)));
    },
  );

  await fc.assert(property, { numRuns: runs, seed });
}, 600_000);

test('the daily usage averages a seat held for a third of a day, and owes what was held beyond the purchase', async () => {
  const at = (text: string) => new Date(text);
  const acme = await readable({
    startsAt: at('2025-03-01T12:00:00Z'),
    terms: [
      { validFrom: at('2025-03-01T12:00:00Z'), seats: 1, expiresAt: null },
      { validFrom: at('2025-03-02T18:00:00Z'), seats: 0, expiresAt: null },
    ],
    intervals: [
      { state: 'ASSIGNED', startedAt: at('2025-03-02T16:00:00Z'), endedAt: at('2025-03-03T00:00:00Z') },
      { state: 'WAITLISTED', startedAt: at('2025-03-02T16:00:00Z'), endedAt: at('2025-03-02T16:00:00Z') },
    ],
  });

  const days = await daily(acme);

  expect(days.slice(0, 3)).toEqual([
    expect.objectContaining({ day: '2025-03-01', purchased: 1, assignedMax: 0, assignedAverage: '0.0000' }),
    {
      day: '2025-03-02',
      purchased: 0,
      purchasedMax: 1,
      assigned: 1,
      assignedMax: 1,
      assignedAverage: '0.3333',
      reservedMax: 0,
      waitlistedMax: 0,
      overMax: 1,
    },
    expect.objectContaining({ day: '2025-03-03', purchased: 0, purchasedMax: 0, assigned: 0, overMax: 0 }),
  ]);
});

test('the daily usage is the same in a session of another time zone', async () => {
  const time = new Date('2025-03-29T22:30:00Z');
  const acme = await readable({
    startsAt: time,
    terms: [{ validFrom: time, seats: 1, expiresAt: null }],
    intervals: [{ state: 'ASSIGNED', startedAt: time, endedAt: new Date('2025-03-30T00:30:00Z') }],
  });
  const inUtc = await daily(acme);

  const { host, port, user, password, database: name } = database.address;
  const client = new pg.Client({ host, port, user, password, database: name, options: '-c timezone=Europe/Berlin' });
  await client.connect();
  const { rows } = await client.query<Day>(
    'select day::text, assigned_average as "assignedAverage" from analytics.license_usage_daily where license_id = $1 order by day',
    [acme.licenseId],
  );
  await client.end();

  expect(withoutAverageOfToday(rows)).toEqual(
    withoutAverageOfToday(inUtc.map(({ day, assignedAverage }) => ({ day, assignedAverage }))),
  );
});
