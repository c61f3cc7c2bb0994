import { sql } from 'kysely';
import { requireOwner } from '../access.js';
import { DomainError } from '../errors.js';
import { newId, toId } from '../ids.js';
import { type OperationContext, operation } from '../operation.js';
import { columns, insertInto } from '../table.js';
import { checkText } from '../text.js';
import { readPublicKeys } from './public-keys.js';
import {
  type JwtAlgorithm,
  type MemberKey,
  type TokenIssuer,
  TokenIssuerDirectoryEntity,
  TokenIssuerEntity,
} from './token-issuer.entity.js';

/** Whose tokens to trust. Their keys are at an address, or given here. */
export interface TokenIssuerDraft {
  readonly name: string;
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl?: string | null;
  readonly jwks?: string | null;
  readonly claim: string;
  readonly memberKey: MemberKey;
  readonly algorithms: readonly JwtAlgorithm[];
}

const mostIssuers = 20;

/**
 * Trusts an issuer's tokens from now on: a valid one is the member whom its claim names. Whoever holds the issuer's key can be any member,
 * so only owners do this.
 */
export const addTokenIssuer = operation('sso:write', async (ctx, draft: TokenIssuerDraft): Promise<TokenIssuer> => {
  requireOwner(ctx.actor, 'trust a token issuer');
  const issuer = check(ctx, draft);
  await requireRoom(ctx);
  await insertInto(TokenIssuerDirectoryEntity, {
    issuer: issuer.issuer,
    audience: issuer.audience,
    organizationId: ctx.organizationId,
    tokenIssuerId: issuer.id,
  }).execute(ctx.db);
  await insertInto(TokenIssuerEntity, issuer).execute(ctx.db);
  const { name, audience, jwksUrl, claim, memberKey, algorithms } = issuer;
  ctx.record({
    type: 'token_issuer.added',
    kind: 'token_issuer',
    resourceId: issuer.id,
    changes: { name, issuer: issuer.issuer, audience, jwksUrl, claim, memberKey, algorithms },
  });
  return issuer;
});

/** Trusts an issuer no more: the next request with one of its tokens is refused. */
export const removeTokenIssuer = operation('sso:write', async (ctx, input: { tokenIssuerId: string }) => {
  requireOwner(ctx.actor, 'remove a token issuer');
  const { rows } = await sql<TokenIssuer>`
    update token_issuer issuer set removed_at = ${ctx.now}
    where organization_id = ${ctx.organizationId} and id = ${toId(input.tokenIssuerId)} and removed_at is null
    returning ${columns(TokenIssuerEntity, 'issuer')}`.execute(ctx.db);
  const removed = rows[0];
  if (!removed) throw new DomainError('NOT_FOUND', 'No such token issuer.', 'tokenIssuerId');
  await sql`
    delete from token_issuer_directory
    where issuer = ${removed.issuer} and audience = ${removed.audience} and organization_id = ${ctx.organizationId}`.execute(
    ctx.db,
  );
  ctx.record({
    type: 'token_issuer.removed',
    kind: 'token_issuer',
    resourceId: removed.id,
    changes: { name: removed.name },
  });
  return removed;
});

function check(ctx: OperationContext, draft: TokenIssuerDraft): TokenIssuer {
  const { jwksUrl, jwks } = draft;
  if ((jwksUrl ?? null) === null && (jwks ?? null) === null)
    throw new DomainError('INVALID_VALUE', 'jwksUrl or jwks is required: where the keys are, or the keys.', 'jwksUrl');
  if (typeof jwksUrl === 'string' && typeof jwks === 'string')
    throw new DomainError('INVALID_VALUE', 'Give jwksUrl or jwks, not both.', 'jwks');
  if (draft.algorithms.length === 0)
    throw new DomainError('INVALID_VALUE', 'algorithms must name at least one.', 'algorithms');
  return {
    organizationId: ctx.organizationId,
    id: newId(),
    name: checkText('name', draft.name, { max: 200 }),
    issuer: checkText('issuer', draft.issuer, { max: 500 }),
    audience: checkText('audience', draft.audience, { max: 500 }),
    jwksUrl: typeof jwksUrl === 'string' ? checkAddress(jwksUrl) : null,
    jwks: typeof jwks === 'string' ? readPublicKeys(jwks) : null,
    claim: checkText('claim', draft.claim, { max: 100 }),
    memberKey: draft.memberKey,
    algorithms: [...new Set(draft.algorithms)],
    createdAt: ctx.now,
    removedAt: null,
  };
}

/** The form of an address only: where it leads is checked when it is asked. */
function checkAddress(text: string): string {
  const url = URL.parse(checkText('jwksUrl', text, { max: 2000 }));
  if (!url || !['https:', 'http:'].includes(url.protocol) || url.username || url.password)
    throw new DomainError('INVALID_VALUE', 'jwksUrl must be an https address without a user name.', 'jwksUrl');
  return url.href;
}

async function requireRoom(ctx: OperationContext): Promise<void> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from token_issuer where organization_id = ${ctx.organizationId} and removed_at is null`.execute(
    ctx.db,
  );
  if (rows[0]!.count >= mostIssuers)
    throw new DomainError('TOO_MANY', `An organization can trust ${mostIssuers} token issuers.`, 'issuer');
}
