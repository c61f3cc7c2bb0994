import { DomainError } from './errors.js';

/** What a text value may be: its least and greatest length in characters. */
export interface TextBounds {
  readonly min?: number;
  readonly max: number;
}

/** Whether PostgreSQL can hold a text: it has no NUL and no half of a surrogate pair. */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Refuses what PostgreSQL cannot hold and what is out of bounds; INVALID_VALUE names the field. */
export function checkText(field: string, value: string, { min = 1, max }: TextBounds): string {
  if (!isStorable(value))
    throw new DomainError(
      'INVALID_VALUE',
      `${field} holds a character that cannot be stored (NUL or half of a surrogate pair).`,
      field,
    );
  if (value.trim().length < min) throw new DomainError('INVALID_VALUE', `${field} must not be empty.`, field);
  if (value.length > max)
    throw new DomainError('INVALID_VALUE', `${field} has ${value.length} characters; ${max} are allowed.`, field);
  return value;
}

/** The text, or undefined where it is absent or null. */
export function checkOptionalText(field: string, value: string | null | undefined, bounds: TextBounds): string | null {
  return value === null || value === undefined ? null : checkText(field, value, { min: 0, ...bounds });
}

/** Looks like an address: something, an @, a domain with a dot. Delivery is the only real proof. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  return at > 0 && text.length <= 254 && !/\s/.test(text) && text.indexOf('.', at + 2) > 0;
}
