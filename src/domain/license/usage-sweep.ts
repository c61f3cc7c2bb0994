import { type RawBuilder, sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { spanHours, spanSql } from './assignment-span.js';

/** How many of a license's seats stood how at an instant. */
export interface SeatCounts {
  readonly assigned: number;
  readonly reserved: number;
  readonly waitlisted: number;
  readonly purchased: number;
}

/** A license whose history is to be swept from an instant on, with its counts just before it; null counts are counted. */
export interface SweptLicense {
  readonly licenseId: string;
  readonly since: Date;
  readonly before: Omit<SeatCounts, 'purchased'> | null;
  readonly purchased: number;
}

/** How many more seats were bought from an instant on. */
export interface Purchase {
  readonly licenseId: string;
  readonly at: Date;
  readonly seats: number;
}

/**
 * `running (license_id, at, until, changes, assigned, reserved, waitlisted, over)`: the stretches in which nothing of the licenses changed,
 * up to an instant, read from the intervals that start or end within. `bounds` are further instants (`license_id, at`) at which a stretch is
 * cut; `changes` counts what happened at its start. All that happens at one instant is one change, so that nothing is counted in between.
 */
export function stretches(
  ctx: TenantContext,
  licenses: readonly SweptLicense[],
  purchases: readonly Purchase[],
  until: Date,
  bounds: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const known = licenses.map(({ before, ...license }) => ({ ...license, ...before }));
  return sql`wanted as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(known)}::jsonb)
        as license ("licenseId" uuid, since timestamptz, assigned integer, reserved integer, waitlisted integer, purchased integer)
    ), start as materialized (
      select "licenseId", since, purchased, coalesce(assigned, counted_assigned) as assigned, coalesce(reserved, counted_reserved) as reserved,
        coalesce(waitlisted, counted_waitlisted) as waitlisted
      from wanted cross join lateral (
        select count(*) filter (where seat.state = 'ASSIGNED')::int as counted_assigned, count(*) filter (where seat.state = 'RESERVED')::int as counted_reserved,
          count(*) filter (where seat.state = 'WAITLISTED')::int as counted_waitlisted
        from ${spanHours} join license_assignment seat on seat.organization_id = ${ctx.organizationId} and seat.license_id = wanted."licenseId"
          and ${spanSql} = span.number and seat.started_at < wanted.since
          and seat.started_at >= coalesce(wanted.since - make_interval(hours => span.hours), '-infinity')
          and coalesce(seat.ended_at, 'infinity') >= wanted.since
        where wanted.assigned is null
      ) held
    ), event (license_id, at, changes, assigned, reserved, waitlisted, purchased) as (
      select wanted."licenseId", seat.started_at, 1, (seat.state = 'ASSIGNED')::int, (seat.state = 'RESERVED')::int, (seat.state = 'WAITLISTED')::int, 0
      from wanted cross join ${spanHours} join license_assignment seat on seat.organization_id = ${ctx.organizationId}
        and seat.license_id = wanted."licenseId" and ${spanSql} = span.number and seat.started_at >= wanted.since and seat.started_at < ${until}
      union all
      select wanted."licenseId", seat.ended_at, 1, -(seat.state = 'ASSIGNED')::int, -(seat.state = 'RESERVED')::int, -(seat.state = 'WAITLISTED')::int, 0
      from wanted join license_assignment seat on seat.organization_id = ${ctx.organizationId} and seat.license_id = wanted."licenseId"
        and seat.ended_at >= wanted.since and seat.ended_at < ${until}
      union all
      select wanted."licenseId", purchase.at, 1, 0, 0, 0, purchase.seats
      from wanted join jsonb_to_recordset(${JSON.stringify(purchases)}::jsonb) as purchase ("licenseId" uuid, at timestamptz, seats integer)
        on purchase."licenseId" = wanted."licenseId" and purchase.at >= wanted.since and purchase.at < ${until}
    ), instant as (
      select license_id, at, sum(changes)::int as changes, sum(assigned)::int as assigned, sum(reserved)::int as reserved, sum(waitlisted)::int as waitlisted,
        sum(purchased)::int as purchased
      from (
        select * from event
        union all select "licenseId", since, 0, 0, 0, 0, 0 from wanted
        union all select license_id, at, 0, 0, 0, 0, 0 from (${bounds}) bound (license_id, at)
      ) every group by license_id, at
    ), counted as (
      select instant.license_id, instant.at, lead(instant.at, 1, ${until}::timestamptz) over history as until, instant.changes,
        start.assigned + sum(instant.assigned) over history as assigned, start.reserved + sum(instant.reserved) over history as reserved,
        start.waitlisted + sum(instant.waitlisted) over history as waitlisted, start.purchased + sum(instant.purchased) over history as purchased
      from instant join start on start."licenseId" = instant.license_id
      window history as (partition by instant.license_id order by instant.at)
    ), stretch as (
      select license_id, at, until, changes, assigned::int, reserved::int, waitlisted::int, greatest(0, assigned - purchased)::int as over,
        (extract(epoch from until - at) * 1000)::bigint as ms
      from counted
    )`;
}

/** What an aggregate over stretches tells, in the order in which it is stored. */
export const stretchTotals = sql`
  max(assigned) as "assignedMax", (array_agg(assigned order by at desc))[1] as "assignedEnd", sum(assigned * ms)::bigint as "assignedMs",
  max(reserved) as "reservedMax", (array_agg(reserved order by at desc))[1] as "reservedEnd", sum(reserved * ms)::bigint as "reservedMs",
  max(waitlisted) as "waitlistedMax", (array_agg(waitlisted order by at desc))[1] as "waitlistedEnd", sum(waitlisted * ms)::bigint as "waitlistedMs",
  max(over) as "overMax", (array_agg(over order by at desc))[1] as "overEnd", sum(over * ms)::bigint as "overMs",
  (array_agg(at order by assigned desc, at))[1] as "assignedMaxAt", (array_agg(at order by over desc, at))[1] as "overMaxAt"`;
