import { AttributeTable } from './attribute-table.js';
import { ProtocolError } from './error.js';
import { isObject, type Json, type JsonObject } from './json.js';
import { isHollow, withOnePrimary, withoutDuplicates } from './multi-valued.js';
import type { AttributeDefinition } from './schema.js';
import { mistyped, readSimple } from './simple-value.js';

/** True for the values that leave an attribute unassigned: null, none and the empty string (RFC 7643 section 2.5). */
export function isEmpty(value: unknown): value is null | undefined | '' {
  return value === null || value === undefined || value === '';
}

/**
 * Reads the whole value of an attribute, canonical and checked; undefined when it leaves the attribute unassigned, []
 * for an empty list. Of a list with several primaries the first stays primary.
 *
 * @throws ProtocolError invalidValue naming the attribute
 */
export function readAttributeValue(attribute: AttributeDefinition, value: unknown, where: string): Json | undefined {
  if (isEmpty(value)) return undefined;
  if (attribute.multiValued) {
    if (!Array.isArray(value)) throw mistyped(where, 'an array');
    return readElements(attribute, value, where);
  }
  if (Array.isArray(value) && value.length === 0) return undefined;
  if (attribute.type !== 'complex') return readSimple(attribute, value, where);
  const { assigned, emptied } = readSubAttributes(attribute, unwrapped(value), where);
  if (isDropped(attribute, assigned, emptied)) return undefined;
  requireSubAttributes(attribute, assigned, where);
  return assigned;
}

/**
 * Reads the elements of a multi-valued attribute; a bare string stands for `{ value }`, and empty elements are left
 * out.
 *
 * @throws ProtocolError invalidValue naming the attribute
 */
export function readElements(attribute: AttributeDefinition, list: readonly unknown[], where: string): Json[] {
  const elements: Json[] = [];
  for (const item of list) {
    const element = isEmpty(item) && attribute.type !== 'complex' ? undefined : readElement(attribute, item, where);
    if (element !== undefined) elements.push(element);
  }
  return withOnePrimary(withoutDuplicates(attribute, elements));
}

function readElement(attribute: AttributeDefinition, item: unknown, where: string): Json | undefined {
  if (item === null) return undefined;
  if (attribute.type !== 'complex') return readSimple(attribute, item, where);
  const { assigned, emptied } = readSubAttributes(attribute, item, where);
  requireSubAttributes(attribute, assigned, where);
  return isDropped(attribute, assigned, emptied) ? undefined : assigned;
}

/** The sub-attributes of a complex value: those with a value, and the names of those sent empty. */
export interface SubAttributeValues {
  readonly assigned: JsonObject;
  readonly emptied: readonly string[];
}

const NONE: readonly string[] = [];

/**
 * Reads the sub-attributes given for a complex attribute; a bare string stands for `{ value }`. Unknown and read-only
 * ones are left out.
 *
 * @throws ProtocolError invalidValue naming the sub-attribute
 */
export function readSubAttributes(attribute: AttributeDefinition, value: unknown, where: string): SubAttributeValues {
  const table = AttributeTable.ofSubAttributes(attribute);
  const given = typeof value === 'string' && table.get('value') !== undefined ? { value } : value;
  if (!isObject(given)) throw mistyped(where, 'an object with its sub-attributes');
  const assigned: JsonObject = {};
  let emptied: string[] | undefined;
  for (const name of Object.keys(given)) {
    const sub = table.get(name);
    if (sub === undefined || sub.mutability === 'readOnly') continue;
    const read = readAttributeValue(sub, given[name], `${where}.${sub.name}`);
    if (read === undefined) {
      emptied ??= [];
      emptied.push(sub.name);
    } else {
      assigned[sub.name] = read;
    }
  }
  return { assigned, emptied: emptied ?? NONE };
}

/** A single-valued complex attribute may come as an array of one object. */
export function unwrapped(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

/**
 * Checks that a complex value has its required sub-attributes.
 *
 * @throws ProtocolError invalidValue naming the missing one
 */
export function requireSubAttributes(attribute: AttributeDefinition, value: JsonObject, where: string): void {
  for (const { name } of AttributeTable.ofSubAttributes(attribute).required) {
    if (value[name] === undefined) throw missing(`${where}.${name}`);
  }
}

/** The invalidValue error for a required attribute without a value. */
export function missing(where: string): ProtocolError {
  return new ProtocolError('invalidValue', `${where} is required. Send a value for it that is not empty.`);
}

function isDropped(attribute: AttributeDefinition, assigned: JsonObject, emptied: readonly string[]): boolean {
  return Object.keys(assigned).length === 0 || (emptied.length > 0 && isHollow(attribute, assigned));
}
