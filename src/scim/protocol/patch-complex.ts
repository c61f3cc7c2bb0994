import { AttributeTable } from './attribute-table.js';
import { requireSubAttributes } from './attribute-value.js';
import type { CheckedFilter } from './checked-filter.js';
import { sameValue } from './equality.js';
import { ProtocolError } from './error.js';
import { matchesElement } from './evaluate.js';
import type { JsonObject } from './json.js';
import { isHollow } from './multi-valued.js';
import type { PatchOperation } from './patch.js';
import type { AttributeDefinition } from './schema.js';

/** True for an operation that takes something away: a remove, or an add or replace with null. */
export function isUnassigning({ op, value }: PatchOperation): boolean {
  return op === 'remove' || value === null;
}

/**
 * The value of a single-valued complex attribute after an operation, undefined when it is gone. A path filter selects
 * the value as it would select an element of a list.
 *
 * @throws ProtocolError noTarget, mutability or invalidValue
 */
export function patchComplex(operation: PatchOperation, current: JsonObject | undefined): JsonObject | undefined {
  const { filter } = operation;
  const isSelected = filter === undefined || (current !== undefined && matchesElement(filter, current));
  if (current !== undefined && isSelected) return changeComplex(operation, current);
  if (isUnassigning(operation)) return current;
  if (current !== undefined) throw noTarget(operation);
  return makeComplex(operation);
}

/**
 * A complex value after an operation on all or one of its sub-attributes, undefined when nothing but labels is left.
 *
 * @throws ProtocolError mutability for another value of an immutable sub-attribute
 */
export function changeComplex(operation: PatchOperation, before: JsonObject): JsonObject | undefined {
  const { target, value } = operation;
  const { attribute, sub } = target;
  if (isUnassigning(operation) && sub === undefined) return undefined;
  const changes = sub === undefined ? (value as JsonObject) : { [sub.name]: value ?? null };
  const after: JsonObject = { ...before };
  let hasEmptied = false;
  for (const name of Object.keys(changes)) {
    const change = changes[name] ?? null;
    checkImmutable(attribute, { name, before: before[name], after: change });
    if (change === null) {
      hasEmptied ||= after[name] !== undefined;
      delete after[name];
    } else {
      after[name] = change;
    }
  }
  const isGone = Object.keys(after).length === 0 || (hasEmptied && isHollow(attribute, after));
  return isGone ? undefined : after;
}

/**
 * The complex value that an operation makes where its target does not exist: what the `eq` terms of its filter say,
 * and its value. Only an add makes what a filter did not find (RFC 7644 sections 3.5.2.1 and 3.5.2.3).
 *
 * @throws ProtocolError noTarget, or invalidValue for a missing required sub-attribute
 */
export function makeComplex(operation: PatchOperation): JsonObject | undefined {
  const { op, filter, target, path } = operation;
  const implied = filter === undefined ? {} : valuesImpliedBy(filter);
  if (implied === undefined || (filter !== undefined && op !== 'add')) throw noTarget(operation);
  const made = changeComplex(operation, implied);
  if (made !== undefined) requireSubAttributes(target.attribute, made, path);
  return made;
}

/** The noTarget error for a path whose filter selects nothing. */
export function noTarget({ path }: PatchOperation): ProtocolError {
  const shown = path.length > 100 ? `${path.slice(0, 80)}…` : path;
  return new ProtocolError(
    'noTarget',
    `No value matches the path ${shown}. Add the value before replacing parts of it.`,
  );
}

function valuesImpliedBy(filter: CheckedFilter): JsonObject | undefined {
  if (filter.kind === 'compare' && filter.op === 'eq') {
    const { sub } = filter.target;
    return sub === undefined || filter.value === null ? {} : { [sub.name]: filter.value };
  }
  if (filter.kind !== 'and') return undefined;
  const terms = filter.terms.map(valuesImpliedBy);
  return terms.includes(undefined) ? undefined : Object.assign({}, ...terms);
}

function checkImmutable(
  attribute: AttributeDefinition,
  { name, before, after }: { name: string; before: JsonObject[string] | undefined; after: JsonObject[string] },
): void {
  const isImmutable = AttributeTable.ofSubAttributes(attribute).get(name)?.mutability === 'immutable';
  if (isImmutable && before !== undefined && !sameValue(before, after)) {
    throw new ProtocolError(
      'mutability',
      `${attribute.name}.${name} is immutable. Remove the value and add another one instead.`,
    );
  }
}
