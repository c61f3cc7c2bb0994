import { type RawBuilder, sql } from 'kysely';
import type { TenantContext } from '../context.js';

export const previewOutcomes = ['GAINS', 'WAITS', 'LACKS', 'LOSES', 'KEEPS'] as const;
export type PreviewOutcome = (typeof previewOutcomes)[number];

/** Whether those are told, too, who only wait, and get a seat that a change frees. */
export type Bystanders = 'TOLD' | 'LEFT_OUT';

/**
 * The common table expressions that compute `outcome` from steps (rows as of `seatPlan`'s `step`), a row for each member and product
 * concerned: what is asked for stands in line with those who wait, by priority and time, for the seats that are free or become so, also
 * because somebody gets another tier. They follow upon `tier` of `seatPlan`.
 */
export const seatOutcomes = (ctx: TenantContext, steps: RawBuilder<unknown>, bystanders: Bystanders) => {
  const now = new Date();
  return sql`mine as materialized (${steps}), freed as (
      select "licenseId", count(*) filter (where action = 'RELEASE') as released, count(*) filter (where action = 'LEAVE_TIER') as "left"
      from mine where action in ('RELEASE', 'LEAVE_TIER') and state = 'ASSIGNED' group by "licenseId"
    ), place as (
      select license.id as license_id, license.overage_policy, license.starts_at <= ${now} and coalesce(license.expires_at > ${now}, true) as is_open,
        license.seats + license.overage_limit - license.assigned - license.reserved + coalesce(freed."left", 0)
          + case when license.release_delay = 0 then coalesce(freed.released, 0) else 0 end as free
      from license left join freed on freed."licenseId" = license.id
      where license.organization_id = ${ctx.organizationId}
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
    ), moved as (
      select kept."licenseId", count(*) as count from ranked
      join place on place.license_id = ranked."licenseId" and place.is_open and ranked.rank <= place.free
      join mine asked on asked."memberId" = ranked."memberId" and asked."licenseId" = ranked."licenseId" and asked.action = 'ASK'
      join tier on tier.id = ranked."licenseId"
      join mine kept on kept."memberId" = ranked."memberId" and kept.action = 'KEEP' and kept.state = 'ASSIGNED' and kept."ruleId" is null
      join tier other on other.id = kept."licenseId" and other.family = tier.family
      join license_assignment seat on seat.organization_id = ${ctx.organizationId} and seat.id = kept."seatId" and seat.license_rule_id is not null
      where ranked.asks group by kept."licenseId"
    ), served as (
      select ranked.*, place.overage_policy, place.is_open and ranked.rank <= place.free + coalesce(moved.count, 0) as is_served
      from ranked join place on place.license_id = ranked."licenseId" left join moved on moved."licenseId" = ranked."licenseId"
    ), possible as (
      select "memberId", "licenseId", 1 as weight,
        case when is_served then 'GAINS' when overage_policy = 'WAITLIST' then 'WAITS' else 'LACKS' end as outcome
      from served where asks or (${bystanders === 'TOLD'} and is_served)
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
