import { DomainError } from './errors.js';

/** A day of a calendar, such as `2026-11-25`. */
export type LocalDate = string;

/** A time zone of the IANA database by its days: which one an instant belongs to, and when each begins. */
export interface TimeZone {
  readonly name: string;
  dayOf(instant: Date): LocalDate;
  /** The first instant of a day; of a day that the zone skipped, that of the next one. */
  startOf(day: LocalDate): Date;
}

const zones = new Map<string, TimeZone>();

/** A time zone by name; INVALID_VALUE names the field for one that is unknown. */
export function timeZoneOf(name: string, field = 'timeZone'): TimeZone {
  let clock: Intl.DateTimeFormat;
  try {
    if (!/^[A-Za-z]/.test(name)) throw new RangeError('an offset is no zone');
    clock = clockOf(name);
  } catch {
    throw new DomainError(
      'INVALID_VALUE',
      `${field} must be a time zone of the IANA database such as "Europe/Berlin", or "UTC".`,
      field,
    );
  }
  const key = clock.resolvedOptions().timeZone;
  const known = zones.get(key) ?? zoneOf(key, clock);
  zones.set(key, known);
  return known;
}

/** Swedish dates are written as ISO 8601 has them. */
const clockOf = (timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });

function zoneOf(name: string, clock: Intl.DateTimeFormat): TimeZone {
  /** What the zone's clock shows, as if it were UTC. */
  const shown = (instant: number) => Date.parse(`${clock.format(instant).replace(' ', 'T')}Z`);
  return {
    name,
    dayOf: (instant) => clock.format(instant).slice(0, 10),
    startOf(date) {
      const midnight = Date.parse(`${date}T00:00:00Z`);
      const candidates = [midnight - day, midnight + day].map((near) => midnight - (shown(near) - near));
      const [early, late] = [Math.min(...candidates), Math.max(...candidates)] as const;
      const exact = [early, late].find((instant) => shown(instant) === midnight);
      return new Date(exact ?? firstFrom(early, late, (instant) => shown(instant) >= midnight));
    },
  };
}

/** The first whole second after `from`, up to `to`, at which something holds that holds from then on. */
function firstFrom(from: number, to: number, holds: (instant: number) => boolean): number {
  let [before, after] = [from, to];
  while (after - before > 1_000) {
    const middle = before + Math.floor((after - before) / 2_000) * 1_000;
    if (holds(middle)) after = middle;
    else before = middle;
  }
  return after;
}

const day = 86_400_000;

/** A day as written, or INVALID_VALUE: the calendar has it, and it lies in the years 2000 to 9999. */
export function checkDay(field: string, text: string): LocalDate {
  const date = new Date(`${text}T00:00:00Z`);
  const real = /^[2-9]\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && dateText(date) === text;
  if (!real)
    throw new DomainError('INVALID_VALUE', `${field} must be a day such as "2026-11-25", from 2000-01-01 on.`, field);
  return text;
}

/** The day that is so many days after another. */
export function plusDays(date: LocalDate, days: number): LocalDate {
  const [year, month, dayOfMonth] = partsOf(date);
  return dateText(new Date(Date.UTC(year, month - 1, dayOfMonth + days)));
}

/** Year, month (from 1) and day of the month. */
export function partsOf(date: LocalDate): [year: number, month: number, day: number] {
  return date.split('-').map(Number) as [number, number, number];
}

/** The first day of a month, which is counted from 1 and may lie beyond 12. */
export const firstOfMonth = (year: number, month: number): LocalDate =>
  dateText(new Date(Date.UTC(year, month - 1, 1)));

const dateText = (date: Date): LocalDate => date.toISOString().slice(0, 10);

const instantForm = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A day of a zone, or an instant, as somebody wrote it; INVALID_VALUE names the field. */
export function readTime(field: string, text: string, zone: TimeZone) {
  if (/^[0-8]\d{3}-\d{2}-\d{2}$/.test(text)) {
    const day = checkDay(field, text);
    return { kind: 'DAY', startsAt: zone.startOf(day), endsAt: zone.startOf(plusDays(day, 1)) } as const;
  }
  const [, day] = instantForm.exec(text) ?? [];
  const instant = new Date(text);
  if (day === undefined || Number.isNaN(instant.getTime()))
    throw new DomainError(
      'INVALID_VALUE',
      `${field} must be a day such as 2026-03-31, or an instant such as 2026-03-31T22:00:00Z (in an address, the + of an offset is %2B).`,
      field,
    );
  checkDay(field, day);
  return { kind: 'INSTANT', startsAt: instant, endsAt: instant } as const;
}
