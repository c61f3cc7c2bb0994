import fc from 'fast-check';
import { type CompareOperator, type Filter, type FilterValue, printFilter } from '../../../src/scim/protocol/filter.js';
import type { AttributeDefinition, ScimResource } from '../../../src/scim/protocol/schema.js';
import { logical } from '../protocol/filter-arbitraries.js';
import { ENTERPRISE, users } from '../protocol/resource-schemas.js';

const words = fc.constantFrom(
  'a',
  'A',
  'b',
  'ab',
  'Ba',
  'a b',
  'É',
  'é',
  'ß',
  '\u{1F600}',
  '\uFFFD',
  '%',
  '_',
  '\\',
  '"',
);
const bytes = fc.constantFrom('QQ==', 'Qg==', 'YQ==');
const types = fc.constantFrom('work', 'Work', 'home');

const listOf = (value: fc.Arbitrary<unknown>) =>
  fc.array(
    fc.record({ value, type: types, primary: fc.boolean(), display: words }, { requiredKeys: ['value', 'primary'] }),
    {
      maxLength: 3,
    },
  );

/** Bodies of Users whose values are few, so that filters meet them, and whose elements say whether they are primary; the userName is left to the test. */
export const userBodies: fc.Arbitrary<ScimResource> = fc.record(
  {
    externalId: fc.uuid(),
    displayName: words,
    active: fc.boolean(),
    nickName: words,
    title: words,
    locale: words,
    name: fc.record({ givenName: words, familyName: words, formatted: words }, { requiredKeys: [] }),
    emails: listOf(words),
    phoneNumbers: listOf(words),
    roles: listOf(words),
    entitlements: listOf(words),
    x509Certificates: listOf(bytes),
    addresses: fc.array(
      fc.record(
        { type: types, country: words, locality: words, primary: fc.boolean() },
        { requiredKeys: ['country', 'primary'] },
      ),
      { maxLength: 2 },
    ),
    [ENTERPRISE]: fc.record(
      { department: words, costCenter: words, employeeNumber: words, manager: fc.record({ value: words }) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ScimResource>;

/** Where a simple attribute stands. */
interface Leaf {
  readonly urn?: string;
  readonly name: string;
  readonly sub?: string;
  readonly attribute: AttributeDefinition;
}

const TEXT: readonly CompareOperator[] = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'];
const ORDERED: readonly CompareOperator[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
const EQUALITY: readonly CompareOperator[] = ['eq', 'ne'];

/** What the server makes of ids and versions can be compared for equality only. */
const MADE_FROM_IDS = new Set(['meta.location', 'meta.version', 'groups.$ref']);

const attributes = [users.core, ...users.extensions].flatMap(({ urn, extension, table }) =>
  table.attributes
    .filter(({ returned }) => returned !== 'never')
    .map((attribute) => ({ ...(extension && { urn }), attribute })),
);

const leaves: Leaf[] = attributes.flatMap(({ attribute, urn }) =>
  attribute.type === 'complex'
    ? (attribute.subAttributes ?? []).map((sub) => ({ urn, name: attribute.name, sub: sub.name, attribute: sub }))
    : [{ urn, name: attribute.name, attribute }],
);

const lists = attributes.filter(({ attribute }) => attribute.type === 'complex' && attribute.multiValued);

function operatorsOf({ name, sub, attribute: { type } }: Leaf): readonly CompareOperator[] {
  if (MADE_FROM_IDS.has(`${name}.${sub}`) || type === 'boolean' || type === 'binary') return EQUALITY;
  return type === 'dateTime' ? ORDERED : TEXT;
}

function valuesOf({ type }: AttributeDefinition, known: readonly string[], times: readonly string[]) {
  if (type === 'boolean') return fc.boolean();
  if (type === 'binary') return bytes;
  if (type === 'dateTime') return fc.constantFrom(...times);
  return fc.oneof(words, types, fc.constantFrom(...known));
}

/** Every filter that Users have by their schema; its texts are few words and what is `known`, its dateTimes the `times`. */
export function userFilters(known: readonly string[], times: readonly string[]): fc.Arbitrary<Filter> {
  const asked = (leaf: Leaf, path: { urn?: string; name: string; sub?: string }): fc.Arbitrary<Filter> =>
    fc.oneof(
      { weight: 1, arbitrary: fc.constant<Filter>({ kind: 'present', path }) },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom<CompareOperator>(...EQUALITY)
          .map((op): Filter => ({ kind: 'compare', path, op, value: null })),
      },
      {
        weight: 6,
        arbitrary: fc
          .tuple(
            fc.constantFrom(...operatorsOf(leaf)),
            valuesOf(leaf.attribute, known, times) as fc.Arbitrary<FilterValue>,
          )
          .map(([op, value]): Filter => ({ kind: 'compare', path, op, value })),
      },
    );
  const comparisons = fc
    .constantFrom(...leaves)
    .chain((leaf) => asked(leaf, { urn: leaf.urn, name: leaf.name, sub: leaf.sub }));
  const valuePaths = fc.constantFrom(...lists).chain(({ attribute: { name, subAttributes }, urn }) => {
    const inner = fc
      .constantFrom(...(subAttributes ?? []))
      .chain((sub) => asked({ name, sub: sub.name, attribute: sub }, { name: sub.name }));
    return logical(inner).map((filter): Filter => ({ kind: 'valuePath', path: { urn, name }, filter }));
  });
  return logical(fc.oneof({ weight: 3, arbitrary: comparisons }, { weight: 1, arbitrary: valuePaths })).filter(
    (filter) => isWithinLimits(printFilter(filter)),
  );
}

const isWithinLimits = (text: string) =>
  !text.includes('not (not (') && text.length < 2000 && text.split(/ (?:and|or) /).length < 40;
