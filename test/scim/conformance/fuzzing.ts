import type { ScimAnswer, ScimClient } from '../../support/scim-server.js';
import { created, ERROR, group, person, unique } from './facade.js';
import type { FuzzedRequest } from './request-arbitraries.js';

/** How often a request that took too long is sent again before it counts as slow: a busy machine is no fault. */
const RETRIES = 2;

/** Sends requests of the grammar to a tenant, one after another, and tells what is wrong with their answers. */
export class Fuzzer {
  readonly statuses = new Map<number, number>();
  readonly #scim: ScimClient;
  readonly #patienceMs: number;
  /** What the placeholders stand for; ids are looked up again when a request has deleted something. */
  readonly #known = new Map<string, string>();
  #slowest = { ms: 0, request: 'none' };

  constructor(scim: ScimClient, { strangerId, patienceMs }: { strangerId: string; patienceMs: number }) {
    this.#scim = scim;
    this.#patienceMs = patienceMs;
    this.#known.set('foreign', strangerId);
  }

  get requests(): number {
    return [...this.statuses.values()].reduce((sum, count) => sum + count, 0);
  }

  get slowest(): { readonly ms: number; readonly request: string } {
    return this.#slowest;
  }

  /** Sends a request; gives what is wrong with the answer, nothing when it is as it has to be. */
  async faultsOf(request: FuzzedRequest): Promise<string[]> {
    const { answer, ms } = await this.#send(await this.#placed(request));
    this.statuses.set(answer.status, (this.statuses.get(answer.status) ?? 0) + 1);
    if (request.method === 'DELETE' || request.path === '/Bulk') this.#forgetIds();
    const { nextCursor } = answer.body ?? {};
    if (typeof nextCursor === 'string') this.#known.set('cursor', nextCursor);
    const slow = ms > this.#patienceMs ? [`took ${Math.round(ms)} ms`] : [];
    return [...slow, ...faultsIn(request, answer)];
  }

  async #send(request: FuzzedRequest): Promise<{ answer: ScimAnswer; ms: number }> {
    const { method, path, headers, body } = request;
    const timed = async () => {
      const start = performance.now();
      const answer = await this.#scim(method, path, body, { ...headers });
      return { answer, ms: performance.now() - start };
    };
    const { answer, ms: first } = await timed();
    let ms = first;
    for (let retry = 0; retry < RETRIES && ms > this.#patienceMs; retry++) ms = Math.min(ms, (await timed()).ms);
    const shown = `${method} ${path.slice(0, 200)} ${body?.slice(0, 200) ?? ''}`;
    if (ms > this.#slowest.ms) this.#slowest = { ms, request: shown };
    return { answer, ms };
  }

  async #placed(request: FuzzedRequest): Promise<FuzzedRequest> {
    if (!this.#known.has('user')) this.#known.set('user', await this.#living('/Users', person()));
    if (!this.#known.has('group')) this.#known.set('group', await this.#living('/Groups', group()));
    this.#known.set('unknown', crypto.randomUUID()).set('new', unique('new'));
    const placed = (text: string) =>
      text.replaceAll(/\{(user|group|foreign|unknown|cursor|new)\}/g, (_place, name) => this.#known.get(name) ?? '');
    return { ...request, path: placed(request.path), body: request.body && placed(request.body) };
  }

  async #living(endpoint: '/Users' | '/Groups', body: object): Promise<string> {
    const { body: found } = await this.#scim('GET', `${endpoint}?count=1&attributes=id`);
    return found.Resources[0]?.id ?? (await created(this.#scim, endpoint, body)).id;
  }

  #forgetIds(): void {
    this.#known.delete('user');
    this.#known.delete('group');
  }
}

/** Refusals that the standard itself numbers above 499: /Me is not offered (RFC 7644 section 3.11). */
const isNotImplemented = (path: string, status: number) => status === 501 && /^[/.]+Me\b/.test(path);

function faultsIn({ method, path }: FuzzedRequest, { status, headers, text, body }: ScimAnswer): string[] {
  const faults: string[] = [];
  const require = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  require(status < 500 || isNotImplemented(path, status), `is a ${status}`);
  if (method === 'HEAD') return faults;
  require(text === '' || headers.get('content-type') === 'application/scim+json', 'has another Content-Type');
  if (status >= 400) {
    require(body?.schemas?.[0] === ERROR, 'is no SCIM error');
    require(body?.status === String(status), 'has another status in its body');
    require(typeof body?.detail === 'string' && body.detail !== '', 'has no detail');
  }
  if (Array.isArray(body?.Resources))
    require(body.itemsPerPage === body.Resources.length, 'counts its Resources wrong');
  if (status === 201) require(headers.get('location') !== null, 'has no Location');
  if (status === 200 && Array.isArray(body?.Operations))
    require(body.Operations.every((each: { status: string }) => Number(each.status) < 500), 'holds a 5xx');
  return faults;
}
