import { sql } from 'kysely';
import { requireSystem } from '../access.js';
import type { Context } from '../context.js';
import { operation } from '../operation.js';
import { columns } from '../table.js';
import { type Mail, MailEntity } from './mail.entity.js';

const maxAttempts = 10;
const leaseMs = 60_000;

/** Takes the mail that is due for a minute, in which nobody else sends it; each try comes later than the one before. */
export function claimMail(ctx: Context, input: { limit: number }): Promise<Mail[]> {
  requireSystem(ctx.actor);
  return claim(ctx, input);
}

const claim = operation('members:write', async (ctx, { limit }: { limit: number }): Promise<Mail[]> => {
  const { rows } = await sql<Mail>`
    with due as materialized (
      select id from mail where organization_id = ${ctx.organizationId} and due_at <= ${ctx.now}
      order by due_at, id limit ${limit} for update skip locked
    )
    update mail set attempts = mail.attempts + 1, due_at = ${new Date(ctx.now.getTime() + leaseMs)} from due
    where mail.organization_id = ${ctx.organizationId} and mail.id = due.id
    returning ${columns(MailEntity, 'mail')}`.execute(ctx.db);
  return rows;
});

/** Writes down what came of a try: sent, or to be tried again later, ten times at most. Its body is forgotten at the end. */
export function settleMail(
  ctx: Context,
  input: { mailId: string; attempts: number; problem: string | null },
): Promise<void> {
  requireSystem(ctx.actor);
  return settle(ctx, input);
}

const settle = operation(
  'members:write',
  async (ctx, { mailId, attempts, problem }: { mailId: string; attempts: number; problem: string | null }) => {
    const again = problem !== null && attempts < maxAttempts;
    const later = new Date(ctx.now.getTime() + Math.min(2 ** attempts * 5_000, 60 * 60_000));
    await sql`
      update mail set due_at = ${again ? later : null}, sent_at = ${problem === null ? ctx.now : null}, problem = ${problem?.slice(0, 300) ?? null},
        body = case when ${again}::boolean then body end
      where organization_id = ${ctx.organizationId} and id = ${mailId}`.execute(ctx.db);
  },
);
