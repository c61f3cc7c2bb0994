const DEFAULT_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * The milliseconds to wait before a throttled request is repeated, at most a minute: those of Retry-After in seconds or
 * as a date, or one second (RFC 9110 section 10.2.3). Undefined for every answer but a 429.
 */
export function waitAskedFor({
  status,
  headers,
}: {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}): number | undefined {
  if (status !== 429) return undefined;
  const asked = headers['retry-after'];
  const seconds = asked === undefined || asked.trim() === '' ? Number.NaN : Number(asked);
  const wait = Number.isNaN(seconds) ? Date.parse(asked ?? '') - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? DEFAULT_WAIT_MS : Math.min(Math.max(wait, 0), LONGEST_WAIT_MS);
}
