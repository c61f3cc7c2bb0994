import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { grantAnalytics } from '../../src/domain/analytics/analytics-reader.operations.js';
import { buildUsage, rebuildUsage } from '../../src/domain/license/usage-build.operations.js';
import { SeededRandom } from '../../src/idp-simulator/seeded-random.js';
import { heldAt, naiveDays, naiveUsage } from '../domain/naive-usage.js';
import { type NdjsonRow, readCsv, readNdjson } from '../export/export-server.js';
import { type Clock, startClock } from '../support/clock.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { contextOf } from '../support/organization.js';
import type { ModelPool, ModelRow } from './license-model.js';
import { type ProvisionedOrganization, provisionedOrganization, serveEverything } from './provisioned-organization.js';

const seed = process.env.MUSTER_SEED ?? String(Date.now() % 2 ** 31);
const days = Number(process.env.MUSTER_TRUTH_DAYS ?? 200);
const daysOfOne = 40;
const day = 86_400_000;
const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Asia/Kathmandu', 'Pacific/Apia'] as const;

let database: TestDatabase;
let server: Awaited<ReturnType<typeof serveEverything>>;
let clock: Clock;
let role: string;
let analyst: pg.Client;

beforeAll(async () => {
  database = await openTestDatabase();
  server = await serveEverything(database);
  clock = startClock(Date.parse('2024-01-01T00:00:00Z'));
});

afterAll(async () => {
  clock.stop();
  await analyst?.end();
  await server.close();
  await database.close();
});

/** A database role that may read these organizations; the first one makes it. */
async function letAnalystRead(organizationId: string): Promise<void> {
  const system = contextOf(database.orm, { kind: 'system', id: 'cli' }, null);
  role ??= `truth_${process.pid}_${seed}`;
  const roleIs = analyst ? 'EXISTING' : 'CREATE';
  const { password } = await grantAnalytics(system, { role, organizationId, roleIs });
  if (analyst) return;
  const { host, port, database: name } = database.address;
  analyst = new pg.Client({ host, port, user: role, password: password!.reveal(), database: name });
  await analyst.connect();
}

interface Shown {
  readonly member_id: string;
  readonly state: string;
  readonly source: string;
  readonly department: string | null;
  readonly started_at: string;
  readonly ended_at: string | null;
  readonly end_reason: string | null;
}

const line = ({ member_id, state, source, department, started_at, ended_at, end_reason }: Shown) =>
  [member_id, state, source, department ?? '', started_at, ended_at ?? '', end_reason ?? ''].join(' ');

const ofModel = (rows: readonly ModelRow[]): string[] =>
  rows
    .map(({ memberId, state, source, department, startedAt, endedAt, endReason }) =>
      line({
        member_id: memberId,
        state,
        source,
        department,
        started_at: startedAt.toISOString(),
        ended_at: endedAt?.toISOString() ?? null,
        end_reason: endReason,
      }),
    )
    .sort();

const inSql = `member_id, state, source, department, to_json(started_at at time zone 'UTC') #>> '{}' || 'Z' as started_at,
  to_json(ended_at at time zone 'UTC') #>> '{}' || 'Z' as ended_at, end_reason`;
const iso = (time: string | null) => (time === null ? null : new Date(time).toISOString());
const ofSql = (rows: readonly Shown[]) =>
  rows.map((row) => line({ ...row, started_at: iso(row.started_at)!, ended_at: iso(row.ended_at) })).sort();

async function nowInTables(pool: ModelPool): Promise<string[]> {
  return ofSql(
    await database.rows<Shown>(`select ${inSql} from license_assignment where license_id = $1 and ended_at is null`, [
      pool.id,
    ]),
  );
}

