import { sql } from 'kysely';
import { query } from '../operation.js';
import { type PeriodRequest, periodOf } from '../period.js';
import { spanHours, spanSql } from './assignment-span.js';
import type { EndReason } from './license-assignment.entity.js';

/** What these licenses' seats did in a period. */
export type ChurnRequest = PeriodRequest & { readonly licenseIds: readonly string[] };

/** How many seats of a license were given and returned in a period. */
export interface LicenseChurn {
  readonly licenseId: string;
  readonly started: number;
  readonly ended: number;
  readonly endedByReason: readonly { readonly reason: EndReason; readonly count: number }[];
  /** Members who got a seat and held none when the period began. */
  readonly membersJoined: number;
  /** Members whose seat ended and who held none when the period ended. */
  readonly membersLeft: number;
}

/** Reads the seats that started or ended in the period; a member holds at most one of a license at a time. */
export const readChurn = query(
  'licenses:read',
  async (ctx, { licenseIds, ...request }: ChurnRequest): Promise<LicenseChurn[]> => {
    const { start, end } = periodOf(request, new Date());
    const { rows } = await sql<Omit<LicenseChurn, 'endedByReason'> & { reasons: Record<EndReason, number> | null }>`
    with change as (
      select wanted as license_id, seat.member_id, 1 as started, null as reason, false as held_before, coalesce(seat.ended_at, 'infinity') >= ${end} as held_after
      from unnest(${licenseIds}::uuid[]) wanted cross join ${spanHours} join license_assignment seat on seat.organization_id = ${ctx.organizationId}
        and seat.license_id = wanted and ${spanSql} = span.number and seat.started_at >= ${start} and seat.started_at < ${end} and seat.state = 'ASSIGNED'
      union all
      select wanted, seat.member_id, 0, seat.end_reason, seat.started_at < ${start}, false
      from unnest(${licenseIds}::uuid[]) wanted join license_assignment seat on seat.organization_id = ${ctx.organizationId}
        and seat.license_id = wanted and seat.ended_at >= ${start} and seat.ended_at < ${end} and seat.state = 'ASSIGNED'
    ), person as (
      select license_id, member_id, sum(started) as started, count(reason) as ended, bool_or(held_before) as held_before, bool_or(held_after) as held_after
      from change group by license_id, member_id
    ), ending as (
      select license_id, jsonb_object_agg(reason, count) as reasons
      from (select license_id, reason, count(*) as count from change where reason is not null group by license_id, reason) by_reason group by license_id
    )
    select wanted as "licenseId", coalesce(sum(person.started), 0)::int as started, coalesce(sum(person.ended), 0)::int as ended,
      count(*) filter (where person.started > 0 and not held_before)::int as "membersJoined",
      count(*) filter (where person.ended > 0 and not held_after)::int as "membersLeft", ending.reasons
    from unnest(${licenseIds}::uuid[]) wanted left join person on person.license_id = wanted left join ending on ending.license_id = wanted
    group by wanted, ending.reasons`.execute(ctx.db);
    return rows.map(({ reasons, ...churn }) => ({
      ...churn,
      endedByReason: Object.entries(reasons ?? {})
        .map(([reason, count]) => ({ reason: reason as EndReason, count }))
        .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    }));
  },
);

/** How long those who got a seat in a period had to wait for it, in seconds: nearest rank, so that each is a wait that somebody had. */
export interface TimeToSeat {
  readonly licenseId: string;
  readonly count: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly p95: number | null;
}

/** Reads the seats that started in the period, from when each was asked for; who waited for none has waited 0 seconds. */
export const readTimeToSeat = query(
  'licenses:read',
  async (ctx, { licenseIds, ...request }: ChurnRequest): Promise<TimeToSeat[]> => {
    const { start, end } = periodOf(request, new Date());
    const { rows } = await sql<TimeToSeat>`
    select wanted as "licenseId", count(wait)::int as count, round(avg(wait), 3)::float as mean,
      percentile_disc(0.5) within group (order by wait)::float as median, percentile_disc(0.95) within group (order by wait)::float as p95
    from unnest(${licenseIds}::uuid[]) wanted left join lateral (
      select extract(epoch from seat.started_at - seat.requested_at) as wait
      from ${spanHours} join license_assignment seat on seat.organization_id = ${ctx.organizationId} and seat.license_id = wanted
        and ${spanSql} = span.number and seat.started_at >= ${start} and seat.started_at < ${end} and seat.state = 'ASSIGNED'
    ) seated on true group by wanted`.execute(ctx.db);
    return rows;
  },
);
