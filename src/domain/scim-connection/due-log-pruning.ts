import { sql } from 'kysely';
import type { Database } from '../context.js';

/** Organizations whose provisioning log holds entries older than they keep them. */
export async function listOldLogs(db: Database, now: Date): Promise<{ organizationId: string }[]> {
  const { rows } = await sql<{ organizationId: string }>`
    select organization.id as "organizationId" from organization
    join lateral (
      select at from provisioning_log_entry entry where entry.organization_id = organization.id order by entry.id limit 1
    ) oldest on oldest.at < ${now}::timestamptz - make_interval(days => organization.provisioning_log_days)
    limit 500`.execute(db);
  return rows;
}
