import { sql } from 'kysely';
import type { Database } from '../context.js';

/** Organizations in which mail is due. */
export async function listDueMail(db: Database, now: Date): Promise<{ organizationId: string }[]> {
  const { rows } = await sql<{ organizationId: string }>`
    select distinct organization_id as "organizationId" from mail where due_at <= ${now} limit 100`.execute(db);
  return rows;
}
