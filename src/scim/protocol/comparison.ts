import { parseDateTime } from './date-time.js';
import type { CompareOperator, FilterValue } from './filter.js';
import type { Json } from './json.js';
import type { AttributeDefinition } from './schema.js';

/** The text under which strings of attributes that are not case exact are equal. */
export function foldCase(text: string): string {
  if (!LOWERED_OTHERWISE_IN_WORDS.test(text)) return text.toLowerCase();
  return Array.from(text, (character) => (character === 'İ' ? 'i' : character.toLowerCase())).join('');
}

/** Letters whose lower case depends on those beside it, or is two characters; databases lower each character to one. */
const LOWERED_OTHERWISE_IN_WORDS = /[İΣ]/;

/**
 * True when one value of an attribute stands in this relation to a filter's value, which is checked already: strings
 * by the attribute's case rule and in code point order, dateTimes as instants (RFC 7644 section 3.4.2.2).
 */
export function compares(
  attribute: AttributeDefinition,
  op: CompareOperator,
  actual: Json,
  expected: FilterValue,
): boolean {
  if (typeof actual === 'string' && typeof expected === 'string') {
    if (attribute.type === 'dateTime') return holds(op, instant(actual) - instant(expected));
    return attribute.caseExact
      ? comparesText(op, actual, expected)
      : comparesText(op, foldCase(actual), foldCase(expected));
  }
  if (typeof actual === 'number' && typeof expected === 'number') return holds(op, actual - expected);
  if (op === 'ne') return actual !== expected;
  return op === 'eq' && actual === expected;
}

/** The order of two texts by code points: negative, zero or positive, as the "C" collation of a database has it. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const [left, right] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (left !== right) return codePointRank(left) - codePointRank(right);
  }
  return a.length - b.length;
}

function comparesText(op: CompareOperator, actual: string, expected: string): boolean {
  switch (op) {
    case 'eq':
      return actual === expected;
    case 'ne':
      return actual !== expected;
    case 'co':
      return actual.includes(expected);
    case 'sw':
      return actual.startsWith(expected);
    case 'ew':
      return actual.endsWith(expected);
    default:
      return holds(op, compareCodePoints(actual, expected));
  }
}

function holds(op: CompareOperator, difference: number): boolean {
  switch (op) {
    case 'eq':
      return difference === 0;
    case 'ne':
      return difference !== 0;
    case 'gt':
      return difference > 0;
    case 'ge':
      return difference >= 0;
    case 'lt':
      return difference < 0;
    case 'le':
      return difference <= 0;
    default:
      return false;
  }
}

function instant(text: string): number {
  return parseDateTime(text) ?? Number.NaN;
}

/** Surrogates, which stand for code points above all others, rank above the units after them. */
function codePointRank(unit: number): number {
  if (unit >= 0xe000) return unit - 0x800;
  return unit >= 0xd800 ? unit + 0x2000 : unit;
}
