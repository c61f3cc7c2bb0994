import { createHash } from 'node:crypto';
import { defaultResults, maxResults } from './discovery.js';
import { type CheckedFilter, checkFilter } from './protocol/checked-filter.js';
import { ProtocolError } from './protocol/error.js';
import { parseFilter } from './protocol/filter.js';
import { isObject } from './protocol/json.js';
import { parsePath } from './protocol/path.js';
import type { ResourceSchema } from './protocol/schema.js';
import type { Place, PlacedResource, SortOrder, Window } from './resource-type.js';

/** What a list request asks for, by query or by search body (RFC 7644 section 3.4.2, RFC 9865). */
export interface ListQuery {
  readonly filter?: CheckedFilter;
  readonly sort?: SortOrder;
  /** The first resource by index, counted from 1; undefined when pages are asked for by cursor. */
  readonly startIndex: number | undefined;
  readonly count: number;
  readonly window: Window;
  /** Tells this query from every other, so that a cursor is refused where it does not belong. */
  readonly hash: string;
}

const largestCount = 2 ** 31 - 1;

/** Reads a list request; invalidFilter, invalidPath, invalidValue, invalidCount or invalidCursor name what is wrong. */
export function readListQuery(schema: ResourceSchema, query: URLSearchParams): ListQuery {
  const text = query.get('filter');
  const sort = readSort(schema, query.get('sortBy'), query.get('sortOrder'));
  const hash = createHash('sha256')
    .update(JSON.stringify([schema.core.urn, text, query.get('sortBy'), query.get('sortOrder')]))
    .digest('base64url')
    .slice(0, 12);
  const cursor = query.get('cursor');
  const count = Math.min(
    maxResults,
    Math.max(0, readCount(query, 'count', cursor === null ? 'invalidValue' : 'invalidCount') ?? defaultResults),
  );
  const startIndex = cursor === null ? Math.max(1, readCount(query, 'startIndex', 'invalidValue') ?? 1) : undefined;
  return {
    ...(text !== null && { filter: checkFilter(schema, parseFilter(text)) }),
    ...(sort && { sort }),
    startIndex,
    count,
    window:
      startIndex === undefined ? cursorWindow(cursor ?? '', count, hash) : { offset: startIndex - 1, limit: count },
    hash,
  };
}

function readSort(schema: ResourceSchema, sortBy: string | null, sortOrder: string | null): SortOrder | undefined {
  if (!sortBy) return undefined;
  const target = schema.find(parsePath(sortBy, schema.urns));
  if (!target || (target.sub ?? target.attribute).returned === 'never')
    throw new ProtocolError('invalidPath', `sortBy names no attribute of this resource. See the Schemas endpoint.`);
  const order = (sortOrder || 'ascending').toLowerCase();
  if (order !== 'ascending' && order !== 'descending')
    throw new ProtocolError('invalidValue', 'sortOrder must be ascending or descending.');
  return { target, descending: order === 'descending' };
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

/** One row more than asked for tells whether there are further ones. */
function cursorWindow(cursor: string, count: number, hash: string): Window {
  if (cursor === '') return { offset: 0, limit: count + 1 };
  const [way, place] = readCursor(cursor, hash);
  return way === 'next' ? { next: place, limit: count + 1 } : { previous: place, limit: count + 1 };
}

const version = 1;
type Way = 'next' | 'previous';

const writeCursor = (way: Way, { key, id }: Place, hash: string) =>
  Buffer.from(JSON.stringify([version, hash, way, key, id])).toString('base64url');

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function readCursor(text: string, hash: string): [Way, Place] {
  const refused = (why: string) =>
    new ProtocolError('invalidCursor', `The cursor ${why}. Start again with an empty one.`);
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    throw refused('cannot be read');
  }
  const [own, whose, way, key, id] = Array.isArray(parts) ? parts : [];
  const sound =
    own === version &&
    (way === 'next' || way === 'previous') &&
    (key === null || typeof key === 'string') &&
    typeof id === 'string';
  if (!sound || !uuid.test(id)) throw refused('cannot be read');
  if (whose !== hash) throw refused('belongs to another query');
  return [way, { key, id }];
}

/** The resources of a page by cursor, and the cursors that lead on from it and back (RFC 9865 section 2). */
export function cutPage<T extends PlacedResource>({ window, count, hash }: ListQuery, found: readonly T[]) {
  const further = found.length > count;
  const backwards = 'previous' in window;
  const rows = backwards ? found.slice(further ? 1 : 0) : found.slice(0, count);
  const [first, last] = [rows[0], rows.at(-1)];
  const before = backwards ? further : 'next' in window;
  const after = backwards || further;
  return {
    rows,
    ...(last && after && count > 0 && { nextCursor: writeCursor('next', last.place, hash) }),
    ...(first && before && { previousCursor: writeCursor('previous', first.place, hash) }),
  };
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
