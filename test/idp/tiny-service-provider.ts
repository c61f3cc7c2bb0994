import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

type Resource = Record<string, unknown> & { id: string };
/** What a service provider answers, before it is written to the wire. */
interface Answer {
  status: number;
  body?: Record<string, unknown>;
  headers?: Record<string, string>;
}
/** What a service provider is asked. */
interface Request {
  method: string;
  path: string;
  body: Record<string, unknown>;
}
/** Turns the right answer to a request into a wrong one. */
export type Fault = (answer: Answer, request: Request) => Answer;

/** The token that every tiny service provider takes. */
export const TOKEN = 'the-token';
const MESSAGE = 'urn:ietf:params:scim:api:messages:2.0';

/** The SCIM error of that status. */
export function refusal(status: number, scimType?: string): Answer {
  const body = { schemas: [`${MESSAGE}:Error`], status: String(status), detail: 'Refused.', scimType };
  return { status, body, headers: status === 401 ? { 'www-authenticate': 'Bearer' } : {} };
}

/** A service provider of GET, POST, PUT, DELETE and `eq`, in memory: all that an app of Okta's wizard needs. */
class TinyServiceProvider {
  readonly stores: Record<string, Map<string, Resource>> = { Users: new Map(), Groups: new Map() };
  #lastId = 0;

  answer({ method, path, body }: Request, authorization = ''): Answer {
    const url = new URL(path.replace(/\/{2,}/g, '/'), 'http://localhost');
    const [, , endpoint = '', id] = url.pathname.split('/');
    const store = this.stores[endpoint];
    if (authorization.replace(/^bearer /i, '') !== TOKEN) return refusal(401);
    if (store === undefined) return refusal(404);
    if (!id) return method === 'GET' ? this.#list(store, url.searchParams) : this.#write(endpoint, undefined, body);
    const current = store.get(id);
    if (current === undefined) return refusal(404);
    if (method === 'PUT') return this.#write(endpoint, current, body);
    if (method === 'DELETE') store.delete(id);
    if (method === 'GET') return { status: 200, body: this.#shown(endpoint, current) };
    return method === 'DELETE' ? { status: 204 } : refusal(400);
  }

  #list(store: Map<string, Resource>, query: URLSearchParams): Answer {
    const filter = query.get('filter');
    const [, attribute = '', text = ''] = /^([\w.]+) eq ("(?:[^"\\]|\\.)*")$/.exec(filter ?? '') ?? [];
    if (filter !== null && text === '') return refusal(400, 'invalidFilter');
    const value = filter === null ? '' : keyOf(JSON.parse(text));
    const found = [...store.values()].filter(
      (each) => filter === null || keyOf(attributeOf(each, attribute)) === value,
    );
    const startIndex = Math.max(Number(query.get('startIndex') ?? 1), 1);
    const count = Math.max(Number(query.get('count') ?? 100), 0);
    const Resources = found.slice(startIndex - 1, startIndex - 1 + count);
    const schemas = [`${MESSAGE}:ListResponse`];
    const totalResults = found.length;
    return { status: 200, body: { schemas, totalResults, startIndex, itemsPerPage: Resources.length, Resources } };
  }

  #write(endpoint: string, current: Resource | undefined, sent: Record<string, unknown>): Answer {
    const name = endpoint === 'Users' ? 'userName' : 'displayName';
    const { password: _password, groups: _groups, ...body } = sent;
    const isSound = typeof body[name] === 'string' && body[name] !== '' && body.active !== 'maybe';
    if (!isSound || (body.emails !== undefined && !Array.isArray(body.emails))) return refusal(400, 'invalidValue');
    const others = [...(this.stores[endpoint]?.values() ?? [])].filter((each) => each !== current);
    if (others.some((each) => keyOf(each[name]) === keyOf(body[name]))) return refusal(409, 'uniqueness');
    if (current === undefined) this.#lastId += 1;
    const id = current?.id ?? String(this.#lastId);
    const location = `http://localhost/scim/${endpoint}/${id}`;
    const [created, resourceType] = ['2026-01-01T00:00:00Z', endpoint.slice(0, -1)];
    const active = endpoint === 'Users' ? { active: body.active ?? current?.active ?? true } : {};
    const meta = { resourceType, location, created, lastModified: created };
    const resource = { ...body, ...active, id, meta };
    this.stores[endpoint]?.set(id, resource);
    const headers: Record<string, string> = current === undefined ? { location } : {};
    return { status: current === undefined ? 201 : 200, body: this.#shown(endpoint, resource), headers };
  }

  #shown(endpoint: string, resource: Resource): Resource {
    if (endpoint === 'Groups') return resource;
    const groups = [...(this.stores.Groups?.values() ?? [])]
      .filter(({ members }) => JSON.stringify(members ?? []).includes(`"value":"${resource.id}"`))
      .map((group) => ({ value: group.id }));
    return groups.length === 0 ? resource : { ...resource, groups };
  }
}

const keyOf = (value: unknown) => String(value).toLowerCase();

function attributeOf(resource: Resource, attribute: string): unknown {
  const [name = '', sub] = attribute.split('.');
  const value = resource[name];
  return sub === undefined ? value : (value as Record<string, unknown>[] | undefined)?.[0]?.[sub];
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const servers: Server[] = [];

/** Stops whatever listens, connections included. */
export function stopServers(): void {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
}

/** Where the server listens, on a port of its own. */
export async function listen(server: Server) {
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/scim/`, token: TOKEN };
}

/** A tiny service provider on a real port, whose every answer goes through the fault. */
export async function serve(fault: Fault = (answer) => answer) {
  const provider = new TinyServiceProvider();
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request;
    const text = await textOf(request);
    const body = readObject(text);
    const isUnreadable = ['POST', 'PUT', 'PATCH'].includes(method) && body === undefined;
    const sent = { method, path, body: body ?? {} };
    const right = isUnreadable ? refusal(400, 'invalidSyntax') : provider.answer(sent, headers.authorization);
    const answer = fault(right, sent);
    response.writeHead(answer.status, { 'content-type': 'application/scim+json', ...answer.headers });
    response.end(answer.body && gzipSync(JSON.stringify(answer.body)));
  });
  server.prependListener('request', (_request, response) => response.setHeader('content-encoding', 'gzip'));
  return { provider, target: await listen(server) };
}

function readObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
