import { sql } from 'kysely';
import type { Database } from '../context.js';

/** Organizations in which mail is due, or an invitation's 30 days are over: a job looks there, within one at a time. */
export async function listOrganizationsWithMailWork(db: Database, now: Date): Promise<string[]> {
  const { rows } = await sql<{ organizationId: string }>`
    select organization_id as "organizationId" from mail where due_at <= ${now}
    union
    select organization_id from invitation where accepted_at is null and revoked_at is null and expires_at <= ${now}
    limit 100`.execute(db);
  return rows.map(({ organizationId }) => organizationId);
}
