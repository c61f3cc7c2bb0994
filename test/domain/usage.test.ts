import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pino } from 'pino';
import { listAssignmentsAt } from '../../src/domain/license/assignment-history.queries.js';
import { readUsage } from '../../src/domain/license/usage.queries.js';
import { buildUsage, rebuildUsage } from '../../src/domain/license/usage-build.operations.js';
import { usageJob } from '../../src/worker/usage.job.js';
import { doOnce } from '../../src/worker/worker.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { heldAt, type ModelInterval, type ModelLicense, type ModelTerm, naiveDays, naiveUsage } from './naive-usage.js';
import { anyLicense, anyTime, dayOf, organizationWithLicense } from './past-license.js';

const seed = Number(process.env.MUSTER_SEED ?? Math.floor(Math.random() * 2 ** 31));
const runs = Math.ceil(Number(process.env.MUSTER_PROPERTY_RUNS ?? 300) / 20);

let database: TestDatabase;
let acme: TestOrganization;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

async function makeLicense(license: ModelLicense): Promise<void> {
  acme = await organizationWithLicense(database, license);
}

const usage = async (from: string, to: string, timeZone: string, interval: 'DAY' | 'WEEK' | 'MONTH' = 'DAY') =>
  (await readUsage(acme.asOwner(), { licenseIds: [acme.licenseId], from, to, timeZone, interval }))[0]!;

const build = async (through?: Date) => {
  for (;;) {
    const built = await buildUsage(acme.asOwner(), { licenseId: acme.licenseId, ...(through && { through }) });
    if (!built || built.state === 'CURRENT') return built;
  }
};

const storedRows = () =>
  database.rows('select * from license_usage_quarter where license_id = $1 order by quarter', [acme.licenseId]);

const storedBlocks = () =>
  database.rows('select * from license_usage_block where license_id = $1 order by hours, start', [acme.licenseId]);

const at = (text: string) => new Date(text);

const held = (startedAt: string, endedAt: string | null, state: ModelInterval['state'] = 'ASSIGNED') => ({
  state,
  startedAt: at(startedAt),
  endedAt: endedAt === null ? null : at(endedAt),
});

const since2020: ModelTerm = { validFrom: at('2020-01-01T00:00:00Z'), seats: 1, expiresAt: null };

