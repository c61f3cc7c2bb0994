import { createHash } from 'node:crypto';
import { type Person, peopleOf } from '../people.js';
import type { Exchange, ScimClient } from '../scim-client.js';
import { SeededRandom } from '../seeded-random.js';
import { claimSoundAnswer, type VendorDemands } from './answer-rules.js';
import { Claims } from './claims.js';
import { mostTold, type ToldExchange, toldExchange } from './told-exchange.js';

/** How a check is sized and what its made-up values are drawn from. */
export interface CheckOptions {
  /** The same seed gives the same people and values; two checks that run at once need different seeds. */
  seed: string;
  /** People who go through the whole life cycle, at least 3. */
  people?: number;
  /** Groups, at least 1. */
  groups?: number;
  /** People made for paging and for large groups. */
  pageUsers?: number;
  /** Plays only this way of an identity provider that has two; a mode of another identity provider is ignored. */
  mode?: 'wizard' | 'template' | 'legacy' | 'compliant' | 'put' | 'patch';
}

/** What the steps of a check share: the made-up people, the claims of the step at work, and what was created so far. */
export abstract class Stage {
  abstract readonly http: ScimClient;
  /** The claims of the step that is being played. */
  claim = new Claims();
  readonly people: readonly Person[];
  readonly groupCount: number;
  readonly pageUsers: number;
  readonly random: SeededRandom;
  /** Paths of what was created and not deleted since, oldest first. */
  readonly created = new Set<string>();
  /** The first exchanges of the step that is being played. */
  exchanges: ToldExchange[] = [];
  #requests = 0;
  #strangers = 0;
  readonly #demands: VendorDemands;
  readonly #seed: string;
  readonly #tag: string;

  constructor({ seed, people = 5, groups = 3, pageUsers = 30 }: CheckOptions, demands: VendorDemands) {
    this.#seed = seed;
    this.#tag = createHash('sha256').update(seed).digest('hex').slice(0, 8);
    this.#demands = demands;
    this.random = new SeededRandom(`${seed}\nvalues`);
    this.people = peopleOf({ seed, count: Math.max(people, 3), domain: `${this.#tag}.example.test` });
    this.groupCount = Math.max(groups, 1);
    this.pageUsers = pageUsers;
  }

  /** Requests answered so far, repeated ones included. */
  get requests(): number {
    return this.#requests;
  }

  close(): Promise<void> {
    return this.http.close();
  }

  /** A person whom no other step knows. */
  stranger(): Person {
    return this.crowd(1)[0] as Person;
  }

  /** As many people, whom no other step knows. */
  crowd(count: number): Person[] {
    this.#strangers += 1;
    const name = `c${this.#strangers}`;
    return peopleOf({ seed: `${this.#seed}\n${name}`, count, domain: `${name}.${this.#tag}.example.test` });
  }

  /** A name that belongs to this check, from a word for people to read. */
  named(word: string): string {
    return `${word} ${this.#tag}-${this.random.word(4)}`;
  }

  /** The person of that place in the population, counted from 0. */
  person(index: number): Person {
    return this.claim.need(this.people[index], `the check has ${index + 1} people`);
  }

  /** To be given to the identity provider's client as its observer: every answer is counted, inspected and remembered. */
  readonly observe = (exchange: Exchange): void => {
    this.#requests += 1;
    if (this.exchanges.length < mostTold) this.exchanges.push(toldExchange(exchange));
    claimSoundAnswer(this.claim, exchange, this.#demands);
    this.#remember(exchange);
  };

  #remember({ request, answer }: Exchange): void {
    const path = request.path.replace(/\?.*$/, '');
    if (request.method === 'POST' && answer.status === 201) {
      const { id } = (answer.body ?? {}) as { id?: unknown };
      if (typeof id === 'string') this.created.add(`${path}/${id}`);
    }
    if (request.method === 'DELETE' && (answer.status === 204 || answer.status === 404)) this.created.delete(path);
  }
}
