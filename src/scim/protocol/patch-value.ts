import { AttributeTable } from './attribute-table.js';
import { isEmpty, missing, readAttributeValue, readElements, readSubAttributes, unwrapped } from './attribute-value.js';
import { ProtocolError } from './error.js';
import type { Json, JsonObject } from './json.js';
import type { PatchOperation } from './patch.js';
import type { AttributeDefinition, ResolvedAttribute } from './schema.js';
import { readSimple } from './simple-value.js';

/** Where an operation's value goes. */
interface Place {
  readonly target: ResolvedAttribute;
  readonly isFiltered: boolean;
  readonly where: string;
}

/**
 * Reads the value of an operation by the type of its target, in the form that `PatchOperation.value` has.
 *
 * @throws ProtocolError invalidValue, or mutability for a removal that the target never permits
 */
export function readPatchValue(
  { op, value }: { op: PatchOperation['op']; value: unknown },
  place: Place,
): Json | undefined {
  const { attribute, sub } = place.target;
  const isReadOnly = attribute.mutability === 'readOnly' || sub?.mutability === 'readOnly';
  if (op === 'remove') {
    if (isReadOnly) throw notWritable(place.where);
    return readRemoved(value, place);
  }
  if (isReadOnly) return value as Json;
  const isWholeList = attribute.multiValued && sub === undefined && !place.isFiltered;
  if (isWholeList) return readList(op, value, place);
  if (isEmpty(value) || (Array.isArray(value) && value.length === 0)) return emptied(place);
  return readOne(value, place);
}

/** The mutability error for a target that only the server writes. */
export function notWritable(where: string): ProtocolError {
  return new ProtocolError('mutability', `${where} is read-only. Leave it out of the PATCH.`);
}

function readRemoved(value: unknown, { target, isFiltered, where }: Place): Json | undefined {
  const { attribute, sub } = target;
  if (sub?.required) {
    throw new ProtocolError('mutability', `${where} is required and cannot be removed. Replace its value instead.`);
  }
  if (!attribute.multiValued || sub !== undefined || isFiltered || value === undefined || value === null) {
    return undefined;
  }
  return readElements(attribute, Array.isArray(value) ? value : [value], where);
}

function readList(op: 'add' | 'replace', value: unknown, { target, where }: Place): Json {
  const { attribute } = target;
  const elements = isEmpty(value) ? [] : readElements(attribute, Array.isArray(value) ? value : [value], where);
  if (op === 'replace' && elements.length === 0 && attribute.required) throw missing(where);
  return elements;
}

function emptied({ target, isFiltered, where }: Place): null {
  const isRequired = target.sub === undefined ? target.attribute.required && !isFiltered : target.sub.required;
  if (isRequired) throw missing(where);
  return null;
}

function readOne(value: unknown, place: Place): Json {
  const { target, where } = place;
  const { attribute, sub } = target;
  if (sub === undefined && attribute.type === 'complex') {
    return readSubAttributeChanges(attribute, value, where) ?? emptied(place);
  }
  if (sub === undefined) return readAssigned(attribute, value, where);
  return sub.multiValued || sub.type === 'complex'
    ? (readAttributeValue(sub, value, where) ?? null)
    : readAssigned(sub, value, where);
}

function readAssigned(attribute: AttributeDefinition, value: unknown, where: string): Json {
  const read = readSimple(attribute, value, where);
  if (attribute.required && typeof read === 'string' && read.trim() === '') throw missing(where);
  return read;
}

/** The sub-attributes to merge, null for those to unassign; undefined where an empty `value` unassigns the whole. */
function readSubAttributeChanges(attribute: AttributeDefinition, value: unknown, where: string): Json | undefined {
  const { assigned, emptied: names } = readSubAttributes(attribute, unwrapped(value), where);
  if (names.includes('value')) return undefined;
  const required = AttributeTable.ofSubAttributes(attribute).required.find(({ name }) => names.includes(name));
  if (required !== undefined) throw missing(`${where}.${required.name}`);
  const changes: JsonObject = { ...assigned };
  for (const name of names) changes[name] = null;
  return changes;
}
