import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';

type Place = GraphQLArgument | GraphQLInputField;
type Values = Readonly<Record<string, unknown>>;

/** Values of an input of which one is hostile, and where that is. */
export interface Hostile {
  readonly place: string;
  readonly values: Values;
}

const ofScalar: Readonly<Record<string, readonly unknown[]>> = {
  Boolean: [true, false],
  Int: [-2_147_483_648, -1, 0, 1, 100_001, 2_147_483_647],
  DateTime: ['0000-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'],
  LocalDate: ['0000-01-01', '0001-01-01', '1582-10-10', '2026-02-30', '9999-12-31'],
};

const texts = [
  ...['', ' ', '\n', '\0', 'a\0b', '\ud800', '\u202e', '%', '\\', "'; --", '{', '*', '.', '../x', '__proto__', 'null'],
  ...['0', '-1', 'NaN', '1e400', '9'.repeat(400), '٣', 'a@b', 'http://a', 'https://['],
  ...['x'.repeat(300), 'x'.repeat(70_000), 'İ'.repeat(256), '😀'.repeat(600)],
  '00000000-0000-0000-0000-000000000000',
];

/** The values with each place of an input, also those inside, set once to null and to each value that its type lets through but nobody expects. */
export function* hostileValues(places: readonly Place[], given: Values): Generator<Hostile> {
  for (const { name, type } of places) {
    for (const value of ofType(type)) yield { place: name, values: { ...given, [name]: value } };
    const nullable = getNullableType(type);
    const isList = isListType(nullable);
    const inner = getNullableType(isList ? nullable.ofType : nullable);
    if (!isInputObjectType(inner) || isCombination(name)) continue;
    const before = isList ? (given[name] as Values[] | undefined)?.[0] : given[name];
    for (const { place, values } of hostileValues(Object.values(inner.getFields()), (before ?? {}) as Values))
      yield { place: `${name}.${place}`, values: { ...given, [name]: isList ? [values] : values } };
  }
}

/** Filters hold filters of the same type. */
const isCombination = (name: string) => name === 'and' || name === 'or' || name === 'not';

function ofType(type: GraphQLInputType): readonly unknown[] {
  const nullable = getNullableType(type);
  if (!isListType(nullable)) return [null, ...ofItem(nullable)];
  const items = ofItem(nullable.ofType);
  return [null, [], items, Array(1_001).fill(items[0]), ...items.map((item) => [item])];
}

function ofItem(type: GraphQLInputType): readonly unknown[] {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues().map(({ name }) => name);
  return isInputObjectType(named) ? [{}] : (ofScalar[named.name] ?? texts);
}
