import { type RawBuilder, sql } from 'kysely';
import type { TenantContext } from '../context.js';
import type { OpenSeat } from '../license/open-seats.js';
import { adoptable } from './adoption.js';
import type { Member } from './member.entity.js';

/** A team as a member's record names it. */
export interface TeamReference {
  readonly id: string;
  readonly name: string;
}

/** A member with the teams that the caller can see, and with the seats that are open. */
export type MemberInTeams = Member & { readonly teams: readonly TeamReference[]; readonly seats: readonly OpenSeat[] };

/** The condition under which the caller sees a row of `member`: the living ones, and an identity provider of those the ones that it knows. */
export const visibleMember = (ctx: TenantContext, alias = 'member'): RawBuilder<boolean> =>
  sql`${sql.ref(`${alias}.status`)} in ('INVITED', 'ACTIVE', 'SUSPENDED') and ${knownMember(ctx, alias)}`;

/** The condition under which the caller may have heard of a row of `member`, dead or living: an identity provider of those linked to it, and of those that it may adopt. */
export function knownMember(ctx: TenantContext, alias = 'member'): RawBuilder<boolean> {
  if (ctx.actor.kind !== 'scim_connection') return sql`true`;
  return sql`(${sql.ref(`${alias}.scim_connection_id`)} = ${ctx.actor.id} or ${adoptable(ctx, ctx.actor.id, alias)})`;
}

/** The condition under which the caller sees a row of `team`: an identity provider its own, and with adoption those that no connection keeps, but for those that are to be kept apart. */
export function visibleTeam(ctx: TenantContext, alias = 'team'): RawBuilder<boolean> {
  const living = sql`${sql.ref(`${alias}.archived_at`)} is null`;
  if (ctx.actor.kind !== 'scim_connection') return living as RawBuilder<boolean>;
  const connection = sql.ref(`${alias}.scim_connection_id`);
  return ctx.actor.teamAdoption
    ? sql`${living} and (${connection} = ${ctx.actor.id} or (${sql.ref(`${alias}.managed_by`)} = 'MANUAL' and ${sql.ref(`${alias}.id`)} not in (
        select apart.team_id from scim_conflict apart
        where apart.organization_id = ${ctx.organizationId} and apart.scim_connection_id = ${ctx.actor.id} and apart.kind = 'TEAM'
          and apart.decision = 'KEEP_APART' and apart.team_id is not null)))`
    : sql`${living} and ${connection} = ${ctx.actor.id}`;
}

/** The condition on a row of `team_membership` of a visible team: an identity provider sees its own rows, and those it would take over. */
export function visibleMembership(ctx: TenantContext, membership = 'membership', team = 'team'): RawBuilder<boolean> {
  if (ctx.actor.kind !== 'scim_connection') return sql`true`;
  return sql`(${sql.ref(`${membership}.source`)} = 'SCIM' or ${sql.ref(`${team}.scim_connection_id`)} is null)`;
}

/** The teams of the row `member` as JSON, by name. */
export function teamsOfMember(ctx: TenantContext): RawBuilder<TeamReference[]> {
  return sql`(
    select coalesce(json_agg(json_build_object('id', place.id, 'name', place.name) order by place.name, place.id), '[]')
    from (
      select distinct team.id, team.name from team_membership membership
      join team on team.organization_id = ${ctx.organizationId} and team.id = membership.team_id and ${visibleTeam(ctx)}
      where membership.organization_id = ${ctx.organizationId} and membership.member_id = member.id and ${visibleMembership(ctx)}
    ) place
  )`;
}
