import { ProtocolError } from './protocol/error.js';
import type { Place } from './resource-type.js';

/** Where a resource stands in a list; among several types also of which type it is. */
export interface CursorPlace extends Place {
  readonly type?: string;
}

/** A place and the way to go from it. */
export interface Cursor {
  readonly way: 'next' | 'previous';
  readonly place: CursorPlace;
}

const version = 1;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text has the form of a resource's id. */
export const isId = (text: string): boolean => uuid.test(text);

/** The text of a cursor of the query with this hash (RFC 9865 section 2). */
const writeCursor = ({ way, place: { key, id, type } }: Cursor, hash: string) =>
  Buffer.from(JSON.stringify([version, hash, way, key, id, type])).toString('base64url');

/**
 * Reads a cursor.
 *
 * @throws ProtocolError invalidCursor for what is none, or is one of another query
 */
export function readCursor(text: string, hash: string): Cursor {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    throw badCursor('cannot be read');
  }
  const [own, whose, way, key, id, type] = Array.isArray(parts) ? parts : [];
  const sound =
    own === version &&
    (way === 'next' || way === 'previous') &&
    (key === null || typeof key === 'string') &&
    (type === undefined || type === null || typeof type === 'string') &&
    typeof id === 'string';
  if (!sound || !isId(id)) throw badCursor('cannot be read');
  if (whose !== hash) throw badCursor('belongs to another query');
  return { way, place: { key, id, ...(typeof type === 'string' && { type }) } };
}

/** The invalidCursor error, with what is wrong. */
export const badCursor = (why: string) =>
  new ProtocolError('invalidCursor', `The cursor ${why}. Start again with an empty one.`);

/** A page by cursor: from where it was asked for, undefined for the first one, and how many it may hold. */
export interface CursorPage {
  readonly cursor: Cursor | undefined;
  readonly count: number;
  readonly hash: string;
}

/** The resources of a page by cursor, and the cursors that lead on from it and back. One more than `count` found tells that there are further ones. */
export function cutPage<T extends { readonly place: CursorPlace }>(
  { cursor, count, hash }: CursorPage,
  found: readonly T[],
) {
  const further = found.length > count;
  const backwards = cursor?.way === 'previous';
  const rows = backwards ? found.slice(further ? 1 : 0) : found.slice(0, count);
  const [first, last] = [rows[0], rows.at(-1)];
  const before = backwards ? further : cursor !== undefined;
  const after = backwards || further;
  return {
    rows,
    ...(last && after && count > 0 && { nextCursor: writeCursor({ way: 'next', place: last.place }, hash) }),
    ...(first && before && { previousCursor: writeCursor({ way: 'previous', place: first.place }, hash) }),
  };
}
