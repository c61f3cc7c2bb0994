import { type CheckedFilter, checkFilter } from './checked-filter.js';
import { compares } from './comparison.js';
import { ProtocolError } from './error.js';
import type { Filter } from './filter.js';
import type { ResourceSchema } from './schema.js';

/** A resource type as a filter over several types sees it: its name is what `meta.resourceType` says. */
export interface FilteredType {
  readonly name: string;
  readonly schema: ResourceSchema;
}

const always: CheckedFilter = { kind: 'and', terms: [] };
const never: CheckedFilter = { kind: 'or', terms: [] };

/** True for a checked filter that no resource of its type matches. */
export const isNever = (filter: CheckedFilter): boolean => filter.kind === 'or' && filter.terms.length === 0;

/**
 * Resolves one filter against several resource types, giving each its own. Of an attribute that a type does not have, or not in a
 * form that can be compared so, its resources have no value (RFC 7644 section 3.4.2.1).
 *
 * @throws ProtocolError invalidFilter for a term that fits none of the types
 */
export function checkSharedFilter(types: readonly FilteredType[], filter: Filter): CheckedFilter[] {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const terms = filter.terms.map((term) => checkSharedFilter(types, term));
      return types.map((_, index) =>
        joined(
          filter.kind,
          terms.map((each) => each[index]!),
        ),
      );
    }
    case 'not':
      return checkSharedFilter(types, filter.term).map(negated);
    default:
      return checkTerm(types, filter);
  }
}

type Term = Exclude<Filter, { kind: 'and' | 'or' | 'not' }>;

function checkTerm(types: readonly FilteredType[], term: Term): CheckedFilter[] {
  const checked = types.map(({ name, schema }) => {
    try {
      return decided(checkFilter(schema, term), name);
    } catch (error) {
      if (error instanceof ProtocolError) return error;
      throw error;
    }
  });
  if (checked.some((each) => !(each instanceof ProtocolError)))
    return checked.map((each) => (each instanceof ProtocolError ? withoutValue(term) : each));
  throw checked[types.findIndex(({ schema }) => schema.find(term.path) !== undefined)] ?? checked[0];
}

/** What a term comes to where there is no value. */
function withoutValue(term: Term): CheckedFilter {
  return term.kind === 'compare' && (term.op === 'ne') !== (term.value === null) ? always : never;
}

/** A term on `meta.resourceType` is known without looking at a resource. */
function decided(filter: CheckedFilter, resourceType: string): CheckedFilter {
  if (filter.kind !== 'compare' && filter.kind !== 'present') return filter;
  const { attribute, sub, extension } = filter.target;
  if (extension || attribute.name !== 'meta' || sub?.name !== 'resourceType') return filter;
  if (filter.kind === 'present') return always;
  if (filter.value === null) return filter.op === 'ne' ? always : never;
  return compares(sub, filter.op, resourceType, filter.value) ? always : never;
}

const isAlways = (filter: CheckedFilter) => filter.kind === 'and' && filter.terms.length === 0;

function joined(kind: 'and' | 'or', terms: readonly CheckedFilter[]): CheckedFilter {
  const [isNeutral, decides] = kind === 'and' ? [isAlways, isNever] : [isNever, isAlways];
  const decisive = terms.find(decides);
  if (decisive) return decisive;
  const open = terms.filter((term) => !isNeutral(term));
  return open.length === 1 ? open[0]! : { kind, terms: open };
}

function negated(term: CheckedFilter): CheckedFilter {
  if (isAlways(term)) return never;
  return isNever(term) ? always : { kind: 'not', term };
}
