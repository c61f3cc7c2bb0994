import type { IncomingMessage } from 'node:http';
import type { Context } from '../domain/context.js';
import type { IdentityProvider } from '../domain/scim-connection/scim-connection.entity.js';
import { type Answer, HttpError } from './error-response.js';
import { isEmptyPatch, normalisePatch, normaliseResource } from './idp-quirks.js';
import { cutPage, readListQuery } from './list-query.js';
import { etagOf, isKnown, readIfMatch } from './preconditions.js';
import { listResponse } from './protocol/messages.js';
import { readPatch } from './protocol/patch.js';
import { type Projection, project, readProjection } from './protocol/projection.js';
import type { ScimResource } from './protocol/schema.js';
import { readResource } from './protocol/validation.js';
import type { ResourceType, StoredResource, StoreRequest } from './resource-type.js';

/** A request to a resource type's endpoint, its body parsed. */
export interface ResourceRequest {
  readonly type: ResourceType;
  /** The path below the endpoint: nothing, or an id. */
  readonly id: string | undefined;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
  readonly baseUrl: string;
  readonly provider: IdentityProvider;
}

/** What a request does, decided before anything is read; a success has this status. */
export interface Route {
  readonly status: number;
  readonly run: (ctx: Context) => Promise<Answer>;
}

/** Refuses (405) a method that neither an endpoint (without id) nor a resource has. */
export function requireMethod(method: string, id: string | undefined): void {
  const routes = routesOf(id);
  if (!routes[method]) throw methodNotAllowed(Object.keys(routes));
}

/** The handler of a method that the path has, ready to run; throws what the request alone shows to be wrong. */
export function route(method: string, request: ResourceRequest): Route {
  const projection = readProjection(
    request.type.schema,
    request.query.get('attributes') ?? undefined,
    request.query.get('excludedAttributes') ?? undefined,
  );
  const store = (ctx: Context): StoreRequest => ({ ctx, baseUrl: request.baseUrl, projection });
  return routesOf(request.id)[method]!(request, projection, store);
}

/** 405 with the methods that are allowed. */
export function methodNotAllowed(methods: readonly string[]): HttpError {
  const allowed = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : method)).join(', ');
  return new HttpError(405, `This path allows ${allowed} only.`, { Allow: allowed });
}

type Handler = (request: ResourceRequest, projection: Projection, store: (ctx: Context) => StoreRequest) => Route;

const list: Handler = ({ type, query, baseUrl }, projection, store) => {
  const asked = readListQuery(type.schema, query);
  const show = (resource: StoredResource) => project(finished(type, resource, baseUrl), projection);
  return {
    status: 200,
    run: async (ctx) => {
      const { resources, total } = await type.store.search(store(ctx), asked);
      if (asked.startIndex !== undefined)
        return {
          status: 200,
          body: listResponse({ resources: resources.map(show), totalResults: total, startIndex: asked.startIndex }),
        };
      const { rows, ...cursors } = cutPage(asked, resources);
      return { status: 200, body: listResponse({ resources: rows.map(show), totalResults: total, ...cursors }) };
    },
  };
};

const create: Handler = ({ type, body, baseUrl }, projection, store) => {
  const resource = readResource(type.schema, normaliseResource(body), 'create');
  return {
    status: 201,
    run: async (ctx) => {
      const made = await type.store.create(store(ctx), resource);
      return shown(201, type, made, baseUrl, projection);
    },
  };
};

const read: Handler = ({ type, id, headers, baseUrl }, projection, store) => ({
  status: 200,
  run: async (ctx) => {
    const found = await type.store.get(store(ctx), id!);
    if (isKnown(headers['if-none-match'], found.version))
      return { status: 304, headers: { ETag: etagOf(found.version) } };
    return shown(200, type, found, baseUrl, projection);
  },
});

const replace: Handler = ({ type, id, headers, body, baseUrl }, projection, store) => {
  const resource = readResource(type.schema, normaliseResource(body), 'replace');
  return {
    status: 200,
    run: async (ctx) => {
      const written = await type.store.replace(
        store(ctx),
        { id: id!, ifVersions: readIfMatch(headers['if-match']) },
        resource,
      );
      return shown(200, type, written, baseUrl, projection);
    },
  };
};

const patch: Handler = ({ type, id, query, headers, body, baseUrl, provider }, projection, store) => {
  const operations = isEmptyPatch(body, provider) ? [] : readPatch(type.schema, normalisePatch(body, provider));
  const silent = type.patchAnswer === 'NO_CONTENT' && !query.has('attributes');
  const seen = silent ? readProjection(type.schema, 'id', undefined) : projection;
  return {
    status: silent ? 204 : 200,
    run: async (ctx) => {
      const written = await type.store.patch(
        { ...store(ctx), projection: seen },
        { id: id!, ifVersions: readIfMatch(headers['if-match']) },
        operations,
      );
      return silent
        ? { status: 204, headers: { ETag: etagOf(written.version), Location: locationOf(type, written, baseUrl) } }
        : shown(200, type, written, baseUrl, projection);
    },
  };
};

const remove: Handler = ({ type, id, headers }, _projection, store) => ({
  status: 204,
  run: async (ctx) => {
    await type.store.remove(store(ctx), { id: id!, ifVersions: readIfMatch(headers['if-match']) });
    return { status: 204 };
  },
});

const endpointRoutes: Readonly<Record<string, Handler>> = Object.assign(Object.create(null), {
  GET: list,
  POST: create,
});
const resourceRoutes: Readonly<Record<string, Handler>> = Object.assign(Object.create(null), {
  GET: read,
  PUT: replace,
  PATCH: patch,
  DELETE: remove,
});

const routesOf = (id: string | undefined) => (id === undefined ? endpointRoutes : resourceRoutes);

/** The answer that holds a resource, with the headers that must equal its `meta` (RFC 7643 section 3.1). */
function shown(
  status: number,
  type: ResourceType,
  stored: StoredResource,
  baseUrl: string,
  projection: Projection,
): Answer {
  const location = locationOf(type, stored, baseUrl);
  return {
    status,
    headers: { ETag: etagOf(stored.version), Location: location, 'Content-Location': location },
    body: project(finished(type, stored, baseUrl), projection),
  };
}

const locationOf = (type: ResourceType, { attributes }: StoredResource, baseUrl: string) =>
  `${baseUrl}${type.endpoint}/${attributes.id}`;

/** The whole resource: what the store gave, with `schemas` and `meta` (RFC 7643 section 3.1). */
export function finished(type: ResourceType, stored: StoredResource, baseUrl: string): ScimResource {
  return {
    schemas: type.schema.urnsOf(stored.attributes),
    ...stored.attributes,
    meta: {
      resourceType: type.name,
      created: stored.created.toISOString(),
      lastModified: stored.lastModified.toISOString(),
      location: locationOf(type, stored, baseUrl),
      version: etagOf(stored.version),
    },
  };
}
