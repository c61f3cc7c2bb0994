import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import type { OperationContext } from '../operation.js';
import { assignments } from '../table.js';
import { type ScimConnection, ScimConnectionEntity, type ScimConnectionStatus } from './scim-connection.entity.js';

/** A connection whose identity provider may ask: its members are kept by it. */
export const liveStatuses: readonly ScimConnectionStatus[] = ['ENABLED', 'PAUSED', 'PAUSED_FOR_REVIEW'];

export const isLive = ({ status }: Pick<ScimConnection, 'status'>): boolean => liveStatuses.includes(status);

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
