import type { Filter, TextPart } from '../domain/filter.js';
import { comparisons, type Derived, type Question } from './filter-query.js';
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

/** `meta.version`: the entity-tag of the field `version`; what else is shown beside it counts for nothing. */
export const entityTag: Derived = (question) => {
  if (question.op === 'pr') return always;
  const [, digits] = /^W\/"([1-9]\d{0,8})(?:-[0-9a-f]{8})?"$/.exec(String(question.value)) ?? [];
  const meant = digits === undefined ? undefined : { field: 'version', value: Number(digits) };
  return madeText(question, { parts: ['W/"', { field: 'version' }, '"'], meant });
};

/** The URL of a resource at an endpoint, made from the id in a field. */
export function resourceUrl(endpoint: string, field: string): Derived {
  return (question, baseUrl) => {
    if (question.op === 'pr') return always;
    const [text, start] = [String(question.value), `${baseUrl}${endpoint}/`];
    const id = text.startsWith(start) ? text.slice(start.length) : undefined;
    const meant = id === undefined || id !== id.toLowerCase() ? undefined : { field, value: id };
    return madeText(question, { parts: [start, { field }], meant });
  };
}

function isTrueOf(text: string, question: Question): boolean {
  if (question.op === 'pr') return true;
  const { target, op, value } = question;
  return compares(target.sub ?? target.attribute, op, text, value);
}

/** A text that is made of `parts`: equal to a value where the field is what that value has been made of (`meant`), compared with it as text by any other operator. */
function madeText(
  { op, value }: Exclude<Question, { op: 'pr' }>,
  { parts, meant }: { parts: readonly TextPart[]; meant: { field: string; value: string | number } | undefined },
): Filter {
  if (op !== 'eq' && op !== 'ne') return { text: parts, is: comparisons[op], value: String(value) };
  if (!meant) return op === 'eq' ? never : always;
  return { field: meant.field, is: op, value: meant.value };
}
