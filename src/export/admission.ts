import { DomainError } from '../domain/errors.js';

const exportsAtOnce = 3;

/** Lets so many exports of one organization run at once in this process; a further one is RATE_LIMITED. */
export class Admission {
  readonly #running = new Map<string, number>();

  /** Counts an export in; the answer counts it out. */
  enter(organizationId: string): () => void {
    const running = this.#running.get(organizationId) ?? 0;
    if (running >= exportsAtOnce)
      throw new DomainError(
        'RATE_LIMITED',
        `${exportsAtOnce} exports of the organization are running already. Try again when one has ended.`,
      );
    this.#running.set(organizationId, running + 1);
    return () => {
      const left = (this.#running.get(organizationId) ?? 1) - 1;
      if (left === 0) this.#running.delete(organizationId);
      else this.#running.set(organizationId, left);
    };
  }
}
