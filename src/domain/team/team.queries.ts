import { sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { DomainError } from '../errors.js';
import { caselessText, exactText, type Field, type FieldTable, type Filter, toSql } from '../filter.js';
import { toId } from '../ids.js';
import { type Member, MemberEntity } from '../member/member.entity.js';
import { visibleMember, visibleMembership, visibleTeam } from '../member/visible.js';
import { nameKey } from '../name-key.js';
import { query } from '../operation.js';
import { type Order, type Page, type PageRequest, readFirstPages, readPage } from '../page.js';
import { type Found, inOrder, isWhole, type Search, windowSql } from '../search.js';
import { columns } from '../table.js';
import { membershipFieldTable } from './membership.js';
import { type Team, TeamEntity, type TeamOrigin } from './team.entity.js';

/** A team that the caller can see, or NOT_FOUND; a foreign or malformed id is an unknown one. */
export const getTeam = query('teams:read', async (ctx, teamId: string): Promise<Team> => {
  const { rows } = await sql<Team>`
    select ${columns(TeamEntity, 'team')} from team
    where team.organization_id = ${ctx.organizationId} and team.id = ${toId(teamId)} and ${visibleTeam(ctx)}`.execute(
    ctx.db,
  );
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such team.', 'teamId');
  return rows[0];
});

/** Teams by id, archived ones too, in no order: what rules and conflicts refer to. */
export const findTeams = query('teams:read', async (ctx, teamIds: readonly string[]): Promise<Team[]> => {
  const { rows } = await sql<Team>`
    select ${columns(TeamEntity, 'team')} from team
    where organization_id = ${ctx.organizationId} and id = any(${teamIds.map(toId)}::uuid[])`.execute(ctx.db);
  return rows;
});

/** Visible teams by filter, in the order of their creation or sorted. */
export const searchTeams = query('teams:read', async (ctx, search: Search): Promise<Found<Team>> => {
  const window = windowSql(search, sql`team.id`, teamFieldTable(ctx));
  const { rows } = await sql<Team & { sortKey: string | null }>`
    select ${columns(TeamEntity, 'team')}, ${window.key} as "sortKey" from team
    where ${matches(ctx, search.filter)} and ${window.condition} order by ${window.order} ${window.tail}`.execute(
    ctx.db,
  );
  const whole = isWhole(search, rows.length);
  return { rows: inOrder(search, rows), total: whole ? rows.length : await countRows(ctx, search.filter) };
});

/** Which teams to list, and how. */
export interface TeamListing extends PageRequest {
  readonly filter?: Filter;
  readonly orderBy?: 'CREATED_AT' | 'NAME';
  readonly descending?: boolean;
}

/** Visible teams by filter, a page after a cursor. */
export const listTeams = query('teams:read', (ctx, input: TeamListing): Promise<Page<Team>> => {
  const order: Order<Team> = {
    name: input.orderBy ?? 'CREATED_AT',
    descending: input.descending ?? false,
    id: sql`team.id`,
    ...(input.orderBy === 'NAME' && {
      key: { sql: sql`team.name_key`, cast: 'text' as const, of: (row: Team) => row.nameKey },
    }),
  };
  return readPage(input, order, input.filter, async ({ after, order: by, limit }) => {
    const { rows } = await sql<Team>`
      select ${columns(TeamEntity, 'team')} from team where ${matches(ctx, input.filter)} and ${after} order by ${by} limit ${limit}`.execute(
      ctx.db,
    );
    return rows;
  });
});

/** How many teams the caller can see that match a filter. */
export const countTeams = query('teams:read', (ctx, filter: Filter | undefined) => countRows(ctx, filter));

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

/** The members of a team, a page after a cursor, in the order of their creation. */
export const listTeamMembers = query(
  'members:read',
  (ctx, input: PageRequest & { teamId: string }): Promise<Page<TeamMember>> => {
    return readPage(input, teamMemberOrder, input.teamId, async ({ after, order: by, limit }) => {
      const { rows } = await sql<TeamMember>`
      select ${columns(MemberEntity, 'member')}, array_agg(membership.source order by membership.source) as sources
      from team_membership membership
      join member on member.organization_id = ${ctx.organizationId} and member.id = membership.member_id and ${visibleMember(ctx)}
      where membership.organization_id = ${ctx.organizationId} and membership.team_id = ${toId(input.teamId)} and ${after}
      group by member.organization_id, member.id order by ${by} limit ${limit}`.execute(ctx.db);
      return rows;
    });
  },
);

/** The first members of each of these teams, as `listTeamMembers` lists them. */
export const listFirstTeamMembers = query(
  'members:read',
  (ctx, input: { teamIds: readonly string[]; first?: number | null }): Promise<ReadonlyMap<string, Page<TeamMember>>> =>
    readFirstPages(
      input.teamIds,
      input.first,
      teamMemberOrder,
      (teamId) => teamId,
      async ({ order, limit }) => {
        const { rows } = await sql<TeamMember & { list: string }>`
        select wanted as list, place.* from unnest(${input.teamIds}::uuid[]) wanted cross join lateral (
          select ${columns(MemberEntity, 'member')}, array_agg(membership.source order by membership.source) as sources
          from team_membership membership
          join member on member.organization_id = ${ctx.organizationId} and member.id = membership.member_id and ${visibleMember(ctx)}
          where membership.organization_id = ${ctx.organizationId} and membership.team_id = wanted
          group by member.organization_id, member.id order by ${order} limit ${limit}
        ) place`.execute(ctx.db);
        return rows;
      },
    ),
);

/** How many members these teams have. */
export const countTeamMembers = query(
  'teams:read',
  async (ctx, teamIds: readonly string[]): Promise<{ teamId: string; count: number }[]> => {
    const { rows } = await sql<{ teamId: string; count: number }>`
    select membership.team_id as "teamId", count(distinct member.id)::int as count from team_membership membership
    join member on member.organization_id = ${ctx.organizationId} and member.id = membership.member_id and ${visibleMember(ctx)}
    where membership.organization_id = ${ctx.organizationId} and membership.team_id = any(${teamIds}::uuid[])
    group by membership.team_id`.execute(ctx.db);
    return rows;
  },
);

/** The teams of these members, by name. */
export const listTeamsOfMembers = query(
  'teams:read',
  async (ctx, memberIds: readonly string[]): Promise<(Team & { memberId: string })[]> => {
    const { rows } = await sql<Team & { memberId: string }>`
    select ${columns(TeamEntity, 'team')}, membership.member_id as "memberId"
    from (
      select distinct organization_id, team_id, member_id from team_membership
      where organization_id = ${ctx.organizationId} and member_id = any(${memberIds}::uuid[])
    ) membership
    join team on team.organization_id = ${ctx.organizationId} and team.id = membership.team_id and ${visibleTeam(ctx)}
    order by membership.member_id, team.name_key, team.id`.execute(ctx.db);
    return rows;
  },
);

async function countRows(ctx: TenantContext, filter: Filter | undefined): Promise<number> {
  const { rows } = await sql<{
    total: number;
  }>`select count(*)::int as total from team where ${matches(ctx, filter)}`.execute(ctx.db);
  return rows[0]!.total;
}

const matches = (ctx: TenantContext, filter: Filter | undefined) =>
  sql<boolean>`team.organization_id = ${ctx.organizationId} and ${visibleTeam(ctx)} and ${filter ? toSql(filter, teamFieldTable(ctx)) : sql`true`}`;

function teamFieldTable(ctx: TenantContext): FieldTable {
  return new Map<string, Field>([
    ['id', { type: 'id', sql: sql`team.id` }],
    ['name', { type: 'text', sql: sql`team.name_key`, fold: (value) => sql`${nameKey(value)}` }],
    ['externalId', exactText(sql`team.external_id`)],
    ['description', caselessText(sql`team.description`)],
    ['managedBy', exactText(sql`team.managed_by`)],
    ['createdAt', { type: 'time', sql: sql`team.created_at` }],
    ['updatedAt', { type: 'time', sql: sql`team.updated_at` }],
    ['version', { type: 'number', sql: sql`team.version` }],
    [
      'members',
      {
        type: 'list',
        from: sql`from (
          select member.* from team_membership membership
          join member on member.organization_id = ${ctx.organizationId} and member.id = membership.member_id and ${visibleMember(ctx)}
          where membership.organization_id = ${ctx.organizationId} and membership.team_id = team.id and ${visibleMembership(ctx)}
        ) member`,
        fields: membershipFieldTable,
      },
    ],
  ]);
}
