import { sql } from 'kysely';
import type { Database } from '../context.js';

/** A verified domain that is to be looked for again. */
export interface DueDomain {
  readonly organizationId: string;
  readonly domainId: string;
}

const everyMs = 24 * 60 * 60 * 1000;

/** The verified domains that DNS was not asked for since a day, those asked longest ago first. */
export async function listDueDomains(db: Database, now: Date): Promise<DueDomain[]> {
  const { rows } = await sql<DueDomain>`
    select organization_id as "organizationId", id as "domainId" from domain
    where verified_at is not null and removed_at is null and checked_at <= ${new Date(now.getTime() - everyMs)}
    order by checked_at limit 200`.execute(db);
  return rows;
}
