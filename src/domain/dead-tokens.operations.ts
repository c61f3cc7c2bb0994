import { sql } from 'kysely';
import { requireSystem } from './access.js';
import type { Context } from './context.js';
import { type DeadTokens, isDead } from './dead-tokens.js';
import { operation } from './operation.js';

/** Removes the rows of the token directory that lead to what lives no more; tells how many. The tokens themselves stay, with their history. */
export function forgetDeadTokens(ctx: Context, part: Pick<DeadTokens, 'from' | 'to'>): Promise<number> {
  requireSystem(ctx.actor);
  return forget(ctx, part);
}

const forget = operation('tokens:write', async (ctx, { from, to }: Pick<DeadTokens, 'from' | 'to'>) => {
  const { numAffectedRows } = await sql`
    delete from token_directory directory
    where directory.organization_id = ${ctx.organizationId}
      and directory.token_hash between ${Buffer.from(from, 'hex')} and ${Buffer.from(to, 'hex')}
      and ${isDead(ctx.now, sql`${ctx.organizationId}`)}`.execute(ctx.db);
  return Number(numAffectedRows ?? 0);
});
