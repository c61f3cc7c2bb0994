import { OktaClient, type PushedGroup } from '../../src/idp-simulator/okta.js';
import type { Person } from '../../src/idp-simulator/people.js';
import { ProvisioningError } from '../../src/idp-simulator/provisioning-error.js';
import type { Exchange, ScimTarget } from '../../src/idp-simulator/scim-client.js';

/** One resource on its way: it looks like `states[n]` after n of its steps, each of which the identity provider sends as one write. */
interface Course {
  readonly name: string;
  readonly steps: readonly (() => Promise<unknown>)[];
  readonly states: readonly string[];
  done: number;
  /** Whether the step after those was sent, and its answer never came. */
  cutOff: boolean;
}

const ABSENT = 'absent';
const AT_ONCE = 4;

/**
 * An Okta-style run, four resources at once, that goes on after each cut where it was cut off. It remembers what was acknowledged.
 */
export class ProvisioningRun {
  readonly okta: OktaClient;
  /** The correlation ids of the writes that were answered 2xx. */
  readonly acknowledged: string[] = [];
  readonly #courses: Course[] = [];
  #untilCut = Number.POSITIVE_INFINITY;
  #cut = () => {};

  constructor(target: ScimTarget) {
    this.okta = new OktaClient(target, (exchange) => this.#observe(exchange), 'template');
  }

  /** A person who is assigned, and then maybe taken away and brought back, so many times in all. */
  addPerson(person: Person, switches: 0 | 1 | 2): void {
    const steps = [
      () => this.okta.assign(person),
      () => this.okta.unassign(person),
      () => this.okta.reassign(person),
    ].slice(0, switches + 1);
    const states = [ABSENT, 'ACTIVE and served', 'SUSPENDED', 'ACTIVE and served'];
    this.#add({ name: person.userName, steps, states });
  }

  /** A group that is made empty, gets half of these assigned people, then all of them, and loses the first of them. */
  addGroup(name: string, people: readonly Person[]): void {
    const half = people.slice(0, people.length / 2);
    let group: PushedGroup = { id: '', displayName: name };
    const steps = [
      async () => {
        group = await this.okta.pushGroup(name, []);
      },
      () => this.okta.addToGroup(group, half),
      () => this.okta.addToGroup(group, people),
      () => this.okta.removeFromGroup(group, people.slice(0, 1)),
    ];
    const namesOf = (members: readonly Person[]) => `of ${members.map(({ userName }) => userName).sort()}`;
    this.#add({ name, steps, states: [ABSENT, ...[[], half, people, people.slice(1)].map(namesOf)] });
  }

  /** Calls `cut` as soon as that many more writes are acknowledged; others are under way at that moment. */
  cutAfter(writes: number, cut: () => void): void {
    this.#untilCut = writes;
    this.#cut = cut;
  }

  /** Plays on until everything is done, or until the server is gone. @throws ProvisioningError for a refusal */
  async goOn(): Promise<'DONE' | 'CUT_OFF'> {
    const open = this.#courses.filter(({ done, steps }) => done < steps.length).values();
    const worker = async () => {
      for (const course of open) if (!(await this.#play(course))) return;
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return this.#courses.every(({ done, steps }) => done === steps.length) ? 'DONE' : 'CUT_OFF';
  }

  /** What is in another state than the acknowledged steps lead to; a step without an answer may be done or not, but never half. */
  contradictions(found: ReadonlyMap<string, string>): string[] {
    return this.#courses.flatMap(({ name, states, done, cutOff }) => {
      const allowed = states.slice(done, cutOff ? done + 2 : done + 1);
      const state = found.get(name) ?? ABSENT;
      return allowed.includes(state) ? [] : [`${name} is ${state}, but must be ${allowed.join(' or ')}`];
    });
  }

  #add(course: Omit<Course, 'done' | 'cutOff'>): void {
    this.#courses.push({ ...course, done: 0, cutOff: false });
  }

  async #play(course: Course): Promise<boolean> {
    while (course.done < course.steps.length) {
      try {
        await course.steps[course.done]!();
      } catch (error) {
        if (error instanceof ProvisioningError) throw error;
        course.cutOff = true;
        return false;
      }
      course.done += 1;
      course.cutOff = false;
    }
    return true;
  }

  #observe({ request: { method }, answer }: Exchange): void {
    if (method === 'GET' || answer.status >= 300) return;
    this.acknowledged.push(answer.headers['x-request-id'] ?? 'unnamed');
    this.#untilCut -= 1;
    if (this.#untilCut === 0) this.#cut();
  }
}
