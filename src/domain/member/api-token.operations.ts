import { sql } from 'kysely';
import { scopes as allScopes, can } from '../access.js';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import { operation } from '../operation.js';
import { columns } from '../table.js';
import { type ApiToken, ApiTokenEntity } from './api-token.entity.js';
import { lockMember } from './member-life.js';
import { type ApiTokenDraft, insertApiToken } from './new-api-token.js';

/** Makes a token of the caller's own, or, for an operator, of a named member. Nobody hands out a scope that the caller lacks. */
export const createApiToken = operation(
  'tokens:write',
  async (ctx, input: Omit<ApiTokenDraft, 'memberId'> & { memberId?: string | null }) => {
    const unknown = input.scopes.find((scope) => !allScopes.includes(scope));
    if (unknown) throw new DomainError('INVALID_VALUE', `There is no scope ${unknown.slice(0, 60)}.`, 'scopes');
    if (input.scopes.length === 0)
      throw new DomainError('INVALID_VALUE', 'A token needs at least one scope.', 'scopes');
    const beyond = input.scopes.find((scope) => !can(ctx.actor, scope));
    if (beyond) throw new DomainError('FORBIDDEN', `The caller does not have the scope ${beyond}.`, 'scopes');
    const own = ctx.actor.kind === 'member' ? ctx.actor.id : undefined;
    const memberId = input.memberId ?? own;
    if (!memberId)
      throw new DomainError(
        'INVALID_VALUE',
        'memberId is required: an operator makes tokens for a member.',
        'memberId',
      );
    if (own && toId(memberId) !== own)
      throw new DomainError('FORBIDDEN', 'A token can be made for oneself only.', 'memberId');
    const member = await lockMember(ctx, memberId);
    if (member.status !== 'ACTIVE')
      throw new DomainError('INVALID_VALUE', 'Only an active member can have a token.', 'memberId');
    return insertApiToken(ctx, { ...input, memberId: member.id });
  },
);

/** Ends a token at once. */
export const revokeApiToken = operation('tokens:write', async (ctx, input: { tokenId: string }) => {
  const { rows } = await sql<ApiToken>`
    update api_token token set revoked_at = coalesce(revoked_at, ${ctx.now})
    where organization_id = ${ctx.organizationId} and id = ${toId(input.tokenId)}
    returning ${columns(ApiTokenEntity, 'token')}`.execute(ctx.db);
  const token = rows[0];
  if (!token) throw new DomainError('NOT_FOUND', 'No such token.', 'tokenId');
  if (token.revokedAt?.getTime() === ctx.now.getTime())
    ctx.record({ type: 'api_token.revoked', kind: 'api_token', resourceId: token.id, changes: { name: token.name } });
  return token;
});
