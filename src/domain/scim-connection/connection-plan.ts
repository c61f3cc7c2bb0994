import { type RawBuilder, sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { livingRules, seatPlanOf } from '../license/seat-plan.js';
import { adoptable } from '../member/adoption.js';
import type { DisableChoice } from './disable-choice.js';

/** A change of a connection that is thought of. `teamAdoption` is as it would be. */
export type ConnectionChange =
  | { readonly kind: 'ENABLE'; readonly connectionId: string; readonly teamAdoption: boolean }
  | { readonly kind: 'DISABLE'; readonly connectionId: string; readonly members: DisableChoice }
  | { readonly kind: 'TRANSFER'; readonly connectionId: string; readonly toConnectionId: string };

export const memberOutcomes = ['LINKS', 'CONFLICTS', 'STAYS_MANUAL', 'SUSPENDS', 'MOVES'] as const;
/** What becomes of a member: SUSPENDS of one who works, with the connection; a suspended one stays so. */
export type MemberOutcome = (typeof memberOutcomes)[number];

const living = sql`member.status in ('INVITED', 'ACTIVE', 'SUSPENDED')`;

/**
 * `select id, outcome` of the members whom a change concerns. Enabling supposes that the identity provider pushes everybody whose e-mail is at
 * a verified domain, and those whom an owner has decided to link: who may be adopted is linked, as they are; an owner, or whom another live
 * connection keeps, is a conflict; all others stay as they are. Who loses a seat is supposed to come first: of a license without a queue, a seat
 * that is freed goes to whoever asks next, and only the identity provider knows who that is.
 */
export function memberPlan(ctx: TenantContext, change: ConnectionChange): RawBuilder<unknown> {
  const { connectionId } = change;
  const kept = sql`member.organization_id = ${ctx.organizationId} and ${living} and member.managed_by = 'SCIM' and member.scim_connection_id = ${connectionId}`;
  switch (change.kind) {
    case 'ENABLE':
      return sql`
        select member.id, case
          when ${linkable(ctx, connectionId)} then 'LINKS' when ${disputed(ctx, connectionId)} then 'CONFLICTS' else 'STAYS_MANUAL' end as outcome
        from member
        where member.organization_id = ${ctx.organizationId} and ${living} and ${notItsOwn(ctx, connectionId)}`;
    case 'DISABLE':
      return change.members === 'KEEP_AS_MANUAL'
        ? sql`select member.id, 'STAYS_MANUAL' as outcome from member where ${kept}`
        : sql`select member.id, case member.status when 'ACTIVE' then 'SUSPENDS' else 'STAYS_MANUAL' end as outcome from member where ${kept}`;
    case 'TRANSFER':
      return sql`
        select member.id, 'MOVES' as outcome from member
        where member.organization_id = ${ctx.organizationId} and ${living} and member.scim_connection_id = ${connectionId}`;
  }
}

const notItsOwn = (ctx: TenantContext, connectionId: string) => sql`(
  member.managed_by <> 'SCIM' or (member.scim_connection_id <> ${connectionId}
    and (${atVerifiedDomain(ctx)} or ${conflictOf(ctx, connectionId, sql`= 'LINK'`)})))`;

const atVerifiedDomain = (ctx: TenantContext) => sql`member.email_domain in (
  select verified.name from domain verified
  where verified.organization_id = ${ctx.organizationId} and verified.verified_at is not null and verified.removed_at is null)`;

const conflictOf = (ctx: TenantContext, connectionId: string, decision: RawBuilder<unknown>) => sql`member.id in (
  select conflict.member_id from scim_conflict conflict
  where conflict.organization_id = ${ctx.organizationId} and conflict.scim_connection_id = ${connectionId} and conflict.kind = 'MEMBER'
    and conflict.member_id is not null and conflict.decision ${decision})`;

/** Whom the connection takes over when they are pushed. */
const linkable = (ctx: TenantContext, connectionId: string) => sql`(
  (member.managed_by <> 'SCIM' and member.scim_connection_id = ${connectionId}) or ${adoptable(ctx, connectionId)}
  or ${conflictOf(ctx, connectionId, sql`= 'LINK'`)})`;

/** Whom it is refused when they are pushed, so that an owner has to decide. */
const disputed = (ctx: TenantContext, connectionId: string) => sql`(
  ${atVerifiedDomain(ctx)} and not ${conflictOf(ctx, connectionId, sql`= 'KEEP_APART'`)})`;

/**
 * The common table expressions that compute `step` for the members whose seats a change concerns: as settling them afterwards computes it, or,
 * of those who are suspended, the release of all that they have.
 */
export function seatSteps(ctx: TenantContext, change: ConnectionChange): RawBuilder<unknown> {
  const { connectionId } = change;
  const who = sql`member.id in (select id from planned where outcome in ('LINKS', 'MOVES'))`;
  const target = change.kind === 'TRANSFER' ? change.toConnectionId : connectionId;
  const works = sql`(member.status = 'ACTIVE' or (member.status = 'INVITED' and member.active and member.held_at is null))`;
  const plan = seatPlanOf(
    ctx,
    sql`
    select member.id, ${target}::uuid as scim_connection_id, member.entitlement_keys from member
    where member.organization_id = ${ctx.organizationId} and ${works} and ${who}`,
    livingRules(ctx),
  );
  return sql`planned as materialized (${memberPlan(ctx, change)}), ${plan}, taken as (
      select * from step
      union all
      select seat.member_id, seat.license_id, 'RELEASE', seat.id, seat.state, seat.requested_at, null::uuid, null, seat.priority
      from planned
      join license_assignment seat on seat.organization_id = ${ctx.organizationId} and seat.member_id = planned.id and seat.ended_at is null
      where planned.outcome = 'SUSPENDS'
    )`;
}

export const teamOutcomes = ['LINKS', 'CONFLICTS', 'STAYS_MANUAL', 'MOVES'] as const;
export type TeamOutcome = (typeof teamOutcomes)[number];

const nameTakenBy = (ctx: TenantContext, connectionId: string) => sql`exists (
  select 1 from team other
  where other.organization_id = ${ctx.organizationId} and other.archived_at is null and other.scim_connection_id = ${connectionId}
    and other.name_key = team.name_key and other.id <> team.id)`;

/**
 * `select id, outcome` of the living teams that a change concerns. Enabling supposes that groups of their names are pushed; moving is
 * refused by another team of the name.
 */
export function teamPlan(ctx: TenantContext, change: ConnectionChange): RawBuilder<unknown> {
  const { connectionId } = change;
  const mine = sql`team.organization_id = ${ctx.organizationId} and team.archived_at is null and team.scim_connection_id = ${connectionId}`;
  const decided = (decision: RawBuilder<unknown>) => sql`team.id in (
    select conflict.team_id from scim_conflict conflict
    where conflict.organization_id = ${ctx.organizationId} and conflict.scim_connection_id = ${connectionId} and conflict.kind = 'TEAM'
      and conflict.team_id is not null and conflict.decision = ${decision})`;
  switch (change.kind) {
    case 'ENABLE':
      return sql`
        select distinct on (name_key) team.id, case
          when ${decided(sql`'KEEP_APART'`)} or ${nameTakenBy(ctx, connectionId)} then 'STAYS_MANUAL'
          when ${change.teamAdoption} or team.scim_connection_id = ${connectionId} or ${decided(sql`'LINK'`)} then 'LINKS'
          else 'CONFLICTS' end as outcome
        from team
        where team.organization_id = ${ctx.organizationId} and team.archived_at is null and team.managed_by = 'MANUAL'
        order by name_key, coalesce(team.scim_connection_id = ${connectionId}, false) desc, team.scim_connection_id nulls first`;
    case 'DISABLE':
      return sql`select team.id, 'STAYS_MANUAL' as outcome from team where ${mine} and team.managed_by = 'SCIM'`;
    case 'TRANSFER':
      return sql`
        select team.id, case when ${nameTakenBy(ctx, change.toConnectionId)} then 'CONFLICTS' else 'MOVES' end as outcome
        from team where ${mine}`;
  }
}
