import { AttributeTable } from './attribute-table.js';
import { foldCase } from './comparison.js';
import { matchesElement } from './evaluate.js';
import { isObject, type Json, type JsonObject } from './json.js';
import { elementKey, withOnePrimary, withoutDuplicates } from './multi-valued.js';
import type { PatchOperation } from './patch.js';
import { changeComplex, isUnassigning, makeComplex, noTarget } from './patch-complex.js';
import type { AttributeDefinition } from './schema.js';

/**
 * The elements of a multi-valued attribute after an operation. Where it sets a primary, the others lose theirs
 * (RFC 7644 section 3.5.2).
 *
 * @throws ProtocolError noTarget, mutability or invalidValue
 */
export function patchElements(operation: PatchOperation, elements: readonly Json[]): Json[] {
  const { op, target, filter, value } = operation;
  if (filter !== undefined || target.sub !== undefined) return patchSelected(operation, elements);
  if (op === 'add') return joined(target.attribute, [...elements, ...(value as Json[])], value as Json[]);
  if (op === 'replace') return value as Json[];
  return value === undefined ? [] : withoutListed(target.attribute, elements, value as Json[]);
}

function patchSelected(operation: PatchOperation, elements: readonly Json[]): Json[] {
  const { filter, target } = operation;
  const kept: Json[] = [];
  const changed: Json[] = [];
  let hasMatch = false;
  for (const element of elements) {
    const isSelected = filter === undefined || matchesElement(filter, element);
    const next = isSelected ? changeElement(operation, element) : element;
    hasMatch ||= isSelected;
    if (next === undefined) continue;
    kept.push(next);
    if (isSelected) changed.push(next);
  }
  if (!hasMatch && !isUnassigning(operation)) {
    const made = makeElement(operation);
    if (made !== undefined) kept.push(made);
    if (made !== undefined) changed.push(made);
  }
  return joined(target.attribute, kept, changed);
}

function changeElement(operation: PatchOperation, element: Json): Json | undefined {
  if (isObject(element)) return changeComplex(operation, element as JsonObject);
  return isUnassigning(operation) ? undefined : operation.value;
}

function makeElement(operation: PatchOperation): Json | undefined {
  if (operation.target.attribute.type === 'complex') return makeComplex(operation);
  if (operation.op === 'replace') throw noTarget(operation);
  return operation.value;
}

function joined(attribute: AttributeDefinition, elements: readonly Json[], changed: readonly Json[]): Json[] {
  const changedKeys = new Set(changed.map((element) => elementKey(attribute, element)));
  return withOnePrimary(withoutDuplicates(attribute, elements), (element) =>
    changedKeys.has(elementKey(attribute, element)),
  );
}

/** Leaves out the elements that a list names: by `value` and, if given, `type`; whole where there is no `value`. */
function withoutListed(attribute: AttributeDefinition, elements: readonly Json[], listed: readonly Json[]): Json[] {
  const keyOf = listingKeys(attribute);
  const gone = new Set(listed.map(keyOf));
  return elements.filter((element) => {
    if (gone.has(keyOf(element))) return false;
    const mayBeNamedByValue = isObject(element) && element.value !== undefined && element.type !== undefined;
    return !(mayBeNamedByValue && gone.has(keyOf(withoutType(element))));
  });
}

function withoutType({ type, ...rest }: { [name: string]: unknown }): Json {
  return rest as JsonObject;
}

/** Makes keys under which a listed element and the one it names are equal, by the case rules of value and type. */
function listingKeys(attribute: AttributeDefinition): (element: Json) => string {
  const subAttributes = AttributeTable.ofSubAttributes(attribute);
  const folded = (definition: AttributeDefinition | undefined, value: unknown) =>
    typeof value === 'string' && definition?.caseExact === false ? foldCase(value) : value;
  return (element) => {
    if (!isObject(element)) return elementKey(attribute, folded(attribute, element) as Json);
    if (element.value === undefined) return elementKey(attribute, element as JsonObject);
    const [value, type] = (['value', 'type'] as const).map((name) => folded(subAttributes.get(name), element[name]));
    return elementKey(attribute, { value, type } as JsonObject);
  };
}
