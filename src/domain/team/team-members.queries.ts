import { sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { type Filter, toSql } from '../filter.js';
import { toId } from '../ids.js';
import { type Member, MemberEntity } from '../member/member.entity.js';
import { memberFieldTable } from '../member/member.filter.js';
import { visibleMember, visibleMembership } from '../member/visible.js';
import { query } from '../operation.js';
import { type Order, type Page, type PageRequest, readFirstPages, readPage } from '../page.js';
import { columns } from '../table.js';
import type { TeamOrigin } from './team.entity.js';

/** A member's place in a team, as lists of a team's members name it. */
export interface TeamPlace {
  readonly teamId: string;
  readonly memberId: string;
  readonly display: string;
}

/** Everybody in these teams, for bodies that hold the whole list. */
export const listPlaces = query('teams:read', async (ctx, teamIds: readonly string[]): Promise<TeamPlace[]> => {
  const { rows } = await sql<TeamPlace>`
    select distinct membership.team_id as "teamId", member.id as "memberId", coalesce(member.display_name, member.user_name) as display
    from team_membership membership
    join team on team.organization_id = ${ctx.organizationId} and team.id = membership.team_id
    join member on member.organization_id = ${ctx.organizationId} and member.id = membership.member_id and ${visibleMember(ctx)}
    where membership.organization_id = ${ctx.organizationId} and membership.team_id = any(${teamIds}::uuid[]) and ${visibleMembership(ctx)}
    order by membership.team_id, member.id`.execute(ctx.db);
  return rows;
});

/** A member of a team, and who put them there. */
export type TeamMember = Member & { readonly sources: readonly TeamOrigin[] };

const teamMemberOrder: Order<TeamMember> = { name: 'CREATED_AT', descending: false, id: sql`member.id` };

/** The members of a team by filter, a page after a cursor, in the order of their creation. */
export const listTeamMembers = query(
  'members:read',
  (ctx, input: PageRequest & { teamId: string; filter?: Filter | undefined }): Promise<Page<TeamMember>> => {
    return readPage(input, teamMemberOrder, listOf(input.teamId, input.filter), async ({ after, order: by, limit }) => {
      const { rows } = await sql<TeamMember>`
      select ${columns(MemberEntity, 'member')}, array_agg(membership.source order by membership.source) as sources
      from team_membership membership join member on ${inPlace(ctx, input.filter)}
      where membership.organization_id = ${ctx.organizationId} and membership.team_id = ${toId(input.teamId)} and ${after}
      group by member.organization_id, member.id order by ${by} limit ${limit}`.execute(ctx.db);
      return rows;
    });
  },
);

/** Which members of each of some teams. */
export interface TeamMemberListing {
  readonly teamIds: readonly string[];
  readonly filter?: Filter | undefined;
}

/** The first members of each of these teams, as `listTeamMembers` lists them. */
export const listFirstTeamMembers = query(
  'members:read',
  (
    ctx,
    { teamIds, first, filter }: TeamMemberListing & Pick<PageRequest, 'first'>,
  ): Promise<ReadonlyMap<string, Page<TeamMember>>> =>
    readFirstPages(
      teamIds,
      first,
      teamMemberOrder,
      (teamId) => listOf(teamId, filter),
      async ({ order, limit }) => {
        const { rows } = await sql<TeamMember & { list: string }>`
        select wanted as list, place.* from unnest(${teamIds}::uuid[]) wanted cross join lateral (
          select ${columns(MemberEntity, 'member')}, array_agg(membership.source order by membership.source) as sources
          from team_membership membership join member on ${inPlace(ctx, filter)}
          where membership.organization_id = ${ctx.organizationId} and membership.team_id = wanted
          group by member.organization_id, member.id order by ${order} limit ${limit}
        ) place`.execute(ctx.db);
        return rows;
      },
    ),
);

/** How many members these teams have. */
export const countTeamMembers = query('teams:read', (ctx, teamIds: readonly string[]) => countPlaces(ctx, { teamIds }));

/** How many members of each of these teams match a filter. */
export const countMatchingTeamMembers = query('members:read', (ctx, listing: TeamMemberListing) =>
  countPlaces(ctx, listing),
);

async function countPlaces(
  ctx: TenantContext,
  { teamIds, filter }: TeamMemberListing,
): Promise<{ teamId: string; count: number }[]> {
  const { rows } = await sql<{ teamId: string; count: number }>`
    select membership.team_id as "teamId", count(distinct member.id)::int as count
    from team_membership membership join member on ${inPlace(ctx, filter)}
    where membership.organization_id = ${ctx.organizationId} and membership.team_id = any(${teamIds}::uuid[])
    group by membership.team_id`.execute(ctx.db);
  return rows;
}

/** The condition under which a row of `member` is whom a row of `membership` names, and matches. */
const inPlace = (ctx: TenantContext, filter: Filter | undefined) => sql<boolean>`
  member.organization_id = ${ctx.organizationId} and member.id = membership.member_id and ${visibleMember(ctx)}
  and ${filter ? toSql(filter, memberFieldTable(ctx)) : sql`true`}`;

/** Tells the list of one team from others; without a filter by the team alone. */
const listOf = (teamId: string, filter: Filter | undefined) => (filter ? [teamId, filter] : teamId);
