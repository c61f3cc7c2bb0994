import { v7, validate } from 'uuid';

/** A new UUIDv7: ids sort by the time they were made. */
export const newId = (): string => v7();

/** A malformed id is an unknown id: callers answer NOT_FOUND for both. */
export const isId = (text: unknown): text is string => typeof text === 'string' && validate(text);

/** The id in its one written form, or the nil id, which nothing has, when the text is malformed. */
export const toId = (text: string): string => (isId(text) ? text.toLowerCase() : nilId);

/** The id that nothing has. */
export const nilId = '00000000-0000-0000-0000-000000000000';

/** The least id that can be made at an instant: ids made before are less. */
export const idBefore = (at: Date): string =>
  at
    .getTime()
    .toString(16)
    .padStart(12, '0')
    .replace(/^(.{8})(.{4})$/, '$1-$2-7000-8000-000000000000');
