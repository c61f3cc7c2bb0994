import type { AuditEntry } from './audit.entity.js';

/** One attribute of an audit entry: its value before and after as text, JSON where it is no text; null where there was none. */
export interface AuditChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What an entry says has changed. Values stand alone where something was made, as pairs where it was altered. */
export function changesOf(entry: Changed): AuditChange[] {
  return Object.entries(valuesOf(entry)).map(([field, { before, after }]) => ({
    field,
    before: toText(before),
    after: toText(after),
  }));
}

type Changed = Pick<AuditEntry, 'action' | 'changes'>;

/** The same by attribute, with the values as they are; null where there is none. */
export function valuesOf({ action, changes }: Changed): Record<string, { before: unknown; after: unknown }> {
  return Object.fromEntries(
    Object.entries(changes).map(([field, value]) => {
      if (action === 'team_membership.changed' && field === 'removed') return [field, { before: value, after: null }];
      const isPair = !valuesOnly.test(action) && Array.isArray(value) && value.length === 2;
      return [field, isPair ? { before: value[0], after: value[1] } : { before: null, after: value }];
    }),
  );
}

const valuesOnly = /\.(created|added|configured)$|^team_membership\./;

function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
