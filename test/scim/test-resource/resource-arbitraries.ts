import fc from 'fast-check';
import type { CompareOperator, Filter, FilterValue } from '../../../src/scim/protocol/filter.js';
import type { AttributeDefinition, ResourceSchema, ScimResource } from '../../../src/scim/protocol/schema.js';
import { isWithinLimits, logical } from '../protocol/filter-arbitraries.js';

/** Words that are few, so that filters meet them, and that differ in letter case, in length and in what they mean to SQL. */
export const words = fc.constantFrom(
  ...['a', 'A', 'b', 'ab', 'Ba', 'a b', 'É', 'é', 'ß', 'İ', 'i', 'ΑΣ', 'ας', 'ασ', 'K', 'k'],
  ...['\u{1F600}', '\uFFFD', '%', '_', '\\', '"'],
);
const labels = fc.constantFrom('work', 'Work', 'home');
const bytes = fc.constantFrom('QQ==', 'Qg==', 'YQ==');
const times = fc.constantFrom('2026-01-31T09:30:00Z', '2026-01-31T10:30:00+01:00', '2026-01-31T09:30:00.001Z');
const integers = fc.integer({ min: -1, max: 2 });

function simpleValueOf({ type, name }: AttributeDefinition): fc.Arbitrary<unknown> {
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return integers;
    case 'decimal':
      return fc.constantFrom(-0.5, 0, 1, 1.5);
    case 'dateTime':
      return times;
    case 'binary':
      return bytes;
    default:
      return name === 'type' ? labels : words;
  }
}

/** Values for a whole attribute; every sub-attribute that is not required may be missing. */
export function valuesOfAttribute(attribute: AttributeDefinition): fc.Arbitrary<unknown> {
  const one = attribute.type === 'complex' ? objectOf(attribute.subAttributes ?? []) : simpleValueOf(attribute);
  return attribute.multiValued ? fc.array(one, { maxLength: 3 }) : one;
}

function objectOf(attributes: readonly AttributeDefinition[]): fc.Arbitrary<{ [name: string]: unknown }> {
  const writable = attributes.filter(({ mutability }) => mutability !== 'readOnly');
  const requiredKeys = writable.filter(({ required }) => required).map(({ name }) => name);
  return fc.record(Object.fromEntries(writable.map((each) => [each.name, valuesOfAttribute(each)])), { requiredKeys });
}

/** Bodies with any of the attributes that clients write, save those that the test gives itself. */
export function bodiesOf(schema: ResourceSchema, without: readonly string[]): fc.Arbitrary<ScimResource> {
  const own = schema.core.table.attributes.filter(({ name }) => !without.includes(name));
  const extensions = schema.extensions.map(({ urn, table }) => [urn, objectOf(table.attributes)] as const);
  const required = schema.extensions.filter((each) => each.required).map(({ urn }) => urn);
  return fc
    .tuple(objectOf(own), fc.record(Object.fromEntries(extensions), { requiredKeys: required }))
    .map(([core, extended]) => ({ ...core, ...extended }) as ScimResource);
}

/** Where a simple attribute stands. */
interface Leaf {
  readonly urn?: string;
  readonly name: string;
  readonly sub?: string;
  readonly attribute: AttributeDefinition;
}

/** What the resources of a test hold beside few words: texts such as ids, names and URLs, and instants. */
export interface Known {
  readonly texts: readonly string[];
  readonly times: readonly string[];
}

const EQUALITY: readonly CompareOperator[] = ['eq', 'ne'];
const ORDERED: readonly CompareOperator[] = [...EQUALITY, 'gt', 'ge', 'lt', 'le'];
const TEXT: readonly CompareOperator[] = [...ORDERED, 'co', 'sw', 'ew'];

function operatorsOf({ type }: AttributeDefinition): readonly CompareOperator[] {
  if (type === 'boolean' || type === 'binary') return EQUALITY;
  return type === 'string' || type === 'reference' ? TEXT : ORDERED;
}

function comparedWith(attribute: AttributeDefinition, known: Known): fc.Arbitrary<FilterValue> {
  const { type } = attribute;
  if (type === 'boolean') return fc.constantFrom<FilterValue>(true, false, 'True');
  if (type === 'dateTime') return fc.oneof(times, fc.constantFrom(...known.times)) as fc.Arbitrary<FilterValue>;
  const isText = type === 'string' || type === 'reference';
  return (
    isText ? fc.oneof(words, labels, fc.constantFrom(...known.texts)) : simpleValueOf(attribute)
  ) as fc.Arbitrary<FilterValue>;
}

/** Every filter that the schema has: on all attributes, with all operators, grouped, negated and inside value paths. */
export function filtersOf(schema: ResourceSchema, known: Known): fc.Arbitrary<Filter> {
  const attributes = [schema.core, ...schema.extensions].flatMap(({ urn, extension, table }) =>
    table.attributes
      .filter(({ returned }) => returned !== 'never')
      .map((attribute) => ({ ...(extension && { urn }), attribute })),
  );
  const simple: Leaf[] = attributes.flatMap(({ attribute, urn }) =>
    attribute.type === 'complex'
      ? (attribute.subAttributes ?? []).map((sub) => ({ urn, name: attribute.name, sub: sub.name, attribute: sub }))
      : [{ urn, name: attribute.name, attribute }],
  );
  const complex = attributes.filter(({ attribute }) => attribute.type === 'complex');
  const comparisons = fc
    .constantFrom(...simple)
    .chain(({ attribute, ...path }) => asked(attribute, withoutNothing(path), known));
  const present = fc
    .constantFrom(...complex)
    .map(({ attribute: { name }, urn }): Filter => ({ kind: 'present', path: withoutNothing({ urn, name }) }));
  const valuePaths = fc.constantFrom(...complex).chain(({ attribute: { name, subAttributes }, urn }) => {
    const inner = fc.constantFrom(...subAttributes!).chain((sub) => asked(sub, { name: sub.name }, known));
    return logical(inner).map((filter): Filter => ({ kind: 'valuePath', path: withoutNothing({ urn, name }), filter }));
  });
  const leaves = fc.oneof(
    { weight: 9, arbitrary: comparisons },
    { weight: 1, arbitrary: present },
    { weight: 4, arbitrary: valuePaths },
  );
  return logical(leaves).filter(isWithinLimits);
}

function asked(attribute: AttributeDefinition, path: Extract<Filter, { kind: 'present' }>['path'], known: Known) {
  const present = fc.constant<Filter>({ kind: 'present', path });
  const absent = fc
    .constantFrom<CompareOperator>('eq', 'ne')
    .map((op): Filter => ({ kind: 'compare', path, op, value: null }));
  const compared = fc
    .tuple(fc.constantFrom(...operatorsOf(attribute)), comparedWith(attribute, known))
    .map(([op, value]): Filter => ({ kind: 'compare', path, op, value }));
  return fc.oneof(
    { weight: 1, arbitrary: present },
    { weight: 1, arbitrary: absent },
    { weight: 6, arbitrary: compared },
  );
}

const withoutNothing = ({ urn, name, sub }: { urn?: string; name: string; sub?: string }) => ({
  ...(urn !== undefined && { urn }),
  name,
  ...(sub !== undefined && { sub }),
});
