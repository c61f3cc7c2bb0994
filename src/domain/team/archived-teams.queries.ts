import { sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { type Filter, toSql } from '../filter.js';
import { query } from '../operation.js';
import { type Order, type Page, type PageRequest, readPage } from '../page.js';
import { columns } from '../table.js';
import { type ArchivedTeam, TeamEntity } from './team.entity.js';
import { teamFieldTable } from './team.filter.js';

const order: Order<ArchivedTeam> = {
  name: 'ARCHIVED_AT',
  descending: true,
  key: { sql: sql`team.archived_at`, cast: 'timestamptz', of: ({ archivedAt }) => archivedAt.toISOString() },
  id: sql`team.id`,
};

/** Archived teams by filter, a page after a cursor, those archived last first. */
export const listArchivedTeams = query(
  'teams:read',
  (ctx, input: PageRequest & { filter?: Filter | undefined }): Promise<Page<ArchivedTeam>> =>
    readPage(input, order, input.filter, async ({ after, order: by, limit }) => {
      const { rows } = await sql<ArchivedTeam>`
        select ${columns(TeamEntity, 'team')} from team where ${matches(ctx, input.filter)} and ${after} order by ${by} limit ${limit}`.execute(
        ctx.db,
      );
      return rows;
    }),
);

/** How many archived teams match a filter. */
export const countArchivedTeams = query('teams:read', async (ctx, filter: Filter | undefined): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from team where ${matches(ctx, filter)}`.execute(ctx.db);
  return rows[0]!.total;
});

/** An identity provider sees those that it kept. */
const matches = (ctx: TenantContext, filter: Filter | undefined) => sql<boolean>`
  team.organization_id = ${ctx.organizationId} and team.archived_at is not null
  and ${ctx.actor.kind === 'scim_connection' ? sql`team.scim_connection_id = ${ctx.actor.id}` : sql`true`}
  and ${filter ? toSql(filter, teamFieldTable(ctx)) : sql`true`}`;
