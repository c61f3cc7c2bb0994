import { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { type CsvError, parse } from 'csv-parse';
import { DomainError } from '../../errors.js';

/** A line of a CSV file, and its number in the file: the header is the first. */
export interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

const maxHeader = 65_536;
const maxRecord = 1_000_000;

/** The lines of a CSV file in UTF-8 (or UTF-16 with its mark), separated by what the header separates by; blank lines are left out. */
export async function* readCsv(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord> {
  const text = decoded(bytes);
  const start = await readStart(text);
  if (start.trim() === '') throw refused('The file is empty. Upload the export as the identity provider made it.');
  const parser = parse({
    delimiter: delimiterOf(start),
    info: true,
    max_record_size: maxRecord,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  });
  const source = Readable.from(following(start, text));
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of source.pipe(parser)) yield { cells: record, line: info.lines };
  } catch (error) {
    throw isCsvError(error) ? faultOf(error) : error;
  } finally {
    source.destroy();
  }
}

async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of bytes) {
      decoder ??= new TextDecoder(isUtf16(chunk) ? 'utf-16le' : 'utf-8', { fatal: true });
      yield checked(decoder.decode(chunk, { stream: true }));
    }
    yield checked(decoder?.decode() ?? '');
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw refused('The file is no text in UTF-8. Save it as "CSV UTF-8".');
    throw error;
  }
}

const isUtf16 = (chunk: Uint8Array) => chunk[0] === 0xff && chunk[1] === 0xfe;

function checked(text: string): string {
  if (text.includes('\0')) throw refused('The file is no text: it holds NUL. Save it as "CSV UTF-8".');
  return text;
}

/** The text up to the end of the header, and what came with it. */
async function readStart(text: AsyncGenerator<string>): Promise<string> {
  let start = '';
  while (!/[^\s][^\r\n]*[\r\n]/.test(start)) {
    if (start.length > maxHeader) throw refused('The first line is no header of a CSV file: it is too long.');
    const { value, done } = await text.next();
    if (done) break;
    start += value;
  }
  return start;
}

async function* following(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

/** What separates the names in the header: a comma, a semicolon as in German and French spreadsheets, or a tab. */
function delimiterOf(start: string): string {
  const [header = ''] = start.trimStart().split(/[\r\n]/, 1);
  const names = header.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((sign) => [sign, names.split(sign).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

const isCsvError = (error: unknown): error is CsvError & { lines?: number } =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');

function faultOf({ code, lines = 1 }: CsvError & { lines?: number }): DomainError {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return refused(`A quote is opened and never closed: the last one before the end, at line ${lines}.`);
    case 'CSV_MAX_RECORD_SIZE':
      return refused(`Line ${lines} is longer than ${maxRecord} characters: probably a quote before it is not closed.`);
    case 'CSV_RECORD_INCONSISTENT_COLUMNS':
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
      return refused(`Line ${lines} has more or fewer cells than the header has names.`);
    default:
      return refused(`Line ${lines}: the quotes are broken. Inside of a quoted cell a quote is written twice.`);
  }
}

const refused = (why: string) => new DomainError('INVALID_VALUE', why, 'file');
