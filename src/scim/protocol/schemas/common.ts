import type { AttributeDefinition } from '../schema.js';
import { attribute, complex, readOnly } from './define.js';

const MADE_BY_SERVER: readonly AttributeDefinition[] = readOnly([
  attribute('schemas', 'reference', 'The URIs of the schemas that define the attributes present in this resource.', {
    multiValued: true,
    required: true,
    caseExact: false,
    returned: 'always',
    referenceTypes: ['uri'],
  }),
  attribute('id', 'string', 'The unique identifier that the service provider gave to this resource.', {
    caseExact: true,
    returned: 'always',
    uniqueness: 'server',
  }),
  complex('meta', 'What the service provider records about this resource.', [
    attribute('resourceType', 'string', 'The name of the resource type.', { caseExact: true }),
    attribute('created', 'dateTime', 'When this resource was added to the service provider.'),
    attribute('lastModified', 'dateTime', 'When this resource last changed at the service provider.'),
    attribute('location', 'reference', 'The URI of this resource.', { referenceTypes: ['uri'] }),
    attribute('version', 'string', 'The entity-tag of this resource.', { caseExact: true }),
  ]),
]);

/** The attributes that resources of every type have (RFC 7643 sections 3 and 3.1). */
export const commonAttributes: readonly AttributeDefinition[] = [
  ...MADE_BY_SERVER,
  attribute('externalId', 'string', 'The identifier of this resource as the provisioning client defines it.', {
    caseExact: true,
  }),
];
