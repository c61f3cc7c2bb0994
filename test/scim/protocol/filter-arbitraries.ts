import fc from 'fast-check';
import type { AttributePath } from '../../../src/scim/protocol/attribute-path.js';
import { type Filter, type FilterValue, printFilter } from '../../../src/scim/protocol/filter.js';
import { ENTERPRISE, USER } from './resource-schemas.js';

const names = fc.constantFrom('userName', 'active', 'emails', 'meta', 'x-y_z9', 'not', 'and', 'or', 'pr', 'true');

/** Attribute paths with and without URN and sub-attribute. */
export const attributePaths: fc.Arbitrary<AttributePath> = fc
  .tuple(
    fc.option(fc.constantFrom(USER, ENTERPRISE, 'urn:x:2.0:Y')),
    names,
    fc.option(fc.constantFrom('value', '$ref')),
  )
  .map(([urn, name, sub]) => ({ ...(urn && { urn }), name, ...(sub && { sub }) }));

const strings = fc
  .oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('true', 'null', '7', '"', '\\', ')]', 'a b', '\n'))
  .map((text) => text.replaceAll('\0', '0'));

const values: fc.Arbitrary<FilterValue> = fc.oneof(
  strings,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.boolean(),
  fc.constant(null),
);

/** Any syntax tree that a filter may have, resolvable or not. */
export function filters({ valuePaths }: { valuePaths: boolean }): fc.Arbitrary<Filter> {
  const operators = fc.constantFrom('eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le');
  const leaves: fc.Arbitrary<Filter>[] = [
    fc.record({ kind: fc.constant('compare'), path: attributePaths, op: operators, value: values }),
    fc.record({ kind: fc.constant('present'), path: attributePaths }),
  ];
  if (valuePaths) {
    const filter = filters({ valuePaths: false });
    leaves.push(fc.record({ kind: fc.constant('valuePath'), path: attributePaths, filter }));
  }
  return logical(fc.oneof(...leaves)).filter(isWithinLimits);
}

/** Combinations by and, or and not of the given filters. */
export function logical(leaf: fc.Arbitrary<Filter>): fc.Arbitrary<Filter> {
  return fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({ kind: fc.constant('not'), term: tie('filter') }),
      fc.record({
        kind: fc.constantFrom('and', 'or'),
        terms: fc.array(tie('filter'), { minLength: 2, maxLength: 3 }),
      }),
    ),
  })).filter;
}

/** True for what a client may ask: at most 4,096 characters, 20 levels and 50 comparisons. */
export function isWithinLimits(filter: Filter): boolean {
  return comparisonsIn(filter) <= 50 && levelsOf(filter) <= 20 && printFilter(filter).length <= 4096;
}

function comparisonsIn(filter: Filter): number {
  return insideOf(filter).reduce((count, term) => count + comparisonsIn(term), insideOf(filter).length === 0 ? 1 : 0);
}

function levelsOf(filter: Filter): number {
  return 1 + Math.max(0, ...insideOf(filter).map(levelsOf));
}

function insideOf(filter: Filter): readonly Filter[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.terms;
    case 'not':
      return [filter.term];
    case 'valuePath':
      return [filter.filter];
    default:
      return [];
  }
}
