import type { AttributeDefinition, SchemaDefinition } from '../schema.js';
import { attribute, complex, readOnly } from './define.js';

const CHARACTERISTICS: readonly AttributeDefinition[] = [
  attribute('name', 'string', "The attribute's name.", { required: true, caseExact: true }),
  attribute('type', 'string', "The attribute's data type.", {
    required: true,
    canonicalValues: ['string', 'complex', 'boolean', 'decimal', 'integer', 'dateTime', 'reference', 'binary'],
  }),
  attribute('multiValued', 'boolean', "A Boolean value indicating an attribute's plurality.", { required: true }),
  attribute('description', 'string', 'A human-readable description of the attribute.', { caseExact: true }),
  attribute('required', 'boolean', 'A Boolean value indicating whether or not the attribute is required.'),
  attribute(
    'canonicalValues',
    'string',
    'A collection of suggested canonical values, such as "work" and "home" for the sub-attribute "type".',
    { multiValued: true, caseExact: true },
  ),
  attribute('caseExact', 'boolean', 'A Boolean value indicating whether or not a string attribute is case sensitive.'),
  attribute('mutability', 'string', 'Indicates whether or not an attribute is modifiable.', {
    caseExact: true,
    canonicalValues: ['readOnly', 'readWrite', 'immutable', 'writeOnly'],
  }),
  attribute('returned', 'string', 'Indicates when an attribute is returned in a response (e.g., to a query).', {
    caseExact: true,
    canonicalValues: ['always', 'never', 'default', 'request'],
  }),
  attribute('uniqueness', 'string', 'Indicates how unique a value must be.', {
    caseExact: true,
    canonicalValues: ['none', 'server', 'global'],
  }),
  attribute(
    'referenceTypes',
    'string',
    'Used only with an attribute of type "reference": the names of the resource types that may be referenced.',
    { multiValued: true, caseExact: true },
  ),
];

/** The schema of Schema itself (RFC 7643 section 7). */
export const schemaSchema: SchemaDefinition = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:Schema',
  name: 'Schema',
  description: 'Specifies the schema that describes a SCIM schema',
  attributes: readOnly([
    attribute('id', 'string', 'The unique URI of the schema.', { required: true, caseExact: true, returned: 'always' }),
    attribute('name', 'string', "The schema's human-readable name, e.g., 'User'.", { required: true }),
    attribute('description', 'string', "The schema's human-readable description."),
    complex(
      'attributes',
      'The attributes of the schema and their characteristics.',
      [
        ...CHARACTERISTICS,
        complex('subAttributes', 'The sub-attributes of a complex attribute.', CHARACTERISTICS, { multiValued: true }),
      ],
      { multiValued: true, required: true },
    ),
  ]),
};
