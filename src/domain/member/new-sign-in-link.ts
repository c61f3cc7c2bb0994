import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { newId } from '../ids.js';
import type { OperationContext } from '../operation.js';
import { newToken, type OneTimeSecret } from '../secret.js';
import { insertInto } from '../table.js';
import { TokenDirectoryEntity } from '../token-directory.entity.js';
import type { Member } from './member.entity.js';
import { type SignInLink, SignInLinkEntity, type SignInLinkPurpose } from './sign-in-link.entity.js';

const minute = 60 * 1000;
const lifetimes: Record<SignInLinkPurpose, number> = { FIRST_OWNER: 24 * 60 * minute, BREAK_GLASS: 15 * minute };

/** Makes a one-time sign-in link of an owner; earlier ones that were not used are dead from then on. */
export async function insertSignInLink(
  ctx: OperationContext,
  { id: memberId }: Pick<Member, 'id'>,
  purpose: SignInLinkPurpose,
): Promise<{ link: SignInLink; secret: OneTimeSecret }> {
  const { secret, hash } = newToken('SIGN_IN_LINK');
  const link: SignInLink = {
    organizationId: ctx.organizationId,
    id: newId(),
    memberId,
    purpose,
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + lifetimes[purpose]),
    usedAt: null,
    revokedAt: null,
  };
  await insertInto(TokenDirectoryEntity, {
    tokenHash: hash,
    kind: 'SIGN_IN_LINK',
    organizationId: ctx.organizationId,
    tokenId: link.id,
  }).execute(ctx.db);
  await sql`
    update sign_in_link set revoked_at = ${ctx.now}
    where organization_id = ${ctx.organizationId} and member_id = ${memberId} and used_at is null and revoked_at is null`.execute(
    ctx.db,
  );
  await insertInto(SignInLinkEntity, link).execute(ctx.db);
  ctx.record({
    type: 'sign_in_link.created',
    kind: 'sign_in_link',
    resourceId: link.id,
    changes: { memberId, purpose, expiresAt: link.expiresAt },
  });
  return { link, secret };
}

/** The refusal of a link that is unknown, used, replaced or too old: which of them is nobody's business. */
export const deadLink = () =>
  new DomainError(
    'UNAUTHENTICATED',
    'This sign-in link has been used, replaced by a newer one, or is too old. Ask your operator for a new one.',
  );
