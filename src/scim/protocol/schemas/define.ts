import type { AttributeDefinition, AttributeType } from '../schema.js';

type Characteristics = Partial<Omit<AttributeDefinition, 'name' | 'type' | 'description' | 'subAttributes'>>;

/** An attribute with the default characteristics of RFC 7643 section 2.2, save those given; references and binaries are case exact. */
export function attribute(
  name: string,
  type: Exclude<AttributeType, 'complex'>,
  description: string,
  characteristics: Characteristics = {},
): AttributeDefinition {
  return {
    name,
    type,
    multiValued: false,
    description,
    required: false,
    caseExact: type === 'reference' || type === 'binary',
    mutability: 'readWrite',
    returned: 'default',
    uniqueness: 'none',
    ...characteristics,
  };
}

/** A complex attribute (RFC 7643 section 2.3.8). */
export function complex(
  name: string,
  description: string,
  subAttributes: readonly AttributeDefinition[],
  characteristics: Characteristics = {},
): AttributeDefinition {
  return { ...attribute(name, 'string', description, characteristics), type: 'complex', subAttributes };
}

/** The `type` sub-attribute of a multi-valued attribute; its canonical values are hints. */
export function typeLabel(...canonicalValues: string[]): AttributeDefinition {
  const description = `A label indicating the attribute's function${canonicalValues.length > 0 ? `, e.g., '${canonicalValues[0]}'` : ''}.`;
  return attribute('type', 'string', description, canonicalValues.length > 0 ? { canonicalValues } : {});
}

/** The `primary` sub-attribute of a multi-valued attribute. */
export function primaryFlag(what: string): AttributeDefinition {
  return attribute(
    'primary',
    'boolean',
    `A Boolean value indicating the 'primary' or preferred ${what}. The primary attribute value 'true' MUST appear no more than once.`,
  );
}

/** A multi-valued attribute with the sub-attributes value, display, type and primary (RFC 7643 section 2.4). */
export function labelledValues(
  name: string,
  description: string,
  { value, types, what }: { value: AttributeDefinition; types: string[]; what: string },
): AttributeDefinition {
  const display = attribute('display', 'string', 'A human-readable name, primarily used for display purposes.');
  return complex(name, description, [value, display, typeLabel(...types), primaryFlag(what)], { multiValued: true });
}

/** The same attributes, none of which a client may write. */
export function readOnly(attributes: readonly AttributeDefinition[]): AttributeDefinition[] {
  return attributes.map((each) => ({
    ...each,
    mutability: 'readOnly',
    ...(each.subAttributes && { subAttributes: readOnly(each.subAttributes) }),
  }));
}
