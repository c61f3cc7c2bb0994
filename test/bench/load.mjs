// @ts-check
import { HttpConnection } from './http-connection.mjs';

/** @typedef {import('./http-connection.mjs').HttpRequest} HttpRequest */
/** @typedef {(connection: number) => HttpRequest | undefined} NextRequest what a connection sends next; undefined when nothing is left */

export const concurrency = 8;

/** Requests in a closed loop over a few connections: each sends its next one when it has its answer. */
export class Load {
  #connections;
  #next;
  /** In milliseconds, one for each answer. */
  #latencies = /** @type {number[]} */ ([]);
  /** How long requests were running since the last reset, in milliseconds. */
  elapsedMs = 0;

  /**
   * @param {number} port
   * @param {NextRequest} next
   * @param {number} [connections]
   */
  constructor(port, next, connections = concurrency) {
    this.#connections = Array.from({ length: connections }, () => new HttpConnection(port));
    this.#next = next;
  }

  /**
   * Runs for so long, or until nothing is left to send; an answer that is no success ends it with an error.
   *
   * @param {number} milliseconds
   */
  async run(milliseconds) {
    const start = performance.now();
    const end = start + milliseconds;
    await Promise.all(this.#connections.map((connection, index) => this.#loop(connection, index, end)));
    this.elapsedMs += performance.now() - start;
  }

  /** Forgets what was measured so far. */
  reset() {
    this.#latencies = [];
    this.elapsedMs = 0;
  }

  /** Requests per second, and the latencies that 50 % and 99 % of the requests stay below. */
  result() {
    const sorted = this.#latencies.toSorted((a, b) => a - b);
    /** @param {number} share */
    const percentile = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
    return {
      requests: sorted.length,
      perSecond: (sorted.length / this.elapsedMs) * 1000,
      p50: percentile(0.5),
      p99: percentile(0.99),
    };
  }

  close() {
    for (const connection of this.#connections) connection.close();
  }

  /**
   * @param {HttpConnection} connection
   * @param {number} index
   * @param {number} end
   */
  async #loop(connection, index, end) {
    for (;;) {
      const start = performance.now();
      const request = start < end ? this.#next(index) : undefined;
      if (!request) return;
      const { status, body } = await connection.send(request);
      if (status >= 300 || body.includes('"errors":'))
        throw new Error(`${request.method} ${request.path} answered ${status}: ${body.toString().slice(0, 500)}`);
      this.#latencies.push(performance.now() - start);
    }
  }
}
