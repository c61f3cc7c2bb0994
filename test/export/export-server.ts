import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MikroORM } from '@mikro-orm/postgresql';
import express from 'express';
import { pino } from 'pino';
import { createExportRouter } from '../../src/export/server.js';
import { openOutgoing } from '../../src/outgoing/guarded-fetch.js';
import { RequestCallers } from '../../src/request-callers.js';
import { openLoopback } from '../support/loopback.js';

/** An answer of the export, its body as text. */
export interface ExportAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: an error body, looked at by assertions
  readonly error: any;
}

/** The exports on a free port of the loopback address, and on a socket of the file system; what they log is kept. */
export async function serveExports(orm: MikroORM) {
  const logged: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) });
  const app = express();
  const listener = await openLoopback();
  listener.serve(app);
  const { origin } = listener;
  const folder = mkdtempSync(join(tmpdir(), 'muster-export-'));
  const socketPath = join(folder, 'socket');
  const socketListener = app.listen(socketPath);
  await once(socketListener, 'listening');
  const outgoing = openOutgoing({ loopback: 'REFUSED' });
  const callers = new RequestCallers({ orm, publicUrl: origin, log, outgoing });
  const face = createExportRouter({ log, callers });
  app.use('/export', face.router);
  return {
    origin,
    /** A socket with small buffers of a fixed size: a reader that waits is noticed soon. */
    socketPath,
    logged,
    /** Resolves when every export that ran has left its audit entry. */
    settled: () => face.stop(),
    async get(token: string | null, path: string, init: RequestInit = {}): Promise<ExportAnswer> {
      const headers = { ...(token !== null && { Authorization: `Bearer ${token}` }), ...init.headers };
      const response = await fetch(`${origin}/export/${path}`, { ...init, headers });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.startsWith('application/json');
      return {
        status: response.status,
        headers: response.headers,
        text,
        error: isJson && text ? JSON.parse(text).error : null,
      };
    },
    async close() {
      socketListener.closeAllConnections();
      await Promise.all([listener.close(), new Promise((resolve) => socketListener.close(resolve))]);
      rmSync(folder, { recursive: true });
      await face.stop();
      await callers.stop();
    },
  };
}

export type ExportServer = Awaited<ReturnType<typeof serveExports>>;

/** A row of an NDJSON export. */
// biome-ignore lint/suspicious/noExplicitAny: columns of any shape, looked at by assertions
export type NdjsonRow = Record<string, any>;

/** The rows of an NDJSON file and what its last line says, which has to be true. */
export function readNdjson(text: string): { rows: NdjsonRow[]; last: NdjsonRow } {
  const { before, lastLine } = splitLastLine(text, '\n');
  const rows = before
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  const last = JSON.parse(lastLine);
  const tally = last.end ?? last.more;
  if (tally && (tally.sha256 !== sha256(before) || tally.rows !== rows.length))
    throw new Error(`The last line is not true: ${lastLine}`);
  return { rows, last };
}

/** The cells of a CSV file by column, and its last line, which has to be true; read as RFC 4180 says. */
export function readCsv(text: string): { rows: Record<string, string>[]; last: string } {
  const { before, lastLine } = splitLastLine(text, '\r\n');
  const [head = [], ...lines] = cellsOf(before);
  const rows = lines.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index]!])));
  const [, count, checksum] = /rows=(\d+) sha256=([0-9a-f]{64})/.exec(lastLine) ?? [];
  if (checksum && (checksum !== sha256(before) || Number(count) !== rows.length))
    throw new Error(`The last line is not true: ${lastLine}`);
  return { rows, last: lastLine };
}

function splitLastLine(text: string, newline: string) {
  if (!text.endsWith(newline)) throw new Error('The file ends in the middle of a line.');
  const at = text.lastIndexOf(newline, text.length - newline.length - 1) + newline.length;
  const start = at < newline.length ? 0 : at;
  return { before: text.slice(0, start), lastLine: text.slice(start, -newline.length) };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function cellsOf(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const lines: string[][] = [];
  for (let line: string[] = []; cell.lastIndex < text.length; ) {
    const found = cell.exec(text);
    if (!found) throw new Error(`This is no CSV: ${text.slice(0, 200)}`);
    line.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') {
      lines.push(line);
      line = [];
    }
  }
  return lines;
}
