import { sql } from 'kysely';
import { writeExportCursor } from '../export-cursor.js';
import { nilId } from '../ids.js';
import { query } from '../operation.js';
import { columns } from '../table.js';
import { type AuditEntry, AuditEntryEntity } from './audit.entity.js';
import { valuesOf } from './audit-change.js';
import type { AuditExport } from './audit-export.js';

/** How many rows one statement looks at. */
const batchSize = 2_000;

/** The next entries of an export, in the order in which they were written; each batch is a statement of its own. */
export const readAuditBatch = query(
  'audit:read',
  async (ctx, { whole, after }: { readonly whole: AuditExport; readonly after: string | null }) => {
    const { at, hash, selection } = whole;
    const { from, to, action, actorId, resourceId, requestId } = selection;
    const { rows } = await sql<AuditEntry & { selected: boolean }>`
      select ${columns(AuditEntryEntity, 'entry')}, entry.at <= ${at} and entry.at >= ${from ?? new Date(0)} and entry.at < ${to ?? new Date(8.64e14)}
        and entry.action = coalesce(${action}, entry.action) and entry.actor_id = coalesce(${actorId}, entry.actor_id)
        and entry.resource_id = coalesce(${resourceId}::uuid, entry.resource_id)
        and entry.correlation_id = coalesce(${requestId}, entry.correlation_id) as selected
      from audit_entry entry
      where entry.organization_id = ${ctx.organizationId} and entry.id > ${after ?? nilId}
      order by entry.id limit ${batchSize}`.execute(ctx.db);
    return {
      rows: rows.flatMap((entry) =>
        entry.selected ? [{ ...toRow(entry), cursor: writeExportCursor(hash, at, entry.id) }] : [],
      ),
      after: rows.length < batchSize ? null : rows.at(-1)!.id,
    };
  },
);

/** An entry as the export has it; the names are those of SQL, as with assignments. */
export type AuditRow = ReturnType<typeof toRow> & { readonly cursor: string };

const toRow = (entry: AuditEntry) => ({
  event_id: entry.id,
  at: entry.at,
  action: entry.action,
  actor_kind: entry.actorKind,
  actor_id: entry.actorId,
  resource_kind: entry.resourceKind,
  resource_id: entry.resourceId,
  changes: valuesOf(entry),
  correlation_id: entry.correlationId,
});
