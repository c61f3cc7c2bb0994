/** The ETag of a version (RFC 7644 section 3.14). */
export const etagOf = (version: number): string => `W/"${version}"`;

/** The versions that an If-Match header names, or undefined when it asks for none or for any (`*`). */
export function readIfMatch(header: string | undefined): readonly number[] | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  return versionsIn(header);
}

/** Whether an If-None-Match header names this version: the client has it already. */
export function isKnown(header: string | undefined, version: number): boolean {
  return header !== undefined && (header.trim() === '*' || versionsIn(header).includes(version));
}

const versionsIn = (header: string) => [...header.matchAll(/"(\d{1,9})"/g)].map(([, digits]) => Number(digits));
