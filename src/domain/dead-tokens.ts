import { randomBytes } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from './context.js';
import { lapsedAt } from './member/session-limits.js';

const day = 24 * 60 * 60 * 1000;

/** A lapsed session is told as one for a day, and a SCIM token that ran out for 90, before they are as unknown as any other text. */
const toldFor = { session: day, scimToken: 90 * day } as const;

/** A part of the token directory, as the hashes between which it lies in hexadecimal, in which an organization has dead rows. */
export interface DeadTokens {
  readonly organizationId: string;
  readonly from: string;
  readonly to: string;
}

/** How many rows are looked at on either side of a place. */
const rowsAtOnce = 500;

/** In a directory that is larger than one look, fewer dead rows than one in this many are left for later. */
const worthwhile = 20;

/**
 * Looks for dead rows around a place of the token directory that is drawn by lot, so that a look costs the same however large the
 * directory is, and one after the other they see all of it. Hashes are as random as the place.
 */
export async function listDeadTokens(db: Database, now: Date, place = randomBytes(32)): Promise<DeadTokens[]> {
  const { rows } = await sql<{ organizationId: string | null; from: string; to: string; dead: number; seen: number }>`
    with part as materialized (
      (select * from token_directory where token_hash >= ${place} order by token_hash limit ${rowsAtOnce})
      union all
      (select * from token_directory where token_hash < ${place} order by token_hash desc limit ${rowsAtOnce})
    ), bounds as (select min(encode(token_hash, 'hex')) as "from", max(encode(token_hash, 'hex')) as "to", count(*)::int as seen from part)
    select directory.organization_id as "organizationId", bounds."from", bounds."to", bounds.seen, count(*)::int as dead
    from part directory cross join bounds where ${isDead(now, sql.ref('directory.organization_id'))}
    group by 1, 2, 3, 4`.execute(db);
  const dead = rows.reduce((sum, row) => sum + row.dead, 0);
  const isWhole = (rows[0]?.seen ?? 0) < rowsAtOnce;
  if (!isWhole && dead * worthwhile < (rows[0]?.seen ?? 0)) return [];
  return rows.map(({ organizationId, from, to }) => ({ organizationId: organizationId as string, from, to }));
}

/** Whether a row of `token_directory directory` leads to what lives no more. Operator tokens belong to no organization, and stay. */
export function isDead(now: Date, organizationId: RawBuilder<unknown>): RawBuilder<boolean> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const of = (table: string) =>
    sql`${sql.table(table)} where ${sql.ref(`${table}.organization_id`)} = ${organizationId} and ${sql.ref(`${table}.id`)} = directory.token_id`;
  return sql<boolean>`case directory.kind
    when 'SESSION' then exists (select 1 from ${of('session')} and (ended_at is not null or ${lapsedAt(before(toldFor.session))}))
    when 'API' then exists (select 1 from ${of('api_token')} and (revoked_at is not null or expires_at <= ${now}))
    when 'SCIM' then exists (select 1 from ${of('scim_token')} and (revoked_at is not null or expires_at <= ${before(toldFor.scimToken)}))
    when 'SIGN_IN_LINK' then exists (select 1 from ${of('sign_in_link')} and (used_at is not null or revoked_at is not null or expires_at <= ${now}))
    when 'INVITATION' then exists (select 1 from ${of('invitation')} and (accepted_at is not null or revoked_at is not null or expires_at <= ${now}))
    else false end`;
}
