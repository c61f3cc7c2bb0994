import { type RawBuilder, sql } from 'kysely';

/** The bounds of the spans in seconds: an hour, doubled up to 7.5 years. */
const bounds = Array.from({ length: 17 }, (_, doubling) => 3_600 * 2 ** doubling);

/** The span of an open assignment; those that have ended have 0 (below an hour) to 17. */
const open = -1;

/** The span of the row `seat` by its length, as the index license_assignment_span has it. */
export const spanSql = sql<number>`coalesce(width_bucket(extract(epoch from seat.ended_at - seat.started_at), ${sql.raw(`'{${bounds.join(',')}}'`)}::numeric[]), ${sql.raw(String(open))})`;

/**
 * `span (number, since)`: every span, with the time before which none of its assignments that hold at an instant, or after it, can have
 * started. An open one, and one of the longest span, can have started at any time.
 */
export function spansAt(instant: Date): RawBuilder<unknown> {
  const numbers = [open, ...bounds.keys(), bounds.length];
  const since = numbers.map((number) =>
    bounds[number] === undefined ? '-infinity' : new Date(instant.getTime() - bounds[number] * 1_000).toISOString(),
  );
  return sql`unnest(${numbers}::int[], ${since}::timestamptz[]) as span (number, since)`;
}

/** `span (number, hours)`: every span, with the hours that its assignments last at most; null where there is no such bound. */
export const spanHours = sql.raw(
  `(values (${open}, null::int), ${bounds.map((seconds, number) => `(${number}, ${seconds / 3_600})`).join(', ')}, (${bounds.length}, null)) as span (number, hours)`,
);

/** Whether the row `seat`, of a row `span`, holds at the instant. */
export const holdsAt = (instant: Date): RawBuilder<boolean> => sql`
  ${spanSql} = span.number and seat.started_at >= span.since and seat.started_at <= ${instant}
  and coalesce(seat.ended_at, 'infinity') > ${instant}`;
