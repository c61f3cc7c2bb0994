import { createHash } from 'node:crypto';
import { DomainError } from './errors.js';

/** Where an export goes on: after a row, as everything was known at `at`. */
export interface ExportPosition {
  readonly at: Date;
  readonly after: string | null;
}

const version = 1;
const hashBytes = 9;
const length = 1 + hashBytes + 6 + 16;

/** Tells one export of an organization from any other: what it is of, and which rows. */
export function hashOf(...parts: readonly unknown[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, hashBytes);
}

/** A cursor stands in every row, so it is 32 bytes: version, hash of the export, time, id. */
export function writeExportCursor(hash: Buffer, at: Date, id: string): string {
  const bytes = Buffer.alloc(length);
  bytes[0] = version;
  hash.copy(bytes, 1);
  bytes.writeUIntBE(at.getTime(), 1 + hashBytes, 6);
  bytes.write(id.replaceAll('-', ''), 1 + hashBytes + 6, 'hex');
  return bytes.toString('base64url');
}

/** Reads a cursor of this export; INVALID_CURSOR for any other text. */
export function readExportCursor(hash: Buffer, text: string, now: Date): ExportPosition {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== length || bytes.toString('base64url') !== text || bytes[0] !== version)
    throw refused('cannot be read');
  if (!bytes.subarray(1, 1 + hashBytes).equals(hash)) throw refused('belongs to another export');
  const at = new Date(bytes.readUIntBE(1 + hashBytes, 6));
  if (at > now) throw refused('cannot be read');
  const id = bytes.toString('hex', 1 + hashBytes + 6);
  return { at, after: id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') };
}

const refused = (why: string) =>
  new DomainError(
    'INVALID_CURSOR',
    `The cursor ${why}. Send one from a row of an export with the same parameters, or start again without one.`,
    'cursor',
  );

const maxLimit = 100_000_000;

/** At most how many rows; all of them without a text. */
export function exportLimitOf(text: string | null | undefined): number {
  if (text === null || text === undefined) return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d{0,8}$/.test(text) && Number(text) <= maxLimit) return Number(text);
  throw new DomainError('INVALID_COUNT', `limit must be a whole number from 1 to ${maxLimit}.`, 'limit');
}
