import type { Request } from 'express';
import { DomainError } from '../domain/errors.js';

const known = ['asOf', 'from', 'to', 'timeZone', 'license', 'cursor', 'limit', 'organizationId'] as const;

/** The query parameters of a request for an export, each at most once. */
export type Parameters = Readonly<Partial<Record<(typeof known)[number], string>>>;

/** Reads them; a misspelt or empty one would give the wrong rows, so it is INVALID_VALUE. */
export function readParameters({ query }: Request): Parameters {
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
  return given;
}
