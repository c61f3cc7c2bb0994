import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import type { OperationContext } from '../operation.js';
import { columns } from '../table.js';
import { type ScimConnection, ScimConnectionEntity } from './scim-connection.entity.js';

/** Locks a connection, or throws NOT_FOUND; a foreign id is an unknown one. */
export async function lockConnection(ctx: OperationContext, connectionId: string): Promise<ScimConnection> {
  const { rows } = await sql<ScimConnection>`
    select ${columns(ScimConnectionEntity, 'connection')} from scim_connection connection
    where organization_id = ${ctx.organizationId} and id = ${toId(connectionId)} for no key update`.execute(ctx.db);
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such SCIM connection.', 'connectionId');
  return rows[0];
}
