import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { newId } from '../ids.js';
import { queueMail } from '../mail/mail-queue.js';
import type { OperationContext } from '../operation.js';
import { newToken, type OneTimeSecret } from '../secret.js';
import type { SecretBox } from '../secret-box.js';
import { insertInto } from '../table.js';
import { TokenDirectoryEntity } from '../token-directory.entity.js';
import { type Invitation, InvitationEntity } from './invitation.entity.js';

const days = 30;

/** What inviting needs from outside of the domain. */
export interface InvitationTools {
  readonly secrets: SecretBox;
  /** The address of an invitation. */
  readonly linkOf: (token: string) => string;
}

/** Opens an invitation of 30 days in place of the one before, and leaves its mail to be sent. */
export async function insertInvitation(
  ctx: OperationContext,
  member: { readonly id: string; readonly email: string },
  tools: InvitationTools,
): Promise<{ invitation: Invitation; secret: OneTimeSecret }> {
  const { secret, hash } = newToken('INVITATION');
  const invitation: Invitation = {
    organizationId: ctx.organizationId,
    id: newId(),
    memberId: member.id,
    email: member.email,
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + days * 24 * 60 * 60 * 1000),
    acceptedAt: null,
    revokedAt: null,
  };
  await insertInto(TokenDirectoryEntity, {
    tokenHash: hash,
    kind: 'INVITATION',
    organizationId: ctx.organizationId,
    tokenId: invitation.id,
  }).execute(ctx.db);
  await endInvitations(ctx, member.id, 'revoked_at');
  await insertInto(InvitationEntity, invitation).execute(ctx.db);
  const { rows } = await sql<{ name: string }>`
    select name from organization where id = ${ctx.organizationId}`.execute(ctx.db);
  const name = (rows[0]?.name ?? '').replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
  await queueMail(ctx, tools.secrets, {
    recipient: member.email,
    subject: `You are invited to ${name}`,
    body: `You are invited to ${name} on Muster.\n\nAccept within ${days} days, with this link, which works once:\n\n${tools.linkOf(secret.reveal())}\n\nIf you did not expect this, you need not do anything.\n`,
  });
  return { invitation, secret };
}

/** Ends the open invitation of a member, if there is one. */
export async function endInvitations(
  ctx: OperationContext,
  memberId: string,
  how: 'accepted_at' | 'revoked_at',
): Promise<void> {
  await sql`
    update invitation set ${sql.ref(how)} = ${ctx.now}
    where organization_id = ${ctx.organizationId} and member_id = ${memberId} and accepted_at is null and revoked_at is null`.execute(
    ctx.db,
  );
}

/** The refusal of an invitation that is unknown, used, replaced, taken back or too old: which of them is nobody's business. */
export const deadInvitation = () =>
  new DomainError(
    'UNAUTHENTICATED',
    'This invitation has been used, replaced by a newer one, taken back, or is older than 30 days. Ask who invited you for a new one.',
  );
