import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { newId } from '../ids.js';
import type { OpenSeats } from '../license/seat-release.js';
import { openSeatsOf, releaseSeats } from '../license/seat-release.js';
import { nameKey } from '../name-key.js';
import type { OperationContext } from '../operation.js';
import { domainOfEmail } from '../sso/domain-of-email.js';
import { columns, insertInto } from '../table.js';
import { isEmail } from '../text.js';
import type { Member } from './member.entity.js';
import { MemberEntity, type Role } from './member.entity.js';
import { type MemberDraft, toColumns } from './member-draft.js';
import { lockMember } from './member-life.js';
import { endInvitations } from './new-invitation.js';
import type { MemberInTeams } from './visible.js';

/** Inserts a member who is invited: userName and login e-mail are the address, which must be free. */
export async function insertInvited(
  ctx: OperationContext,
  { email, role, displayName }: { email: string; role: Role; displayName: string | null },
): Promise<Member> {
  if (!isEmail(email)) throw new DomainError('INVALID_VALUE', 'email must be an e-mail address.', 'email');
  const draft: MemberDraft = {
    userName: email,
    externalId: null,
    displayName,
    active: true,
    department: null,
    costCenter: null,
    profile: { emails: [{ value: email, type: 'work', primary: true }] },
  };
  await requireFree(ctx, email);
  const invited: Member = {
    ...toColumns(draft),
    organizationId: ctx.organizationId,
    id: newId(),
    version: 1,
    status: 'INVITED',
    role,
    managedBy: 'INVITE',
    scimConnectionId: null,
    loginEmail: email,
    loginEmailKey: nameKey(email),
    emailDomain: domainOfEmail(email) ?? null,
    heldAt: null,
    notes: null,
    predecessorId: null,
    lastSignInAt: null,
    createdAt: ctx.now,
    updatedAt: ctx.now,
    deprovisionedAt: null,
    erasedAt: null,
  };
  await insertInto(MemberEntity, invited).execute(ctx.db);
  return invited;
}

async function requireFree(ctx: OperationContext, email: string): Promise<void> {
  const key = nameKey(email);
  const { rows } = await sql`
    select 1 from member
    where organization_id = ${ctx.organizationId} and status in ('INVITED', 'ACTIVE', 'SUSPENDED')
      and (user_name_key = ${key} or login_email_key = ${key}) limit 1`.execute(ctx.db);
  if (rows.length > 0)
    throw new DomainError('CONFLICT', 'Somebody of this address is here, or invited, already.', 'email');
}

/** Locks a member who is invited; one who is not is refused. */
export async function lockInvited(ctx: OperationContext, memberId: string): Promise<MemberInTeams> {
  const member = await lockMember(ctx, memberId);
  if (member.status !== 'INVITED')
    throw new DomainError('INVALID_VALUE', 'This member is not invited: they have accepted already.', 'memberId');
  return member;
}

/** Ends an invitation without a member: EXPIRED, what was reserved is free, and the address too. */
export async function endInvited(
  ctx: OperationContext,
  member: Pick<MemberInTeams, 'id' | 'userName' | 'version'>,
  type: 'member.invitation_revoked' | 'member.invitation_expired',
): Promise<void> {
  const { rows } = await sql<{ seats: OpenSeats }>`
    update member set status = 'EXPIRED', version = ${member.version + 1}, updated_at = ${ctx.now}
    where organization_id = ${ctx.organizationId} and id = ${member.id} and status = 'INVITED'
    returning ${openSeatsOf(ctx, member.id)} as seats`.execute(ctx.db);
  await endInvitations(ctx, member.id, 'revoked_at');
  ctx.record({
    type,
    kind: 'member',
    resourceId: member.id,
    changes: { userName: member.userName, status: ['INVITED', 'EXPIRED'] },
  });
  await releaseSeats(ctx, member.id, rows[0]?.seats ?? [0, 0], 'RELEASED');
}

/** The invited members whose 30 days are over, locked. */
export async function lockOverdue(ctx: OperationContext, limit: number): Promise<MemberInTeams[]> {
  const { rows } = await sql<MemberInTeams>`
    select ${columns(MemberEntity, 'member')}, '[]'::json as teams, '[]'::json as seats from invitation
    join member on member.organization_id = ${ctx.organizationId} and member.id = invitation.member_id and member.status = 'INVITED'
    where invitation.organization_id = ${ctx.organizationId} and invitation.accepted_at is null and invitation.revoked_at is null
      and invitation.expires_at <= ${ctx.now}
    order by member.id limit ${limit} for no key update of member skip locked`.execute(ctx.db);
  return rows;
}
