/** How long a token lives, chosen when it is made. */
export const tokenLifetimes = {
  DAYS_30: 30,
  DAYS_90: 90,
  DAYS_180: 180,
  YEAR_1: 365,
  YEARS_2: 730,
  NEVER: null,
} as const;
export type TokenLifetime = keyof typeof tokenLifetimes;

/** When a token made now runs out, or null for never. */
export function expiryOf(lifetime: TokenLifetime, now: Date): Date | null {
  const days = tokenLifetimes[lifetime];
  return days === null ? null : new Date(now.getTime() + days * 24 * 60 * 60 * 1000);
}
