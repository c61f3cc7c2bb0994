import { operation } from '../operation.js';
import type { AssignmentExport } from './assignment-export.queries.js';

/** How an export ended: whole (or as much of it as was asked for), cut off by its reader, or by an error of ours. */
export type ExportOutcome = 'COMPLETE' | 'ABORTED' | 'FAILED';

/** Notes in the audit log that assignments were taken away: which, how many, in which form; not by which words, as they may name a person. */
export const recordAssignmentExport = operation(
  'license_assignments:export',
  async (
    ctx,
    input: {
      readonly whole: AssignmentExport;
      readonly format: string;
      readonly rows: number;
      readonly outcome: ExportOutcome;
    },
  ): Promise<void> => {
    const { format, rows, outcome } = input;
    const { at, after, selection } = input.whole;
    const { asOf, from, to, licenseId, member, source } = selection;
    const narrowedBy = member === null ? null : 'MEMBER';
    const changes = {
      format,
      rows,
      outcome,
      knownAt: at,
      asOf,
      from,
      to,
      licenseId,
      source,
      narrowedBy,
      resumedAfter: after,
    };
    ctx.record({
      type: 'license_assignments.exported',
      kind: 'organization',
      resourceId: ctx.organizationId,
      changes: Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null)),
    });
  },
);
