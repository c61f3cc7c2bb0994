import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { DomainError } from './errors.js';
import { isId } from './ids.js';

/** The pages of one connection: at most 250 rows. */
export const defaultPageSize = 50;
export const maxPageSize = 250;

/** A request for a page: `first` rows after a cursor. */
export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A page of rows in a stable order; `cursor` leads on from a row. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly cursor: (row: T) => string;
}

/**
 * An order whose last key is the id; `key.sql` is that of the first one, `of` its value in a row, `fold` the SQL of such a value where they
 * are not compared as they are.
 */
export interface Order<T> {
  readonly name: string;
  readonly descending: boolean;
  readonly key?: {
    readonly sql: RawBuilder<unknown>;
    readonly cast: 'text' | 'timestamptz' | 'uuid';
    readonly of: (row: T) => string;
    readonly fold?: (value: RawBuilder<unknown>) => RawBuilder<unknown>;
  };
  readonly id: RawBuilder<unknown>;
}

interface Cursor {
  readonly key?: string;
  readonly id: string;
}

const version = 1;

/** Reads one page: `select` gets the keyset condition, the order and the limit to put into its statement. */
export async function readPage<T extends { readonly id: string }>(
  request: PageRequest,
  order: Order<T>,
  query: unknown,
  select: (part: { after: RawBuilder<boolean>; order: RawBuilder<unknown>; limit: number }) => Promise<readonly T[]>,
): Promise<Page<T>> {
  const size = pageSize(request.first);
  const hash = hashOf(order, query);
  const cursor = request.after ? readCursor(request.after, hash, order) : undefined;
  const rows = await select({
    after: cursor ? afterSql(order, cursor) : sql`true`,
    order: orderSql(order),
    limit: size + 1,
  });
  return { ...pageOf(rows, size, order, hash), hasPreviousPage: cursor !== undefined };
}

/**
 * Reads the first page of several lists at once, as `readPage` reads each: `select` gets the order and the limit that hold within each
 * list, and says of each row in which list it is; `query` tells the rest of a list's query, so that its cursors lead on.
 */
export async function readFirstPages<T extends { readonly id: string }>(
  lists: readonly string[],
  first: number | null | undefined,
  order: Order<T>,
  query: (list: string) => unknown,
  select: (part: { order: RawBuilder<unknown>; limit: number }) => Promise<readonly (T & { readonly list: string })[]>,
): Promise<ReadonlyMap<string, Page<T>>> {
  const size = pageSize(first);
  const rows = Map.groupBy(await select({ order: orderSql(order), limit: size + 1 }), ({ list }) => list);
  return new Map(lists.map((list) => [list, pageOf<T>(rows.get(list) ?? [], size, order, hashOf(order, query(list)))]));
}

function pageOf<T extends { readonly id: string }>(
  rows: readonly T[],
  size: number,
  order: Order<T>,
  hash: string,
): Page<T> {
  return {
    rows: rows.slice(0, size),
    hasNextPage: rows.length > size,
    hasPreviousPage: false,
    cursor: (row) => writeCursor({ id: row.id, ...(order.key && { key: order.key.of(row) }) }, hash),
  };
}

/** Tells one query from another, so that a cursor is refused where it does not belong. */
const hashOf = <T>({ name, descending }: Order<T>, query: unknown) =>
  createHash('sha256')
    .update(JSON.stringify([name, descending, query]))
    .digest('base64url')
    .slice(0, 12);

/** The asked page size; INVALID_COUNT outside 1 to 250. */
export function pageSize(first: number | null | undefined): number {
  if (first === null || first === undefined) return defaultPageSize;
  if (first < 1 || first > maxPageSize)
    throw new DomainError('INVALID_COUNT', `first must be from 1 to ${maxPageSize}, not ${first}.`, 'first');
  return first;
}

function afterSql<T>({ key, id, descending }: Order<T>, cursor: Cursor): RawBuilder<boolean> {
  const sign = sql.raw(descending ? '<' : '>');
  if (!key) return sql`${id} ${sign} ${cursor.id}::uuid`;
  const value = sql`${cursor.key}::${sql.raw(key.cast)}`;
  return sql`(${key.sql}, ${id}) ${sign} (${key.fold?.(value) ?? value}, ${cursor.id}::uuid)`;
}

function orderSql<T>({ key, id, descending }: Order<T>): RawBuilder<unknown> {
  const way = sql.raw(descending ? 'desc' : 'asc');
  return key ? sql`${key.sql} ${way}, ${id} ${way}` : sql`${id} ${way}`;
}

const writeCursor = ({ key, id }: Cursor, hash: string) =>
  Buffer.from(JSON.stringify([version, hash, id, key])).toString('base64url');

function readCursor<T>(text: string, hash: string, order: Order<T>): Cursor {
  const refused = (why: string) =>
    new DomainError('INVALID_CURSOR', `The cursor ${why}. Start again without one.`, 'after');
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    throw refused('cannot be read');
  }
  if (!Array.isArray(parts) || parts[0] !== version || !isId(parts[2])) throw refused('cannot be read');
  if (parts[1] !== hash) throw refused('belongs to another query');
  if (!order.key) return { id: parts[2] };
  const key: unknown = parts[3];
  if (typeof key !== 'string' || !isKey(key, order.key.cast)) throw refused('cannot be read');
  return { id: parts[2], key };
}

function isKey(text: string, cast: 'text' | 'timestamptz' | 'uuid'): boolean {
  if (cast === 'uuid') return isId(text);
  return cast === 'timestamptz' ? !Number.isNaN(Date.parse(text)) : !text.includes('\0');
}
