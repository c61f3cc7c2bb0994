import type { SchemaDefinition } from '../schema.js';
import { attribute, complex, primaryFlag, readOnly } from './define.js';

const SUPPORTED = attribute(
  'supported',
  'boolean',
  'A Boolean value specifying whether or not the operation is supported.',
  { required: true },
);

/** The schema of ServiceProviderConfig (RFC 7643 section 5) with `pagination` of RFC 9865 section 4 and `securityEvents` of RFC 9967 section 4. */
export const serviceProviderConfigSchema: SchemaDefinition = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig',
  name: 'Service Provider Configuration',
  description: "Schema for representing the service provider's configuration",
  attributes: readOnly([
    attribute(
      'documentationUri',
      'reference',
      "An HTTP-addressable URL pointing to the service provider's human-consumable help documentation.",
      { referenceTypes: ['external'] },
    ),
    complex('patch', 'A complex type that specifies PATCH configuration options.', [SUPPORTED], { required: true }),
    complex(
      'bulk',
      'A complex type that specifies bulk configuration options.',
      [
        SUPPORTED,
        attribute('maxOperations', 'integer', 'An integer value specifying the maximum number of operations.', {
          required: true,
        }),
        attribute('maxPayloadSize', 'integer', 'An integer value specifying the maximum payload size in bytes.', {
          required: true,
        }),
      ],
      { required: true },
    ),
    complex(
      'filter',
      'A complex type that specifies FILTER options.',
      [
        SUPPORTED,
        attribute(
          'maxResults',
          'integer',
          'An integer value specifying the maximum number of resources returned in a response.',
          { required: true },
        ),
      ],
      { required: true },
    ),
    complex(
      'changePassword',
      'A complex type that specifies configuration options related to changing a password.',
      [SUPPORTED],
      { required: true },
    ),
    complex('sort', 'A complex type that specifies sort result options.', [SUPPORTED], { required: true }),
    complex('etag', 'A complex type that specifies ETag configuration options.', [SUPPORTED], { required: true }),
    complex(
      'authenticationSchemes',
      'A complex type that specifies supported authentication scheme properties.',
      [
        attribute('type', 'string', 'The authentication scheme.', {
          required: true,
          canonicalValues: ['oauth', 'oauth2', 'oauthbearertoken', 'httpbasic', 'httpdigest'],
        }),
        attribute('name', 'string', 'The common authentication scheme name, e.g., HTTP Basic.', { required: true }),
        attribute('description', 'string', 'A description of the authentication scheme.', { required: true }),
        attribute(
          'specUri',
          'reference',
          "An HTTP-addressable URL pointing to the authentication scheme's specification.",
          { referenceTypes: ['external'] },
        ),
        attribute(
          'documentationUri',
          'reference',
          "An HTTP-addressable URL pointing to the authentication scheme's usage documentation.",
          { referenceTypes: ['external'] },
        ),
        primaryFlag('authentication scheme'),
      ],
      { multiValued: true, required: true },
    ),
    complex('pagination', 'A complex type that specifies pagination options.', [
      attribute('cursor', 'boolean', 'A Boolean value specifying support of cursor-based pagination.', {
        required: true,
      }),
      attribute('index', 'boolean', 'A Boolean value specifying support of index-based pagination.', {
        required: true,
      }),
      attribute(
        'defaultPaginationMethod',
        'string',
        'The type of pagination used when the client has not said which method it wishes to use.',
        { canonicalValues: ['cursor', 'index'] },
      ),
      attribute('defaultPageSize', 'integer', 'The number of results in a page when the query does not say a count.'),
      attribute('maxPageSize', 'integer', 'The maximum number of results in a page, whatever the query says.'),
      attribute('cursorTimeout', 'integer', 'The minimum number of seconds for which a cursor is valid.'),
    ]),
    complex('securityEvents', 'A complex type that specifies what is told by Security Event Tokens.', [
      attribute('asyncRequest', 'string', 'Whether requests are completed asynchronously.', {
        canonicalValues: ['none', 'long', 'request'],
      }),
      attribute('eventUris', 'string', 'The URIs of the events that can be generated and delivered.', {
        multiValued: true,
      }),
    ]),
  ]),
};
