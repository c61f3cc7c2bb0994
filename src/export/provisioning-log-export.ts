import type { TenantContext } from '../domain/context.js';
import { openLogExport } from '../domain/scim-connection/log-export.js';
import { readLogBatch } from '../domain/scim-connection/log-export.queries.js';
import type { ProvisioningLogEntry } from '../domain/scim-connection/provisioning-log.entity.js';
import { recordLogExport } from '../domain/scim-connection/provisioning-log.operations.js';
import type { Parameters } from '../request-parameters.js';
import { type ExportFormat, ndjson } from './format.js';
import type { Source } from './send-export.js';

/** What the parameters of an export of the provisioning log may be. */
export const logParameters = ['from', 'to', 'cursor', 'limit', 'organizationId'] as const;

/** An entry as a line: its id is the cursor by which a broken export goes on. */
type LogLine = ProvisioningLogEntry & { readonly cursor: string };

const format: ExportFormat<LogLine> = {
  ...ndjson,
  row: ({ organizationId, ...entry }) => `${JSON.stringify(entry)}\n`,
};

/** The provisioning log, oldest first, as far as it was complete when the export began. */
export async function openLog(
  ctx: TenantContext,
  wanted: Parameters<(typeof logParameters)[number]>,
): Promise<Source<LogLine> & { readonly at: Date }> {
  const whole = openLogExport(ctx, wanted);
  return {
    format,
    at: whole.at,
    after: whole.after,
    limit: whole.limit,
    async read(caller, after) {
      const batch = await readLogBatch(caller, { whole, after });
      return { ...batch, rows: batch.rows.map((entry) => ({ ...entry, cursor: entry.id })) };
    },
    record: (caller, end) => recordLogExport(caller, { whole, format: format.name, ...end }),
  };
}
