import type { Response } from 'express';
import type { Logger } from 'pino';
import type { Context } from '../domain/context.js';
import { toErrorAnswer } from '../error-answer.js';
import { ExportBody, ReaderGone } from './export-body.js';
import type { ExportFormat } from './format.js';

/** How an export ended: whole (or as much of it as was asked for), cut off by its reader, or by an error of ours. */
type Outcome = 'COMPLETE' | 'ABORTED' | 'FAILED';

/** Rows that can be taken away, batch by batch. */
export interface Source<Row extends { readonly cursor?: unknown }> {
  readonly format: ExportFormat<Row>;
  /** Where it begins, and how many rows it has at most. */
  readonly after: string | null;
  readonly limit: number;
  /** The rows that follow, and where the next batch begins; null when there is none. */
  read(ctx: Context, after: string | null): Promise<{ readonly rows: readonly Row[]; readonly after: string | null }>;
  /** Notes in the audit log that the rows were taken away. */
  record(ctx: Context, end: { readonly rows: number; readonly outcome: Outcome }): Promise<void>;
}

/** For whom an export is written. */
export interface Reader {
  readonly log: Logger;
  readonly correlationId: string;
  /** The caller, asked anew for each batch, so that a revoked token ends the export. */
  caller(): Promise<Context>;
}

/**
 * Writes an export batch by batch. Its entry in the audit log comes before its last line, so that no file looks whole without one; a
 * file that is not whole ends without such a line, and with a broken connection.
 */
export async function sendExport<Row extends { readonly cursor?: unknown }>(
  response: Response,
  source: Source<Row>,
  reader: Reader,
  first: Context,
): Promise<void> {
  const body = new ExportBody(response);
  const { format } = source;
  const { log, correlationId } = reader;
  let rows = 0;
  let ctx = first;
  const record = (outcome: Outcome) => source.record(ctx, { rows, outcome });
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
    for (let { after } = source; ; ) {
      const batch = await source.read(ctx, after);
      const due = batch.rows.slice(0, source.limit - rows);
      await body.write(due.map(format.row).join(''));
      rows += due.length;
      const tally = () => ({ rows, sha256: body.checksum() });
      const isMore = batch.after !== null || due.length < batch.rows.length;
      if (!isMore) return () => format.end(tally());
      const cursor = due.at(-1)?.cursor;
      if (rows === source.limit && typeof cursor === 'string') return () => format.more(tally(), cursor);
      after = batch.after;
      ctx = await reader.caller();
    }
  }
}
