import {
  type AttributePath,
  isSubAttribute,
  malformedPath,
  parseAttributePath,
  printAttributePath,
  readAttributePath,
} from './attribute-path.js';
import { type Filter, parseFilter, printFilter } from './filter.js';

/** The target of a PATCH operation (RFC 7644 figure 7). */
export interface PatchPath extends AttributePath {
  readonly filter?: Filter;
}

/**
 * Reads the path of a PATCH operation: an attribute path, or a value path with `[filter]` and an optional
 * sub-attribute after it.
 *
 * @throws ProtocolError invalidPath, or invalidFilter for the part in brackets
 */
export function parsePath(text: string, urns: readonly string[] = []): PatchPath {
  const open = text.indexOf('[');
  if (open === -1) return parseAttributePath(text.trim(), urns);
  const close = text.lastIndexOf(']');
  const head = readAttributePath(text.slice(0, open).trim(), urns);
  const tail = text.slice(close + 1).trim();
  const isOnAttribute = head !== undefined && head.name !== '' && head.sub === undefined;
  if (!isOnAttribute || close < open || (tail !== '' && !isSubAttribute(tail))) throw malformedPath(text);
  const filter = parseFilter(text.slice(open + 1, close));
  return tail === '' ? { ...head, filter } : { ...head, filter, sub: tail.slice(1) };
}

/** The text of a path, such that parsing it gives the same path. */
export function printPath({ filter, sub, ...path }: PatchPath): string {
  if (filter === undefined) return printAttributePath({ ...path, sub });
  return `${printAttributePath(path)}[${printFilter(filter)}]${sub === undefined ? '' : `.${sub}`}`;
}