describe('the usage of a license', () => {
  test('tells of each day what was bought, held, awaited and owed', async () => {
    await makeLicense({
      startsAt: at('2020-01-01T00:00:00Z'),
      terms: [since2020, { validFrom: at('2025-03-02T12:00:00Z'), seats: 3, expiresAt: null }],
      intervals: [
        held('2025-03-01T06:00:00Z', '2025-03-03T00:00:00Z'),
        held('2025-03-01T12:00:00Z', '2025-03-01T18:00:00Z'),
        held('2025-03-01T10:00:00Z', '2025-03-01T12:00:00Z', 'WAITLISTED'),
        held('2025-03-02T00:00:00Z', '2025-03-02T01:00:00Z', 'RESERVED'),
      ],
    });

    const { points, peak, trueUp } = await usage('2025-03-01', '2025-03-03', 'UTC');

    expect(points).toEqual([
      {
        start: at('2025-03-01T00:00:00Z'),
        end: at('2025-03-02T00:00:00Z'),
        purchased: 1,
        purchasedMax: 1,
        assigned: 1,
        assignedMax: 2,
        assignedAverage: '1.0000',
        reservedMax: 0,
        waitlistedMax: 1,
        overMax: 1,
      },
      expect.objectContaining({
        purchased: 3,
        assignedAverage: '1.0000',
        reservedMax: 1,
        waitlistedMax: 0,
        overMax: 0,
      }),
      expect.objectContaining({ assigned: 0, assignedMax: 0, assignedAverage: '0.0000' }),
    ]);
    expect(peak).toEqual({ assigned: 2, at: at('2025-03-01T12:00:00Z') });
    expect(trueUp).toEqual({ seats: 1, at: at('2025-03-01T12:00:00Z') });
  });

  test('counts nobody twice when a seat passes on, and nobody at all without length', async () => {
    await makeLicense({
      startsAt: at('2020-01-01T00:00:00Z'),
      terms: [since2020],
      intervals: [
        held('2025-03-01T06:00:00Z', '2025-03-01T12:00:00Z'),
        held('2025-03-01T12:00:00Z', '2025-03-01T18:00:00Z'),
        held('2025-03-01T13:00:00Z', '2025-03-01T13:00:00Z'),
      ],
    });

    const { peak, points } = await usage('2025-03-01', '2025-03-01', 'UTC');

    expect(peak).toEqual({ assigned: 1, at: at('2025-03-01T06:00:00Z') });
    expect(points[0]).toMatchObject({ assignedMax: 1, assignedAverage: '0.5000' });
  });

  test('has days of 23 and 25 hours where the clocks change', async () => {
    await makeLicense({ startsAt: at('2020-01-01T00:00:00Z'), terms: [since2020], intervals: [] });

    const hours = async (day: string, timeZone: string) => {
      const { points } = await usage(day, day, timeZone);
      return (points[0]!.end.getTime() - points[0]!.start.getTime()) / 3_600_000;
    };

    expect(await hours('2025-03-30', 'Europe/Berlin')).toBe(23);
    expect(await hours('2025-10-26', 'Europe/Berlin')).toBe(25);
    expect(await hours('2025-11-02', 'America/New_York')).toBe(25);
    expect(await hours('2025-10-26', 'Asia/Kolkata')).toBe(24);
  });

  test('has no day that a zone skipped, and weeks from Monday to Sunday', async () => {
    await makeLicense({ startsAt: at('2020-01-01T00:00:00Z'), terms: [since2020], intervals: [] });

    const apia = await usage('2011-12-29', '2011-12-31', 'Pacific/Apia');
    const weeks = await usage('2025-06-04', '2025-06-17', 'UTC', 'WEEK');

    expect(apia.points.map(({ start }) => start.toISOString())).toEqual([
      '2011-12-29T10:00:00.000Z',
      '2011-12-30T10:00:00.000Z',
    ]);
    expect(weeks.points.map(({ start }) => start.toISOString().slice(0, 10))).toEqual([
      '2025-06-04',
      '2025-06-09',
      '2025-06-16',
    ]);
  });

  test('goes on to this moment', async () => {
    const before = new Date();
    await makeLicense({
      startsAt: before,
      terms: [{ ...since2020, validFrom: before }],
      intervals: [held(before.toISOString(), null)],
    });
    const today = new Date().toISOString().slice(0, 10);

    const { points, end } = await usage(today, today, 'UTC');

    expect(end.getTime()).toBeGreaterThanOrEqual(before.getTime());
    expect(points.at(-1)).toMatchObject({ assigned: 1, assignedMax: 1, purchased: 1 });
  });

  test.each([
    [{ from: '2025-02-01', to: '2025-01-01' }, 'from'],
    [{ from: '2025-02-01', to: '2999-01-01' }, 'to'],
    [{ from: '2025-02-01', to: '2025-02-31' }, 'to'],
    [{ from: '1999-02-01', to: '2025-02-01' }, 'from'],
    [{ from: '2025-02-01', to: '2025-02-02', timeZone: 'Europe/Atlantis' }, 'timeZone'],
  ])('of %j is refused for %s', async (request, field) => {
    acme = await makeOrganization(database.orm);

    const answer = readUsage(acme.asOwner(), { licenseIds: [acme.licenseId], interval: 'DAY', ...request });

    await expect(answer).rejects.toMatchObject({ code: 'INVALID_VALUE', field });
  });
});

