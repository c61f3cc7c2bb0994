import { DomainError } from '../domain/errors.js';
import type { Comparison, Filter, FilterValue } from '../domain/filter.js';

/** A filter as GraphQL hands it over: fields with their comparisons, all of which must hold, and `and`, `or`, `not` of such. */
export interface FilterInput {
  readonly and?: readonly FilterInput[] | null;
  readonly or?: readonly FilterInput[] | null;
  readonly not?: FilterInput | null;
}

/**
 * Where a field of a filter input is found in the domain, if not under its own name: another name, some element of a list, or something of
 * which it is a filter.
 */
export type FieldPaths = Readonly<
  Record<string, string | ElementPath | { readonly of: string; readonly paths: FieldPaths }>
>;

interface ElementPath {
  readonly some: string;
  readonly field: string;
}

const limits = { depth: 12, comparisons: 50, values: 250 };

/** The domain's filter of an input; INVALID_FILTER names the field of what is out of bounds. */
export function toFilter(input: FilterInput | null | undefined, paths: FieldPaths = {}): Filter | undefined {
  if (input === null || input === undefined) return undefined;
  const comparisons = { left: limits.comparisons };
  return translate(input, paths, limits.depth, comparisons);
}

function translate(input: FilterInput, paths: FieldPaths, depth: number, budget: { left: number }): Filter {
  if (depth === 0) throw invalid('filter', `A filter may be nested ${limits.depth} deep.`);
  const inner = (part: FilterInput) => translate(part, paths, depth - 1, budget);
  const terms = Object.entries(input)
    .filter(([, value]) => value !== undefined)
    .flatMap(([name, value]): Filter[] => {
      if (value === null) throw invalid(name, `${name} must not be null in a filter; leave it out, or use isNull.`);
      if (name === 'and') return [{ and: value.map(inner) }];
      if (name === 'or') return [{ or: value.map(inner) }];
      if (name === 'not') return [{ not: inner(value) }];
      const path = paths[name] ?? name;
      if (typeof path === 'object' && 'of' in path)
        return [{ some: path.of, where: translate(value, path.paths, depth - 1, budget) }];
      return compare(name, value, path, budget);
    });
  return { and: terms };
}

function compare(name: string, comparisons: object, path: string | ElementPath, budget: { left: number }): Filter[] {
  return Object.entries(comparisons)
    .filter(([, value]) => value !== undefined)
    .map(([comparison, value]: [string, unknown]) => {
      if (--budget.left < 0) throw invalid('filter', `A filter may have ${limits.comparisons} comparisons.`);
      if (value === null) throw invalid(name, `${name}.${comparison} must not be null; use isNull.`);
      if (Array.isArray(value) && value.length > limits.values)
        throw invalid(name, `${name}.${comparison} may have ${limits.values} values.`);
      return typeof path === 'string' ? single(path, comparison, value) : ofSome(path, comparison, value);
    });
}

function single(field: string, comparison: string, value: unknown): Filter {
  switch (comparison) {
    case 'in':
      return { field, in: value as FilterValue[] };
    case 'nin':
      return { not: { field, in: value as FilterValue[] } };
    case 'neq':
      return { field, is: 'ne', value: value as FilterValue };
    case 'isNull':
      return { field, is: value === true ? 'eq' : 'ne', value: null };
    default:
      return { field, is: comparison as Comparison, value: value as FilterValue };
  }
}

/** Of a list: some element is so; with `neq` and `nin`, none is. */
function ofSome({ some, field }: ElementPath, comparison: string, value: unknown): Filter {
  switch (comparison) {
    case 'neq':
      return { not: { some, where: single(field, 'eq', value) } };
    case 'nin':
      return { not: { some, where: single(field, 'in', value) } };
    case 'isNull':
      return value === true ? { not: { field: some, present: true } } : { field: some, present: true };
    default:
      return { some, where: single(field, comparison, value) };
  }
}

const invalid = (field: string, message: string) => new DomainError('INVALID_FILTER', message, field);
