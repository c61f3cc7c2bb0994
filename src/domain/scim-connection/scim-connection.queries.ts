import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import { query } from '../operation.js';
import { columns } from '../table.js';
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
