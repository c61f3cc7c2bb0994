/** An attribute as the Schemas endpoint shows it. */
export interface ShownAttribute {
  readonly name: string;
  readonly type: string;
  readonly multiValued: boolean;
  readonly required: boolean;
  readonly returned: string;
  readonly subAttributes?: readonly ShownAttribute[];
}

type Json = unknown;

/**
 * What of a representation its schema does not describe: names that are not there, values of another type or plurality,
 * required ones that are missing, and what is never returned. `subAttributes` of a schema are described as the
 * attributes around them are (RFC 7643 section 7).
 */
export function deviations(value: object, attributes: readonly ShownAttribute[], where = ''): string[] {
  const known = new Map(attributes.map((attribute) => [attribute.name, attribute]));
  const nested = known.get('subAttributes');
  if (nested) known.set('subAttributes', { ...nested, subAttributes: attributes });
  const missing = attributes.filter(({ name, required }) => required && !(name in value));
  return [
    ...missing.map(({ name }) => `${where}${name} is required and missing`),
    ...Object.entries(value).flatMap(([name, each]) => {
      const attribute = known.get(name);
      if (!attribute) return [`${where}${name} is not described`];
      if (attribute.returned === 'never') return [`${where}${name} is never returned`];
      return deviationsOf(each, attribute, `${where}${name}`);
    }),
  ];
}

function deviationsOf(value: Json, attribute: ShownAttribute, where: string): string[] {
  if (!attribute.multiValued) return isOfType(value, attribute, where);
  if (!Array.isArray(value)) return [`${where} is no array`];
  return value.flatMap((element, index) => isOfType(element, attribute, `${where}[${index}]`));
}

function isOfType(value: Json, { type, subAttributes = [] }: ShownAttribute, where: string): string[] {
  if (type === 'complex')
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? deviations(value, subAttributes, `${where}.`)
      : [`${where} is no object`];
  const expected = { boolean: 'boolean', integer: 'number', decimal: 'number' }[type] ?? 'string';
  const sound = typeof value === expected && (type !== 'dateTime' || !Number.isNaN(Date.parse(String(value))));
  return sound ? [] : [`${where} is no ${type}`];
}
