import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import { query } from '../operation.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { columns } from '../table.js';
import { type ProvisioningLogEntry, ProvisioningLogEntryEntity } from './provisioning-log.entity.js';
import {
  type ScimConnection,
  ScimConnectionEntity,
  type ScimToken,
  ScimTokenEntity,
} from './scim-connection.entity.js';

/** A connection, or NOT_FOUND. */
export const getScimConnection = query('scim:read', async (ctx, connectionId: string): Promise<ScimConnection> => {
  const { rows } = await sql<ScimConnection>`
    select ${columns(ScimConnectionEntity, 'connection')} from scim_connection connection
    where organization_id = ${ctx.organizationId} and id = ${toId(connectionId)}`.execute(ctx.db);
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such SCIM connection.', 'connectionId');
  return rows[0];
});

/** The SCIM connections of the organization, oldest first. */
export const listScimConnections = query(
  'scim:read',
  async (ctx, _input: Record<never, never>): Promise<ScimConnection[]> => {
    const { rows } = await sql<ScimConnection>`
    select ${columns(ScimConnectionEntity, 'connection')} from scim_connection connection
    where organization_id = ${ctx.organizationId} order by id`.execute(ctx.db);
    return rows;
  },
);

/** The tokens of these connections, newest first; none shows its secret. */
export const listScimTokens = query(
  'scim:read',
  async (ctx, connectionIds: readonly string[]): Promise<ScimToken[]> => {
    const { rows } = await sql<ScimToken>`
    select ${columns(ScimTokenEntity, 'token')} from scim_token token
    where organization_id = ${ctx.organizationId} and scim_connection_id = any(${connectionIds}::uuid[]) order by id desc`.execute(
      ctx.db,
    );
    return rows;
  },
);

/** What identity providers have asked and got, newest first, a page after a cursor. */
export const listProvisioningLog = query(
  'scim:read',
  (ctx, input: PageRequest & { connectionId?: string | null }): Promise<Page<ProvisioningLogEntry>> =>
    readPage<ProvisioningLogEntry>(
      input,
      { name: 'AT', descending: true, id: sql`entry.id` },
      input.connectionId,
      async ({ after, order, limit }) => {
        const { rows } = await sql<ProvisioningLogEntry>`
      select ${columns(ProvisioningLogEntryEntity, 'entry')} from provisioning_log_entry entry
      where organization_id = ${ctx.organizationId} and ${input.connectionId ? sql`scim_connection_id = ${toId(input.connectionId)}` : sql`true`}
        and ${after} order by ${order} limit ${limit}`.execute(ctx.db);
        return rows;
      },
    ),
);

/** How many entries the provisioning log has, of one connection or of all. */
export const countProvisioningLog = query('scim:read', async (ctx, connectionId: string | null): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from provisioning_log_entry
    where organization_id = ${ctx.organizationId} and ${connectionId ? sql`scim_connection_id = ${toId(connectionId)}` : sql`true`}`.execute(
    ctx.db,
  );
  return rows[0]!.total;
});
