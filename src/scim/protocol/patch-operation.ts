import { readAttributePath } from './attribute-path.js';
import { isEmpty } from './attribute-value.js';
import { type CheckedFilter, checkValueFilter } from './checked-filter.js';
import { excerpt, ProtocolError } from './error.js';
import { isObject } from './json.js';
import type { PatchOperation } from './patch.js';
import { readPatchValue } from './patch-value.js';
import { type PatchPath, parsePath, printPath } from './path.js';
import { isContainer, type ResolvedAttribute, type ResourceSchema } from './schema.js';
import { mistyped } from './simple-value.js';

type Op = PatchOperation['op'];

/** What an operation does, before its value is read. */
interface Change {
  readonly op: Op;
  readonly value: unknown;
}

/** Reads one element of `Operations` into the operations it stands for; see `readPatch`. */
export function readOperation(
  schema: ResourceSchema,
  { op: word, path, value }: { op: unknown; path: unknown; value: unknown },
): PatchOperation[] {
  const op = readOp(word);
  if (op !== 'remove' && value === undefined) {
    throw new ProtocolError('invalidValue', `An ${op} operation has no value. Send one, or null to unassign.`);
  }
  if (isEmpty(path)) return readPathless(schema, { op, value });
  if (typeof path !== 'string') throw new ProtocolError('invalidPath', 'A path is not text. Send it as a string.');
  return readAtPath(schema, { op, value }, parsePath(path, schema.urns));
}

function readOp(op: unknown): Op {
  const word = typeof op === 'string' && op.length <= 7 ? op.toLowerCase() : '';
  if (word === 'add' || word === 'replace' || word === 'remove') return word;
  const sent = typeof op === 'string' ? excerpt(op) : 'no text';
  throw new ProtocolError('invalidSyntax', `The op of an operation is ${sent}. Send add, replace or remove.`);
}

function readPathless(schema: ResourceSchema, { op, value }: Change): PatchOperation[] {
  if (op === 'remove') {
    throw new ProtocolError('noTarget', 'A remove operation has no path. Send the path of what is to be removed.');
  }
  if (isObject(value)) return readMembers(schema, op, value);
  throw new ProtocolError(
    'invalidValue',
    `An ${op} operation without path has no object as its value. Send attributes by name.`,
  );
}

/**
 * Reads an object of attributes by name, inside the container of `urn` if given. Unknown names are left out, and so
 * is what a client merely hands back: `schemas` and the read-only complex attributes.
 */
function readMembers(
  schema: ResourceSchema,
  op: Op,
  members: { [name: string]: unknown },
  urn?: string,
): PatchOperation[] {
  return Object.entries(members).flatMap(([name, value]) => {
    const path = readMemberPath(schema, name, urn);
    if (path === undefined) return [];
    if (isCoreUrn(schema, path)) return isObject(value) ? readMembers(schema, op, value, schema.core.urn) : [];
    const target = schema.find(path);
    if (target === undefined || isHandedBack(target)) return [];
    return readTarget(schema, { op, value }, path, target);
  });
}

/** @throws ProtocolError invalidPath or invalidFilter for a malformed value path; every other malformed name is unknown. */
function readMemberPath(schema: ResourceSchema, name: string, urn: string | undefined): PatchPath | undefined {
  if (urn !== undefined && name.includes(':') && !name.includes('[')) return undefined;
  const path = name.includes('[') ? parsePath(name, schema.urns) : readAttributePath(name, schema.urns);
  return path && urn !== undefined ? { ...path, urn } : path;
}

function isHandedBack({ attribute, sub }: ResolvedAttribute): boolean {
  return sub === undefined && attribute.mutability === 'readOnly' && attribute.type === 'complex';
}

function isCoreUrn(schema: ResourceSchema, { urn, name }: PatchPath): boolean {
  return urn === schema.core.urn && name === '';
}

function readAtPath(schema: ResourceSchema, change: Change, path: PatchPath): PatchOperation[] {
  if (isCoreUrn(schema, path)) return readPathless(schema, change);
  const target = schema.find(path);
  if (target !== undefined) return readTarget(schema, change, path, target);
  refuseUnlessSkipped(schema, path);
  return [];
}

/** An unknown schema is none of ours and an unknown sub-attribute is ignored; any other unknown name is refused. */
function refuseUnlessSkipped(schema: ResourceSchema, { urn, name, sub }: PatchPath): void {
  const isForeign = urn !== undefined && schema.section(urn) === undefined;
  const isUnknownSub = sub !== undefined && !INHERITED_NAMES.has(sub) && schema.find({ urn, name }) !== undefined;
  if (isForeign || isUnknownSub) return;
  const named = excerpt(sub === undefined ? name : `${name}.${sub}`);
  throw new ProtocolError(
    'invalidPath',
    `The path ${named} names no attribute of this resource. See the Schemas endpoint.`,
  );
}

const INHERITED_NAMES: ReadonlySet<string> = new Set(['prototype', ...Object.getOwnPropertyNames(Object.prototype)]);

function readTarget(
  schema: ResourceSchema,
  change: Change,
  path: PatchPath,
  target: ResolvedAttribute,
): PatchOperation[] {
  if (target.attribute.name === 'schemas') return [];
  if (isContainer(target)) return readContainer(schema, change, target);
  const where = printPath({ ...path, ...canonicalNames(target) });
  const filter = path.filter && checkPathFilter(target, path.filter);
  const value = readPatchValue(change, { target, isFiltered: filter !== undefined, where });
  return [{ op: change.op, path: where, target, ...(filter && { filter }), ...(value !== undefined && { value }) }];
}

function canonicalNames({ urn, extension, attribute, sub }: ResolvedAttribute): PatchPath {
  return { urn: extension ? urn : undefined, name: attribute.name, sub: sub?.name };
}

function readContainer(schema: ResourceSchema, { op, value }: Change, target: ResolvedAttribute): PatchOperation[] {
  if (op === 'remove') return [{ op, path: target.urn, target }];
  if (isEmpty(value)) return [{ op, path: target.urn, target, value: null }];
  if (isObject(value)) return readMembers(schema, op, value, target.urn);
  throw mistyped(target.urn, 'an object with the attributes of this schema');
}

function checkPathFilter(target: ResolvedAttribute, filter: NonNullable<PatchPath['filter']>): CheckedFilter {
  const { attribute } = target;
  if (attribute.multiValued || attribute.type === 'complex') {
    return checkValueFilter({ ...target, sub: undefined }, filter);
  }
  throw new ProtocolError(
    'invalidPath',
    `The path filters ${attribute.name}, which has one simple value. Send it without the brackets.`,
  );
}
