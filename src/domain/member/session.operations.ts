import { sql } from 'kysely';
import { requireOwner } from '../access.js';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import { type OperationContext, type OwnContext, operation, ownOperation } from '../operation.js';
import { columns } from '../table.js';
import type { Member } from './member.entity.js';
import { lockMember } from './member-life.js';
import { type Session, SessionEntity } from './session.entity.js';
import { endSessions, endSessionsOf } from './session-life.js';
import { lapsedAt } from './session-limits.js';

/** A range of a member's own sessions: the one that the request came by, the others, or all of them. */
export type SignOutRange = 'THIS_SESSION' | 'OTHER_SESSIONS' | 'ALL_SESSIONS';

/** Which of their own sessions a member ends: one by its id, or a range. */
export interface SignOut {
  readonly sessions: SignOutRange;
  readonly sessionId?: string | null;
}

/** Ends sessions of the caller's own; answers how many. */
export const signOut = ownOperation(async (ctx, input: SignOut): Promise<number> => {
  const { id, sessionId } = ctx.actor;
  if (input.sessionId) return endOwn(ctx, input.sessionId);
  if (input.sessions !== 'ALL_SESSIONS' && !sessionId)
    throw new DomainError(
      'INVALID_VALUE',
      'This request came by a token, not by a session: name ALL_SESSIONS.',
      'sessions',
    );
  const own = sql`session.member_id = ${id}`;
  const which = {
    THIS_SESSION: sql`${own} and session.id = ${sessionId}`,
    OTHER_SESSIONS: sql`${own} and session.id <> ${sessionId}`,
    ALL_SESSIONS: own,
  }[input.sessions];
  return (await endSessions(ctx, which, 'SIGNED_OUT')).length;
});

/** Ends one of the caller's own sessions; that of somebody else is an unknown one. */
async function endOwn(ctx: OwnContext, sessionId: string): Promise<number> {
  const which = sql`session.id = ${toId(sessionId)} and session.member_id = ${ctx.actor.id}`;
  const ended = await endSessions(ctx, which, 'SIGNED_OUT');
  if (ended.length === 0) throw new DomainError('NOT_FOUND', 'No such session of yours lives.', 'sessionId');
  return ended.length;
}

/** Ends one session at once. Those of owners are ended by owners. */
export const revokeSession = operation('tokens:write', async (ctx, input: { sessionId: string }): Promise<Session> => {
  const session = await lockSession(ctx, input.sessionId);
  protectOwner(ctx, session);
  const [ended] = await endSessions(ctx, sql`session.id = ${session.id}`, 'REVOKED');
  return ended ? { ...session, endedAt: ctx.now, endReason: 'REVOKED' } : session;
});

/** Ends every session of a member at once. Those of owners are ended by owners. */
export const revokeSessions = operation('tokens:write', async (ctx, input: { memberId: string }): Promise<Member> => {
  const member = await lockMember(ctx, input.memberId);
  protectOwner(ctx, member);
  await endSessionsOf(ctx, member.id, 'REVOKED');
  return member;
});

/** Writes down the end of a session whose time is over; one that lives on stays. */
export const expireSession = operation('tokens:write', async (ctx, input: { sessionId: string }): Promise<void> => {
  const { id } = await lockSession(ctx, input.sessionId);
  await endSessions(ctx, sql`session.id = ${id} and ${lapsedAt(ctx.now)}`, 'EXPIRED');
});

async function lockSession(ctx: OperationContext, sessionId: string): Promise<Session & Pick<Member, 'role'>> {
  const { rows } = await sql<Session & Pick<Member, 'role'>>`
    select ${columns(SessionEntity, 'session')}, member.role from session
    join member on member.organization_id = ${ctx.organizationId} and member.id = session.member_id
    where session.organization_id = ${ctx.organizationId} and session.id = ${toId(sessionId)} for no key update of session`.execute(
    ctx.db,
  );
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such session.', 'sessionId');
  return rows[0];
}

function protectOwner(ctx: OperationContext, { role }: Pick<Member, 'role'>): void {
  if (role === 'OWNER') requireOwner(ctx.actor, 'end the sessions of an owner');
}
