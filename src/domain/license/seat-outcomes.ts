import { type RawBuilder, sql } from 'kysely';
import type { TenantContext } from '../context.js';

export const previewOutcomes = ['GAINS', 'WAITS', 'LACKS', 'LOSES', 'KEEPS'] as const;
export type PreviewOutcome = (typeof previewOutcomes)[number];

/** Whether those are told, too, who only wait, and get a seat that a change frees. */
export type Bystanders = 'TOLD' | 'LEFT_OUT';

/**
 * The common table expressions that compute `outcome` from steps (rows as of `seatPlan`'s `step`), a row for each member and product
 * concerned: what is asked for stands in line with those who wait, by priority and time, for the seats that are free or become so. They
 * follow upon `tier` of `seatPlan`.
 */
export const seatOutcomes = (ctx: TenantContext, steps: RawBuilder<unknown>, bystanders: Bystanders) => {
  const now = new Date();
  return sql`mine as materialized (${steps}), freed as (
      select "licenseId", count(*) as count from mine where action in ('RELEASE', 'LEAVE_TIER') and state = 'ASSIGNED' group by "licenseId"
    ), place as (
      select license.id as license_id, license.overage_policy, case
        when license.starts_at > ${now} or license.expires_at <= ${now} then 0
        else license.seats + license.overage_limit - license.assigned - license.reserved
          + case when license.release_delay = 0 then coalesce((select count from freed where "licenseId" = license.id), 0) else 0 end
        end as free
      from license where license.organization_id = ${ctx.organizationId}
    ), line as (
      select "memberId", "licenseId", priority, coalesce("requestedAt", ${now}) as requested_at, "memberId" as id, true as asks
      from mine where action in ('ASK', 'RETRY', 'REQUEUE')
      union all
      select seat.member_id, seat.license_id, seat.priority, seat.requested_at, seat.id, false from license_assignment seat
      where seat.organization_id = ${ctx.organizationId} and seat.ended_at is null and seat.state = 'WAITLISTED'
        and seat.license_id in (select "licenseId" from mine)
        and seat.id not in (select "seatId" from mine where action in ('RELEASE', 'DROP', 'REQUEUE') and "seatId" is not null)
    ), ranked as (
      select line.*, row_number() over (partition by "licenseId" order by priority, requested_at, id) as rank from line
    ), possible as (
      select ranked."memberId", ranked."licenseId", 1 as weight, case
        when ranked.rank <= place.free then 'GAINS' when place.overage_policy = 'WAITLIST' then 'WAITS' else 'LACKS' end as outcome
      from ranked join place on place.license_id = ranked."licenseId"
      where ranked.asks or (${bystanders === 'TOLD'} and ranked.rank <= place.free)
      union all
      select "memberId", "licenseId", 2, 'KEEPS' from mine where action in ('KEEP', 'CALL_BACK') and "ruleId" is not null
      union all
      select "memberId", "licenseId", 3, 'LOSES' from mine where action in ('RELEASE', 'LEAVE_TIER', 'DROP')
    ), outcome as (
      select distinct on (possible."memberId", tier.family) possible."memberId", possible."licenseId", possible.outcome
      from possible join tier on tier.id = possible."licenseId"
      order by possible."memberId", tier.family, possible.weight, possible."licenseId"
    )`;
};
