import { type ExportedRow, exportColumns } from '../domain/license/export-columns.js';

/** What the last line says of the bytes before it. */
export interface Tally {
  readonly rows: number;
  readonly sha256: string;
}

/** Why a file ends before its end. */
export interface Interruption {
  readonly code: string;
  readonly message: string;
  readonly correlationId: string;
}

/** How rows are written. A file is whole when its last line is `end`, or, where fewer rows were asked for than there are, `more`. */
export interface ExportFormat<Row = never> {
  readonly name: 'CSV' | 'NDJSON';
  readonly extension: string;
  readonly mediaType: string;
  readonly contentType: string;
  readonly head: string;
  row(row: Row): string;
  end(tally: Tally): string;
  more(tally: Tally, cursor: string): string;
  interrupted(interruption: Interruption): string;
}

const names = exportColumns.map(({ name }) => name);
const line = (value: unknown) => `${JSON.stringify(value)}\n`;

/** One JSON object per line; the last line is one of `end`, `more` and `error`. */
export const ndjson: ExportFormat<ExportedRow> = {
  name: 'NDJSON',
  extension: 'ndjson',
  mediaType: 'application/x-ndjson',
  contentType: 'application/x-ndjson; charset=utf-8',
  head: '',
  row: (row) => line(Object.fromEntries(names.map((name) => [name, row[name] ?? null]))),
  end: (tally) => line({ end: { ...tally, complete: true } }),
  more: (tally, cursor) => line({ more: { ...tally, cursor } }),
  interrupted: (error) => line({ error }),
};

const crlf = '\r\n';

/** RFC 4180 with a header line, UTF-8 without a byte order mark; the last line begins with `#`. */
export const csv: ExportFormat<ExportedRow> = {
  name: 'CSV',
  extension: 'csv',
  mediaType: 'text/csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  head: names.join(',') + crlf,
  row: (row) => exportColumns.map(({ name, from }) => cellOf(row[name] ?? null, from)).join(',') + crlf,
  end: ({ rows, sha256 }) => `# end rows=${rows} sha256=${sha256}${crlf}`,
  more: ({ rows, sha256 }, cursor) => `# more rows=${rows} sha256=${sha256} cursor=${cursor}${crlf}`,
  interrupted: ({ code, message, correlationId }) => `# incomplete: ${code} ${message} (${correlationId})${crlf}`,
};

function cellOf(value: ExportedRow[string] | null, from: 'MUSTER' | 'PEOPLE'): string {
  const text = textOf(value ?? null);
  return quoted(from === 'PEOPLE' ? harmless(text) : text);
}

function textOf(value: ExportedRow[string]): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.join('; ') : String(value);
}

/** What a spreadsheet would take for a formula, also behind quotes and blanks, or in full-width signs, gets an apostrophe in front. */
const harmless = (text: string) => (/^["'\s]*[=+\-@\t\r\n＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text);

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
