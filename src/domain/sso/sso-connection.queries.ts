import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import { query } from '../operation.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { columns } from '../table.js';
import { type SsoConnection, SsoConnectionEntity } from './sso-connection.entity.js';
import { type SsoLogEntry, SsoLogEntryEntity } from './sso-sign-in.entity.js';

/** The single sign-on connections of the organization, oldest first; without their secrets. */
export const listSsoConnections = query(
  'sso:read',
  async (ctx, _input: Record<never, never>): Promise<SsoConnection[]> => {
    const { rows } = await sql<SsoConnection>`
      select ${columns(SsoConnectionEntity, 'connection')} from sso_connection connection
      where organization_id = ${ctx.organizationId} and removed_at is null order by id`.execute(ctx.db);
    return rows.map(withoutSecrets);
  },
);

/** A single sign-on connection without its secrets; NOT_FOUND for an unknown and for a removed one. */
export const getSsoConnection = query('sso:read', async (ctx, connectionId: string): Promise<SsoConnection> => {
  const { rows } = await sql<SsoConnection>`
    select ${columns(SsoConnectionEntity, 'connection')} from sso_connection connection
    where organization_id = ${ctx.organizationId} and id = ${toId(connectionId)} and removed_at is null`.execute(
    ctx.db,
  );
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such single sign-on connection.', 'ssoConnectionId');
  return withoutSecrets(rows[0]);
});

const withoutSecrets = (row: SsoConnection): SsoConnection => ({ ...row, clientSecret: null, serviceKey: null });

/** The names of the verified domains that connections serve. */
export const listServedDomains = query(
  'sso:read',
  async (ctx, connectionIds: readonly string[]): Promise<{ ssoConnectionId: string; name: string }[]> => {
    const { rows } = await sql<{ ssoConnectionId: string; name: string }>`
      select served.sso_connection_id as "ssoConnectionId", domain.name from sso_connection_domain served
      join domain on domain.organization_id = ${ctx.organizationId} and domain.id = served.domain_id
        and domain.verified_at is not null and domain.removed_at is null
      where served.organization_id = ${ctx.organizationId} and served.sso_connection_id = any(${connectionIds.map(toId)}::uuid[])
      order by domain.name`.execute(ctx.db);
    return rows;
  },
);

/** What came of the answers to a connection, newest first, a page after a cursor. */
export const listSignInLog = query(
  'sso:read',
  (ctx, input: PageRequest & { readonly connectionId: string }): Promise<Page<SsoLogEntry>> =>
    readPage<SsoLogEntry>(
      input,
      { name: 'AT', descending: true, id: sql`entry.id` },
      input.connectionId,
      async ({ after, order, limit }) => {
        const { rows } = await sql<SsoLogEntry>`
          select ${columns(SsoLogEntryEntity, 'entry')} from sso_log_entry entry
          where organization_id = ${ctx.organizationId} and sso_connection_id = ${toId(input.connectionId)} and ${after}
          order by ${order} limit ${limit}`.execute(ctx.db);
        return rows;
      },
    ),
);

/** How many entries the sign-in log of a connection has. */
export const countSignInLog = query('sso:read', async (ctx, connectionId: string): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from sso_log_entry
    where organization_id = ${ctx.organizationId} and sso_connection_id = ${toId(connectionId)}`.execute(ctx.db);
  return rows[0]!.total;
});
