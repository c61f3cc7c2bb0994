import { registerEnumType } from 'type-graphql';

/** Registers a closed set of domain values as a GraphQL enum; a value without a description does not compile. */
export function enumOf<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Readonly<Record<string, Value>> {
  const entries = (Object.entries(values) as [Value, string][]).map(
    ([value, text]) => [enumName(value), value, text] as const,
  );
  const members = Object.fromEntries(entries.map(([key, value]) => [key, value]));
  registerEnumType(members, {
    name,
    description,
    valuesConfig: Object.fromEntries(entries.map(([key, , text]) => [key, { description: text }])),
  });
  return members;
}

/** The same, where the values describe themselves. */
export function enumOfList<Value extends string>(
  name: string,
  description: string,
  values: readonly Value[],
  describe: (value: Value) => string,
): Readonly<Record<string, Value>> {
  const described = Object.fromEntries(values.map((value) => [value, describe(value)])) as Record<Value, string>;
  return enumOf(name, description, described);
}

/** `member.created`, `members:read` and `okta` as GraphQL spells them: `MEMBER_CREATED`, `MEMBERS_READ`, `OKTA`. */
const enumName = (value: string) =>
  value
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[.:]/g, '_')
    .toUpperCase();
