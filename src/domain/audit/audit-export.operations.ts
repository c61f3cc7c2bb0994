import { operation } from '../operation.js';
import type { AuditExport } from './audit-export.js';

/** Notes in the audit log that it was taken away: which entries, how many. */
export const recordAuditExport = operation(
  'audit:read',
  async (
    ctx,
    input: {
      readonly whole: AuditExport;
      readonly rows: number;
      readonly outcome: 'COMPLETE' | 'ABORTED' | 'FAILED';
    },
  ): Promise<void> => {
    const { whole, rows, outcome } = input;
    const changes = { rows, outcome, knownAt: whole.at, ...whole.selection, resumedAfter: whole.after };
    ctx.record({
      type: 'audit_events.exported',
      kind: 'organization',
      resourceId: ctx.organizationId,
      changes: Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null)),
    });
  },
);
