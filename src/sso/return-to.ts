/** Where a sign-in leads when it is not told: the console. */
export const landingPage = '/';

/**
 * The place of this server that a sign-in is to lead to: a path with its query. What would lead elsewhere, or cannot be read, leads to
 * the landing page.
 */
export function safeReturnTo(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/[\x21-\x7e]{0,2000}$/.test(wanted) || wanted.includes('\\'))
    return landingPage;
  const base = 'http://muster.invalid';
  const url = URL.parse(wanted, base);
  if (!url || url.origin !== base || url.pathname.startsWith('//')) return landingPage;
  return url.pathname + url.search + url.hash;
}
