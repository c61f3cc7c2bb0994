import { hash } from 'node:crypto';
import type { Json } from './protocol/json.js';

/** What an ETag is made of (see StoredResource). */
interface Tagged {
  readonly version: number;
  readonly fingerprint?: string;
}

/** The ETag of a resource (RFC 7644 section 3.14): of its version, and of what else it shows. */
export const etagOf = (resource: Tagged): string => `W/"${opaqueTag(resource)}"`;

const opaqueTag = ({ version, fingerprint }: Tagged) => (fingerprint ? `${version}-${fingerprint}` : `${version}`);

/** The fingerprint of what a resource shows beyond its own changes. */
export const fingerprintOf = (shown: Json): string => hash('sha256', JSON.stringify(shown), 'hex').slice(0, 8);

/** The versions that an If-Match header names, whatever else was shown with them, or undefined when it asks for none or for any (`*`). */
export function readIfMatch(header: string | undefined): readonly number[] | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  return [...header.matchAll(/"(\d{1,9})(?:-[0-9a-f]{8})?"/g)].map(([, digits]) => Number(digits));
}

/** Whether an If-None-Match header names the resource as it is shown now: the client has it already. */
export function isKnown(header: string | undefined, resource: Tagged): boolean {
  if (header === undefined) return false;
  const tags = [...header.matchAll(/"([^"]*)"/g)].map(([, tag]) => tag);
  return header.trim() === '*' || tags.includes(opaqueTag(resource));
}
