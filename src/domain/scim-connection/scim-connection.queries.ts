import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import { query } from '../operation.js';
import { columns } from '../table.js';
import { liveStatuses } from './connection-row.js';
import { readReadiness, withGates } from './readiness.js';
import {
  type ScimConnection,
  ScimConnectionEntity,
  type ScimToken,
  ScimTokenEntity,
} from './scim-connection.entity.js';

/** A connection, or NOT_FOUND. While it is being set up and a gate is open, it is NOT_READY. */
export const getScimConnection = query('scim:read', async (ctx, connectionId: string): Promise<ScimConnection> => {
  const { rows } = await sql<ScimConnection>`
    select ${columns(ScimConnectionEntity, 'connection')} from scim_connection connection
    where organization_id = ${ctx.organizationId} and id = ${toId(connectionId)}`.execute(ctx.db);
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such SCIM connection.', 'connectionId');
  return (await withGates(ctx, rows))[0]!;
});

/** The checklist before SCIM can be enabled: each gate, and what is to be done about an open one. */
export const getScimReadiness = query('scim:read', (ctx, _input: Record<never, never>) => readReadiness(ctx));

/** The SCIM connections of the organization, oldest first. */
export const listScimConnections = query(
  'scim:read',
  async (ctx, _input: Record<never, never>): Promise<ScimConnection[]> => {
    const { rows } = await sql<ScimConnection>`
    select ${columns(ScimConnectionEntity, 'connection')} from scim_connection connection
    where organization_id = ${ctx.organizationId} order by id`.execute(ctx.db);
    return withGates(ctx, rows);
  },
);

export const connectionHealths = ['AWAITING_FIRST_REQUEST', 'HEALTHY', 'DEGRADED'] as const;
export type ConnectionHealth = (typeof connectionHealths)[number];

/** How live connections do: degraded is one of whose last 20 requests more than half were refused, but for what was not found. */
export const listConnectionHealth = query(
  'scim:read',
  async (ctx, connectionIds: readonly string[]): Promise<{ id: string; health: ConnectionHealth }[]> => {
    const { rows } = await sql<{ id: string; health: ConnectionHealth }>`
    select connection.id, case
      when connection.last_request_at is null or connection.last_request_at < connection.enabled_at then 'AWAITING_FIRST_REQUEST'
      when recent.refused * 2 > recent.requests then 'DEGRADED' else 'HEALTHY' end as health
    from scim_connection connection cross join lateral (
      select count(*) as requests, count(*) filter (where status >= 400 and status <> 404) as refused from (
        select status from provisioning_log_entry entry
        where entry.organization_id = ${ctx.organizationId} and entry.scim_connection_id = connection.id order by entry.id desc limit 20
      ) entry
    ) recent
    where connection.organization_id = ${ctx.organizationId} and connection.id = any(${connectionIds}::uuid[])
      and connection.status = any(${liveStatuses}::text[])`.execute(ctx.db);
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
