import { STATUS_CODES } from 'node:http';
import type { MikroORM } from '@mikro-orm/postgresql';
import { type Request, type Response, Router } from 'express';
import type { Logger } from 'pino';
import type { ScimCaller } from '../domain/authentication.js';
import type { Context, Database } from '../domain/context.js';
import { newId } from '../domain/ids.js';
import { ProvisioningLog } from '../domain/scim-connection/provisioning-log.js';
import { authenticate } from './authentication.js';
import { readBulkBody, runBulk } from './bulk.js';
import { discover, isDiscovery } from './discovery.js';
import { type Answer, HttpError, toErrorAnswer } from './error-response.js';
import { groupResource } from './group.resource.js';
import { queryOfSearch } from './list-query.js';
import { type Call, type CallLog, noteCall, openRead, openWrite } from './logged-call.js';
import { maxBulkPayload } from './protocol/bulk-request.js';
import { Redaction } from './redaction.js';
import { parseBody, readBody, valuesIn } from './request-body.js';
import { decodeSegment, fromPathOn, loggedPath, splitPath } from './request-path.js';
import { methodNotAllowed, requireMethod, route } from './resource-router.js';
import type { ResourceType } from './resource-type.js';
import { routeRoot } from './root-query.js';
import { userResource } from './user.resource.js';

/** What the facade needs, and, beside Users and Groups, which further types of resource it serves. */
export interface ScimOptions {
  readonly orm: MikroORM;
  readonly publicUrl: string;
  readonly log: Logger;
  readonly furtherTypes?: readonly ResourceType[];
}

/** The SCIM facade, to be mounted at `/scim/v2`; stop() writes what its log still holds. */
export function createScimRouter(options: ScimOptions): { router: Router; stop(): Promise<void> } {
  const { orm, log } = options;
  const types = [userResource, groupResource, ...(options.furtherTypes ?? [])];
  const provisioningLog = new ProvisioningLog(
    () => orm.em.fork().getKysely<object>() as unknown as Database,
    (error) => log.error({ err: error }, 'Provisioning log entries could not be written'),
  );
  const redaction = new Redaction(types.map(({ schema }) => schema));
  const router = Router();
  router.use(async (request: Request, response: Response) => {
    await new ScimRequest(request, response, { ...options, types, provisioningLog, redaction }).answer();
  });
  return { router, stop: () => provisioningLog.flush() };
}

interface Facade extends ScimOptions {
  readonly types: readonly ResourceType[];
  readonly provisioningLog: ProvisioningLog;
  readonly redaction: Redaction;
}

const searchPath = '.search';
/** Dense with values, since it holds many small bodies. */
const maxBulkValues = 4 * valuesIn(maxBulkPayload);
const readMethods = ['GET', 'HEAD'];
const maxSearchBody = 1024 * 1024;

/** Endpoints of the standard that are not offered (RFC 7644 section 3.11). */
const notImplemented: ReadonlyMap<string, string> = new Map([
  ['Me', 'There is no /Me: a connection is nobody. Use /Users.'],
]);

/** One request on its way: authentication, then discovery or a resource type, then the log. */
class ScimRequest {
  readonly #startedAt = performance.now();
  readonly #correlationId: string;
  readonly #segments: readonly string[];
  readonly #query: URLSearchParams;
  readonly #path: string;
  #caller: ScimCaller | undefined;
  #body: string | null = null;
  #reads: boolean;

  constructor(
    private readonly request: Request,
    private readonly response: Response,
    private readonly facade: Facade,
  ) {
    this.#reads = readMethods.includes(request.method);
    this.#correlationId = response.locals.correlationId ?? newId();
    const { segments, query } = splitPath(fromPathOn(request.url));
    this.#segments = segments;
    this.#query = new URLSearchParams(query);
    this.#path = loggedPath(facade.redaction, segments.slice(1), query);
  }

