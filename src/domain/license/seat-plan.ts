import { type RawBuilder, sql } from 'kysely';
import type { TenantContext } from '../context.js';
import type { AssignmentSource, AssignmentState } from './license-assignment.entity.js';

/**
 * What is to become of a member and a license so that the member has what rules give: ASK for a seat, RETRY a refused request, REQUEUE a
 * wait whose priority has changed, CALL_BACK a seat that is on its way back, RELEASE what nobody is due any more, LEAVE_TIER for another
 * tier of the product that the member has; DROP a wait for a tier that is no longer the member's. KEEP changes nothing.
 */
export type SeatAction = 'ASK' | 'RETRY' | 'REQUEUE' | 'CALL_BACK' | 'RELEASE' | 'LEAVE_TIER' | 'DROP' | 'KEEP';

export interface SeatStep {
  readonly memberId: string;
  readonly licenseId: string;
  readonly action: SeatAction;
  /** The open row, where there is one. */
  readonly seatId: string | null;
  readonly state: AssignmentState | null;
  readonly requestedAt: Date | null;
  /** The rule that gives the seat; null where none does. */
  readonly ruleId: string | null;
  readonly source: AssignmentSource | null;
  readonly priority: number | null;
}

/** The license rules as they are, for `seatPlan`. */
export const livingRules = (ctx: TenantContext): RawBuilder<unknown> => sql`
  select id, license_id, kind, scim_connection_id, team_id, entitlement_key, priority, created_at from license_rule
  where organization_id = ${ctx.organizationId} and deleted_at is null`;

/**
 * The common table expressions that compute `step`: for the active ones among some members what they are due by these rules, less what they
 * have. Of the rules that hold for a member and a product the one with the lowest priority counts, then the older one; a license without a
 * product is one of its own. `members` is a condition on `member`.
 */
export const seatPlan = (ctx: TenantContext, members: RawBuilder<unknown>, rules: RawBuilder<unknown>) =>
  seatPlanOf(
    ctx,
    sql`
    select member.id, member.scim_connection_id, member.entitlement_keys from member
    where member.organization_id = ${ctx.organizationId} and member.status = 'ACTIVE' and ${members}`,
    rules,
  );

/**
 * The same for members as they would be: rows of id, scim_connection_id and entitlement_keys. What they have is looked up member by member:
 * of an organization that has just grown the planner has no statistics yet, and would compare every open row with every member.
 */
export const seatPlanOf = (ctx: TenantContext, subjects: RawBuilder<unknown>, rules: RawBuilder<unknown>) => sql`
  subject as materialized (${subjects}), rule as (${rules}), tier as (
    select license.id, coalesce(license.product, license.id::text) as family from license where license.organization_id = ${ctx.organizationId}
  ), due as (
    select distinct on (subject.id, tier.family) subject.id as member_id, tier.family, rule.license_id, rule.id as rule_id, rule.priority,
      'SCIM_' || rule.kind as source
    from subject
    join rule on subject.scim_connection_id is not null and (rule.scim_connection_id is null or rule.scim_connection_id = subject.scim_connection_id)
    join tier on tier.id = rule.license_id
    where case rule.kind when 'EVERYONE' then true when 'ENTITLEMENT' then rule.entitlement_key = any(subject.entitlement_keys) else exists (
      select 1 from team_membership place
      join team on team.organization_id = ${ctx.organizationId} and team.id = place.team_id and team.archived_at is null
      where place.organization_id = ${ctx.organizationId} and place.team_id = rule.team_id and place.member_id = subject.id and place.source = 'SCIM') end
    order by subject.id, tier.family, rule.priority, rule.created_at, rule.id
  ), part as (
    select member_id, family, license_id, rule_id, source, priority, null::uuid as seat_id, null::text as state, null::integer as seat_priority,
      null::timestamptz as requested_at, false as by_rule, false as leaving
    from due
    union all
    select seat.member_id, tier.family, seat.license_id, null, null, null, seat.id, seat.state, seat.priority, seat.requested_at,
      seat.license_rule_id is not null, pending.due_at is not null
    from subject
    cross join lateral (
      select open.* from license_assignment open
      where open.organization_id = ${ctx.organizationId} and open.member_id = subject.id and open.ended_at is null offset 0
    ) seat
    join tier on tier.id = seat.license_id
    left join lateral (
      select due_at from pending_release
      where pending_release.organization_id = ${ctx.organizationId} and pending_release.license_assignment_id = seat.id offset 0
    ) pending on true
  ), whole as (
    select member_id, family, license_id, max(rule_id::text)::uuid as rule_id, max(source) as source, max(priority) as priority,
      max(seat_id::text)::uuid as seat_id, max(state) as state, max(seat_priority) as seat_priority, max(requested_at) as requested_at,
      bool_or(by_rule) as by_rule, bool_or(leaving) as leaving
    from part group by member_id, family, license_id
  ), related as (
    select whole.*, bool_or(rule_id is not null) over of_product as is_due, max(state) filter (where rule_id is not null) over of_product as target_state
    from whole window of_product as (partition by member_id, family)
  ), step as (
    select member_id as "memberId", license_id as "licenseId", case
        when rule_id is not null then case
          when seat_id is null then 'ASK'
          when leaving then 'CALL_BACK'
          when state = 'REFUSED' then 'RETRY'
          when state = 'WAITLISTED' and by_rule and seat_priority <> priority then 'REQUEUE'
          else 'KEEP' end
        when not by_rule then case when leaving then 'CALL_BACK' else 'KEEP' end
        when not is_due then case when leaving then 'KEEP' else 'RELEASE' end
        when state in ('WAITLISTED', 'REFUSED') then 'DROP'
        when target_state in ('ASSIGNED', 'RESERVED') then 'LEAVE_TIER'
        else 'KEEP' end as action,
      seat_id as "seatId", state, requested_at as "requestedAt", rule_id as "ruleId", source, priority
    from related
  )`;
