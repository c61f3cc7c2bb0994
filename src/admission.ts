import { DomainError } from './domain/errors.js';

/** How many may run at once in this process: of one organization, and in all. */
export interface Places {
  readonly ofOne: number;
  readonly inAll: number;
}

/** Lets so many of one kind of work run at once; a further one is RATE_LIMITED. */
export class Admission {
  readonly #places: Places;
  readonly #what: string;
  readonly #running = new Map<string, number>();

  /** `what` names the work in the plural: "exports". */
  constructor(places: Places, what: string) {
    this.#places = places;
    this.#what = what;
  }

  /** Counts one of an organization in; the answer counts it out. */
  enter(organizationId: string): () => void {
    const running = this.#running.get(organizationId) ?? 0;
    if (running >= this.#places.ofOne)
      throw new DomainError(
        'RATE_LIMITED',
        `${this.#places.ofOne} ${this.#what} of the organization are running already. Try again when one has ended.`,
      );
    const all = this.#running.values().reduce((sum, count) => sum + count, 0);
    if (all >= this.#places.inAll)
      throw new DomainError('RATE_LIMITED', `Too many ${this.#what} are running just now. Try again in a few seconds.`);
    this.#running.set(organizationId, running + 1);
    return () => {
      const left = (this.#running.get(organizationId) ?? 1) - 1;
      if (left === 0) this.#running.delete(organizationId);
      else this.#running.set(organizationId, left);
    };
  }
}
