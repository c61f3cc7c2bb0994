import { sql } from 'kysely';
import { query } from '../operation.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { columns } from '../table.js';
import { type ScimConflict, ScimConflictEntity } from './scim-conflict.entity.js';

/** The conflicts of the organization, those met last first, a page after a cursor. */
export const listScimConflicts = query(
  'scim:read',
  (ctx, input: PageRequest): Promise<Page<ScimConflict>> =>
    readPage<ScimConflict>(
      input,
      {
        name: 'LAST_SEEN_AT',
        descending: true,
        id: sql`conflict.id`,
        key: { sql: sql`conflict.last_seen_at`, cast: 'timestamptz', of: (row) => row.lastSeenAt.toISOString() },
      },
      null,
      async ({ after, order, limit }) => {
        const { rows } = await sql<ScimConflict>`
          select ${columns(ScimConflictEntity, 'conflict')} from scim_conflict conflict
          where organization_id = ${ctx.organizationId} and ${after} order by ${order} limit ${limit}`.execute(ctx.db);
        return rows;
      },
    ),
);

/** How many conflicts there are, settled ones too. */
export const countScimConflicts = query('scim:read', async (ctx, _input: Record<never, never>): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from scim_conflict where organization_id = ${ctx.organizationId}`.execute(ctx.db);
  return rows[0]!.total;
});
