import { sql } from 'kysely';
import { requireSystem } from '../access.js';
import type { Context } from '../context.js';

/** A database role that may read an organization's rows in schema analytics; MISSING when the database has lost it. */
export interface AnalyticsReader {
  readonly role: string;
  readonly roleIs: 'EXISTING' | 'MISSING';
  readonly organizationId: string;
  readonly slug: string;
  readonly grantedAt: Date;
}

/** Which roles read which organizations, all of them. For the command line only. */
export async function listAnalyticsReaders(ctx: Context): Promise<AnalyticsReader[]> {
  requireSystem(ctx.actor);
  const { rows } = await sql<AnalyticsReader>`
    select reader.role_name as role, case when known.rolname is null then 'MISSING' else 'EXISTING' end as "roleIs",
      reader.organization_id as "organizationId", organization.slug, reader.granted_at as "grantedAt"
    from analytics.reader reader
    join organization on organization.id = reader.organization_id
    left join pg_catalog.pg_roles known on known.rolname = reader.role_name::name
    order by reader.role_name, organization.slug`.execute(ctx.db);
  return rows;
}
