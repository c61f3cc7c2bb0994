import { sql } from 'kysely';
import { type AuditEntry, AuditEntryEntity } from '../audit/audit.entity.js';
import { type Filter, toSql } from '../filter.js';
import { idBefore, toId } from '../ids.js';
import { query } from '../operation.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { columns } from '../table.js';
import { type ProvisioningLogEntry, ProvisioningLogEntryEntity } from './provisioning-log.entity.js';
import { logFields } from './provisioning-log.filter.js';

/** Which entries. */
export interface LogSelection {
  readonly connectionId?: string | null;
  readonly filter?: Filter;
}

const selected = ({ connectionId, filter }: LogSelection) =>
  sql`${connectionId ? sql`entry.scim_connection_id = ${toId(connectionId)}` : sql`true`} and ${filter ? toSql(filter, logFields) : sql`true`}`;

/** What identity providers have asked and got, newest first, a page after a cursor. */
export const listProvisioningLog = query(
  'scim:read',
  (ctx, { connectionId, filter, ...page }: PageRequest & LogSelection): Promise<Page<ProvisioningLogEntry>> =>
    readPage<ProvisioningLogEntry>(
      page,
      { name: 'AT', descending: true, id: sql`entry.id` },
      [connectionId, filter],
      async ({ after, order, limit }) => {
        const { rows } = await sql<ProvisioningLogEntry>`
      select ${columns(ProvisioningLogEntryEntity, 'entry')} from provisioning_log_entry entry
      where organization_id = ${ctx.organizationId} and ${selected({ connectionId, filter })} and ${after}
      order by ${order} limit ${limit}`.execute(ctx.db);
        return rows;
      },
    ),
);

/** How many entries of the provisioning log match. */
export const countProvisioningLog = query('scim:read', async (ctx, selection: LogSelection): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from provisioning_log_entry entry
    where organization_id = ${ctx.organizationId} and ${selected(selection)}`.execute(ctx.db);
  return rows[0]!.total;
});

/** How long an entry can be on its way: what is older is complete, so that a reader who goes on from there misses none. */
export const settlingMs = 3_000;

/**
 * The log as it grows: entries after a cursor, oldest first, as far as they are complete; without a cursor those of the last minute. Ask
 * again with the cursor of the last one.
 */
export const followProvisioningLog = query(
  'scim:read',
  (ctx, { connectionId, filter, ...page }: PageRequest & LogSelection): Promise<Page<ProvisioningLogEntry>> => {
    const now = Date.now();
    return readPage<ProvisioningLogEntry>(
      page,
      { name: 'GROWING', descending: false, id: sql`entry.id` },
      [connectionId, filter],
      async ({ after, order, limit }) => {
        const { rows } = await sql<ProvisioningLogEntry>`
      select ${columns(ProvisioningLogEntryEntity, 'entry')} from provisioning_log_entry entry
      where organization_id = ${ctx.organizationId} and ${selected({ connectionId, filter })}
        and ${page.after ? after : sql`entry.id > ${idBefore(new Date(now - 60_000))}`} and entry.id < ${idBefore(new Date(now - settlingMs))}
      order by ${order} limit ${limit}`.execute(ctx.db);
        return rows;
      },
    );
  },
);

/** What the requests of these events changed, attribute by attribute: the entries of the audit log, in their order. */
export const findLoggedChanges = query('scim:read', async (ctx, eventIds: readonly string[]): Promise<AuditEntry[]> => {
  const { rows } = await sql<AuditEntry>`
    select ${columns(AuditEntryEntity, 'entry')} from audit_entry entry
    where organization_id = ${ctx.organizationId} and id = any(${eventIds}::uuid[]) order by id`.execute(ctx.db);
  return rows;
});
