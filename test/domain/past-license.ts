import fc from 'fast-check';
import type { TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { writeIntervals } from './interval-rows.js';
import type { ModelLicense } from './naive-usage.js';

/** An organization whose license is of the past: its terms and intervals are those of the model. */
export async function organizationWithLicense(
  database: TestDatabase,
  { startsAt, intervals, terms }: ModelLicense,
): Promise<TestOrganization> {
  const organization = await makeOrganization(database.orm);
  const { id, licenseId, owner } = organization;
  await database.rows('update license set starts_at = $2, created_at = $2 where id = $1', [licenseId, startsAt]);
  await database.rows('delete from license_term where license_id = $1', [licenseId]);
  for (const { validFrom, seats, expiresAt } of terms)
    await database.rows(
      `insert into license_term (organization_id, id, license_id, valid_from, seats, overage_policy, overage_limit, expires_at)
      values ($1, gen_random_uuid(), $2, $3, $4, 'WAITLIST', 0, $5)`,
      [id, licenseId, validFrom, seats, expiresAt],
    );
  await database.rows('delete from license_assignment where organization_id = $1', [id]);
  const people = await strangers(database, id, intervals.filter(({ endedAt }) => endedAt === null).length);
  await writeIntervals(
    database,
    organization,
    intervals.map((interval) => ({ ...interval, memberId: interval.endedAt ? owner.id : people.pop()! })),
  );
  return organization;
}

/** Members who hold nothing. */
async function strangers(database: TestDatabase, organizationId: string, count: number): Promise<string[]> {
  const rows = await database.rows<{ id: string }>(
    `insert into member (organization_id, id, version, status, role, managed_by, user_name, user_name_key, active, email_keys, entitlement_keys, profile, created_at, updated_at)
    select $1, gen_random_uuid(), 1, 'ACTIVE', 'MEMBER', 'MANUAL', name, name, true, '{}', '{}', '{}', now(), now()
    from generate_series(1, $2) i, concat('stranger', i) name returning id`,
    [organizationId, count],
  );
  return rows.map(({ id }) => id);
}

const day = 86_400_000;
const base = Date.parse('2025-01-01T00:00:00Z');

/** A day of January or February 2025, by its number. */
export const dayOf = (number: number): string => new Date(base + number * day).toISOString().slice(0, 10);

/** Instants of 60 days, some of them at whole quarters of an hour. */
export const anyTime = fc.oneof(
  fc.integer({ min: 0, max: 60 * day }).map((ms) => new Date(base + ms)),
  fc.integer({ min: 0, max: 60 * 96 }).map((n) => new Date(base + n * 900_000)),
);

const anyInterval = fc
  .record({
    state: fc.constantFrom(
      'ASSIGNED' as const,
      'ASSIGNED' as const,
      'RESERVED' as const,
      'WAITLISTED' as const,
      'REFUSED' as const,
    ),
    times: fc.tuple(anyTime, fc.option(anyTime, { freq: 3 })),
  })
  .map(({ state, times: [a, b] }) => ({
    state,
    startedAt: b && b < a ? b : a,
    endedAt: b && (b < a ? a : b),
  }));

const anyTerms = fc
  .array(fc.record({ validFrom: anyTime, seats: fc.nat(6), expiresAt: fc.option(anyTime) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((all) =>
    [...new Map(all.map((term) => [term.validFrom.getTime(), term])).values()].sort(
      (a, b) => a.validFrom.getTime() - b.validFrom.getTime(),
    ),
  );

/** What may have happened to a license in these days. */
export const anyLicense = {
  intervals: fc.array(anyInterval, { maxLength: 25 }),
  terms: anyTerms,
  startsAt: anyTime,
};
