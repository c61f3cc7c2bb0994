import { AttributeTable } from './attribute-table.js';
import { isObject, type Json, type JsonObject } from './json.js';
import type { AttributeDefinition } from './schema.js';

/**
 * The elements with no (type, value) pair twice; of a repeated pair the first stays and takes over what the later
 * ones say (RFC 7643 section 2.4). Elements without `value` are compared whole, save for who is primary.
 */
export function withoutDuplicates(attribute: AttributeDefinition, elements: readonly Json[]): Json[] {
  if (elements.length < 2) return [...elements];
  const positions = new Map<string, number>();
  const unique: Json[] = [];
  for (const element of elements) {
    const key = elementKey(attribute, element);
    const position = positions.get(key);
    if (position === undefined) {
      positions.set(key, unique.push(element) - 1);
    } else if (isObject(element)) {
      unique[position] = { ...(unique[position] as JsonObject), ...element };
    }
  }
  return unique;
}

/** What makes an element of a multi-valued attribute the same as another one. */
export function elementKey(attribute: AttributeDefinition, element: Json): string {
  if (!isObject(element)) return JSON.stringify(element);
  const { value, type } = element;
  if (typeof value === 'string' && (type === undefined || typeof type === 'string')) return `${type ?? ''}\0${value}`;
  if (value !== undefined) return JSON.stringify([type ?? null, value]);
  const { attributes } = AttributeTable.ofSubAttributes(attribute);
  return JSON.stringify(attributes.map(({ name }) => (name === 'primary' ? null : (element[name] ?? null))));
}

/**
 * The elements with at most one `primary: true`: the first such one for which `isFavoured` holds, else the first;
 * every other one becomes false (RFC 7643 section 2.4).
 */
export function withOnePrimary(elements: Json[], isFavoured: (element: Json) => boolean = () => true): Json[] {
  const primaries = elements.filter(isPrimary);
  if (primaries.length < 2) return elements;
  const kept = primaries.find(isFavoured) ?? primaries[0];
  return elements.map((each) =>
    isPrimary(each) && each !== kept ? { ...(each as JsonObject), primary: false } : each,
  );
}

const DESCRIBING_SUB_ATTRIBUTES = new Set(['type', 'primary', 'display', '$ref']);

/** True when a complex value holds nothing but labels of a value that is gone. */
export function isHollow(attribute: AttributeDefinition, value: JsonObject): boolean {
  const subAttributes = AttributeTable.ofSubAttributes(attribute);
  return Object.keys(value).every(
    (name) => DESCRIBING_SUB_ATTRIBUTES.has(name) || subAttributes.get(name)?.mutability === 'readOnly',
  );
}

/** True for an element that says that it is the primary one; without a word it is not (RFC 7643 section 2.4). */
export function isPrimary(element: Json): boolean {
  return isObject(element) && element.primary === true;
}
