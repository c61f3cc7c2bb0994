import type { AuditEntry } from './audit.entity.js';

/** One attribute of an audit entry: its value before and after as text, JSON where it is no text; null where there was none. */
export interface AuditChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What an entry says has changed. Values stand alone where something was made, as pairs where it was altered. */
export function changesOf({ action, changes }: Pick<AuditEntry, 'action' | 'changes'>): AuditChange[] {
  return Object.entries(changes).map(([field, value]) => {
    if (action === 'team_membership.changed' && field === 'removed')
      return { field, before: toText(value), after: null };
    const isPair = !valuesOnly.test(action) && Array.isArray(value) && value.length === 2;
    return isPair
      ? { field, before: toText(value[0]), after: toText(value[1]) }
      : { field, before: null, after: toText(value) };
  });
}

const valuesOnly = /\.created$|^team_membership\./;

function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
