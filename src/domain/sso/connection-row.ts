import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import type { OperationContext } from '../operation.js';
import { assignments, columns } from '../table.js';
import { normaliseDomain } from './domain-name.js';
import { type SsoConnection, SsoConnectionEntity } from './sso-connection.entity.js';

/** Locks a connection that has not been removed, or throws NOT_FOUND. */
export async function lockConnection(ctx: OperationContext, connectionId: string): Promise<SsoConnection> {
  const { rows } = await sql<SsoConnection>`
    select ${columns(SsoConnectionEntity, 'connection')} from sso_connection connection
    where organization_id = ${ctx.organizationId} and id = ${toId(connectionId)} and removed_at is null for no key update`.execute(
    ctx.db,
  );
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such single sign-on connection.', 'ssoConnectionId');
  return rows[0];
}

/** Writes changed columns; the version counts on. */
export async function writeConnection(
  ctx: OperationContext,
  connection: SsoConnection,
  change: Partial<SsoConnection>,
): Promise<SsoConnection> {
  const written = { ...change, version: connection.version + 1, updatedAt: ctx.now };
  await sql`
    update sso_connection set ${assignments(SsoConnectionEntity, written)}
    where organization_id = ${ctx.organizationId} and id = ${connection.id}`.execute(ctx.db);
  return { ...connection, ...written };
}

/** Lets a connection serve these domains, and no others. Each must be verified, and served by no other connection. */
export async function serveDomains(
  ctx: OperationContext,
  connectionId: string,
  names: readonly string[],
): Promise<void> {
  const wanted = [...new Set(names.map(normaliseDomain))];
  const { rows } = await sql<{ id: string; name: string; servedBy: string | null }>`
    select domain.id, domain.name, served.sso_connection_id as "servedBy" from domain
    left join sso_connection_domain served on served.organization_id = ${ctx.organizationId} and served.domain_id = domain.id
    where domain.organization_id = ${ctx.organizationId} and domain.name = any(${wanted}::text[])
      and domain.verified_at is not null and domain.removed_at is null`.execute(ctx.db);
  const missing = wanted.find((name) => !rows.some((row) => row.name === name));
  if (missing)
    throw new DomainError('INVALID_VALUE', `${missing} is no verified domain of the organization.`, 'domains');
  const taken = rows.find(({ servedBy }) => servedBy !== null && servedBy !== connectionId);
  if (taken) throw new DomainError('CONFLICT', `${taken.name} is served by another connection.`, 'domains');
  await sql`
    delete from sso_connection_domain
    where organization_id = ${ctx.organizationId} and sso_connection_id = ${connectionId}`.execute(ctx.db);
  for (const { id } of rows)
    await sql`
      insert into sso_connection_domain (organization_id, domain_id, sso_connection_id)
      values (${ctx.organizationId}, ${id}, ${connectionId})`.execute(ctx.db);
}

/** Refuses to switch a connection on that serves no verified domain. */
export async function requireServedDomain(ctx: OperationContext, connectionId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select domain.id from sso_connection_domain served
    join domain on domain.organization_id = ${ctx.organizationId} and domain.id = served.domain_id
    where served.organization_id = ${ctx.organizationId} and served.sso_connection_id = ${connectionId}
      and domain.verified_at is not null and domain.removed_at is null limit 1`.execute(ctx.db);
  if (rows.length === 0)
    throw new DomainError('GATE_OPEN', 'Verify a domain and let the connection serve it first.', 'domains');
}
