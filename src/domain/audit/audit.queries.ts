import { sql } from 'kysely';
import { exactText, type Field, type FieldTable, type Filter, toSql } from '../filter.js';
import { query } from '../operation.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { columns } from '../table.js';
import { type AuditEntry, AuditEntryEntity } from './audit.entity.js';

const auditFields: FieldTable = new Map<string, Field>([
  ['id', { type: 'id', sql: sql`entry.id` }],
  ['at', { type: 'time', sql: sql`entry.at` }],
  ['action', exactText(sql`entry.action`)],
  ['actorKind', exactText(sql`entry.actor_kind`)],
  ['actorId', exactText(sql`entry.actor_id`)],
  ['resourceKind', exactText(sql`entry.resource_kind`)],
  ['resourceId', { type: 'id', sql: sql`entry.resource_id` }],
  ['correlationId', exactText(sql`entry.correlation_id`)],
]);

/** The audit log by filter, newest first, a page after a cursor. */
export const listAuditEntries = query(
  'audit:read',
  (ctx, input: PageRequest & { filter?: Filter }): Promise<Page<AuditEntry>> =>
    readPage<AuditEntry>(
      input,
      { name: 'AT', descending: true, id: sql`entry.id` },
      input.filter,
      async ({ after, order, limit }) => {
        const { rows } = await sql<AuditEntry>`
        select ${columns(AuditEntryEntity, 'entry')} from audit_entry entry
        where organization_id = ${ctx.organizationId} and ${input.filter ? toSql(input.filter, auditFields) : sql`true`} and ${after}
        order by ${order} limit ${limit}`.execute(ctx.db);
        return rows;
      },
    ),
);

/** How many entries of the audit log match a filter. */
export const countAuditEntries = query('audit:read', async (ctx, filter: Filter | undefined): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from audit_entry entry
    where organization_id = ${ctx.organizationId} and ${filter ? toSql(filter, auditFields) : sql`true`}`.execute(
    ctx.db,
  );
  return rows[0]!.total;
});
