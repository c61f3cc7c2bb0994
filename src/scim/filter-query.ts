import { DomainError } from '../domain/errors.js';
import type { Comparison, Filter, FilterValue } from '../domain/filter.js';
import type { CheckedFilter } from './protocol/checked-filter.js';
import type { CompareOperator } from './protocol/filter.js';
import { isContainer, type ResolvedAttribute } from './protocol/schema.js';

const comparisons: Record<CompareOperator, Comparison> = {
  eq: 'eq',
  ne: 'ne',
  co: 'contains',
  sw: 'startsWith',
  ew: 'endsWith',
  gt: 'gt',
  ge: 'ge',
  lt: 'lt',
  le: 'le',
};

/** SCIM path (`userName`, `name.givenName`, `emails`, `urn:…:User:department`) → the domain's field or list of that name. */
export type FieldNames = ReadonlyMap<string, string>;

/** Translates a checked SCIM filter into the domain's filter tree; INVALID_FILTER for what can't be searched. */
export function toDomainFilter(filter: CheckedFilter, names: FieldNames): Filter {
  switch (filter.kind) {
    case 'and':
      return { and: filter.terms.map((term) => toDomainFilter(term, names)) };
    case 'or':
      return { or: filter.terms.map((term) => toDomainFilter(term, names)) };
    case 'not':
      return { not: toDomainFilter(filter.term, names) };
    case 'valuePath':
      return { some: fieldOf(names, { ...filter.target, sub: undefined }), where: toElementFilter(filter.filter) };
    case 'present':
      return presence(filter.target, names);
    case 'compare':
      return comparison(filter.target, filter.op, filter.value, names);
  }
}

/** Translates a filter on the elements of one list, whose fields have the names of the sub-attributes. */
export function toElementFilter(filter: CheckedFilter): Filter {
  switch (filter.kind) {
    case 'and':
      return { and: filter.terms.map(toElementFilter) };
    case 'or':
      return { or: filter.terms.map(toElementFilter) };
    case 'not':
      return { not: toElementFilter(filter.term) };
    case 'valuePath':
      throw new DomainError(
        'INVALID_FILTER',
        'A value path inside a value path has no meaning. Write one pair of brackets.',
      );
    case 'present':
      return { field: filter.target.sub?.name ?? 'value', present: true };
    case 'compare':
      return compared(filter.target.sub?.name ?? 'value', filter.op, filter.value);
  }
}

function comparison(target: ResolvedAttribute, op: CompareOperator, value: FilterValue, names: FieldNames): Filter {
  if (!target.attribute.multiValued) return compared(fieldOf(names, target), op, value);
  const list = fieldOf(names, { ...target, sub: undefined });
  const field = target.sub?.name ?? 'value';
  const present: Filter = { some: list, where: { field, present: true } };
  if (value === null) return op === 'eq' ? { not: present } : present;
  const some: Filter = { some: list, where: { and: [{ field, present: true }, compared(field, op, value)] } };
  return op === 'ne' ? { or: [{ not: present }, some] } : { some: list, where: compared(field, op, value) };
}

function compared(field: string, op: CompareOperator, value: FilterValue): Filter {
  if (value === null) return op === 'eq' ? { not: { field, present: true } } : { field, present: true };
  return { field, is: comparisons[op], value };
}

function presence(target: ResolvedAttribute, names: FieldNames): Filter {
  if (target.attribute.multiValued) {
    const list = fieldOf(names, { ...target, sub: undefined });
    return target.sub
      ? { some: list, where: { field: target.sub.name, present: true } }
      : { field: list, present: true };
  }
  if (target.sub || target.attribute.type !== 'complex') return { field: fieldOf(names, target), present: true };
  const parts = (target.attribute.subAttributes ?? []).flatMap((part) => {
    const inner = isContainer(target) ? { ...target, attribute: part } : { ...target, sub: part };
    const known = names.get(pathOf(inner));
    return known && !part.multiValued && part.type !== 'complex' ? [{ field: known, present: true as const }] : [];
  });
  return { or: parts };
}

function fieldOf(names: FieldNames, target: ResolvedAttribute): string {
  const field = names.get(pathOf(target));
  if (!field) throw new DomainError('INVALID_FILTER', `${pathOf(target)} can't be filtered by.`, pathOf(target));
  return field;
}

function pathOf({ urn, extension, attribute, sub }: ResolvedAttribute): string {
  const name = sub ? `${attribute.name}.${sub.name}` : attribute.name;
  return extension && attribute.name !== urn ? `${urn}:${name}` : name;
}
