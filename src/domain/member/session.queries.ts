import { type RawBuilder, sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { nilId } from '../ids.js';
import { query } from '../operation.js';
import { columns } from '../table.js';
import { type Session, SessionEntity } from './session.entity.js';
import { lapsedAt } from './session-limits.js';

const mostShown = 50;

/** The live sessions of members, each member's newest first, at most 50 of each. */
export const listSessions = query('tokens:read', (ctx, memberIds: readonly string[]) =>
  liveSessions(ctx, sql`session.member_id = any(${memberIds}::uuid[])`),
);

/** The live sessions of the member who asks; everybody may see their own. */
export const listOwnSessions = (ctx: TenantContext): Promise<Session[]> =>
  liveSessions(ctx, sql`session.member_id = ${ctx.actor.kind === 'member' ? ctx.actor.id : nilId}`);

async function liveSessions(ctx: TenantContext, whose: RawBuilder<unknown>): Promise<Session[]> {
  const { rows } = await sql<Session>`
    select ${columns(SessionEntity, 'session')} from (
      select session.*, row_number() over (partition by session.member_id order by session.id desc) as place from session
      where session.organization_id = ${ctx.organizationId} and ${whose} and session.ended_at is null and not ${lapsedAt(new Date())}
    ) session
    where place <= ${mostShown} order by session.member_id, session.id desc`.execute(ctx.db);
  return rows;
}
