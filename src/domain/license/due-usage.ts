import { sql } from 'kysely';
import type { Database } from '../context.js';

/** A license whose usage is to be stored. */
export interface DueUsage {
  readonly organizationId: string;
  readonly licenseId: string;
}

const twoHours = 2 * 60 * 60_000;
const mostAtOnce = 1_000;

/** Lists licenses of all organizations whose usage is stored up to more than two hours ago only, or not at all, the longest due in front. */
export async function listDueUsage(db: Database, now: Date): Promise<DueUsage[]> {
  const due = new Date(now.getTime() - twoHours);
  const { rows } = await sql<DueUsage>`
    select license.organization_id as "organizationId", license.id as "licenseId"
    from license left join license_usage_watermark mark on mark.organization_id = license.organization_id and mark.license_id = license.id
    where coalesce(mark.built_through, license.created_at) < ${due}
    order by mark.built_through nulls first limit ${mostAtOnce}`.execute(db);
  return rows;
}
