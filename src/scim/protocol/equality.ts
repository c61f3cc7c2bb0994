import { isObject, type Json } from './json.js';
import type { ScimResource } from './schema.js';

/**
 * True when two resources are in the same state: the order of names does not matter, and null, [] and absence are one
 * (RFC 7643 section 2.5).
 */
export function sameResource(a: ScimResource, b: ScimResource): boolean {
  return sameValue(a, b);
}

/** As `sameResource`, for any two attribute values. */
export function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isUnassigned(a) || isUnassigned(b)) return isUnassigned(a) && isUnassigned(b);
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((element, index) => sameValue(element, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const [left, right] = [a, b];
  const isSame = (name: string) => sameValue(own(left, name), own(right, name));
  return (
    Object.keys(left).every(isSame) && Object.keys(right).every((name) => Object.hasOwn(left, name) || isSame(name))
  );
}

function own(object: { [name: string]: Json }, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function isUnassigned(value: Json | undefined): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
