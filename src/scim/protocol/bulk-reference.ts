import { isObject } from './json.js';

type Data = { readonly [name: string]: unknown };

const prefix = 'bulkId:';

/** The bulkId that a text stands for, as a whole; undefined for any other text (RFC 7644 section 3.7.2). */
export function bulkIdIn(text: string): string | undefined {
  return text.startsWith(prefix) ? text.slice(prefix.length) : undefined;
}

/**
 * The data with each reference to a bulkId replaced by what `idOf` says: texts that are nothing else, and in the filters
 * of PATCH paths the quoted ones (RFC 7644 section 3.7.2).
 */
export function replaceReferences(data: unknown, idOf: (bulkId: string) => string): unknown {
  const replaceText = (text: string) => {
    const bulkId = bulkIdIn(text);
    return bulkId === undefined ? text : idOf(bulkId);
  };
  const replaceQuoted = (path: string) =>
    path
      .split('"')
      .map((part, index, parts) => (index > 0 && index < parts.length - 1 ? replaceText(part) : part))
      .join('"');
  const replace = (value: unknown): unknown => {
    if (typeof value === 'string') return replaceText(value);
    if (Array.isArray(value)) return value.map(replace);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        name,
        name.toLowerCase() === 'path' && typeof member === 'string' ? replaceQuoted(member) : replace(member),
      ]),
    );
  };
  return replace(data);
}

/** The bulkIds that the data refers to, each once. */
export function referencesIn(data: unknown): Set<string> {
  const found = new Set<string>();
  replaceReferences(data, (bulkId) => {
    found.add(bulkId);
    return bulkId;
  });
  return found;
}

/**
 * Splits a resource into what can be made now and the values that refer to one of the `unmade`: elements of lists and
 * whole attributes, each under the name it had (RFC 7644 section 3.7.1).
 */
export function splitReferring(resource: Data, unmade: ReadonlySet<string>): { ready: Data; referring: Data } {
  const refers = (value: unknown) => !referencesIn(value).isDisjointFrom(unmade);
  const ready: [string, unknown][] = [];
  const referring: [string, unknown][] = [];
  for (const [name, value] of Object.entries(resource)) {
    if (!refers(value)) ready.push([name, value]);
    else if (Array.isArray(value)) {
      ready.push([name, value.filter((element) => !refers(element))]);
      referring.push([name, value.filter(refers)]);
    } else if (isExtension(name) && isObject(value)) {
      const extension = splitReferring(value, unmade);
      ready.push([name, extension.ready]);
      referring.push([name, extension.referring]);
    } else referring.push([name, value]);
  }
  return { ready: Object.fromEntries(ready), referring: Object.fromEntries(referring) };
}

const isExtension = (name: string) => name.toLowerCase().startsWith('urn:');
