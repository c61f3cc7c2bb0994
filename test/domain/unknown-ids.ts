import { isId, newId } from '../../src/domain/ids.js';

/** The same input, naming what nobody has. */
export function withUnknownIds(input: unknown): unknown {
  if (isId(input)) return newId();
  if (Array.isArray(input)) return input.map(withUnknownIds);
  if (input === null || typeof input !== 'object' || Object.getPrototypeOf(input) !== Object.prototype) return input;
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, withUnknownIds(value)]));
}
