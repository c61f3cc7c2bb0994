import { DomainError } from './errors.js';

/** Refuses (STALE_VERSION) when the caller has seen another version of the row; undefined asks for none. */
export function requireVersion(row: { readonly version: number }, expected: number | null | undefined): void {
  if (expected !== undefined && expected !== null && expected !== row.version)
    throw new DomainError(
      'STALE_VERSION',
      `It has been changed since: its version is ${row.version}, not ${expected}. Read it again and retry.`,
      'expectedVersion',
    );
}
