import { DomainError } from '../errors.js';

const longest = 63;

/** The slug as it is; INVALID_VALUE when it is none. */
export function checkSlug(slug: string): string {
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(slug))
    throw new DomainError(
      'INVALID_VALUE',
      'slug must be 1 to 63 lower-case letters, digits and inner hyphens, such as "acme".',
      'slug',
    );
  return slug;
}

/** A slug made of a name: "Müller & Söhne" is "muller-sohne". A name without Latin letters and digits is "organization". */
export function slugOf(name: string): string {
  const words =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, longest).replace(/-$/, '') || 'organization';
}
