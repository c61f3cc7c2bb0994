import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import { type OperationContext, operation } from '../operation.js';
import { columns } from '../table.js';
import type { TokenLifetime } from '../token-lifetime.js';
import { isLive, lockConnection, outOfTurn } from './connection-row.js';
import { type ConnectionDraft, insertConnection, issueToken } from './new-connection.js';
import { type ScimToken, ScimTokenEntity } from './scim-connection.entity.js';

const liveTokens = 2;

/** Opens a connection for an organization, enabled at once: the operator vouches for the gates, and the audit log says so. */
export const createScimConnection = operation('connections:create', (ctx, draft: ConnectionDraft) =>
  insertConnection(ctx, draft),
);

/** Which connection gets a further token, and what becomes of the one that it is to replace. */
export interface TokenRotation {
  readonly connectionId: string;
  readonly lifetime: TokenLifetime;
  /** The token to be replaced; without it the others stay as they are. */
  readonly replacedTokenId?: string | null;
  /** How many hours the replaced one still lives: it ends by itself then, at once for 0. */
  readonly overlapHours?: number | null;
}

const longestOverlapHours = 30 * 24;

/**
 * Issues a further token beside the one in use; at most two live, so that an administrator can change them over without a gap. A token
 * that is replaced ends after the overlap.
 */
export const rotateScimToken = operation('scim:write', async (ctx, input: TokenRotation) => {
  const connection = await lockConnection(ctx, input.connectionId);
  if (!isLive(connection)) throw outOfTurn('The connection is not enabled: enabling it makes its token.');
  if (input.replacedTokenId) await endReplaced(ctx, connection.id, input.replacedTokenId, input.overlapHours ?? null);
  else if (input.overlapHours)
    throw new DomainError('INVALID_VALUE', 'Name the token that is to end after the overlap.', 'replacedTokenId');
  const { rows } = await sql`
    select id from scim_token
    where organization_id = ${ctx.organizationId} and scim_connection_id = ${connection.id} and revoked_at is null
      and (expires_at is null or expires_at > ${ctx.now})`.execute(ctx.db);
  if (rows.length >= liveTokens)
    throw new DomainError('TOKEN_LIMIT', 'Two tokens of this connection live already. Revoke the old one first.');
  return { connection, ...(await issueToken(ctx, connection.id, input.lifetime)) };
});

/** Lets the token that is replaced end after the overlap, unless it ends before; a dead one can't be replaced. */
async function endReplaced(
  ctx: OperationContext,
  connectionId: string,
  tokenId: string,
  hours: number | null,
): Promise<void> {
  if (hours !== null && (hours < 0 || hours > longestOverlapHours))
    throw new DomainError('INVALID_VALUE', `The overlap is 0 to ${longestOverlapHours} hours.`, 'overlapHours');
  const { rows } = await sql<ScimToken>`
    select ${columns(ScimTokenEntity, 'token')} from scim_token token
    where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId} and id = ${toId(tokenId)} for no key update`.execute(
    ctx.db,
  );
  const token = rows[0];
  if (!token) throw new DomainError('NOT_FOUND', 'No such token of this connection.', 'replacedTokenId');
  if (token.revokedAt)
    throw new DomainError(
      'INVALID_VALUE',
      'This token is revoked: there is nothing to replace. Make a new token without naming it.',
      'replacedTokenId',
    );
  if (hours === null) return;
  if (hours === 0) {
    await sql`update scim_token set revoked_at = ${ctx.now}
      where organization_id = ${ctx.organizationId} and id = ${token.id}`.execute(ctx.db);
    return recordRevoked(ctx, token);
  }
  const end = new Date(ctx.now.getTime() + hours * 60 * 60 * 1000);
  if (token.expiresAt && token.expiresAt <= end) return;
  await sql`update scim_token set expires_at = ${end}, reminded_days = 1
    where organization_id = ${ctx.organizationId} and id = ${token.id}`.execute(ctx.db);
  ctx.record({
    type: 'scim_token.replaced',
    kind: 'scim_token',
    resourceId: token.id,
    changes: { scimConnectionId: connectionId, hint: token.hint, expiresAt: [token.expiresAt, end] },
  });
}

/** Ends a token at once: the next request with it is 401. */
export const revokeScimToken = operation('scim:write', async (ctx, input: { tokenId: string }) => {
  const { rows } = await sql<ScimToken>`
    update scim_token token set revoked_at = coalesce(revoked_at, ${ctx.now})
    where organization_id = ${ctx.organizationId} and id = ${toId(input.tokenId)}
    returning ${columns(ScimTokenEntity, 'token')}`.execute(ctx.db);
  const token = rows[0];
  if (!token) throw new DomainError('NOT_FOUND', 'No such token.', 'tokenId');
  if (token.revokedAt?.getTime() === ctx.now.getTime()) recordRevoked(ctx, token);
  return token;
});

const recordRevoked = (ctx: OperationContext, { id, scimConnectionId, hint }: ScimToken): void =>
  ctx.record({ type: 'scim_token.revoked', kind: 'scim_token', resourceId: id, changes: { scimConnectionId, hint } });
