import { securityEventUris } from '../domain/webhook/security-event-uris.js';
import { HttpError } from './error-response.js';
import { maxBulkOperations, maxBulkPayload } from './protocol/bulk-request.js';
import { listResponse } from './protocol/messages.js';
import type { SchemaDefinition } from './protocol/schema.js';
import { resourceTypeSchema } from './protocol/schemas/resource-type.js';
import { schemaSchema } from './protocol/schemas/schema.js';
import { serviceProviderConfigSchema } from './protocol/schemas/service-provider-config.js';
import type { ResourceType } from './resource-type.js';

/** The resources of one answer when the request does not say how many, and the most. */
export const defaultResults = 100;
export const maxResults = 200;

const endpoints = ['ServiceProviderConfig', 'ResourceTypes', 'Schemas'];

/** Whether a first path segment names a discovery endpoint (RFC 7644 section 4). */
export const isDiscovery = (segment: string): boolean => endpoints.includes(segment);

/** What discovery tells of: the types that are served, and where. */
export interface Served {
  readonly types: readonly ResourceType[];
  readonly baseUrl: string;
}

/** The answer of a discovery endpoint, or 404; a list can't be filtered (403, RFC 7644 section 4). */
export function discover(segments: readonly string[], query: URLSearchParams, { types, baseUrl }: Served): object {
  const [endpoint, id, ...rest] = segments;
  if (rest.length > 0) throw new HttpError(404, 'There is nothing at this path.');
  if (endpoint === 'ServiceProviderConfig') {
    if (id !== undefined) throw new HttpError(404, 'There is one ServiceProviderConfig, without an id.');
    return serviceProviderConfig(baseUrl);
  }
  const documents: readonly { id: string }[] =
    endpoint === 'Schemas' ? schemaDocuments(types, baseUrl) : types.map((type) => resourceTypeDocument(type, baseUrl));
  if (id === undefined && query.has('filter'))
    throw new HttpError(403, 'Discovery cannot be filtered: ask without a filter.');
  if (id === undefined) return listResponse({ resources: documents, totalResults: documents.length, startIndex: 1 });
  const found = documents.find((document) => document.id.toLowerCase() === id.toLowerCase());
  if (!found) throw new HttpError(404, `There is no such ${endpoint === 'Schemas' ? 'schema' : 'resource type'}.`);
  return found;
}

function serviceProviderConfig(baseUrl: string) {
  return {
    schemas: [serviceProviderConfigSchema.id],
    patch: { supported: true },
    bulk: { supported: true, maxOperations: maxBulkOperations, maxPayloadSize: maxBulkPayload },
    filter: { supported: true, maxResults },
    changePassword: { supported: false },
    sort: { supported: true },
    etag: { supported: true },
    pagination: {
      cursor: true,
      index: true,
      defaultPaginationMethod: 'index',
      defaultPageSize: defaultResults,
      maxPageSize: maxResults,
    },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'OAuth Bearer Token',
        description: "A token of this connection in the Authorization header: 'Bearer <token>'.",
        specUri: 'https://www.rfc-editor.org/info/rfc6750',
        primary: true,
      },
    ],
    securityEvents: { asyncRequest: 'none', eventUris: Object.values(securityEventUris) },
    meta: { resourceType: 'ServiceProviderConfig', location: `${baseUrl}/ServiceProviderConfig` },
  };
}

function schemaDocuments(types: readonly ResourceType[], baseUrl: string) {
  const served = types.flatMap(({ schema }) => schema.definitions);
  const all = [...served, serviceProviderConfigSchema, resourceTypeSchema, schemaSchema];
  return [...new Map(all.map((schema) => [schema.id, schema])).values()].map((schema) =>
    schemaDocument(schema, baseUrl),
  );
}

/** A schema as the Schemas endpoint shows it (RFC 7643 section 7). */
export function schemaDocument(schema: SchemaDefinition, baseUrl: string) {
  return {
    schemas: [schemaSchema.id],
    ...schema,
    meta: { resourceType: 'Schema', location: `${baseUrl}/Schemas/${schema.id}` },
  };
}

function resourceTypeDocument({ name, endpoint, description, schema }: ResourceType, baseUrl: string) {
  return {
    schemas: [resourceTypeSchema.id],
    id: name,
    name,
    endpoint,
    description,
    schema: schema.core.urn,
    ...(schema.extensions.length > 0 && {
      schemaExtensions: schema.extensions.map(({ urn, required }) => ({ schema: urn, required })),
    }),
    meta: { resourceType: 'ResourceType', location: `${baseUrl}/ResourceTypes/${name}` },
  };
}
