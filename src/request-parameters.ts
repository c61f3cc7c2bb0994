import type { Request } from 'express';
import { DomainError } from './domain/errors.js';

/** The query parameters of a request for an export or a comparison, each at most once. */
export type Parameters<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/** Reads those that a route knows; a misspelt or empty one would give the wrong rows, so it is INVALID_VALUE. */
export function readParameters<Name extends string>({ query }: Request, known: readonly Name[]): Parameters<Name> {
  const given: Partial<Record<string, string>> = {};
  for (const [name, value] of Object.entries(query)) {
    if (!known.some((parameter) => parameter === name))
      throw new DomainError(
        'INVALID_VALUE',
        `There is no parameter ${name.slice(0, 60)}; there are ${known.join(', ')}.`,
        name.slice(0, 60),
      );
    if (typeof value !== 'string' || value === '')
      throw new DomainError('INVALID_VALUE', `${name} must be given once and not be empty, or be left out.`, name);
    given[name] = value;
  }
  return given as Parameters<Name>;
}
