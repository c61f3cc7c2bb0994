import { parseDateTime } from './date-time.js';
import { ProtocolError } from './error.js';
import { isStorableText } from './json.js';
import type { AttributeDefinition } from './schema.js';

/**
 * Reads one value of a simple attribute by its type (RFC 7643 section 2.3). A boolean may be the text "true" or
 * "false" in any letter case; text is kept as sent. `where` names the attribute in an error.
 *
 * @throws ProtocolError invalidValue
 */
export function readSimple(attribute: AttributeDefinition, value: unknown, where: string): string | number | boolean {
  switch (attribute.type) {
    case 'boolean': {
      const read = readBoolean(value);
      if (read !== undefined) return read;
      throw mistyped(where, 'true or false');
    }
    case 'integer':
      if (Number.isSafeInteger(value)) return value as number;
      throw mistyped(where, 'a whole number');
    case 'decimal':
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      throw mistyped(where, 'a number');
    case 'dateTime':
      if (typeof value === 'string' && parseDateTime(value) !== undefined) return value;
      throw mistyped(where, 'a date and time such as 2026-01-31T09:30:00Z');
    case 'binary':
      if (typeof value === 'string' && isBase64(value)) return value;
      throw mistyped(where, 'base64 text');
    case 'string':
    case 'reference':
      if (typeof value !== 'string') throw mistyped(where, 'a string');
      if (!isStorableText(value)) throw mistyped(where, 'text without NUL and lone surrogates');
      return value;
    case 'complex':
      throw mistyped(where, 'a simple value');
  }
}

/** The boolean that a value means: true, false, or the text of one in any letter case. */
export function readBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value.length > 5) return undefined;
  const word = value.toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

/** The invalidValue error for a value of the wrong kind. */
export function mistyped(where: string, expected: string): ProtocolError {
  return new ProtocolError('invalidValue', `The value of ${where} is not usable. Send ${expected}.`);
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

function isBase64(text: string): boolean {
  if (!BASE64.test(text)) return false;
  const digits = text.indexOf('=') === -1 ? text.length : text.indexOf('=');
  const isPadded = digits < text.length;
  return isPadded ? text.length % 4 === 0 : digits % 4 !== 1;
}
