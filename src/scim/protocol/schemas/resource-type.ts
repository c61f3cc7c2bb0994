import type { SchemaDefinition } from '../schema.js';
import { attribute, complex, readOnly } from './define.js';

/** The schema of ResourceType (RFC 7643 section 6). */
export const resourceTypeSchema: SchemaDefinition = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:ResourceType',
  name: 'ResourceType',
  description: 'Specifies the schema that describes a SCIM resource type',
  attributes: readOnly([
    attribute('id', 'string', "The resource type's server unique id. May be the same as the 'name' attribute.", {
      caseExact: true,
      returned: 'always',
    }),
    attribute(
      'name',
      'string',
      "The resource type name. When applicable, service providers MUST specify the name, e.g., 'User'.",
      { required: true },
    ),
    attribute(
      'description',
      'string',
      "The resource type's human-readable description. When applicable, service providers MUST specify the description.",
    ),
    attribute(
      'endpoint',
      'reference',
      "The resource type's HTTP-addressable endpoint relative to the Base URL, e.g., '/Users'.",
      { required: true, referenceTypes: ['uri'] },
    ),
    attribute('schema', 'reference', "The resource type's primary/base schema URI.", {
      required: true,
      referenceTypes: ['uri'],
    }),
    complex(
      'schemaExtensions',
      "A list of URIs of the resource type's schema extensions.",
      [
        attribute('schema', 'reference', 'The URI of a schema extension.', { required: true, referenceTypes: ['uri'] }),
        attribute(
          'required',
          'boolean',
          'A Boolean value that specifies whether or not the schema extension is required for the resource type. If true, a resource of this type MUST include this schema extension and also include any attributes declared as required in this schema extension. If false, a resource of this type MAY omit this schema extension.',
          { required: true },
        ),
      ],
      { multiValued: true },
    ),
  ]),
};
