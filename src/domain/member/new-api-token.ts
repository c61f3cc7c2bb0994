import type { Permission } from '../access.js';
import { newId } from '../ids.js';
import type { OperationContext } from '../operation.js';
import { newToken, type OneTimeSecret } from '../secret.js';
import { insertInto } from '../table.js';
import { checkText } from '../text.js';
import { TokenDirectoryEntity } from '../token-directory.entity.js';
import { expiryOf, type TokenLifetime } from '../token-lifetime.js';
import { type ApiToken, ApiTokenEntity } from './api-token.entity.js';

/** What a new API token is to be. */
export interface ApiTokenDraft {
  readonly memberId: string;
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly lifetime: TokenLifetime;
}

/** Inserts a token of a member. */
export async function insertApiToken(
  ctx: OperationContext,
  draft: ApiTokenDraft,
): Promise<{ token: ApiToken; secret: OneTimeSecret }> {
  const { secret, hash, hint } = newToken('API');
  const token: ApiToken = {
    organizationId: ctx.organizationId,
    id: newId(),
    memberId: draft.memberId,
    name: checkText('name', draft.name, { max: 200 }),
    hint,
    scopes: [...new Set(draft.scopes)],
    createdAt: ctx.now,
    expiresAt: expiryOf(draft.lifetime, ctx.now),
    revokedAt: null,
    lastUsedAt: null,
  };
  await insertInto(TokenDirectoryEntity, {
    tokenHash: hash,
    kind: 'API',
    organizationId: ctx.organizationId,
    tokenId: token.id,
  }).execute(ctx.db);
  await insertInto(ApiTokenEntity, token).execute(ctx.db);
  ctx.record({
    type: 'api_token.created',
    kind: 'api_token',
    resourceId: token.id,
    changes: { name: token.name, memberId: draft.memberId, scopes: token.scopes, expiresAt: token.expiresAt },
  });
  return { token, secret };
}
