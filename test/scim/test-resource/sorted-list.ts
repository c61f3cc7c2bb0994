import { DomainError } from '../../../src/domain/errors.js';
import { compareCodePoints, foldCase } from '../../../src/scim/protocol/comparison.js';
import { parseDateTime } from '../../../src/scim/protocol/date-time.js';
import { isObject, type Json } from '../../../src/scim/protocol/json.js';
import { type AttributeDefinition, isContainer, type ScimResource } from '../../../src/scim/protocol/schema.js';
import type { Place, SortOrder, Window } from '../../../src/scim/resource-type.js';

/** An element of a list, with its place in it. */
export interface Placed {
  readonly place: Place;
}

/** A list sorted by an attribute (RFC 7644 section 3.4.2.3), else by the ids of its elements. */
export class SortedList {
  readonly #sort: SortOrder | undefined;
  /** The simple attribute whose values are compared. */
  readonly #key: AttributeDefinition | undefined;

  constructor(sort: SortOrder | undefined) {
    this.#sort = sort;
    this.#key = sort && keyAttribute(sort);
  }

  /** Where a resource stands in the list. */
  placeOf(resource: ScimResource, id: string): Place {
    return { key: this.#sort && this.#key ? keyText(this.#key, sortedValue(this.#sort, resource)) : null, id };
  }

  /** The elements that a window shows, in the order of the list. */
  window<T extends Placed>(elements: readonly T[], window: Window): T[] {
    const sorted = elements.toSorted((a, b) => this.#compare(a.place, b.place));
    if ('offset' in window) return sorted.slice(window.offset, window.offset + window.limit);
    if ('next' in window)
      return sorted.filter(({ place }) => this.#compare(place, window.next) > 0).slice(0, window.limit);
    const before = sorted.filter(({ place }) => this.#compare(place, window.previous) < 0);
    return before.slice(Math.max(0, before.length - window.limit));
  }

  #compare(a: Place, b: Place): number {
    const byKey = compareKeys(this.#key, a.key, b.key);
    return (this.#sort?.descending ? -byKey : byKey) || compareCodePoints(a.id, b.id);
  }
}

/** A complex attribute is sorted by its `value`. */
function keyAttribute({ target: { attribute, sub } }: SortOrder): AttributeDefinition {
  const simple =
    sub ?? (attribute.type === 'complex' ? attribute.subAttributes?.find(({ name }) => name === 'value') : attribute);
  if (simple) return simple;
  throw new DomainError('INVALID_VALUE', `${attribute.name} can't be sorted by.`, 'sortBy');
}

/** Of several values the primary one counts, else the first. */
function sortedValue({ target }: SortOrder, resource: ScimResource): Json | undefined {
  const holder = target.extension && !isContainer(target) ? member(resource, target.urn) : resource;
  const found = member(holder, target.attribute.name);
  const value = Array.isArray(found) ? (found.find((each) => member(each, 'primary') === true) ?? found[0]) : found;
  return isObject(value) ? member(value, target.sub?.name ?? 'value') : value;
}

function keyText({ type, caseExact }: AttributeDefinition, value: Json | undefined): string | null {
  if (value === undefined || value === null) return null;
  const text = String(value);
  if (type === 'dateTime') return new Date(parseDateTime(text) ?? Number.NaN).toISOString();
  return type === 'string' && !caseExact ? foldCase(text) : text;
}

/** Resources without a value come last, or first in descending order. */
function compareKeys(attribute: AttributeDefinition | undefined, a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const isNumber = attribute?.type === 'integer' || attribute?.type === 'decimal';
  return isNumber ? Number(a) - Number(b) : compareCodePoints(a, b);
}

function member(holder: Json | undefined, name: string): Json | undefined {
  return isObject(holder) && Object.hasOwn(holder, name) ? (holder[name] as Json) : undefined;
}
