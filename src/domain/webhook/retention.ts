import { sql } from 'kysely';
import type { Database } from '../context.js';
import { idBefore } from '../ids.js';

/** How long events can be delivered and replayed. The audit log keeps what they tell. */
const keptDays = 14;

/** From when on events are kept. */
export const oldestKept = (now: Date): Date => new Date(now.getTime() - keptDays * 24 * 3_600_000);

/** The smallest id of an event that is kept; ids tell their time. */
export const firstKept = (now: Date): string => idBefore(oldestKept(now));

/** Organizations that have events older than they are kept: the first row of each index tells it. */
export async function listOldEvents(db: Database, now: Date): Promise<{ organizationId: string }[]> {
  const oldest = firstKept(now);
  const { rows } = await sql<{ organizationId: string }>`
    select organization.id as "organizationId" from organization
    where exists (
      select 1 from outbox_event event
      where event.organization_id = organization.id and event.id < ${oldest} and event.published_at is not null)
    limit 1000`.execute(db);
  return rows;
}
