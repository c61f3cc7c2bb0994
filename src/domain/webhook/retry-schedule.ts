/** How long after each failed attempt the next one comes, in milliseconds; after the last one the delivery is given up. */
export type RetrySchedule = readonly number[];

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** Ten attempts over three days: the schedule that the Standard Webhooks specification names. */
export const standardSchedule: RetrySchedule = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

const longestAsked = 24 * hour;

/**
 * When a delivery is tried again after so many failed attempts, or null when it is given up: after the schedule's delay and up to a tenth
 * more, so that what failed together does not come back together; not before the receiver's Retry-After, of which a day is heard.
 */
export function nextAttempt(
  now: Date,
  attempts: number,
  schedule: RetrySchedule,
  retryAfterMs: number | null,
): Date | null {
  const delay = schedule[attempts - 1];
  if (delay === undefined) return null;
  const jittered = delay * (1 + Math.random() / 10);
  return new Date(now.getTime() + Math.max(jittered, Math.min(retryAfterMs ?? 0, longestAsked)));
}
