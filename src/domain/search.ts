import { type RawBuilder, sql } from 'kysely';
import { DomainError } from './errors.js';
import type { Field, FieldTable, Filter } from './filter.js';

/** By which field to sort; of a list, by its primary element, else its first. Rows without a value come last, in descending order first (RFC 7644 section 3.4.2.3). */
export interface Sort {
  readonly field: string;
  /** The part of a list's elements. */
  readonly part?: string;
  readonly descending: boolean;
}

/** Where a row stands in a sorted list: the text of its key, a time as ISO 8601 in UTC with milliseconds. */
export interface Position {
  readonly key: string | null;
  readonly id: string;
}

/** Which rows: by position from the start, counted from 0, or those next to a known row. */
export type Window =
  | { readonly offset: number; readonly limit: number }
  | { readonly next: Position; readonly limit: number }
  | { readonly previous: Position; readonly limit: number };

/** A search: which rows match, in which order, and which of them to read. */
export interface Search {
  readonly filter?: Filter;
  readonly sort?: Sort;
  readonly window: Window;
}

/** The rows of a window with the place of each, and the count of all that match. */
export interface Found<T> {
  readonly rows: readonly (T & { readonly sortKey: string | null })[];
  readonly total: number;
}

/** The parts of a statement that reads a window. */
export interface WindowSql {
  /** The select list's `sortKey`. */
  readonly key: RawBuilder<string | null>;
  readonly condition: RawBuilder<boolean>;
  readonly order: RawBuilder<unknown>;
  readonly tail: RawBuilder<unknown>;
}

/** The SQL of a window on rows with this id column; rows before a position come in reverse order, to be turned by `inOrder`. */
export function windowSql({ sort, window }: Search, id: RawBuilder<unknown>, fields: FieldTable): WindowSql {
  const key = sort && keyOf(sort, fields);
  const backwards = 'previous' in window;
  const descending = sort?.descending ?? false;
  const tail = 'offset' in window ? sql`offset ${window.offset} limit ${window.limit}` : sql`limit ${window.limit}`;
  const place = 'next' in window ? window.next : backwards ? window.previous : undefined;
  const direction = (turned: boolean) => sql.raw(turned ? 'desc' : 'asc');
  return {
    key: key ? keyText(key) : sql`null::text`,
    condition: place ? beyond(place, { key, id, descending, backwards }) : sql`true`,
    order: key
      ? sql`${key.sql} ${direction(descending !== backwards)} nulls ${sql.raw(descending !== backwards ? 'first' : 'last')}, ${id} ${direction(backwards)}`
      : sql`${id} ${direction(backwards)}`,
    tail,
  };
}

/** The rows of a window in the order of the list. */
export const inOrder = <T>({ window }: Search, rows: readonly T[]): readonly T[] =>
  'previous' in window ? rows.toReversed() : rows;

/** Whether a window that gave so many rows has shown all that match, so that nothing is left to count. */
export const isWhole = ({ window }: Search, rows: number): boolean =>
  'offset' in window && window.offset === 0 && rows < window.limit;

interface Key {
  readonly sql: RawBuilder<unknown>;
  readonly cast: string;
}

const keyText = ({ sql: key, cast }: Key): RawBuilder<string | null> =>
  cast === 'timestamptz'
    ? sql`to_char(${key} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : sql`(${key})::text`;

interface Place {
  readonly key: Key | undefined;
  readonly id: RawBuilder<unknown>;
  readonly descending: boolean;
  readonly backwards: boolean;
}

/** The condition of the rows that follow a place, or, backwards, of those before it; nulls stand at the end of ascending order. */
function beyond({ key: value, id }: Position, { key, id: column, descending, backwards }: Place): RawBuilder<boolean> {
  const byId = sql`${column} ${sql.raw(backwards ? '<' : '>')} ${id}::uuid`;
  if (!key) return sql`${byId}`;
  const towardsNulls = descending === backwards;
  if (value === null)
    return towardsNulls ? sql`(${key.sql} is null and ${byId})` : sql`(${key.sql} is not null or ${byId})`;
  const known = sql`${value}::${sql.raw(key.cast)}`;
  const further = sql`${key.sql} ${sql.raw(towardsNulls ? '>' : '<')} ${known} or (${key.sql} = ${known} and ${byId})`;
  return towardsNulls ? sql`(${further} or ${key.sql} is null)` : sql`(${further})`;
}

const casts = { text: 'text', id: 'uuid', boolean: 'boolean', time: 'timestamptz', number: 'numeric' } as const;

function keyOf({ field: name, part }: Sort, fields: FieldTable): Key {
  const field = fields.get(name);
  if (!field) throw unsortable(name);
  if (field.type !== 'list') return { sql: orderable(field), cast: casts[field.type] };
  const inner = field.fields.get(part ?? 'value');
  if (!inner || inner.type === 'list' || !field.rank) throw unsortable(name);
  return {
    sql: sql`(select ${orderable(inner)} ${field.from} order by ${field.rank} limit 1)`,
    cast: casts[inner.type],
  };
}

const orderable = (field: Exclude<Field, { type: 'list' }>) =>
  field.type === 'text' ? sql`(${field.sql} collate "C")` : field.sql;

const unsortable = (name: string) => new DomainError('INVALID_VALUE', `${name} can't be sorted by.`, 'sortBy');
