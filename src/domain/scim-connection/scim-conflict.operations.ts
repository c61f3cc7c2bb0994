import { sql } from 'kysely';
import { requireOwner } from '../access.js';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import { operation, query } from '../operation.js';
import { columns } from '../table.js';
import { type ConflictDecision, type ScimConflict, ScimConflictEntity } from './scim-conflict.entity.js';

/** An owner settles a conflict: LINK lets the identity provider's next try take the member over, KEEP_APART lets it go on being refused. */
export const settleScimConflict = operation(
  'scim:write',
  async (ctx, input: { conflictId: string; decision: ConflictDecision }): Promise<ScimConflict> => {
    requireOwner(ctx.actor, 'settle a conflict');
    const decidedBy = ctx.actor.kind === 'member' ? ctx.actor.id : null;
    const { rows } = await sql<ScimConflict>`
    update scim_conflict conflict set decision = ${input.decision}, decided_at = ${ctx.now}, decided_by = ${decidedBy}
    where organization_id = ${ctx.organizationId} and id = ${toId(input.conflictId)}
    returning ${columns(ScimConflictEntity, 'conflict')}`.execute(ctx.db);
    const conflict = rows[0];
    if (!conflict) throw new DomainError('NOT_FOUND', 'No such conflict.', 'conflictId');
    ctx.record({
      type: 'scim_connection.conflict_settled',
      kind: 'scim_connection',
      resourceId: conflict.scimConnectionId,
      changes: { conflictId: conflict.id, decision: input.decision },
    });
    return conflict;
  },
);

/** The conflicts of the organization, those met last first; at most 250. */
export const listScimConflicts = query(
  'scim:read',
  async (ctx, _input: Record<never, never>): Promise<ScimConflict[]> => {
    const { rows } = await sql<ScimConflict>`
    select ${columns(ScimConflictEntity, 'conflict')} from scim_conflict conflict
    where organization_id = ${ctx.organizationId} order by last_seen_at desc, id desc limit 250`.execute(ctx.db);
    return rows;
  },
);
