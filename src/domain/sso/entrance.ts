import { sql } from 'kysely';
import type { Database } from '../context.js';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import { columns } from '../table.js';
import { domainOfEmail } from './domain-of-email.js';
import { type SsoConnection, SsoConnectionEntity } from './sso-connection.entity.js';

/** The connection that an address of the sign-in pages names, for whoever comes; NOT_FOUND where there is none. */
export async function openEntrance(db: Database, connectionId: string): Promise<SsoConnection> {
  const directory = await sql<{ organizationId: string }>`
    select organization_id as "organizationId" from sso_connection_directory where sso_connection_id = ${toId(connectionId)}`.execute(
    db,
  );
  const organizationId = directory.rows[0]?.organizationId;
  const found = organizationId && (await readConnection(db, organizationId, toId(connectionId)));
  if (!found) throw new DomainError('NOT_FOUND', 'There is no such single sign-on connection.');
  return found;
}

async function readConnection(db: Database, organizationId: string, id: string): Promise<SsoConnection | undefined> {
  const { rows } = await sql<SsoConnection>`
    select ${columns(SsoConnectionEntity, 'connection')} from sso_connection connection
    where organization_id = ${organizationId} and id = ${id} and removed_at is null`.execute(db);
  return rows[0];
}

/**
 * The enabled connection that serves the domain of an address, or undefined. The part before the @ is not looked at, so that nobody
 * learns who is a member.
 */
export async function findRealm(db: Database, email: string): Promise<{ connectionId: string } | undefined> {
  const domain = domainOfEmail(email);
  if (domain === undefined || domain.includes('\0')) return undefined;
  const directory = await sql<{ organizationId: string }>`
    select organization_id as "organizationId" from verified_domain where name = ${domain}`.execute(db);
  const organizationId = directory.rows[0]?.organizationId;
  if (!organizationId) return undefined;
  const { rows } = await sql<{ connectionId: string }>`
    select connection.id as "connectionId" from domain
    join sso_connection_domain served on served.organization_id = ${organizationId} and served.domain_id = domain.id
    join sso_connection connection on connection.organization_id = ${organizationId} and connection.id = served.sso_connection_id
      and connection.status = 'ENABLED' and connection.removed_at is null
    where domain.organization_id = ${organizationId} and domain.name = ${domain} and domain.verified_at is not null and domain.removed_at is null`.execute(
    db,
  );
  return rows[0];
}