async function byGraphql({ ask }: ProvisionedOrganization, pool: ModelPool, moment: string): Promise<string[]> {
  const rows: string[] = [];
  for (let after: string | null = null; ; ) {
    type Node = Record<'state' | 'source' | 'startedAt', string> &
      Record<'department' | 'endedAt' | 'endReason', string | null> & { member: { id: string } };
    const data: {
      organization: {
        licenses: {
          nodes: {
            id: string;
            assignments: { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
          }[];
        };
      };
    } = await ask(
      `query ($id: ID!, $after: String) { organization { licenses(filter: { id: { eq: $id } }) { nodes { id
        assignments(first: 4, after: $after, ${moment}) { pageInfo { hasNextPage endCursor }
          nodes { state source department startedAt endedAt endReason member { id } } } } } } }`,
      { id: pool.id, after },
    );
    const { nodes, pageInfo } = data.organization.licenses.nodes[0]!.assignments;
    for (const { member, state, source, department, startedAt, endedAt, endReason } of nodes)
      rows.push(
        line({
          member_id: member.id,
          state,
          source,
          department,
          started_at: startedAt,
          ended_at: endedAt,
          end_reason: endReason,
        }),
      );
    if (!pageInfo.hasNextPage) return rows.sort();
    after = pageInfo.endCursor;
  }
}

async function exported({ organization }: ProvisionedOrganization, path: string): Promise<string> {
  const response = await fetch(`${server.origin}/export/license-assignments${path}`, {
    headers: { Authorization: `Bearer ${organization.adminToken}` },
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`The export answered ${response.status}: ${text}`);
  return text;
}

/** Spreadsheets show the text behind the quote that keeps it from being a formula. */
const asText = (cell: string) => (cell.startsWith("'") ? cell.slice(1) : cell);
const ofCsv = (text: string) =>
  readCsv(text)
    .rows.map((row) => line({ ...(row as unknown as Shown), department: asText(row.department!) }))
    .sort();
const ofNdjson = (text: string) =>
  readNdjson(text)
    .rows.map((row: NdjsonRow) => line(row as Shown))
    .sort();

async function byAnalyst(condition: string, values: readonly unknown[]): Promise<string[]> {
  const { rows } = await analyst.query<Shown>(`select ${inSql} from analytics.license_assignment where ${condition}`, [
    ...values,
  ]);
  return ofSql(rows);
}

/** Every answer about one moment, by every face, against the model. */
async function checkMoment(world: ProvisionedOrganization, moment: number, random: SeededRandom): Promise<void> {
  const { pools } = world.model;
  const at = new Date(moment);
  const pool = random.pick(pools as [ModelPool, ...ModelPool[]]);
  const wanted = (one: ModelPool) => ofModel(heldAt(one.rows, at));
  const instant = at.toISOString();
  expect([instant, await byGraphql(world, pool, `asOf: "${instant}"`)]).toEqual([instant, wanted(pool)]);
  const all = pools.flatMap(wanted).sort();
  expect([instant, ofCsv(await exported(world, `.csv?asOf=${instant}`))]).toEqual([instant, all]);
  const holds = 'organization_id = $1 and started_at <= $2 and (ended_at is null or ended_at > $2)';
  expect([instant, await byAnalyst(holds, [world.organization.id, instant])]).toEqual([instant, all]);
}

/** What every face says of the end of a day in some zone. */
async function checkDay(world: ProvisionedOrganization, date: string, zone: string): Promise<void> {
  const end = naiveDays(zone, date, date)[1]!.getTime() - 1;
  if (end >= clock.now) return;
  const wanted = world.model.pools.map((pool) => ofModel(heldAt(pool.rows, new Date(end))));
  const answers = [];
  for (const pool of world.model.pools)
    answers.push(await byGraphql(world, pool, `onDate: "${date}", timeZone: "${zone}"`));
  expect([date, zone, answers]).toEqual([date, zone, wanted]);
  const file = await exported(world, `.ndjson?asOf=${date}&timeZone=${encodeURIComponent(zone)}`);
  expect([date, zone, ofNdjson(file)]).toEqual([date, zone, wanted.flat().sort()]);
}

const modelOf = ({ startsAt, rows, terms }: ModelPool) => ({ startsAt, intervals: rows, terms });
const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10);

async function usageByGraphql(
  { ask }: ProvisionedOrganization,
  pool: ModelPool,
  from: string,
  to: string,
  zone: string,
) {
  const data: { organization: { licenses: { nodes: { usage: Record<string, unknown> }[] } } } = await ask(
    `query ($id: ID!, $from: LocalDate!, $to: LocalDate!, $zone: String) { organization { licenses(filter: { id: { eq: $id } }) { nodes {
      usage(from: $from, to: $to, interval: DAY, timeZone: $zone) { peak { at assigned } trueUp { seats at }
        points { start end purchased purchasedMax assigned assignedMax assignedAverage reservedMax waitlistedMax overMax } } } } } }`,
    { id: pool.id, from, to, zone },
  );
  return data.organization.licenses.nodes[0]!.usage;
}

/** As GraphQL writes it. */
function asAnswered({ points, peak, trueUp }: ReturnType<typeof naiveUsage>) {
  return {
    peak: { at: peak.at.toISOString(), assigned: peak.assigned },
    trueUp: { seats: trueUp.seats, at: trueUp.at?.toISOString() ?? null },
    points: points.map((point) => ({
      ...point,
      start: point.start.toISOString(),
      end: point.end.toISOString(),
      assignedAverage: expect.any(String),
    })),
  };
}

async function checkUsage(world: ProvisionedOrganization, from: number, zone: string): Promise<void> {
  const [first, last] = [dateOf(from), dateOf(clock.now - 2 * day)];
  const bounds = naiveDays(zone, first, last);
  for (const pool of world.model.pools) {
    const wanted = naiveUsage(modelOf(pool), bounds);
    const answer = await usageByGraphql(world, pool, first, last, zone);
    expect([zone, answer]).toEqual([zone, asAnswered(wanted)]);
    const averages = (answer.points as { assignedAverage: string }[]).map((point) => Number(point.assignedAverage));
    averages.forEach((average, index) => {
      expect(Math.abs(average - wanted.points[index]!.assignedAverage)).toBeLessThanOrEqual(0.00006);
    });
  }
}

interface DailyRow {
  readonly date: string;
  readonly purchased: number;
  readonly assigned_max: number;
  readonly waitlisted_max: number;
  readonly over_max: number;
}

async function checkDailyView(world: ProvisionedOrganization, from: number): Promise<void> {
  const [first, last] = [dateOf(from + day), dateOf(clock.now - 2 * day)];
  const bounds = naiveDays('UTC', first, last);
  for (const pool of world.model.pools) {
    const wanted = naiveUsage(modelOf(pool), bounds).points.map((point) => ({
      date: dateOf(point.start.getTime()),
      purchased: point.purchased,
      assigned_max: point.assignedMax,
      waitlisted_max: point.waitlistedMax,
      over_max: point.overMax,
    }));
    const { rows } = await analyst.query<DailyRow>(
      `select day::text as date, purchased, assigned_max, waitlisted_max, over_max from analytics.license_usage_daily
      where license_id = $1 and day between $2 and $3 order by day`,
      [pool.id, first, last],
    );
    expect(rows).toEqual(wanted);
  }
}

async function storedUsage(pool: ModelPool): Promise<unknown[]> {
  const quarters = await database.rows('select * from license_usage_quarter where license_id = $1 order by quarter', [
    pool.id,
  ]);
  const blocks = await database.rows('select * from license_usage_block where license_id = $1 order by hours, start', [
    pool.id,
  ]);
  return [...quarters, ...blocks];
}

/** Stores what the job would have stored by now. */
async function build(world: ProvisionedOrganization): Promise<void> {
  for (const { id: licenseId } of world.model.pools)
    while ((await buildUsage(world.organization.asOwner(), { licenseId }))?.state === 'BEHIND');
}

/** Days of provisioning in one organization, compared all along. */
async function live(random: SeededRandom, count: number): Promise<void> {
  clock.set(Date.parse('2024-01-01T00:00:00Z') + random.below(500) * day + random.below(day));
  const begun = clock.now;
  const world = await provisionedOrganization({ database, origin: server.origin, clock }, random);
  await letAnalystRead(world.organization.id);
  for (let passed = 0; passed < count; passed++) {
    for (let deeds = random.below(5); deeds > 0; deeds--) {
      clock.set(clock.now + 1 + random.below(day / 5));
      const [what, happened, supposed] = await world.happen();
      expect([what, happened]).toEqual([what, supposed]);
      for (const pool of world.model.pools)
        expect([what, await nowInTables(pool)]).toEqual([what, ofModel(heldAt(pool.rows, new Date(clock.now)))]);
    }
    clock.set(begun + (passed + 1) * day);
    await checkMoment(world, begun + random.below(clock.now - begun), random);
    await checkDay(world, dateOf(begun + random.below(passed + 1) * day), random.pick(zones));
    if (random.below(10) === 0) await build(world);
  }
  clock.set(clock.now + 3 * day);
  const everything = world.model.pools.flatMap(({ rows }) => ofModel(rows)).sort();
  expect(ofCsv(await exported(world, '.csv'))).toEqual(everything);
  for (const zone of [random.pick(zones), 'UTC']) await checkUsage(world, begun, zone);
  await checkDailyView(world, begun);
  await build(world);
  await checkUsage(world, begun, random.pick(zones));
  await checkDailyView(world, begun);
  for (const pool of world.model.pools) {
    const stored = await storedUsage(pool);
    await rebuildUsage(world.organization.asOwner(), pool.id);
    expect(await storedUsage(pool)).toEqual(stored);
  }
}

describe('months of provisioning, purchases and expiry', () => {
  test(`${days} days leave no difference between any answer and a model that keeps everything (seed ${seed})`, async () => {
    for (let done = 0; done < days; done += daysOfOne) {
      await live(new SeededRandom(`${seed} ${done}`), Math.min(daysOfOne, days - done));
      if (days > 1000 && done % 1000 === 0) console.log(`${done + daysOfOne} of ${days} days`);
    }

    expect(await violations(database)).toEqual([]);
  }, 7_200_000);
});
