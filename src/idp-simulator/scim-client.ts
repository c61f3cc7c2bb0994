import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'undici';
import { decodedText } from './content-encoding.js';
import { waitAskedFor } from './retry-after.js';
import { type PatchOperation, patchBody } from './scim-resource.js';

/** Where a SCIM service provider listens, and with what it is addressed. */
export interface ScimTarget {
  /** With or without a closing slash. */
  baseUrl: string;
  token: string;
  /** Whether the token follows `Bearer ` (the default) or is the whole header, as an Okta Header Auth template sends it. */
  authorization?: 'bearer' | 'bare';
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A request below the base URL. `text` is a body sent as it stands; a header of null is left out. */
export interface ScimRequest {
  readonly method: Method;
  readonly path: string;
  readonly body?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
}

/** What came back; `body` is undefined when the text is empty or no JSON. Header names are in lower case. */
export interface ScimAnswer {
  readonly method: Method;
  readonly path: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly body: unknown;
}

/** One request with its answer; the Authorization header is not part of it. */
export interface Exchange {
  readonly request: ScimRequest;
  readonly answer: ScimAnswer;
  /** Milliseconds from the first byte sent to the last byte read. */
  readonly ms: number;
  /** 1, or more for a request repeated after a 429. */
  readonly attempt: number;
}

export type Observer = (exchange: Exchange) => void;

/** What tells one identity provider's HTTP requests from another's. */
export interface HttpHabits {
  readonly headers: Readonly<Record<string, string>>;
  readonly contentType: string;
  readonly timeoutMs: number;
  readonly connections: number;
}

const ATTEMPTS = 5;

/** The HTTP side of an identity provider: keep-alive connections to one target, and every exchange shown to an observer. */
export class ScimClient {
  readonly #pool: Pool;
  readonly #basePath: string;
  readonly #authorization: string;
  readonly #habits: HttpHabits;
  readonly #observer: Observer;

  constructor(target: ScimTarget, habits: HttpHabits, observer: Observer = () => {}) {
    const base = new URL(target.baseUrl);
    this.#pool = new Pool(base.origin, {
      connections: habits.connections,
      headersTimeout: habits.timeoutMs,
      bodyTimeout: habits.timeoutMs,
    });
    this.#basePath = base.pathname.replace(/\/+$/, '');
    this.#authorization = target.authorization === 'bare' ? target.token : `Bearer ${target.token}`;
    this.#habits = habits;
    this.#observer = observer;
  }

  get(path: string): Promise<ScimAnswer> {
    return this.send({ method: 'GET', path });
  }

  post(path: string, body: unknown): Promise<ScimAnswer> {
    return this.send({ method: 'POST', path, body });
  }

  put(path: string, body: unknown): Promise<ScimAnswer> {
    return this.send({ method: 'PUT', path, body });
  }

  patch(path: string, operations: readonly PatchOperation[]): Promise<ScimAnswer> {
    return this.send({ method: 'PATCH', path, body: patchBody(operations) });
  }

  delete(path: string): Promise<ScimAnswer> {
    return this.send({ method: 'DELETE', path });
  }

  /**
   * The answer to a request. A 429 is repeated after its Retry-After up to four times, a request that met a stale
   * connection once.
   *
   * @throws the connection's error, or undici's timeout errors
   */
  async send(request: ScimRequest): Promise<ScimAnswer> {
    for (let attempt = 1; ; attempt += 1) {
      const startedAt = performance.now();
      const answer = await this.#sendOnFreshConnection(request);
      this.#observer({ request, answer, ms: performance.now() - startedAt, attempt });
      const wait = waitAskedFor(answer);
      if (wait === undefined || attempt === ATTEMPTS) return answer;
      await delay(wait);
    }
  }

  /** Ends the connections once the requests in flight are answered. */
  close(): Promise<void> {
    return this.#pool.close();
  }

  async #sendOnFreshConnection(request: ScimRequest): Promise<ScimAnswer> {
    try {
      return await this.#sendOnce(request);
    } catch (error) {
      if (isStaleConnection(error)) return this.#sendOnce(request);
      throw error;
    }
  }

  async #sendOnce(request: ScimRequest): Promise<ScimAnswer> {
    const { method, path } = request;
    const payload = request.text ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
    const response = await this.#pool.request({
      method,
      path: `${this.#basePath}${path}`,
      headers: this.#headersOf(request, payload),
      body: payload,
    });
    const headers = Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : `${value}`,
      ]),
    );
    const text = decodedText(Buffer.from(await response.body.arrayBuffer()), headers['content-encoding']);
    return { method, path, status: response.statusCode, headers, text, body: parsed(text) };
  }

  #headersOf({ headers }: ScimRequest, payload: string | undefined): Record<string, string> {
    const contentType = payload === undefined ? {} : { 'Content-Type': this.#habits.contentType };
    const all = { ...this.#habits.headers, Authorization: this.#authorization, ...contentType, ...headers };
    return Object.fromEntries(Object.entries(all).filter((header): header is [string, string] => header[1] !== null));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isStaleConnection(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  if (error.code === 'ECONNRESET' || error.code === 'EPIPE') return true;
  const socket = 'socket' in error ? (error.socket as { bytesRead?: number } | null) : null;
  return error.code === 'UND_ERR_SOCKET' && (socket?.bytesRead ?? 0) > 0;
}
