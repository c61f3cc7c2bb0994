// @ts-check
import { v7 } from 'uuid';

/** @typedef {{ organizationId: string, connectionId: string, tokenId: string, method: string, path: string, correlationId: string, startedAt: number }} Request */

const flushMs = 500;

/** Id, time, method, path, status, duration and correlation id of each entry. */
const emptyColumns = () => Array.from({ length: 7 }, () => /** @type {unknown[]} */ ([]));

/** The provisioning log of reads and refusals, and when the token was last used: written in batches, as Muster does. */
export class ReadLog {
  #flush;
  /** @type {unknown[][]} */
  #columns = emptyColumns();
  /** @type {NodeJS.Timeout | undefined} */
  #timer;

  /** @param {(values: unknown[]) => Promise<unknown>} flush takes the parameters of `flush` in statements.mjs */
  constructor(flush) {
    this.#flush = flush;
  }

  /**
   * Notes an answered request; a write that succeeded has logged itself.
   *
   * @param {Request} request
   * @param {number} status
   */
  note({ organizationId, connectionId, tokenId, method, path, correlationId, startedAt }, status) {
    const now = new Date();
    if (method === 'GET' || status >= 300) {
      const entry = [v7(), now, method, path, status, performance.now() - startedAt, correlationId];
      for (const [column, value] of entry.entries()) this.#columns[column]?.push(value);
    }
    this.#timer ??= setTimeout(() => {
      const columns = this.#columns;
      this.#columns = emptyColumns();
      this.#timer = undefined;
      this.#flush([organizationId, connectionId, tokenId, new Date(), ...columns]).catch(console.error);
    }, flushMs);
  }
}
