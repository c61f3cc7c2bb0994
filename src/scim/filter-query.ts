import { DomainError } from '../domain/errors.js';
import type { Comparison, Filter } from '../domain/filter.js';
import type { Search as DomainSearch, Sort as DomainSort } from '../domain/search.js';
import type { CheckedFilter } from './protocol/checked-filter.js';
import type { CompareOperator, FilterValue } from './protocol/filter.js';
import { isContainer, type ResolvedAttribute } from './protocol/schema.js';
import type { Search, SortOrder } from './resource-type.js';

/** The domain's word for each operator. */
export const comparisons: Record<CompareOperator, Comparison> = {
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

/** What a filter asks of one value: that it be there, or how it compares with another. */
export type Question =
  | { readonly op: 'pr' }
  | { readonly op: CompareOperator; readonly value: Exclude<FilterValue, null>; readonly target: ResolvedAttribute };

/** Answers a question about a value that the facade makes by a filter on what it is made from (see derived-attributes.ts). */
export type Derived = (question: Question, baseUrl: string) => Filter;

/** SCIM path (`userName`, `name.givenName`, `emails`, `urn:…:User:department`) → the domain's field or list of that name, or what it is derived from. */
export type FieldNames = ReadonlyMap<string, string | Derived>;

/** What the attributes of a resource type are called in the domain, and where its resources stand. */
export interface Vocabulary {
  readonly names: FieldNames;
  readonly baseUrl: string;
}

/** Translates a SCIM search into the domain's; INVALID_FILTER and INVALID_VALUE for what can't be searched or sorted by. */
export function toDomainSearch({ filter, sort, window }: Search, vocabulary: Vocabulary): DomainSearch {
  return {
    ...(filter && { filter: toDomainFilter(filter, vocabulary) }),
    ...(sort && { sort: toDomainSort(sort, vocabulary) }),
    window,
  };
}

function toDomainSort({ target, descending }: SortOrder, { names }: Vocabulary): DomainSort {
  const complex = !target.sub && target.attribute.type === 'complex' && !target.attribute.multiValued;
  const named = complex
    ? { ...target, sub: target.attribute.subAttributes?.find(({ name }) => name === 'value') }
    : target;
  const field = names.get(pathOf(named.attribute.multiValued ? { ...named, sub: undefined } : named));
  if (typeof field !== 'string')
    throw new DomainError('INVALID_VALUE', `${pathOf(target)} can't be sorted by.`, 'sortBy');
  return { field, descending, ...(named.attribute.multiValued && { part: named.sub?.name ?? 'value' }) };
}

/** Translates a checked SCIM filter into the domain's filter tree; INVALID_FILTER for what can't be searched. */
function toDomainFilter(filter: CheckedFilter, vocabulary: Vocabulary): Filter {
  switch (filter.kind) {
    case 'and':
      return { and: filter.terms.map((term) => toDomainFilter(term, vocabulary)) };
    case 'or':
      return { or: filter.terms.map((term) => toDomainFilter(term, vocabulary)) };
    case 'not':
      return { not: toDomainFilter(filter.term, vocabulary) };
    case 'valuePath':
      return filter.target.attribute.multiValued
        ? { some: listOf(vocabulary, filter.target), where: toElementFilter(filter.filter, vocabulary) }
        : { and: [presence(filter.target, vocabulary), toDomainFilter(filter.filter, vocabulary)] };
    case 'present':
      return presence(filter.target, vocabulary);
    case 'compare':
      return comparison(filter.target, filter.op, filter.value, vocabulary);
  }
}

/** Translates a filter on the elements of one list, whose fields have the names of the sub-attributes. */
export function toElementFilter(filter: CheckedFilter, vocabulary: Vocabulary): Filter {
  switch (filter.kind) {
    case 'and':
      return { and: filter.terms.map((term) => toElementFilter(term, vocabulary)) };
    case 'or':
      return { or: filter.terms.map((term) => toElementFilter(term, vocabulary)) };
    case 'not':
      return { not: toElementFilter(filter.term, vocabulary) };
    case 'valuePath':
      throw new DomainError(
        'INVALID_FILTER',
        'A value path inside a value path has no meaning. Write one pair of brackets.',
      );
    case 'present':
      return elementFilter(filter.target, { op: 'pr' }, vocabulary);
    case 'compare':
      return compared(filter.op, filter.value, filter.target, (question) =>
        elementFilter(filter.target, question, vocabulary),
      );
  }
}

function comparison(
  target: ResolvedAttribute,
  op: CompareOperator,
  value: FilterValue,
  vocabulary: Vocabulary,
): Filter {
  if (!target.attribute.multiValued || isDerived(target, vocabulary))
    return compared(op, value, target, (question) => fieldFilter(target, question, vocabulary));
  const list = listOf(vocabulary, target);
  const element = (question: Question) => elementFilter(target, question, vocabulary);
  const present: Filter = { some: list, where: element({ op: 'pr' }) };
  if (value === null) return op === 'eq' ? { not: present } : present;
  const where = element({ op, value, target });
  if (op !== 'ne') return { some: list, where };
  return { or: [{ not: present }, { some: list, where: { and: [element({ op: 'pr' }), where] } }] };
}

/** Comparing with null asks for absence or presence (RFC 7643 section 2.5). */
function compared(
  op: CompareOperator,
  value: FilterValue,
  target: ResolvedAttribute,
  ask: (question: Question) => Filter,
): Filter {
  if (value !== null) return ask({ op, value, target });
  return op === 'eq' ? { not: ask({ op: 'pr' }) } : ask({ op: 'pr' });
}

function presence(target: ResolvedAttribute, vocabulary: Vocabulary): Filter {
  if (target.attribute.multiValued && !isDerived(target, vocabulary)) {
    const list = listOf(vocabulary, target);
    return target.sub
      ? { some: list, where: elementFilter(target, { op: 'pr' }, vocabulary) }
      : { field: list, present: true };
  }
  if (target.sub || target.attribute.type !== 'complex') return fieldFilter(target, { op: 'pr' }, vocabulary);
  const parts = (target.attribute.subAttributes ?? []).flatMap((part) => {
    const inner = isContainer(target) ? { ...target, attribute: part } : { ...target, sub: part };
    if (part.type === 'complex' && !part.multiValued) return [presence(inner, vocabulary)];
    const known = vocabulary.names.get(pathOf(inner));
    return typeof known === 'string' ? [asked(known, { op: 'pr' })] : [];
  });
  return { or: parts };
}

function fieldFilter(target: ResolvedAttribute, question: Question, { names, baseUrl }: Vocabulary): Filter {
  const known = names.get(pathOf(target));
  if (known === undefined) throw unsearchable(target);
  return typeof known === 'string' ? asked(known, question) : known(question, baseUrl);
}

function elementFilter(target: ResolvedAttribute, question: Question, { names, baseUrl }: Vocabulary): Filter {
  const known = target.sub && names.get(pathOf(target));
  return typeof known === 'function' ? known(question, baseUrl) : asked(target.sub?.name ?? 'value', question);
}

function asked(field: string, question: Question): Filter {
  return question.op === 'pr'
    ? { field, present: true }
    : { field, is: comparisons[question.op], value: question.value };
}

function listOf({ names }: Vocabulary, target: ResolvedAttribute): string {
  const list = names.get(pathOf({ ...target, sub: undefined }));
  if (typeof list !== 'string') throw unsearchable(target);
  return list;
}

const isDerived = (target: ResolvedAttribute, { names }: Vocabulary) =>
  !target.sub && typeof names.get(pathOf(target)) === 'function';

function unsearchable(target: ResolvedAttribute): DomainError {
  return new DomainError('INVALID_FILTER', `${pathOf(target)} can't be filtered by.`, pathOf(target));
}

function pathOf({ urn, extension, attribute, sub }: ResolvedAttribute): string {
  const name = sub ? `${attribute.name}.${sub.name}` : attribute.name;
  return extension && attribute.name !== urn ? `${urn}:${name}` : name;
}
