import { type RawBuilder, sql } from 'kysely';
import { DomainError } from '../errors.js';
import { newId } from '../ids.js';
import type { OperationContext } from '../operation.js';
import { newToken, type OneTimeSecret } from '../secret.js';
import { insertInto } from '../table.js';
import { TokenDirectoryEntity } from '../token-directory.entity.js';
import type { Member } from './member.entity.js';
import { type Session, type SessionEnd, SessionEntity, type SignInMethod } from './session.entity.js';
import { lapsedAt, sessionLimits } from './session-limits.js';

/** Where a sign-in came from, as the request told it. */
export interface SignInOrigin {
  readonly address: string | null;
  readonly userAgent: string | null;
}

/** Opens a session of a member, who must be locked; a new token each time. Sessions of theirs whose time is over are ended. */
export async function openSession(
  ctx: OperationContext,
  member: Pick<Member, 'id' | 'status'>,
  method: SignInMethod,
  origin: SignInOrigin,
): Promise<{ session: Session; secret: OneTimeSecret }> {
  if (member.status !== 'ACTIVE') throw new DomainError('FORBIDDEN', 'Only an active member can sign in.');
  const { secret, hash } = newToken('SESSION');
  const session: Session = {
    organizationId: ctx.organizationId,
    id: newId(),
    memberId: member.id,
    method,
    address: origin.address?.slice(0, 64) ?? null,
    userAgent: storable(origin.userAgent),
    createdAt: ctx.now,
    lastSeenAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + sessionLimits.absolute),
    endedAt: null,
    endReason: null,
  };
  await insertInto(TokenDirectoryEntity, {
    tokenHash: hash,
    kind: 'SESSION',
    organizationId: ctx.organizationId,
    tokenId: session.id,
  }).execute(ctx.db);
  await sql`update member set last_sign_in_at = ${ctx.now} where organization_id = ${ctx.organizationId} and id = ${member.id}`.execute(
    ctx.db,
  );
  await insertInto(SessionEntity, session).execute(ctx.db);
  ctx.record({
    type: 'session.created',
    kind: 'session',
    resourceId: session.id,
    changes: { memberId: member.id, method, address: session.address, userAgent: session.userAgent },
  });
  await endSessions(ctx, sql`session.member_id = ${member.id} and ${lapsedAt(ctx.now)}`, 'EXPIRED');
  return { session, secret };
}

/** Ends the live sessions of a member. */
export const endSessionsOf = (ctx: OperationContext, memberId: string, reason: SessionEnd): Promise<string[]> =>
  endSessions(ctx, sql`session.member_id = ${memberId}`, reason);

/** Ends the live sessions that a condition on `session` names; answers their ids. */
export async function endSessions(
  ctx: OperationContext,
  which: RawBuilder<unknown>,
  reason: SessionEnd,
): Promise<string[]> {
  const { rows } = await sql<{ id: string; memberId: string }>`
    update session set ended_at = ${ctx.now}, end_reason = ${reason}
    where session.organization_id = ${ctx.organizationId} and session.ended_at is null and ${which}
    returning session.id, session.member_id as "memberId"`.execute(ctx.db);
  for (const { id, memberId } of rows) recordEnd(ctx, { id, memberId }, reason);
  return rows.map(({ id }) => id);
}

/** Notes the end of a session. */
export function recordEnd(
  ctx: OperationContext,
  { id, memberId }: Pick<Session, 'id' | 'memberId'>,
  reason: SessionEnd,
) {
  const type = reason === 'EXPIRED' ? 'session.expired' : 'session.revoked';
  ctx.record({ type, kind: 'session', resourceId: id, changes: { memberId, reason } });
}

const storable = (text: string | null) => text?.replaceAll('\0', '').toWellFormed().slice(0, 300) ?? null;
