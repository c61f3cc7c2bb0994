import { excerpt, ProtocolError } from './error.js';

/**
 * The name of an attribute or sub-attribute (RFC 7644 section 3.10). The URN of a schema by itself has an empty
 * `name`.
 */
export interface AttributePath {
  readonly urn?: string;
  readonly name: string;
  readonly sub?: string;
}

const MAX_PATH_LENGTH = 8192;

/**
 * Reads `attr`, `attr.sub`, `urn:…:attr.sub` or a URN by itself. A URN is cut where one of `urns` ends, else at the
 * last colon.
 *
 * @throws ProtocolError invalidPath
 */
export function parseAttributePath(text: string, urns: readonly string[] = []): AttributePath {
  const path = readAttributePath(text, urns);
  if (path === undefined) throw malformedPath(text);
  return path;
}

/** As `parseAttributePath`, but undefined for text that names no attribute. */
export function readAttributePath(text: string, urns: readonly string[] = []): AttributePath | undefined {
  if (text.length > MAX_PATH_LENGTH) return undefined;
  const lastColon = text.lastIndexOf(':');
  if (lastColon === -1) return readNames(text);
  const known = longestUrnAtStart(text, urns);
  if (known?.length === text.length) return { urn: known, name: '' };
  const end = known === undefined ? lastColon : known.length;
  const urn = known ?? text.slice(0, end);
  if (urn === '' || !hasOnlyUrnCharacters(urn)) return undefined;
  const names = readNames(text.slice(end + 1));
  return names && { urn, ...names };
}

/** The text of an attribute path, such that parsing it gives the same path. */
export function printAttributePath({ urn, name, sub }: AttributePath): string {
  if (urn !== undefined && name === '') return urn;
  return `${urn === undefined ? '' : `${urn}:`}${name}${sub === undefined ? '' : `.${sub}`}`;
}

/** The invalidPath error for text that is no path, with the forms that are. */
export function malformedPath(text: string): ProtocolError {
  return new ProtocolError(
    'invalidPath',
    `The path ${excerpt(text)} is malformed. Send attr, attr.sub, attr[filter], attr[filter].sub, or one of these after the schema URN and a colon.`,
  );
}

/** True for a sub-attribute with the dot before it. */
export function isSubAttribute(text: string): boolean {
  return text[0] === '.' && isAttributeName(text.slice(1));
}

function longestUrnAtStart(text: string, urns: readonly string[]): string | undefined {
  let longest: string | undefined;
  for (const urn of urns) {
    const next = text[urn.length];
    const endsHere = next === undefined || next === ':';
    if (!endsHere || text.length < urn.length || urn.length <= (longest?.length ?? 0)) continue;
    if (text.slice(0, urn.length).toLowerCase() === urn.toLowerCase()) longest = urn;
  }
  return longest;
}

function readNames(text: string): AttributePath | undefined {
  const dot = text.indexOf('.');
  if (dot === -1) return isAttributeName(text) ? { name: text } : undefined;
  const name = text.slice(0, dot);
  return isAttributeName(name) && isSubAttribute(text.slice(dot)) ? { name, sub: text.slice(dot + 1) } : undefined;
}

const ATTRIBUTE_NAME = /^\$?[A-Za-z][A-Za-z0-9_-]*$/;

function isAttributeName(text: string): boolean {
  return ATTRIBUTE_NAME.test(text);
}

const URN_CHARACTERS = /^[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]+$/;

function hasOnlyUrnCharacters(text: string): boolean {
  return URN_CHARACTERS.test(text);
}
