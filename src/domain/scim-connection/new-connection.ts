import { newId } from '../ids.js';
import type { OperationContext } from '../operation.js';
import { newToken, type OneTimeSecret } from '../secret.js';
import { insertInto } from '../table.js';
import { checkText } from '../text.js';
import { TokenDirectoryEntity } from '../token-directory.entity.js';
import { expiryOf, type TokenLifetime } from '../token-lifetime.js';
import {
  type Brake,
  type IdentityProvider,
  type ScimConnection,
  ScimConnectionEntity,
  type ScimToken,
  ScimTokenEntity,
} from './scim-connection.entity.js';

/** What a new connection is to be. */
export interface ConnectionDraft {
  readonly name: string;
  readonly identityProvider: IdentityProvider;
  readonly brake: Brake;
  readonly teamAdoption: boolean;
  readonly tokenLifetime: TokenLifetime;
}

/** A token with its one-time secret. */
export interface IssuedToken {
  readonly token: ScimToken;
  readonly secret: OneTimeSecret;
}

/** Inserts an enabled connection with its first token. */
export async function insertConnection(
  ctx: OperationContext,
  draft: ConnectionDraft,
): Promise<IssuedToken & { connection: ScimConnection }> {
  const connection: ScimConnection = {
    organizationId: ctx.organizationId,
    id: newId(),
    version: 1,
    name: checkText('name', draft.name, { max: 200 }),
    identityProvider: draft.identityProvider,
    status: 'ENABLED',
    teamAdoption: draft.teamAdoption,
    brake: draft.brake,
    createdAt: ctx.now,
    updatedAt: ctx.now,
    firstRequestAt: null,
    lastRequestAt: null,
    enabledAt: ctx.now,
    disabledAt: null,
  };
  await insertInto(ScimConnectionEntity, connection).execute(ctx.db);
  ctx.record({
    type: 'scim_connection.enabled',
    kind: 'scim_connection',
    resourceId: connection.id,
    changes: {
      name: connection.name,
      identityProvider: draft.identityProvider,
      brake: draft.brake,
      teamAdoption: draft.teamAdoption,
      gates: 'VOUCHED_FOR_BY_OPERATOR',
    },
  });
  return { connection, ...(await issueToken(ctx, connection.id, draft.tokenLifetime)) };
}

/** Inserts a token of a connection; its hash goes into the directory. */
export async function issueToken(
  ctx: OperationContext,
  scimConnectionId: string,
  lifetime: TokenLifetime,
): Promise<IssuedToken> {
  const { secret, hash, hint } = newToken('SCIM');
  const token: ScimToken = {
    organizationId: ctx.organizationId,
    id: newId(),
    scimConnectionId,
    hint,
    createdAt: ctx.now,
    expiresAt: expiryOf(lifetime, ctx.now),
    revokedAt: null,
    lastUsedAt: null,
    lastUsedFrom: null,
    remindedDays: null,
  };
  await insertInto(TokenDirectoryEntity, {
    tokenHash: hash,
    kind: 'SCIM',
    organizationId: ctx.organizationId,
    tokenId: token.id,
  }).execute(ctx.db);
  await insertInto(ScimTokenEntity, token).execute(ctx.db);
  ctx.record({
    type: 'scim_token.created',
    kind: 'scim_token',
    resourceId: token.id,
    changes: { scimConnectionId, hint, expiresAt: token.expiresAt },
  });
  return { token, secret };
}