describe('stored usage', () => {
  const intervals = Array.from({ length: 40 }, (_, i) => ({
    ...held('2025-01-05T00:00:00Z', null),
    startedAt: new Date(Date.parse('2025-01-05T00:00:00Z') + i * 7_654_321),
    endedAt: i % 3 === 0 ? null : new Date(Date.parse('2025-01-05T00:00:00Z') + i * 17_654_321),
  }));
  const license = {
    startsAt: at('2025-01-01T00:00:00Z'),
    terms: [{ ...since2020, validFrom: at('2025-01-01T00:00:00Z'), seats: 9 }],
    intervals,
  };

  test('changes no answer, wherever it ends', async () => {
    await makeLicense(license);
    const live = await usage('2025-01-03', '2025-02-20', 'Asia/Kathmandu');

    for (const through of [
      '2025-01-01T00:00:00Z',
      '2025-01-06T10:15:00Z',
      '2025-01-12T23:59:59Z',
      '2026-01-01T00:00:00Z',
    ]) {
      await build(at(through));
      expect(await usage('2025-01-03', '2025-02-20', 'Asia/Kathmandu')).toEqual(live);
    }
  });

  test('has a row for each quarter of an hour in which something changed, and no other', async () => {
    await makeLicense(license);

    await build();

    const times = [
      ...intervals.flatMap(({ startedAt, endedAt }) => [startedAt, ...(endedAt ? [endedAt] : [])]),
      license.startsAt,
    ];
    const quarters = new Set(times.map((time) => Math.floor(time.getTime() / 900_000) * 900_000));
    const rows = (await storedRows()) as { quarter: Date }[];
    expect(rows.map(({ quarter }) => quarter.getTime())).toEqual([...quarters].sort((a, b) => a - b));
  });

  test('is rebuilt from the intervals as it was, and put right where it was not', async () => {
    await makeLicense(license);
    await build(at('2025-01-08T00:00:00Z'));
    await build();
    const before = [await storedRows(), await storedBlocks()];
    await database.rows('update license_usage_quarter set assigned_max = 99 where license_id = $1', [acme.licenseId]);

    await rebuildUsage(acme.asOwner(), acme.licenseId);

    expect(before[1]!.length).toBeGreaterThan(30);
    expect([await storedRows(), await storedBlocks()]).toEqual(before);
  });

  test('stops an hour before now, so that no late commit is missed', async () => {
    await makeLicense(license);

    const built = await build();

    const age = Date.now() - built!.builtThrough.getTime();
    expect(age).toBeGreaterThanOrEqual(3_600_000);
    expect(age).toBeLessThan(3_600_000 + 900_000 + 60_000);
  });

  test('is built by one at a time; another leaves it alone', async () => {
    await makeLicense(license);
    await build(at('2025-01-02T00:00:00Z'));

    const both = await acme.asOwner().em.transactional(async (em) => {
      await em.execute(`select 1 from license_usage_watermark where license_id = '${acme.licenseId}' for update`);
      return buildUsage(acme.asOwner(), { licenseId: acme.licenseId });
    });

    expect(both).toBeNull();
  });
});

test('the job stores what has fallen behind, of every organization, in portions', async () => {
  await makeLicense({
    startsAt: at('2025-01-01T00:00:00Z'),
    terms: [since2020],
    intervals: [held('2025-01-01T06:00:00Z', '2025-03-03T00:00:00Z')],
  });

  await doOnce(database.orm, pino({ level: 'silent' }), usageJob);

  expect(await behind()).toBe(0);
  expect(await storedRows()).toHaveLength(3);
});

const behind = async () => {
  const [row] = await database.rows<{ count: number }>(
    `select count(*)::int as count from license left join license_usage_watermark mark on mark.license_id = license.id
    where license.id = $1 and coalesce(built_through, '-infinity') < now() - interval '2 hours'`,
    [acme.licenseId],
  );
  return row!.count;
};

test(`a naive model that looks at every instant gives the same answers (MUSTER_SEED=${seed})`, async () => {
  const zone = fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Africa/Casablanca',
    'Pacific/Chatham',
    'America/St_Johns',
    'Australia/Lord_Howe',
  );
  const days = fc
    .tuple(fc.integer({ min: -3, max: 62 }), fc.integer({ min: 0, max: 20 }))
    .map(([from, length]) => [dayOf(from), dayOf(from + length)] as const);
  const property = fc.asyncProperty(
    fc.record({
      ...anyLicense,
      zone,
      days,
      builtThrough: fc.option(anyTime),
      instants: fc.array(anyTime, { minLength: 3, maxLength: 3 }),
    }),
    async ({ zone: timeZone, days: [from, to], builtThrough, instants, ...license }) => {
      await makeLicense(license);
      const { points, ...expected } = naiveUsage(license, naiveDays(timeZone, from, to));

      if (builtThrough) await build(builtThrough);
      const answer = await usage(from, to, timeZone);

      expect(answer).toMatchObject(expected);
      expect(answer.points.map((point) => ({ ...point, assignedAverage: Number(point.assignedAverage) }))).toEqual(
        points.map((point) => ({ ...point, assignedAverage: expect.closeTo(point.assignedAverage, 3) })),
      );
      for (const instantAt of instants) {
        const page = await listAssignmentsAt(acme.asOwner(), { licenseId: acme.licenseId, at: instantAt, first: 250 });
        const told = page.rows.map(({ state, startedAt, endedAt }) => ({ state, startedAt, endedAt }));
        expect(sorted(told)).toEqual(sorted(heldAt(license.intervals, instantAt)));
      }
    },
  );

  await fc.assert(property, { numRuns: runs, seed });
});

const sorted = (intervals: readonly ModelInterval[]) =>
  intervals.map((one) => JSON.stringify(one, ['state', 'startedAt', 'endedAt'])).sort();
