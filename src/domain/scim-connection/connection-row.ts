import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import type { OperationContext } from '../operation.js';
import { assignments, columns } from '../table.js';
import { type ScimConnection, ScimConnectionEntity, type ScimConnectionStatus } from './scim-connection.entity.js';

/** A connection whose identity provider may ask: its members are kept by it. */
export const liveStatuses: readonly ScimConnectionStatus[] = ['ENABLED', 'PAUSED', 'PAUSED_FOR_REVIEW'];

export const isLive = ({ status }: Pick<ScimConnection, 'status'>): boolean => liveStatuses.includes(status);

/** Locks a connection, or throws NOT_FOUND; a foreign id is an unknown one. */
export async function lockConnection(ctx: OperationContext, connectionId: string): Promise<ScimConnection> {
  const { rows } = await sql<ScimConnection>`
    select ${columns(ScimConnectionEntity, 'connection')} from scim_connection connection
    where organization_id = ${ctx.organizationId} and id = ${toId(connectionId)} for no key update`.execute(ctx.db);
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such SCIM connection.', 'connectionId');
  return rows[0];
}

/**
 * Waits until no write of the connection is in flight, and keeps later ones waiting at their end (record.ts) until this transaction is over. A
 * write holds members and teams by then, so those that are wanted are to be locked before, and looked for once more afterwards.
 */
export async function awaitWritesOf(ctx: OperationContext, connection: ScimConnection): Promise<void> {
  await sql`select id from scim_connection
    where organization_id = ${ctx.organizationId} and id = ${connection.id} for update`.execute(ctx.db);
}

/** Writes changed columns; the version counts on. */
export async function writeConnection(
  ctx: OperationContext,
  connection: ScimConnection,
  change: Partial<ScimConnection>,
): Promise<ScimConnection> {
  const written = { ...change, version: connection.version + 1, updatedAt: ctx.now };
  await sql`
    update scim_connection set ${assignments(ScimConnectionEntity, written)}
    where organization_id = ${ctx.organizationId} and id = ${connection.id}`.execute(ctx.db);
  return { ...connection, ...written };
}

/** The refusal of a step that does not follow from where a connection stands. */
export const outOfTurn = (why: string) => new DomainError('INVALID_VALUE', why, 'connectionId');
