import { type RawBuilder, sql } from 'kysely';
import type { TenantContext } from '../context.js';
import type { Member } from './member.entity.js';

/**
 * The condition under which a connection may take over a living row of `member`: no live connection keeps them, their e-mail is at a verified
 * domain, they are no owner, and no owner has decided to keep them apart. Both lists are read at most once a statement, and only when
 * somebody is met whom the connection does not keep itself.
 */
export const adoptable = (ctx: TenantContext, connectionId: string, alias = 'member'): RawBuilder<boolean> => {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`(${column('managed_by')} <> 'SCIM' and ${column('role')} <> 'OWNER' and ${column('email_domain')} in (
      select verified.name from domain verified
      where verified.organization_id = ${ctx.organizationId} and verified.verified_at is not null and verified.removed_at is null)
    and ${column('id')} not in (
      select apart.member_id from scim_conflict apart
      where apart.organization_id = ${ctx.organizationId} and apart.scim_connection_id = ${connectionId} and apart.kind = 'MEMBER'
        and apart.decision = 'KEEP_APART' and apart.member_id is not null))`;
};

/** Whether a connection keeps this member already, so that a request of it links nobody. */
export const isKeptBy = (connectionId: string, { scimConnectionId, managedBy }: Member): boolean =>
  scimConnectionId === connectionId && managedBy === 'SCIM';
