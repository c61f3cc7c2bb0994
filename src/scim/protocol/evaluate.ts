import { type CheckedFilter, checkFilter } from './checked-filter.js';
import { compares } from './comparison.js';
import type { Filter } from './filter.js';
import { isObject, type Json } from './json.js';
import { isPrimary } from './multi-valued.js';
import { isContainer, type ResolvedAttribute, type ResourceSchema, type ScimResource } from './schema.js';

/**
 * True when a resource matches a filter (RFC 7644 section 3.4.2.2). On several values any one is enough; `ne` also
 * matches where there is no value; `eq null` matches absence. An element that does not say whether it is primary is
 * not (RFC 7643 section 2.4).
 *
 * @throws ProtocolError invalidFilter
 */
export function matches(schema: ResourceSchema, filter: Filter, resource: ScimResource): boolean {
  return matchesChecked(checkFilter(schema, filter), resource);
}

/** As `matches`, for a filter that is checked already. */
export function matchesChecked(filter: CheckedFilter, resource: ScimResource): boolean {
  return evaluate(filter, (target) => valuesIn(resource, target));
}

/** True when one element of an attribute matches the filter in the brackets of a value path. */
export function matchesElement(filter: CheckedFilter, element: Json): boolean {
  return evaluate(filter, (target) => partsOf([element], target));
}

type ValuesOf = (target: ResolvedAttribute) => readonly Json[];

function evaluate(filter: CheckedFilter, valuesAt: ValuesOf): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.terms.every((term) => evaluate(term, valuesAt));
    case 'or':
      return filter.terms.some((term) => evaluate(term, valuesAt));
    case 'not':
      return !evaluate(filter.term, valuesAt);
    case 'present':
      return valuesAt(filter.target).some(isPresent);
    case 'valuePath':
      return valuesAt(filter.target).some((element) => matchesElement(filter.filter, element));
    case 'compare': {
      const { target, op, value } = filter;
      const values = valuesAt(target).filter(isPresent);
      if (value === null) return (op === 'eq') === (values.length === 0);
      if (values.length === 0) return op === 'ne';
      return values.some((actual) => compares(target.sub ?? target.attribute, op, actual, value));
    }
  }
}

function valuesIn(resource: ScimResource, target: ResolvedAttribute): readonly Json[] {
  const { attribute, extension, urn } = target;
  const isInside = extension && !isContainer(target);
  const values = isInside ? valuesOf(valuesOf([resource], urn), attribute.name) : valuesOf([resource], attribute.name);
  return partsOf(values, target);
}

/** The values themselves, or those of the sub-attribute that a target names. */
function partsOf(values: readonly Json[], { attribute, sub }: ResolvedAttribute): readonly Json[] {
  if (sub === undefined) return values;
  const isFlag = attribute.multiValued && sub.name === 'primary' && sub.type === 'boolean';
  return isFlag ? values.map(isPrimary) : valuesOf(values, sub.name);
}

function valuesOf(holders: readonly Json[], name: string): readonly Json[] {
  return holders.flatMap((holder) => {
    const value = isObject(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined;
    return value === undefined ? [] : value;
  });
}

function isPresent(value: Json): boolean {
  if (value === null || value === '') return false;
  if (typeof value !== 'object') return true;
  return Object.values(value).some(isPresent);
}
