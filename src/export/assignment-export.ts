import type { TenantContext } from '../domain/context.js';
import { recordAssignmentExport } from '../domain/license/assignment-export.operations.js';
import { openAssignmentExport, readAssignmentBatch } from '../domain/license/assignment-export.queries.js';
import type { ExportedRow } from '../domain/license/export-columns.js';
import type { Parameters } from '../request-parameters.js';
import type { ExportFormat } from './format.js';
import type { Source } from './send-export.js';

/** What the parameters of an export of license assignments may be. */
export const assignmentParameters = [
  'asOf',
  'from',
  'to',
  'timeZone',
  'license',
  'member',
  'source',
  'cursor',
  'limit',
  'organizationId',
] as const;

/** The license assignments that are asked for; what is wrong with the parameters is said before the first byte. */
export async function openAssignments(
  ctx: TenantContext,
  wanted: Parameters<(typeof assignmentParameters)[number]>,
  format: ExportFormat<ExportedRow>,
): Promise<Source<ExportedRow> & { readonly at: Date }> {
  const whole = await openAssignmentExport(ctx, wanted);
  return {
    format,
    at: whole.at,
    after: whole.after,
    limit: whole.limit,
    read: (caller, after) => readAssignmentBatch(caller, { whole, after }),
    record: (caller, end) => recordAssignmentExport(caller, { whole, format: format.name, ...end }),
  };
}
