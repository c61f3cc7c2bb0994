import { createHash } from 'node:crypto';
import { badCursor, type Cursor, isId, readCursor } from './cursor.js';
import { defaultResults, maxResults } from './discovery.js';
import { type CheckedFilter, checkFilter } from './protocol/checked-filter.js';
import { parseDateTime } from './protocol/date-time.js';
import { ProtocolError } from './protocol/error.js';
import { parseFilter } from './protocol/filter.js';
import { isObject } from './protocol/json.js';
import { parsePath } from './protocol/path.js';
import type { AttributeType, ResourceSchema } from './protocol/schema.js';
import type { SortOrder, Window } from './resource-type.js';

/** Which page a list request asks for, by index or by cursor. */
export interface PageQuery {
  /** The first resource by index, counted from 1; undefined when pages are asked for by cursor. */
  readonly startIndex: number | undefined;
  readonly cursor: Cursor | undefined;
  readonly count: number;
  /** Tells this query from every other, so that a cursor is refused where it does not belong. */
  readonly hash: string;
}

/** What a list request asks for, by query or by search body (RFC 7644 section 3.4.2, RFC 9865). */
export interface ListQuery extends PageQuery {
  readonly filter?: CheckedFilter;
  readonly sort?: SortOrder;
  readonly window: Window;
}

const largestCount = 2 ** 31 - 1;

/** Reads a list request; invalidFilter, invalidPath, invalidValue, invalidCount or invalidCursor name what is wrong. */
export function readListQuery(schema: ResourceSchema, query: URLSearchParams): ListQuery {
  const text = query.get('filter');
  const sort = readSort(schema, query);
  const page = readPage(query, schema.core.urn);
  if (page.cursor) requireKeyOf(sort, page.cursor);
  return {
    ...page,
    ...(text !== null && { filter: checkFilter(schema, parseFilter(text)) }),
    ...(sort && { sort }),
    window: windowOf(page),
  };
}

/** Reads which page of the resources of `scope` is asked for. */
export function readPage(query: URLSearchParams, scope: string): PageQuery {
  const hash = createHash('sha256')
    .update(JSON.stringify([scope, query.get('filter'), query.get('sortBy'), query.get('sortOrder')]))
    .digest('base64url')
    .slice(0, 12);
  const cursor = query.get('cursor');
  const count = Math.min(
    maxResults,
    Math.max(0, readCount(query, 'count', cursor === null ? 'invalidValue' : 'invalidCount') ?? defaultResults),
  );
  return {
    startIndex: cursor === null ? Math.max(1, readCount(query, 'startIndex', 'invalidValue') ?? 1) : undefined,
    cursor: cursor ? readCursor(cursor, hash) : undefined,
    count,
    hash,
  };
}

/** One row more than asked for tells whether there are further ones. */
function windowOf({ startIndex, cursor, count }: PageQuery): Window {
  if (startIndex !== undefined) return { offset: startIndex - 1, limit: count };
  if (!cursor) return { offset: 0, limit: count + 1 };
  return cursor.way === 'next'
    ? { next: cursor.place, limit: count + 1 }
    : { previous: cursor.place, limit: count + 1 };
}

/** Reads by which attribute to sort, if any; invalidPath for one that the schema does not have. */
export function readSort(schema: ResourceSchema, query: URLSearchParams): SortOrder | undefined {
  const sortBy = query.get('sortBy');
  if (!sortBy) return undefined;
  const target = schema.find(parsePath(sortBy, schema.urns));
  if (!target || (target.sub ?? target.attribute).returned === 'never')
    throw new ProtocolError('invalidPath', `sortBy names no attribute of this resource. See the Schemas endpoint.`);
  return { target, descending: isDescending(query) };
}

/** Whether sortOrder turns the list round; invalidValue for an unknown word. */
export function isDescending(query: URLSearchParams): boolean {
  const order = (query.get('sortOrder') || 'ascending').toLowerCase();
  if (order !== 'ascending' && order !== 'descending')
    throw new ProtocolError('invalidValue', 'sortOrder must be ascending or descending.');
  return order === 'descending';
}

/** The type of the values by which a list is sorted; a complex attribute is sorted by its `value`. */
export function keyTypeOf({ target: { attribute, sub } }: SortOrder): AttributeType {
  const value = attribute.subAttributes?.find(({ name }) => name === 'value');
  return (sub ?? value ?? attribute).type;
}

/** Refuses (invalidCursor) a cursor whose key is no value of what the list is sorted by. */
export function requireKeyOf(sort: SortOrder | undefined, { place: { key } }: Cursor): void {
  if (key === null) return;
  if (!sort || !isKeyOf(sort, key)) throw badCursor('cannot be read');
}

function isKeyOf(sort: SortOrder, key: string): boolean {
  switch (keyTypeOf(sort)) {
    case 'boolean':
      return key === 'true' || key === 'false';
    case 'integer':
    case 'decimal':
      return key.trim() !== '' && Number.isFinite(Number(key));
    case 'dateTime':
      return parseDateTime(key) !== undefined && key >= '0001';
    default:
      return sort.target.attribute.name !== 'id' || isId(key);
  }
}

function readCount(
  query: URLSearchParams,
  name: string,
  scimType: 'invalidValue' | 'invalidCount',
): number | undefined {
  const text = query.get(name);
  if (text === null || text === '') return undefined;
  if (!/^\s*[+-]?\d+\s*$/.test(text)) throw new ProtocolError(scimType, `${name} must be a whole number.`);
  return Math.max(-1, Math.min(largestCount, Number(text)));
}

const searchFields = [
  'filter',
  'sortBy',
  'sortOrder',
  'startIndex',
  'count',
  'cursor',
  'attributes',
  'excludedAttributes',
];

/** The query that a search body stands for (RFC 7644 section 3.4.3). */
export function queryOfSearch(body: unknown): URLSearchParams {
  if (!isObject(body)) throw new ProtocolError('invalidSyntax', 'The body is not a SearchRequest. Send a JSON object.');
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(body)) {
    const field = searchFields.find((known) => known.toLowerCase() === name.toLowerCase());
    if (field && value !== null) query.set(field, toText(field, value));
  }
  return query;
}

function toText(field: string, value: unknown): string {
  const isList = field === 'attributes' || field === 'excludedAttributes';
  if (isList && Array.isArray(value) && value.every((name) => typeof name === 'string')) return value.join(',');
  if (typeof value === 'string' || (typeof value === 'number' && (field === 'count' || field === 'startIndex')))
    return String(value);
  throw new ProtocolError('invalidValue', `${field} has a value of the wrong type.`);
}
