import type { IncomingMessage } from 'node:http';
import type { Context } from '../domain/context.js';
import type { IdentityProvider } from '../domain/scim-connection/scim-connection.entity.js';
import { cutPage } from './cursor.js';
import { etagOf, isKnown, readIfMatch } from './entity-tag.js';
import { type Answer, HttpError } from './error-response.js';
import { isEmptyPatch, normalisePatch, normaliseResource } from './idp-quirks.js';
import { readListQuery } from './list-query.js';
import { listResponse } from './protocol/messages.js';
import { readPatch } from './protocol/patch.js';
import { type Projection, project, readProjection } from './protocol/projection.js';
import type { ResolvedAttribute } from './protocol/schema.js';
import { readResource } from './protocol/validation.js';
import { onRequestIn, onRequestWrittenBy } from './protocol/written.js';
import { type Change, finished, locationOf, type ResourceType, type StoredResource } from './resource-type.js';

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
  return routesOf(request.id)[method]!(request);
}

/** 405 with the methods that are allowed. */
export function methodNotAllowed(methods: readonly string[]): HttpError {
  const allowed = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : method)).join(', ');
  return new HttpError(405, `This path allows ${allowed} only.`, { Allow: allowed });
}

type Handler = (request: ResourceRequest) => Route;

/** What the answer shows, also of what the request has written. */
const projectionOf = ({ type, query }: ResourceRequest, written?: readonly ResolvedAttribute[]): Projection =>
  readProjection(
    type.schema,
    query.get('attributes') ?? undefined,
    query.get('excludedAttributes') ?? undefined,
    written,
  );

const list: Handler = (request) => {
  const { type, query, baseUrl } = request;
  const projection = projectionOf(request);
  const asked = readListQuery(type.schema, query);
  const show = (resource: StoredResource) => project(finished(type, resource, baseUrl), projection);
  return {
    status: 200,
    run: async (ctx) => {
      const { resources, total } = await type.store.search({ ctx, baseUrl, projection }, asked);
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

const create: Handler = (request) => {
  const { type, body, baseUrl } = request;
  const resource = readResource(type.schema, normaliseResource(body), 'create');
  const projection = projectionOf(request, onRequestIn(type.schema, resource));
  return {
    status: 201,
    run: async (ctx) => {
      const made = await type.store.create({ ctx, baseUrl, projection }, resource);
      return shown(201, type, made, baseUrl, projection);
    },
  };
};

const read: Handler = (request) => {
  const { type, id, headers, baseUrl } = request;
  const projection = projectionOf(request);
  return {
    status: 200,
    run: async (ctx) => {
      const found = await type.store.get({ ctx, baseUrl, projection }, id!);
      if (isKnown(headers['if-none-match'], found)) return { status: 304, headers: { ETag: etagOf(found) } };
      return shown(200, type, found, baseUrl, projection);
    },
  };
};

const replace: Handler = (request) => {
  const { type, body, baseUrl } = request;
  const resource = readResource(type.schema, normaliseResource(body), 'replace');
  const projection = projectionOf(request, onRequestIn(type.schema, resource));
  return {
    status: 200,
    run: async (ctx) => {
      const written = await type.store.replace({ ctx, baseUrl, projection }, changeOf(request), resource);
      return shown(200, type, written, baseUrl, projection);
    },
  };
};

const patch: Handler = (request) => {
  const { type, query, body, baseUrl, provider } = request;
  const operations = isEmptyPatch(body, provider) ? [] : readPatch(type.schema, normalisePatch(body, provider));
  const silent = type.patchAnswer === 'NO_CONTENT' && !query.has('attributes');
  const projection = silent
    ? readProjection(type.schema, 'id', undefined)
    : projectionOf(request, onRequestWrittenBy(operations));
  return {
    status: silent ? 204 : 200,
    run: async (ctx) => {
      const written = await type.store.patch({ ctx, baseUrl, projection }, changeOf(request), operations);
      return silent
        ? { status: 204, headers: { ETag: etagOf(written), Location: locationOf(type, written, baseUrl) } }
        : shown(200, type, written, baseUrl, projection);
    },
  };
};

const remove: Handler = (request) => ({
  status: 204,
  run: async (ctx) => {
    await request.type.store.remove(
      { ctx, baseUrl: request.baseUrl, projection: projectionOf(request) },
      changeOf(request),
    );
    return { status: 204 };
  },
});

const changeOf = ({ id, headers }: ResourceRequest): Change => ({
  id: id!,
  ifVersions: readIfMatch(headers['if-match']),
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
    headers: { ETag: etagOf(stored), Location: location, 'Content-Location': location },
    body: project(finished(type, stored, baseUrl), projection),
  };
}
