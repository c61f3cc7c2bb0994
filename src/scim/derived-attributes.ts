import { DomainError } from '../domain/errors.js';
import type { Filter } from '../domain/filter.js';
import type { Derived, Question } from './filter-query.js';
import { compares } from './protocol/comparison.js';

const always: Filter = { and: [] };
const never: Filter = { or: [] };

/** An attribute with the same value on every resource of a type, or, without a text, on none. */
export function constant(text?: string): Derived {
  return (question) => {
    if (text === undefined) return question.op === 'ne' ? always : never;
    return isTrueOf(text, question) ? always : never;
  };
}

/** `schemas`: the core's URN always, an extension's where `carried` is present (RFC 7643 section 3). */
export function schemaUrns(core: string, extensions: Readonly<Record<string, readonly string[]>> = {}): Derived {
  return (question) => ({
    or: [
      isTrueOf(core, question) ? always : never,
      ...Object.entries(extensions)
        .filter(([urn]) => isTrueOf(urn, question))
        .map(([, carried]) => ({ or: carried.map((field) => ({ field, present: true as const })) })),
    ],
  });
}

/** `meta.version`: the entity-tag of the field `version`. */
export const entityTag: Derived = (question) => {
  if (question.op === 'pr') return always;
  const [, digits] = /^(?:W\/)?"(\d{1,9})"$/.exec(String(question.value)) ?? [];
  return same('meta.version', question, digits === undefined ? undefined : { field: 'version', value: Number(digits) });
};

/** The URL of a resource at an endpoint, made from the id in a field; equality only. */
export function resourceUrl(path: string, endpoint: string, field: string): Derived {
  return (question, baseUrl) => {
    if (question.op === 'pr') return always;
    const [text, start] = [String(question.value), `${baseUrl}${endpoint}/`];
    return same(path, question, text.startsWith(start) ? { field, value: text.slice(start.length) } : undefined);
  };
}

function isTrueOf(text: string, question: Question): boolean {
  if (question.op === 'pr') return true;
  const { target, op, value } = question;
  return compares(target.sub ?? target.attribute, op, text, value);
}

/** Equality or inequality with what a value stands for; with nothing, nothing is equal. */
function same(
  path: string,
  { op }: Question,
  meant: { readonly field: string; readonly value: string | number } | undefined,
): Filter {
  if (op !== 'eq' && op !== 'ne')
    throw new DomainError('INVALID_FILTER', `${path} can be filtered by eq, ne and pr only.`, path);
  if (!meant) return op === 'eq' ? never : always;
  return { field: meant.field, is: op, value: meant.value };
}
