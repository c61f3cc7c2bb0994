import { DomainError } from './errors.js';

/** Refuses (STALE_VERSION) when the row has none of the versions that the caller has seen; undefined and null ask for none. */
export function requireVersion(
  row: { readonly version: number },
  seen: number | readonly number[] | null | undefined,
): void {
  if (seen === undefined || seen === null || [seen].flat().includes(row.version)) return;
  throw new DomainError(
    'STALE_VERSION',
    `It has been changed since: its version is ${row.version}, not ${[seen].flat().join(' or ') || 'the one given'}. Read it again and retry.`,
    'expectedVersion',
  );
}
