import { sql } from 'kysely';
import { newId } from '../ids.js';
import type { OperationContext } from '../operation.js';
import type { SignInFaultCode } from './sign-in-fault.js';
import type { SignInOutcome } from './sso-sign-in.entity.js';

/** What came of an answer. */
export interface SignInNote {
  readonly connectionId: string;
  readonly outcome: SignInOutcome;
  readonly code?: SignInFaultCode | null;
  readonly detail?: string | null;
  readonly subject?: string | null;
  readonly email?: string | null;
  readonly memberId?: string | null;
  readonly address?: string | null;
}

const refusalsPerMinute = 60;
const keptDays = 90;

/**
 * Writes an entry of a connection's sign-in log. Anybody can send answers that are refused, so of those at most 60 a minute are written;
 * entries older than 90 days are forgotten on the way.
 */
export async function writeSignInLog(ctx: OperationContext, note: SignInNote): Promise<void> {
  const { connectionId, outcome } = note;
  const minuteAgo = new Date(ctx.now.getTime() - 60_000);
  const text = (value: string | null | undefined, max: number) =>
    value?.replaceAll('\0', '').toWellFormed().slice(0, max) ?? null;
  await sql`
    insert into sso_log_entry (organization_id, id, sso_connection_id, at, outcome, code, detail, subject, email, member_id, address, correlation_id)
    select ${ctx.organizationId}::uuid, ${newId()}::uuid, ${connectionId}::uuid, ${ctx.now}::timestamptz, ${outcome}::text, ${note.code ?? null}::text,
      ${text(note.detail, 1_000)}::text, ${text(note.subject, 256)}::text, ${text(note.email, 320)}::text, ${note.memberId ?? null}::uuid,
      ${text(note.address, 64)}::text, ${ctx.correlationId}::text
    where ${outcome}::text <> 'REFUSED' or (
      select count(*) from sso_log_entry recent
      where recent.organization_id = ${ctx.organizationId} and recent.sso_connection_id = ${connectionId} and recent.at > ${minuteAgo}
        and recent.outcome = 'REFUSED') < ${refusalsPerMinute}`.execute(ctx.db);
  const tooOld = new Date(ctx.now.getTime() - keptDays * 24 * 60 * 60 * 1000);
  await sql`
    delete from sso_log_entry where organization_id = ${ctx.organizationId} and id in (
      select id from sso_log_entry
      where organization_id = ${ctx.organizationId} and sso_connection_id = ${connectionId} and at < ${tooOld} order by id limit 50 for update skip locked
    )`.execute(ctx.db);
}
