import { sql } from 'kysely';
import { toId } from '../ids.js';
import { query } from '../operation.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { columns } from '../table.js';
import { type ScimConflict, ScimConflictEntity } from './scim-conflict.entity.js';

/** Which conflicts: of all connections without one, open ones or settled ones or both. */
interface ConflictListing {
  readonly connectionId?: string | null;
  readonly open?: boolean | null;
}

/** The conflicts of the organization, those met last first, a page after a cursor. */
export const listScimConflicts = query(
  'scim:read',
  (ctx, { connectionId, open, ...input }: PageRequest & ConflictListing): Promise<Page<ScimConflict>> =>
    readPage<ScimConflict>(
      input,
      {
        name: 'LAST_SEEN_AT',
        descending: true,
        id: sql`conflict.id`,
        key: { sql: sql`conflict.last_seen_at`, cast: 'timestamptz', of: (row) => row.lastSeenAt.toISOString() },
      },
      [connectionId ?? null, open ?? null],
      async ({ after, order, limit }) => {
        const { rows } = await sql<ScimConflict>`
          select ${columns(ScimConflictEntity, 'conflict')} from scim_conflict conflict
          where organization_id = ${ctx.organizationId} and ${listed({ connectionId, open })} and ${after}
          order by ${order} limit ${limit}`.execute(ctx.db);
        return rows;
      },
    ),
);

/** How many conflicts there are. */
export const countScimConflicts = query('scim:read', async (ctx, listing: ConflictListing): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from scim_conflict conflict
    where organization_id = ${ctx.organizationId} and ${listed(listing)}`.execute(ctx.db);
  return rows[0]!.total;
});

function listed({ connectionId, open }: ConflictListing) {
  const ofConnection = connectionId ? sql`conflict.scim_connection_id = ${toId(connectionId)}` : sql`true`;
  const isMeant = typeof open === 'boolean' ? sql`(conflict.decision is null) = ${open}` : sql`true`;
  return sql`${ofConnection} and ${isMeant}`;
}
