import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import { operation } from '../operation.js';
import { columns } from '../table.js';
import type { TokenLifetime } from '../token-lifetime.js';
import { lockConnection } from './connection-lock.js';
import { type ConnectionDraft, insertConnection, issueToken } from './new-connection.js';
import { type ScimToken, ScimTokenEntity } from './scim-connection.entity.js';

const liveTokens = 2;

/** Opens a connection for an organization, enabled at once: the operator vouches for the gates, and the audit log says so. */
export const createScimConnection = operation('connections:create', (ctx, draft: ConnectionDraft) =>
  insertConnection(ctx, draft),
);

/** Issues a further token beside the one in use; at most two live, so that an administrator can change them over without a gap. */
export const rotateScimToken = operation(
  'scim:write',
  async (ctx, input: { connectionId: string; lifetime: TokenLifetime }) => {
    const connection = await lockConnection(ctx, input.connectionId);
    const { rows } = await sql`
    select id from scim_token
    where organization_id = ${ctx.organizationId} and scim_connection_id = ${connection.id} and revoked_at is null
      and (expires_at is null or expires_at > ${ctx.now})`.execute(ctx.db);
    if (rows.length >= liveTokens)
      throw new DomainError('TOKEN_LIMIT', 'Two tokens of this connection live already. Revoke the old one first.');
    return { connection, ...(await issueToken(ctx, connection.id, input.lifetime)) };
  },
);

/** Ends a token at once: the next request with it is 401. */
export const revokeScimToken = operation('scim:write', async (ctx, input: { tokenId: string }) => {
  const { rows } = await sql<ScimToken>`
    update scim_token token set revoked_at = coalesce(revoked_at, ${ctx.now})
    where organization_id = ${ctx.organizationId} and id = ${toId(input.tokenId)}
    returning ${columns(ScimTokenEntity, 'token')}`.execute(ctx.db);
  const token = rows[0];
  if (!token) throw new DomainError('NOT_FOUND', 'No such token.', 'tokenId');
  if (token.revokedAt?.getTime() === ctx.now.getTime())
    ctx.record({
      type: 'scim_token.revoked',
      kind: 'scim_token',
      resourceId: token.id,
      changes: { scimConnectionId: token.scimConnectionId, hint: token.hint },
    });
  return token;
});