  async answer(): Promise<void> {
    let answer: Answer;
    try {
      answer = await this.#respond();
    } catch (error) {
      answer = toErrorAnswer(error, this.facade.log, this.#correlationId);
    }
    this.#note(answer);
    this.#send(answer);
  }

  async #respond(): Promise<Answer> {
    const [connectionId = '', ...encoded] = this.#segments;
    const { orm } = this.facade;
    const db = orm.em.getKysely<object>() as unknown as Database;
    this.#caller = await authenticate(this.request, db, connectionId);
    if (this.#caller.expired)
      throw new HttpError(401, 'The token has expired. Make a new one and put it into the identity provider.', {
        'WWW-Authenticate': 'Bearer realm="scim", error="invalid_token"',
      });
    return this.#dispatch(encoded.map(decodeSegment), this.#caller);
  }

  async #dispatch(segments: readonly string[], caller: ScimCaller): Promise<Answer> {
    const baseUrl = `${this.facade.publicUrl}/scim/v2/${caller.actor.id}`;
    const method = this.request.method === 'HEAD' ? 'GET' : this.request.method;
    const [first = '', id, ...rest] = segments;
    if (segments.length === 0) return this.#root(method, caller, baseUrl);
    if (first === searchPath && segments.length === 1) return this.#searchRoot(method, caller, baseUrl);
    if (isDiscovery(first)) {
      if (method !== 'GET') throw methodNotAllowed(['GET']);
      return { status: 200, body: discover(segments, this.#query, { types: this.facade.types, baseUrl }) };
    }
    if (first === 'Bulk' && segments.length === 1) return this.#bulk(method, caller, baseUrl);
    const type = this.facade.types.find(({ endpoint }) => endpoint === `/${first}`);
    const missing = id === undefined ? notImplemented.get(first) : undefined;
    if (missing) throw new HttpError(501, missing);
    if (!type || rest.length > 0) throw new HttpError(404, 'There is nothing at this path.');
    if (id === searchPath) return this.#search(method, type, caller, baseUrl);
    requireMethod(method, id);
    const body = method === 'POST' || method === 'PUT' || method === 'PATCH' ? await this.#readBody(type) : undefined;
    const { status, run } = route(method, {
      type,
      id,
      query: this.#query,
      headers: this.request.headers,
      body,
      baseUrl,
      provider: caller.identityProvider,
    });
    return run(this.#context(caller, method, status));
  }

  /** A search by POST is a read: it has its query in the body (RFC 7644 section 3.4.3). */
  async #search(method: string, type: ResourceType, caller: ScimCaller, baseUrl: string): Promise<Answer> {
    if (method !== 'POST') throw methodNotAllowed(['POST']);
    this.#reads = true;
    const query = queryOfSearch(await this.#readBody(type));
    const { headers } = this.request;
    const { run, status } = route('GET', {
      type,
      id: undefined,
      query,
      headers,
      body: undefined,
      baseUrl,
      provider: caller.identityProvider,
    });
    return run(this.#context(caller, 'GET', status));
  }

  /** The root is a list of the resources of all types (RFC 7644 section 3.4.2.1). */
  #root(method: string, caller: ScimCaller, baseUrl: string, query = this.#query): Promise<Answer> {
    if (method !== 'GET') throw methodNotAllowed(['GET']);
    return routeRoot(this.facade.types, query, baseUrl).run(openRead(this.#callLog(caller)));
  }

  async #searchRoot(method: string, caller: ScimCaller, baseUrl: string): Promise<Answer> {
    if (method !== 'POST') throw methodNotAllowed(['POST']);
    this.#reads = true;
    return this.#root('GET', caller, baseUrl, queryOfSearch(await this.#readBody({ maxBody: maxSearchBody })));
  }

  /** Each operation has an entry of its own in the log; the request has one only when it is refused as a whole. */
  async #bulk(method: string, caller: ScimCaller, baseUrl: string): Promise<Answer> {
    if (method !== 'POST') throw methodNotAllowed(['POST']);
    const { types, log } = this.facade;
    const text = await readBulkBody(this.request);
    const body = parseBody(text, maxBulkValues);
    this.#body = this.facade.redaction.body(text, body);
    return runBulk({ types, baseUrl, log, calls: this.#callLog(caller) }, body);
  }

  async #readBody({ maxBody }: Pick<ResourceType, 'maxBody'>): Promise<unknown> {
    const text = await readBody(this.request, maxBody);
    const body = parseBody(text, valuesIn(maxBody));
    this.#body = this.facade.redaction.body(text, body);
    return body;
  }

  #context(caller: ScimCaller, method: string, status: number): Context {
    const log = this.#callLog(caller);
    return method === 'GET' ? openRead(log) : openWrite(log, this.#call(method), status);
  }

  #call(method: string): Call {
    return { method, path: this.#path, startedAt: this.#startedAt, body: this.#body };
  }

  #callLog(caller: ScimCaller): CallLog {
    const { orm, provisioningLog, redaction } = this.facade;
    return { orm, provisioningLog, redaction, caller, correlationId: this.#correlationId };
  }

  /** A write that succeeded has logged itself; everything else goes into the batch. */
  #note(answer: Answer): void {
    const caller = this.#caller;
    if (!caller) return;
    const { organizationId, tokenId, actor } = caller;
    this.facade.provisioningLog.used(tokenId, {
      organizationId,
      connectionId: actor.id,
      at: new Date(),
      from: this.request.ip ?? null,
    });
    if (answer.status < 300 && !this.#reads) return;
    noteCall(this.#callLog(caller), this.#call(this.request.method), answer);
  }

  #send({ status, headers, body }: Answer): void {
    const { response } = this;
    const text = body === undefined ? '' : JSON.stringify(body);
    response.writeHead(status, STATUS_CODES[status], {
      'X-Request-Id': this.#correlationId,
      ...(body !== undefined && { 'Content-Type': 'application/scim+json', 'Content-Length': Buffer.byteLength(text) }),
      ...headers,
    });
    response.end(this.request.method === 'HEAD' ? '' : text);
  }
}
