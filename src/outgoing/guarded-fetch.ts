import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector, fetch as undiciFetch } from 'undici';
import { type Loopback, literalAddress, mayReach } from './address.js';

/** A request that is not made, or whose answer is not taken; the message is a sentence without secrets, for whoever typed the address. */
export class OutgoingRefusal extends Error {
  override readonly name = 'OutgoingRefusal';
}

/** What requests may do, and at most. */
export interface OutgoingOptions {
  readonly loopback: Loopback;
  /** Finds the addresses of a name; the machine's own way without it. */
  readonly lookup?: LookupFunction;
  /** How long a request may take, with its answer. */
  readonly patienceMs?: number;
  /** How large an answer may be. */
  readonly maxBytes?: number;
  /** What becomes of a larger one; it is refused without it. */
  readonly larger?: 'REFUSED' | 'CUT';
}

/** Requests to addresses that users typed: used as `fetch` is. */
export interface Outgoing {
  readonly fetch: typeof fetch;
  /** Why no request would be made to an address, as things are, for whoever types it; a name without an address may get one later. */
  refusalOf(url: string): Promise<string | undefined>;
  close(): Promise<void>;
}

/**
 * Opens a way for requests to addresses that users typed. An address is checked when the connection is made, on what its name leads to
 * at that moment and again on the open socket, so that no name, spelling or change of DNS leads to a private place. Redirects are not
 * followed; answers are read whole, within limits.
 *
 * The fetch throws OutgoingRefusal, or what undici throws for a server that is not there.
 */
export function openOutgoing(options: OutgoingOptions): Outgoing {
  const { loopback, patienceMs = 10_000, maxBytes = 1_000_000, larger = 'REFUSED' } = options;
  const lookup = guardedLookup(options);
  const agent = new Agent({
    connect: guardedConnector(options, lookup),
    maxHeaderSize: 16_384,
    headersTimeout: patienceMs,
    bodyTimeout: patienceMs,
    connections: 16,
    pipelining: 1,
  });
  const guarded = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = checkUrl(input instanceof Request ? input.url : input, loopback);
    const patience = AbortSignal.timeout(patienceMs);
    const signal = init.signal ? AbortSignal.any([init.signal, patience]) : patience;
    const asked = { ...init, redirect: 'manual', signal, dispatcher: agent } as Parameters<typeof undiciFetch>[1];
    const answer = await undiciFetch(url, asked).catch((error: unknown) => {
      throw refusalIn(error) ?? error;
    });
    if (answer.status >= 300 && answer.status < 400) {
      await answer.body?.cancel();
      throw new OutgoingRefusal(`${url.host} answers with a redirect (${answer.status}). Give the final address.`);
    }
    const headers = [...answer.headers].filter(([name]) => name !== 'content-encoding' && name !== 'content-length');
    const body = await readWhole(answer.body, { maxBytes, larger }, url);
    const empty = answer.status === 204 || answer.status === 205 || answer.status === 304;
    return new Response(empty ? null : body, { status: answer.status, headers });
  };
  return {
    fetch: guarded as typeof fetch,
    refusalOf: (text) => refusalOf(text, loopback, lookup),
    close: () => agent.close(),
  };
}

async function refusalOf(text: string, loopback: Loopback, lookup: LookupFunction): Promise<string | undefined> {
  try {
    const { hostname } = checkUrl(text, loopback);
    if (literalAddress(hostname) !== undefined) return undefined;
    return await new Promise((resolve) => {
      lookup(hostname, {}, (error) => resolve(error instanceof OutgoingRefusal ? error.message : undefined));
    });
  } catch (error) {
    if (error instanceof OutgoingRefusal) return error.message;
    throw error;
  }
}

/** HTTPS, and plain HTTP where loopback is allowed; no user name; no address that may not be reached. */
function checkUrl(text: string | URL, loopback: Loopback): URL {
  const url = URL.parse(String(text));
  if (!url) throw new OutgoingRefusal('The address is no URL.');
  const isPlain = url.protocol === 'http:' && loopback === 'ALLOWED';
  if (url.protocol !== 'https:' && !isPlain) throw new OutgoingRefusal('The address must begin with https://.');
  if (url.username || url.password) throw new OutgoingRefusal('The address must not hold a user name or password.');
  const literal = literalAddress(url.hostname);
  if (literal !== undefined && !mayReach(literal, loopback)) throw forbidden(url.hostname);
  return url;
}

/** Finds the addresses of a name, all of which must be ones that may be reached. */
function guardedLookup({ loopback, lookup = systemLookup }: OutgoingOptions): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0);
      const addresses = (Array.isArray(found) ? found : []) as { address: string; family: number }[];
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => mayReach(address, loopback)))
        return callback(forbidden(hostname), '', 0);
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function guardedConnector(
  { loopback, patienceMs = 10_000 }: OutgoingOptions,
  lookup: LookupFunction,
): buildConnector.connector {
  const connect = buildConnector({ timeout: Math.min(patienceMs, 5_000), lookup });
  return (options, callback) => {
    connect(options, (error, socket) => {
      if (error) return callback(error, null);
      if (socket && mayReach(socket.remoteAddress ?? '', loopback)) return callback(null, socket);
      socket?.destroy();
      callback(forbidden(options.hostname), null);
    });
  };
}

const forbidden = (hostname: string) =>
  new OutgoingRefusal(`${hostname} does not lead to a public address, so it is not asked.`);

/** undici hands on what a connector refused as the cause of its own error. */
function refusalIn(error: unknown): OutgoingRefusal | undefined {
  for (let cause = error; cause; cause = (cause as Error).cause) if (cause instanceof OutgoingRefusal) return cause;
  return undefined;
}

async function readWhole(
  body: AsyncIterable<Uint8Array> | null,
  { maxBytes, larger }: { maxBytes: number; larger: 'REFUSED' | 'CUT' },
  url: URL,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.byteLength;
    parts.push(part);
    if (size <= maxBytes) continue;
    if (larger === 'CUT') break;
    throw new OutgoingRefusal(`The answer of ${url.host} is larger than ${maxBytes} bytes.`);
  }
  return new Uint8Array(Buffer.concat(parts));
}
