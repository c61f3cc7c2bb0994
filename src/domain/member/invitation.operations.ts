import { sql } from 'kysely';
import { requireOwner, requireSystem } from '../access.js';
import type { Context } from '../context.js';
import { reserveSeat } from '../license/reserved-seats.js';
import { operation } from '../operation.js';
import { checkOptionalText } from '../text.js';
import { acceptMembership } from './invitation-life.js';
import { endInvited, insertInvited, lockInvited, lockOverdue } from './invited-member.js';
import type { Role } from './member.entity.js';
import { deadInvitation, type InvitationTools, insertInvitation } from './new-invitation.js';
import { openSession, type SignInOrigin } from './session-life.js';

/** Whom to invite, and the license of which a seat is reserved for them. */
export interface InvitationDraft {
  readonly email: string;
  readonly role: Role;
  readonly displayName?: string | null;
  readonly licenseId?: string | null;
  readonly tools: InvitationTools;
}

/** Invites somebody by e-mail for 30 days. Of a named license a seat is reserved meanwhile; where none is free, nobody is invited. */
export const inviteMember = operation('members:write', async (ctx, draft: InvitationDraft) => {
  if (draft.role === 'OWNER') requireOwner(ctx.actor, 'invite an owner');
  const displayName = checkOptionalText('displayName', draft.displayName, { max: 200 });
  const member = await insertInvited(ctx, { email: draft.email, role: draft.role, displayName });
  ctx.record({
    type: 'member.invited',
    kind: 'member',
    resourceId: member.id,
    changes: { userName: member.userName, role: member.role, displayName },
  });
  if (draft.licenseId) await reserveSeat(ctx, member.id, draft.licenseId);
  return { member, ...(await insertInvitation(ctx, { id: member.id, email: draft.email }, draft.tools)) };
});

/** Sends an invitation anew: for 30 days from now, by a new link; the one before is dead. */
export const resendInvitation = operation(
  'members:write',
  async (ctx, { memberId, tools }: { memberId: string; tools: InvitationTools }) => {
    const member = await lockInvited(ctx, memberId);
    if (member.role === 'OWNER') requireOwner(ctx.actor, 'invite an owner');
    ctx.record({
      type: 'member.invitation_resent',
      kind: 'member',
      resourceId: member.id,
      changes: { userName: member.userName },
    });
    const email = member.loginEmail ?? member.userName;
    return { member, ...(await insertInvitation(ctx, { id: member.id, email }, tools)) };
  },
);

/** Takes an invitation back: its link is dead, and what was reserved is free. */
export const revokeInvitation = operation('members:write', async (ctx, { memberId }: { memberId: string }) => {
  const member = await lockInvited(ctx, memberId);
  if (member.role === 'OWNER') requireOwner(ctx.actor, 'take back the invitation of an owner');
  await endInvited(ctx, member, 'member.invitation_revoked');
  return { ...member, status: 'EXPIRED' as const, version: member.version + 1, updatedAt: ctx.now };
});

/** Accepts an invitation by its link, once, and signs the member in. */
export function acceptInvitation(ctx: Context, input: { invitationId: string; origin: SignInOrigin }) {
  requireSystem(ctx.actor);
  return accept(ctx, input);
}

const accept = operation('members:write', async (ctx, input: { invitationId: string; origin: SignInOrigin }) => {
  const { rows } = await sql<{ memberId: string }>`
    select member_id as "memberId" from invitation
    where organization_id = ${ctx.organizationId} and id = ${input.invitationId} and accepted_at is null and revoked_at is null
      and expires_at > ${ctx.now}`.execute(ctx.db);
  if (!rows[0]) throw deadInvitation();
  const member = await lockInvited(ctx, rows[0].memberId).catch(() => undefined);
  if (!member) throw deadInvitation();
  return openSession(ctx, await acceptMembership(ctx, member), 'INVITATION', input.origin);
});

/** Ends the invitations whose 30 days are over; tells how many. */
export function expireInvitations(ctx: Context, input: { limit: number }): Promise<number> {
  requireSystem(ctx.actor);
  return expire(ctx, input);
}

const expire = operation('members:write', async (ctx, { limit }: { limit: number }): Promise<number> => {
  const overdue = await lockOverdue(ctx, limit);
  for (const member of overdue) await endInvited(ctx, member, 'member.invitation_expired');
  return overdue.length;
});
