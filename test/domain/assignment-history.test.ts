import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { instantOf } from '../../src/domain/as-of.js';
import {
  countAssignmentsAt,
  listAssignmentsAt,
  listAssignmentsOfMember,
  listFirstAssignmentsAt,
} from '../../src/domain/license/assignment-history.queries.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { writeIntervals } from './interval-rows.js';

let database: TestDatabase;
let acme: TestOrganization;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

const at = (text: string) => new Date(text);

describe('who held a seat', () => {
  test('is told from the instant of the start up to, without, the instant of the end', async () => {
    acme = await makeOrganization(database.orm);
    const [id] = await writeIntervals(database, acme, [
      { startedAt: at('2024-03-01T10:00:00.000Z'), endedAt: at('2024-03-02T10:00:00.000Z') },
    ]);

    const held = (text: string) => idsAt(at(text));

    expect(await held('2024-03-01T09:59:59.999Z')).toEqual([]);
    expect(await held('2024-03-01T10:00:00.000Z')).toEqual([id]);
    expect(await held('2024-03-02T09:59:59.999Z')).toEqual([id]);
    expect(await held('2024-03-02T10:00:00.000Z')).toEqual([]);
  });

  test('is never told of an interval without length', async () => {
    acme = await makeOrganization(database.orm);
    await writeIntervals(database, acme, [
      { startedAt: at('2024-03-01T10:00:00.000Z'), endedAt: at('2024-03-01T10:00:00.000Z') },
    ]);

    expect(await idsAt(at('2024-03-01T10:00:00.000Z'))).toEqual([]);
  });

  test('is told of intervals of any length, from a second to twenty years', async () => {
    acme = await makeOrganization(database.orm);
    const instant = at('2025-01-01T00:00:00.000Z');
    const lengths = [1, 60, 3_599, 3_600, 3_601, ...Array.from({ length: 18 }, (_, i) => 3_600 * 2 ** i - 1), 6.4e8];
    const ids = await writeIntervals(
      database,
      acme,
      lengths.flatMap((seconds) => [
        { startedAt: new Date(instant.getTime() - seconds * 1_000 + 1), endedAt: new Date(instant.getTime() + 1) },
        { startedAt: instant, endedAt: new Date(instant.getTime() + seconds * 1_000) },
      ]),
    );

    expect((await idsAt(instant)).sort()).toEqual(ids.sort());
  });

  test('is counted, and paged in the order of the start, each one once, while seats end in between', async () => {
    acme = await makeOrganization(database.orm);
    const start = at('2024-01-01T00:00:00.000Z').getTime();
    const ids = await writeIntervals(
      database,
      acme,
      Array.from({ length: 25 }, (_, i) => ({
        startedAt: new Date(start + i * 86_400_000),
        endedAt: i === 0 ? null : new Date(start + (40 + i) * 86_400_000),
      })),
    );
    const input = { licenseId: acme.licenseId, at: at('2024-02-01T00:00:00.000Z'), first: 10 };

    const first = await listAssignmentsAt(acme.asOwner(), input);
    await database.rows(
      `update license_assignment set ended_at = '2025-07-01', ended_by = 'x', end_reason = 'RELEASED' where organization_id = $1 and ended_at is null`,
      [acme.id],
    );
    const second = await listAssignmentsAt(acme.asOwner(), { ...input, after: first.cursor(first.rows.at(-1)!) });
    const third = await listAssignmentsAt(acme.asOwner(), { ...input, after: second.cursor(second.rows.at(-1)!) });

    expect([...first.rows, ...second.rows, ...third.rows].map(({ id }) => id)).toEqual(ids);
    expect([first, second, third].map(({ hasNextPage }) => hasNextPage)).toEqual([true, true, false]);
    expect(await countAssignmentsAt(acme.asOwner(), { licenseIds: [acme.licenseId], at: input.at })).toEqual([
      { licenseId: acme.licenseId, count: 25 },
    ]);
    const together = await listFirstAssignmentsAt(acme.asOwner(), { ...input, licenseIds: [acme.licenseId] });
    expect(together.get(acme.licenseId)?.rows).toEqual(
      first.rows.map((row) => expect.objectContaining({ id: row.id })),
    );
  });

  test('is filtered by what held then', async () => {
    acme = await makeOrganization(database.orm);
    const past = { startedAt: at('2024-01-01T00:00:00Z'), endedAt: at('2024-06-01T00:00:00Z') };
    const [, waiting] = await writeIntervals(database, acme, [
      { ...past, department: 'Sales' },
      { ...past, state: 'WAITLISTED', department: 'Research' },
    ]);

    const page = await listAssignmentsAt(acme.asOwner(), {
      licenseId: acme.licenseId,
      at: at('2024-02-01T00:00:00Z'),
      filter: {
        and: [
          { field: 'state', is: 'eq', value: 'WAITLISTED' },
          { field: 'department', is: 'eq', value: 'research' },
        ],
      },
    });

    expect(page.rows.map(({ id }) => id)).toEqual([waiting]);
  });

  test('refuses a cursor of another instant', async () => {
    acme = await makeOrganization(database.orm);
    await writeIntervals(database, acme, [{ startedAt: at('2024-01-01T00:00:00Z') }]);
    const input = { licenseId: acme.licenseId, at: at('2024-02-01T00:00:00Z') };
    const page = await listAssignmentsAt(acme.asOwner(), input);

    const next = listAssignmentsAt(acme.asOwner(), {
      ...input,
      at: at('2024-02-02T00:00:00Z'),
      after: page.cursor(page.rows[0]!),
    });

    await expect(next).rejects.toMatchObject({ code: 'INVALID_CURSOR', field: 'after' });
  });
});

