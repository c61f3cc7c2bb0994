import { DomainError } from './errors.js';
import { checkDay, firstOfMonth, type LocalDate, partsOf, plusDays, type TimeZone, timeZoneOf } from './time-zone.js';

export const intervalLengths = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;
export type IntervalLength = (typeof intervalLengths)[number];

/** The days from `from` to `to`, both included, of a time zone (UTC without one). */
export interface PeriodRequest {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly timeZone?: string | null | undefined;
}

/** A period of whole days of a zone, as instants; one that goes up to today ends now. */
export interface Period {
  readonly zone: TimeZone;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  readonly start: Date;
  readonly end: Date;
}

/** The most intervals that a period may be divided into. */
export const maxIntervals = 10_000;

/** The period that is asked for; INVALID_VALUE names what is wrong with it. */
export function periodOf({ from, to, timeZone }: PeriodRequest, now: Date): Period {
  const zone = timeZoneOf(timeZone ?? 'UTC');
  const [firstDay, lastDay] = [checkDay('from', from), checkDay('to', to)];
  if (firstDay > lastDay)
    throw new DomainError('INVALID_VALUE', `from (${from}) must not lie after to (${to}).`, 'from');
  const today = zone.dayOf(now);
  if (lastDay > today)
    throw new DomainError(
      'INVALID_VALUE',
      `to must not lie in the future: it is ${today} in ${timeZone ?? 'UTC'}.`,
      'to',
    );
  const start = zone.startOf(firstDay);
  const after = zone.startOf(plusDays(lastDay, 1));
  const end = after < now ? after : now;
  if (start >= end) throw new DomainError('INVALID_VALUE', `The calendar of the zone has no time on ${from}.`, 'from');
  return { zone, firstDay, lastDay, start, end };
}

/**
 * The bounds of a period's intervals: each ends where the next begins. Weeks begin on Monday; the first and the last interval are cut
 * at the period's ends. INVALID_VALUE when there would be more than 10,000.
 */
export function boundsOf({ zone, firstDay, lastDay, start, end }: Period, length: IntervalLength): Date[] {
  const days = (Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000 + 1;
  if (days / shortest[length] > maxIntervals)
    throw new DomainError(
      'INVALID_VALUE',
      `The period has more than ${maxIntervals} intervals of a ${length}. Ask for longer ones, or a shorter period.`,
      'interval',
    );
  const bounds = [start];
  for (let day = next[length](firstDay); day <= lastDay; day = next[length](day)) {
    const bound = zone.startOf(day);
    if (bound > bounds.at(-1)! && bound < end) bounds.push(bound);
  }
  return [...bounds, end];
}

const shortest: Record<IntervalLength, number> = { DAY: 1, WEEK: 7, MONTH: 28, QUARTER: 90, YEAR: 365 };

/** The day on which the interval after that of a day begins. */
const next: Record<IntervalLength, (day: LocalDate) => LocalDate> = {
  DAY: (day) => plusDays(day, 1),
  WEEK: (day) => plusDays(day, 7 - ((new Date(day).getUTCDay() + 6) % 7)),
  MONTH: (day) => monthsOn(day, 1),
  QUARTER: (day) => monthsOn(day, 3 - ((partsOf(day)[1] - 1) % 3)),
  YEAR: (day) => monthsOn(day, 13 - partsOf(day)[1]),
};

function monthsOn(day: LocalDate, months: number): LocalDate {
  const [year, month] = partsOf(day);
  return firstOfMonth(year, month + months);
}
