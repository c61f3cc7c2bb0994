import type { AttributePath } from './attribute-path.js';
import { printAttributePath } from './attribute-path.js';
import { AttributeTable } from './attribute-table.js';
import { parseDateOrDateTime } from './date-time.js';
import { excerpt, ProtocolError } from './error.js';
import type { CompareOperator, Filter, FilterValue } from './filter.js';
import type { AttributeDefinition, ResolvedAttribute, ResourceSchema } from './schema.js';
import { readBoolean } from './simple-value.js';

/**
 * A filter whose paths are resolved and whose values have their attribute's type. A comparison of a complex attribute
 * stands on its `value`; inside a value path each target is the sub-attribute together with its parent, or, where
 * the parent is simple, the parent itself. A dateTime is written in UTC with milliseconds.
 */
export type CheckedFilter =
  | { readonly kind: 'and' | 'or'; readonly terms: readonly CheckedFilter[] }
  | { readonly kind: 'not'; readonly term: CheckedFilter }
  | {
      readonly kind: 'compare';
      readonly target: ResolvedAttribute;
      readonly op: CompareOperator;
      readonly value: FilterValue;
    }
  | { readonly kind: 'present'; readonly target: ResolvedAttribute }
  | { readonly kind: 'valuePath'; readonly target: ResolvedAttribute; readonly filter: CheckedFilter };

type Resolve = (path: AttributePath) => ResolvedAttribute | undefined;

/**
 * Resolves a filter against a schema (RFC 7644 section 3.4.2.2).
 *
 * @throws ProtocolError invalidFilter for an unknown or unreadable attribute, an operator that its type does not
 * have, or a value of another type
 */
export function checkFilter(schema: ResourceSchema, filter: Filter): CheckedFilter {
  return check(filter, (path) => schema.find(path));
}

/**
 * Resolves the filter in the brackets of a value path, whose names are sub-attributes of `parent`.
 *
 * @throws ProtocolError invalidFilter as `checkFilter`
 */
export function checkValueFilter(parent: ResolvedAttribute, filter: Filter): CheckedFilter {
  const { attribute } = parent;
  const subAttributes = AttributeTable.ofSubAttributes(attribute);
  return check(filter, ({ urn, name, sub }) => {
    if (urn !== undefined || sub !== undefined) return undefined;
    if (attribute.type !== 'complex') return name.toLowerCase() === 'value' ? parent : undefined;
    const found = subAttributes.get(name);
    return found && { ...parent, sub: found };
  });
}

function check(filter: Filter, resolve: Resolve): CheckedFilter {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return { kind: filter.kind, terms: filter.terms.map((term) => check(term, resolve)) };
    case 'not':
      return { kind: 'not', term: check(filter.term, resolve) };
    case 'present':
      return { kind: 'present', target: readable(filter.path, resolve) };
    case 'valuePath': {
      const target = readable(filter.path, resolve);
      if (target.sub !== undefined || !(target.attribute.type === 'complex' || target.attribute.multiValued)) {
        throw refused(filter.path, 'has no sub-attributes to filter by; compare it directly');
      }
      return { kind: 'valuePath', target, filter: checkValueFilter(target, filter.filter) };
    }
    case 'compare': {
      const target = comparable(filter.path, readable(filter.path, resolve));
      const value = coerced(filter.path, target.sub ?? target.attribute, filter.op, filter.value);
      return { kind: 'compare', target, op: filter.op, value };
    }
  }
}

function readable(path: AttributePath, resolve: Resolve): ResolvedAttribute {
  const target = resolve(path);
  if (target === undefined) throw refused(path, 'is no attribute of this resource; see the Schemas endpoint');
  if (target.attribute.returned === 'never' || target.sub?.returned === 'never') {
    throw refused(path, 'is never returned and cannot be filtered by');
  }
  return target;
}

function comparable(path: AttributePath, target: ResolvedAttribute): ResolvedAttribute {
  if (target.sub !== undefined || target.attribute.type !== 'complex') return target;
  const value = AttributeTable.ofSubAttributes(target.attribute).get('value');
  if (value === undefined) throw refused(path, 'is complex; compare one of its sub-attributes');
  return { ...target, sub: value };
}

const ORDERING: ReadonlySet<CompareOperator> = new Set<CompareOperator>(['gt', 'ge', 'lt', 'le']);
const SUBSTRING: ReadonlySet<CompareOperator> = new Set<CompareOperator>(['co', 'sw', 'ew']);

function coerced(
  path: AttributePath,
  attribute: AttributeDefinition,
  op: CompareOperator,
  value: FilterValue,
): FilterValue {
  const { type } = attribute;
  const isText = type === 'string' || type === 'reference';
  const hasNoOrder = type === 'boolean' || type === 'binary' || type === 'complex';
  if ((ORDERING.has(op) && hasNoOrder) || (SUBSTRING.has(op) && !isText)) {
    throw refused(path, `is of type ${type}, which the operator ${op} does not apply to`);
  }
  if (value === null) {
    if (op === 'eq' || op === 'ne') return null;
    throw refused(path, `cannot be compared with null by ${op}; use eq, ne or pr`);
  }
  const read = isText ? String(value) : readTyped(type, value);
  if (read === undefined) throw refused(path, `is of type ${type}; compare it with a value of that type`);
  return read;
}

function readTyped(type: AttributeDefinition['type'], value: string | number | boolean): FilterValue | undefined {
  switch (type) {
    case 'boolean':
      return readBoolean(value);
    case 'integer':
    case 'decimal':
      return typeof value === 'number' ? value : undefined;
    case 'dateTime': {
      const instant = parseDateOrDateTime(String(value));
      return instant === undefined ? undefined : new Date(instant).toISOString();
    }
    default:
      return typeof value === 'string' ? value : undefined;
  }
}

function refused(path: AttributePath, problem: string): ProtocolError {
  return new ProtocolError('invalidFilter', `In the filter, ${excerpt(printAttributePath(path))} ${problem}.`);
}
