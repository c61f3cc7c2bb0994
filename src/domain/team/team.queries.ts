import { sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { DomainError } from '../errors.js';
import { type Filter, toSql } from '../filter.js';
import { toId } from '../ids.js';
import { visibleTeam } from '../member/visible.js';
import { query } from '../operation.js';
import { type Order, type Page, type PageRequest, readPage } from '../page.js';
import { type Found, inOrder, isWhole, type Search, windowSql } from '../search.js';
import { columns } from '../table.js';
import { type Team, TeamEntity } from './team.entity.js';
import { teamFieldTable } from './team.filter.js';

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

/** A team with the member in it of whom it was asked. */
type TeamOfMember = Team & { readonly memberId: string };

/** The teams of these members, by name. */
export const listTeamsOfMembers = query('teams:read', (ctx, memberIds: readonly string[]) => teamsOf(ctx, memberIds));

/** The teams of the member who asks, by name; everybody may know their own. */
export const listOwnTeams = (ctx: TenantContext): Promise<TeamOfMember[]> =>
  teamsOf(ctx, ctx.actor.kind === 'member' ? [ctx.actor.id] : []);

async function teamsOf(ctx: TenantContext, memberIds: readonly string[]): Promise<TeamOfMember[]> {
  const { rows } = await sql<TeamOfMember>`
    select ${columns(TeamEntity, 'team')}, membership.member_id as "memberId"
    from (
      select distinct organization_id, team_id, member_id from team_membership
      where organization_id = ${ctx.organizationId} and member_id = any(${memberIds}::uuid[])
    ) membership
    join team on team.organization_id = ${ctx.organizationId} and team.id = membership.team_id and ${visibleTeam(ctx)}
    order by membership.member_id, team.name_key, team.id`.execute(ctx.db);
  return rows;
}

async function countRows(ctx: TenantContext, filter: Filter | undefined): Promise<number> {
  const { rows } = await sql<{
    total: number;
  }>`select count(*)::int as total from team where ${matches(ctx, filter)}`.execute(ctx.db);
  return rows[0]!.total;
}

const matches = (ctx: TenantContext, filter: Filter | undefined) =>
  sql<boolean>`team.organization_id = ${ctx.organizationId} and ${visibleTeam(ctx)} and ${filter ? toSql(filter, teamFieldTable(ctx)) : sql`true`}`;
