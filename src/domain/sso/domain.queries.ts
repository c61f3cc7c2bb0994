import { sql } from 'kysely';
import { query } from '../operation.js';
import { columns } from '../table.js';
import { type Domain, DomainEntity } from './domain.entity.js';

/** The domains of the organization, verified or not, by name. */
export const listDomains = query('domains:read', async (ctx, _input: Record<never, never>): Promise<Domain[]> => {
  const { rows } = await sql<Domain>`
    select ${columns(DomainEntity, 'domain')} from domain
    where organization_id = ${ctx.organizationId} and removed_at is null order by name`.execute(ctx.db);
  return rows;
});
