import { type RawBuilder, sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import type { OperationContext } from '../operation.js';
import { columns } from '../table.js';
import { type Domain, DomainEntity } from './domain.entity.js';

/** A domain of the organization, or NOT_FOUND. */
export const readDomain = (ctx: TenantContext, domainId: string): Promise<Domain> => find(ctx, domainId, sql``);

/** The same, locked. */
export const lockDomain = (ctx: OperationContext, domainId: string): Promise<Domain> =>
  find(ctx, domainId, sql`for no key update`);

async function find(ctx: TenantContext, domainId: string, lock: RawBuilder<unknown>): Promise<Domain> {
  const { rows } = await sql<Domain>`
    select ${columns(DomainEntity, 'domain')} from domain
    where organization_id = ${ctx.organizationId} and id = ${toId(domainId)} and removed_at is null ${lock}`.execute(
    ctx.db,
  );
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such domain.', 'domainId');
  return rows[0];
}
