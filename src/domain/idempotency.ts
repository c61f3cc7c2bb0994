import { deserialize, serialize } from 'node:v8';
import { sql } from 'kysely';
import { actorName } from './audit/record.js';
import type { TenantContext } from './context.js';
import { DomainError } from './errors.js';

const keptMilliseconds = 24 * 60 * 60 * 1000;

/** What the same request got before, if its key was used in the last 24 hours. One-time secrets are not in it. */
export async function recall<Result>(ctx: TenantContext): Promise<{ result: Result } | undefined> {
  if (!ctx.idempotency) return undefined;
  const since = new Date(Date.now() - keptMilliseconds);
  const { rows } = await sql<{ fingerprint: Buffer; result: Buffer }>`
    select fingerprint, result from idempotency_key
    where organization_id = ${ctx.organizationId} and actor_id = ${actorName(ctx.actor)} and key = ${ctx.idempotency.key}
      and created_at > ${since}`.execute(ctx.db);
  const found = rows[0];
  if (!found) return undefined;
  if (!found.fingerprint.equals(ctx.idempotency.fingerprint))
    throw new DomainError(
      'IDEMPOTENCY_MISMATCH',
      'This Idempotency-Key was used for another request. Send each new request with a key of its own.',
    );
  return { result: deserialize(found.result) as Result };
}

/** Keeps a result under the request's key, and drops the caller's keys that have run out. */
export async function remember(ctx: TenantContext, result: unknown, now: Date): Promise<void> {
  if (!ctx.idempotency) return;
  const actor = actorName(ctx.actor);
  await sql`
    delete from idempotency_key
    where organization_id = ${ctx.organizationId} and actor_id = ${actor} and created_at <= ${new Date(now.getTime() - keptMilliseconds)}`.execute(
    ctx.db,
  );
  await sql`
    insert into idempotency_key (organization_id, actor_id, key, fingerprint, result, created_at)
    values (${ctx.organizationId}, ${actor}, ${ctx.idempotency.key}, ${ctx.idempotency.fingerprint}, ${serialize(result)}, ${now})`.execute(
    ctx.db,
  );
}
