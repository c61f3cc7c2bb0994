import type { Response } from 'express';
import type { Logger } from 'pino';
import type { Context } from '../domain/context.js';
import { type ExportOutcome, recordAssignmentExport } from '../domain/license/assignment-export.operations.js';
import { type AssignmentExport, readAssignmentBatch } from '../domain/license/assignment-export.queries.js';
import { toErrorAnswer } from './error-response.js';
import { ExportBody, ReaderGone } from './export-body.js';
import type { ExportFormat } from './format.js';

/** What an export is written from. */
export interface Source {
  readonly whole: AssignmentExport;
  readonly format: ExportFormat;
  readonly log: Logger;
  readonly correlationId: string;
  /** The caller, asked anew for each batch, so that a revoked token ends the export. */
  caller(): Promise<Context>;
}

/**
 * Writes an export batch by batch. Its entry in the audit log comes before its last line, so that no file looks whole without one; a
 * file that is not whole ends without such a line, and with a broken connection.
 */
export async function sendExport(response: Response, source: Source, first: Context): Promise<void> {
  const body = new ExportBody(response);
  const { whole, format, log, correlationId } = source;
  let rows = 0;
  let ctx = first;
  const record = (outcome: ExportOutcome) => recordAssignmentExport(ctx, { whole, format: format.name, rows, outcome });
  try {
    const last = await writeRows();
    await record('COMPLETE');
    body.end(last());
  } catch (error) {
    await record(error instanceof ReaderGone ? 'ABORTED' : 'FAILED').catch((failure: unknown) =>
      log.error({ err: failure, correlationId, rows }, 'an export ended without its audit entry'),
    );
    const { code, message } =
      error instanceof ReaderGone
        ? { code: 'ABORTED', message: 'Nothing was read for too long.' }
        : toErrorAnswer(error, log, correlationId);
    body.breakOff(format.interrupted({ code, message, correlationId }));
  }

  /** Answers how the last line is made. */
  async function writeRows(): Promise<() => string> {
    await body.write(format.head);
    for (let { after } = whole; ; ) {
      const batch = await readAssignmentBatch(ctx, { whole, after });
      const due = batch.rows.slice(0, whole.limit - rows);
      await body.write(due.map(format.row).join(''));
      rows += due.length;
      const tally = () => ({ rows, sha256: body.checksum() });
      const isMore = batch.after !== null || due.length < batch.rows.length;
      if (!isMore) return () => format.end(tally());
      const cursor = due.at(-1)?.cursor;
      if (rows === whole.limit && typeof cursor === 'string') return () => format.more(tally(), cursor);
      after = batch.after;
      ctx = await source.caller();
    }
  }
}