test('a member’s assignments are those of an instant, the open ones, or the whole history', async () => {
  acme = await makeOrganization(database.orm);
  const [past, now] = await writeIntervals(database, acme, [
    { startedAt: at('2024-01-01T00:00:00Z'), endedAt: at('2024-02-01T00:00:00Z') },
    { startedAt: at('2024-03-01T00:00:00Z') },
  ]);
  const of = async (listing: { at?: Date; ended: 'LEFT_OUT' | 'INCLUDED' }) =>
    (await listAssignmentsOfMember(acme.asOwner(), { memberId: acme.owner.id, ...listing })).rows.map(({ id }) => id);

  expect(await of({ at: at('2024-01-15T00:00:00Z'), ended: 'LEFT_OUT' })).toEqual([past]);
  expect(await of({ at: at('2024-02-15T00:00:00Z'), ended: 'LEFT_OUT' })).toEqual([]);
  expect(await of({ ended: 'LEFT_OUT' })).toEqual([now]);
  expect(await of({ ended: 'INCLUDED' })).toEqual([past, now]);
});

test('the page of an instant reads its own ranges of one index', async () => {
  acme = await makeOrganization(database.orm);
  const { spanSql } = await import('../../src/domain/license/assignment-span.js');
  const { sql } = await import('kysely');
  const { rows } = await sql<{ 'QUERY PLAN': string }>`
    explain select seat.* from license_assignment seat
    where seat.organization_id = ${acme.id}::uuid and seat.license_id = ${acme.licenseId}::uuid and ${spanSql} = 3
      and seat.started_at >= '2024-01-01' and seat.started_at <= '2024-02-01' order by seat.started_at, seat.id limit 10`.execute(
    acme.asOwner().db,
  );

  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');

  expect(plan).toMatch(/Index Scan using license_assignment_span/);
  expect(plan).not.toMatch(/Sort|Seq Scan|Filter/);
});

describe('the moment', () => {
  const now = at('2026-11-25T12:00:00Z');

  test('on a day is the last millisecond of the day there', () => {
    const of = (onDate: string, timeZone: string) => instantOf({ onDate, timeZone }, now)?.toISOString();

    expect(of('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T21:59:59.999Z');
    expect(of('2026-03-28', 'Europe/Berlin')).toBe('2026-03-28T22:59:59.999Z');
    expect(of('2026-06-01', 'Asia/Kathmandu')).toBe('2026-06-01T18:14:59.999Z');
    expect(of('2026-06-01', 'UTC')).toBe('2026-06-01T23:59:59.999Z');
  });

  test.each([
    [{ asOf: at('2026-11-25T12:00:00.001Z') }, 'asOf'],
    [{ asOf: at('1999-12-31T23:59:59.999Z') }, 'asOf'],
    [{ onDate: '2026-11-25' }, 'onDate'],
    [{ onDate: '9999-12-31' }, 'onDate'],
    [{ onDate: '2026-11-24', timeZone: 'America/New_York', asOf: now }, 'onDate'],
    [{ asOf: now, timeZone: 'UTC' }, 'timeZone'],
    [{ onDate: '2026-11-24', timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ onDate: '2026-11-24', timeZone: '+01:00' }, 'timeZone'],
    [{ onDate: '1999-11-24' }, 'onDate'],
    [{ onDate: '2026-02-30' }, 'onDate'],
  ])('%j is refused for %s', (moment, field) => {
    expect(() => instantOf(moment, now)).toThrow(expect.objectContaining({ code: 'INVALID_VALUE', field }));
  });
});

async function idsAt(instant: Date): Promise<string[]> {
  const { rows } = await listAssignmentsAt(acme.asOwner(), { licenseId: acme.licenseId, at: instant, first: 250 });
  return rows.map(({ id }) => id);
}
