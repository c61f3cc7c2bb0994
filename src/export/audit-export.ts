import { openAuditExport } from '../domain/audit/audit-export.js';
import { recordAuditExport } from '../domain/audit/audit-export.operations.js';
import { type AuditRow, readAuditBatch } from '../domain/audit/audit-export.queries.js';
import type { TenantContext } from '../domain/context.js';
import type { Parameters } from '../request-parameters.js';
import { type ExportFormat, ndjson } from './format.js';
import type { Source } from './send-export.js';

/** What the parameters of an export of the audit log may be. */
export const auditParameters = [
  'from',
  'to',
  'timeZone',
  'action',
  'actorId',
  'resourceId',
  'requestId',
  'cursor',
  'limit',
  'organizationId',
] as const;

const format: ExportFormat<AuditRow> = { ...ndjson, row: (row) => `${JSON.stringify(row)}\n` };

/** The audit log, oldest first; what is wrong with the parameters is said before the first byte. */
export async function openAudit(
  ctx: TenantContext,
  wanted: Parameters<(typeof auditParameters)[number]>,
): Promise<Source<AuditRow> & { readonly at: Date }> {
  const whole = openAuditExport(ctx, wanted);
  return {
    format,
    at: whole.at,
    after: whole.after,
    limit: whole.limit,
    read: (caller, after) => readAuditBatch(caller, { whole, after }),
    record: (caller, end) => recordAuditExport(caller, { whole, ...end }),
  };
}
