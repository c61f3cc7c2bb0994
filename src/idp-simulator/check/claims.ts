import type { ScimAnswer } from '../scim-client.js';
import { type ListResponse, type ScimGroup, type ScimUser, URN } from '../scim-resource.js';

/**
 * `must`: without it an identity provider of the family fails the object or the job, loses data, duplicates people, or
 * its vendor's suite fails. `should`: RFC 7643 or 7644 asks for it, and the identity provider carries on without it. `pace`: how fast the
 * vendor wants it, which the machine decides too: it is told, and the step is ok all the same.
 */
export type Level = 'must' | 'should' | 'pace';

/** A claim that did not hold. */
export interface Failure {
  readonly level: Level;
  readonly what: string;
  /** What was there in its place, at most 200 characters. */
  readonly got?: string;
}

/** Ends a step whose next requests would make no sense; the failure is noted already. */
export class StepEnded extends Error {
  override readonly name = 'StepEnded';
}

/** What a step claims about the answers it gets; claims that do not hold are kept as failures, each once. */
export class Claims {
  readonly #failures = new Map<string, Failure>();

  get failures(): Failure[] {
    return [...this.#failures.values()];
  }

  must(holds: boolean, what: string, got?: unknown): void {
    this.at('must', holds, what, got);
  }

  should(holds: boolean, what: string, got?: unknown): void {
    this.at('should', holds, what, got);
  }

  pace(holds: boolean, what: string, got?: unknown): void {
    this.at('pace', holds, what, got);
  }

  at(level: Level, holds: boolean, what: string, got?: unknown): void {
    const key = `${level} ${what}`;
    if (holds || this.#failures.has(key)) return;
    this.#failures.set(key, { level, what, ...(got === undefined ? {} : { got: excerpt(got) }) });
  }

  /** The value. @throws StepEnded when there is none */
  need<T>(value: T | undefined | null, what: string, got?: unknown): T {
    if (value !== undefined && value !== null) return value;
    this.must(false, what, got);
    throw new StepEnded(what);
  }

  /** Claims that the answer has one of these statuses. */
  status(answer: ScimAnswer, ...statuses: readonly number[]): boolean {
    const holds = statuses.includes(answer.status);
    this.must(holds, `${nameOf(answer)} is answered ${statuses.join(' or ')}`, shown(answer));
    return holds;
  }

  /** The User in the answer. @throws StepEnded when the status is another one or the body is no object */
  user(answer: ScimAnswer, ...statuses: readonly number[]): ScimUser {
    return this.#object<ScimUser>(answer, statuses);
  }

  /** The Group in the answer. @throws StepEnded when the status is another one or the body is no object */
  group(answer: ScimAnswer, ...statuses: readonly number[]): ScimGroup {
    return this.#object<ScimGroup>(answer, statuses);
  }

  /** The page in the answer. @throws StepEnded when it is no 200 with an array in `Resources` */
  page<Resource = ScimUser>(answer: ScimAnswer): ListResponse<Resource> {
    const page = this.#object<ListResponse<Resource>>(answer, [200]);
    this.need(Array.isArray(page.Resources) ? page.Resources : undefined, 'Resources is an array', shown(answer));
    return page;
  }

  /** Claims that a lookup finds exactly the resource with this id. */
  findsOnly(answer: ScimAnswer, id: string, level: Level = 'must'): void {
    const what = `${nameOf(answer)} finds exactly the one that was made`;
    if (answer.status !== 200) {
      this.at(level, false, what, shown(answer));
      return;
    }
    const { totalResults, Resources } = this.page<{ id: string }>(answer);
    this.at(level, totalResults === 1 && Resources[0]?.id === id, what, {
      totalResults,
      ids: Resources.map((each) => each.id),
    });
  }

  /** Claims that a lookup finds nothing: 200 and an empty ListResponse. */
  findsNothing(answer: ScimAnswer): void {
    const { totalResults, Resources } = this.page(answer);
    const empty = totalResults === 0 && Resources.length === 0;
    this.must(empty, `${nameOf(answer)} finds nothing`, { totalResults });
  }

  /** Claims that the request was refused with that status and, where one is named, one of the scimTypes. */
  refused(answer: ScimAnswer, status: number, ...scimTypes: readonly string[]): void {
    if (!this.status(answer, status) || scimTypes.length === 0) return;
    const { scimType } = this.#object<{ scimType?: string }>(answer, [status]);
    this.should(scimTypes.includes(scimType ?? ''), `the scimType is ${scimTypes.join(' or ')}`, shown(answer));
  }

  #object<Resource>(answer: ScimAnswer, statuses: readonly number[]): Resource {
    const { body, status } = answer;
    const usable = statuses.includes(status) && typeof body === 'object' && body !== null && !Array.isArray(body);
    return this.need(
      usable ? (body as Resource) : undefined,
      `${nameOf(answer)} is answered ${statuses.join(' or ')} with a JSON object`,
      shown(answer),
    );
  }
}

/** Whether the answer is a SCIM error, as far as its `schemas` tell (RFC 7644 section 3.12). */
export function isScimError(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || !('schemas' in body)) return false;
  return Array.isArray(body.schemas) && body.schemas.includes(URN.error);
}

/** The method and the path without its query and without ids, so that the same failure on many resources is one. */
export function nameOf({ method, path }: ScimAnswer): string {
  const [resource = '', query] = path.split('?');
  const endpoint = resource.replace(/^\/(Users|Groups)\/[^/]+$/, '/$1/{id}');
  return `${method} ${endpoint}${query?.includes('filter=') ? '?filter' : ''}`;
}

function shown({ method, path, status, text }: ScimAnswer): string {
  return `${status} ${text.slice(0, 140)} to ${method} ${path.slice(0, 80)}`;
}

const EXCERPT_LENGTH = 200;

function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH - 1)}…` : text;
}
