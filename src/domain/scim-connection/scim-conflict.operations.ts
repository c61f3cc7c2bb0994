import { sql } from 'kysely';
import { requireOwner } from '../access.js';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import { queueMailToOwners } from '../mail/owner-mail.js';
import { type OperationContext, operation } from '../operation.js';
import type { SecretBox } from '../secret-box.js';
import { assignments, columns } from '../table.js';
import { type ConflictDecision, type ScimConflict, ScimConflictEntity } from './scim-conflict.entity.js';

/** An owner settles a conflict: LINK lets the identity provider's next try take the member over, KEEP_APART lets it go on being refused. */
export const settleScimConflict = operation(
  'scim:write',
  async (ctx, input: { conflictId: string; decision: ConflictDecision }): Promise<ScimConflict> => {
    requireOwner(ctx.actor, 'settle a conflict');
    const decidedBy = ctx.actor.kind === 'member' ? ctx.actor.id : null;
    const { rows } = await sql<ScimConflict>`
    update scim_conflict conflict set decision = ${input.decision}, decided_at = ${ctx.now}, decided_by = ${decidedBy}, resolved_at = null
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

/** What asking needs from outside of the domain. */
export interface AskTools {
  readonly secrets: SecretBox;
}

const askAgainAfter = 24 * 60 * 60 * 1000;

/** Asks the active owners by mail to settle an open conflict. Within a day it is asked once, however often it is told to. */
export const askOwnersAboutScimConflict = operation(
  'scim:write',
  async (ctx, { conflictId, tools }: { conflictId: string; tools: AskTools }): Promise<ScimConflict> => {
    const { rows } = await sql<ScimConflict>`
      select ${columns(ScimConflictEntity, 'conflict')} from scim_conflict conflict
      where organization_id = ${ctx.organizationId} and id = ${toId(conflictId)} for no key update`.execute(ctx.db);
    const conflict = rows[0];
    if (!conflict) throw new DomainError('NOT_FOUND', 'No such conflict.', 'conflictId');
    if (conflict.decision !== null)
      throw new DomainError('INVALID_VALUE', 'This conflict is settled: there is nothing to ask.', 'conflictId');
    if (conflict.askedAt && conflict.askedAt.getTime() > ctx.now.getTime() - askAgainAfter) return conflict;
    const asked = { askedAt: ctx.now, askedBy: ctx.actor.kind === 'member' ? ctx.actor.id : null };
    await sql`
      update scim_conflict set ${assignments(ScimConflictEntity, asked)}
      where organization_id = ${ctx.organizationId} and id = ${conflict.id}`.execute(ctx.db);
    const owners = await queueMailToOwners(ctx, tools.secrets, await questionOf(ctx, conflict));
    ctx.record({
      type: 'scim_connection.conflict_asked',
      kind: 'scim_connection',
      resourceId: conflict.scimConnectionId,
      changes: { conflictId: conflict.id, owners },
    });
    return { ...conflict, ...asked };
  },
);

async function questionOf(ctx: OperationContext, conflict: ScimConflict): Promise<{ subject: string; body: string }> {
  const { rows } = await sql<{ organization: string; connection: string }>`
    select organization.name as organization, connection.name as connection from scim_connection connection
    join organization on organization.id = ${ctx.organizationId}
    where connection.organization_id = ${ctx.organizationId} and connection.id = ${conflict.scimConnectionId}`.execute(
    ctx.db,
  );
  const { organization = '', connection = '' } = rows[0] ?? {};
  const what = conflict.kind === 'MEMBER' ? 'a member' : 'a team';
  return {
    subject: `${line(organization)}: an identity provider asks for ${line(conflict.nameKey)}`,
    body: `The identity provider ${line(connection)} of ${line(organization)} wants to create ${what} named ${line(conflict.nameKey)}, and ${what} of that name is here already.\n\nDecide as an owner: link them, so that the identity provider keeps ${what} from then on, or keep them apart, so that it goes on being refused.\n\nConflict ${conflict.id}, in the list of conflicts of the organization's SCIM page.\n`,
  };
}

const line = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ').slice(0, 200);
