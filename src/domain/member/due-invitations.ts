import { sql } from 'kysely';
import type { Database } from '../context.js';

/** Organizations that have an open invitation whose 30 days are over. */
export async function listOverdueInvitations(db: Database, now: Date): Promise<{ organizationId: string }[]> {
  const { rows } = await sql<{ organizationId: string }>`
    select distinct organization_id as "organizationId" from invitation
    where accepted_at is null and revoked_at is null and expires_at <= ${now} limit 100`.execute(db);
  return rows;
}
