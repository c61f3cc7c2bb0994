import { useSearchParams } from 'react-router';
import { timeZone } from '../parts/moment.tsx';
import type { UsageInterval } from './operations.ts';

const dayMs = 86_400_000;

/** A day of the calendar, such as 2026-06-30. */
export type Day = string;

/** Today in a time zone. */
export const today = (zone: string): Day => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());

/** The day so many days before. */
export const daysBefore = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * dayMs).toISOString().slice(0, 10);

const words = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

/** "June 30, 2026". */
export const dayText = (day: Day): string => words.format(new Date(`${day}T00:00:00Z`));

/** Whether it can be read as a day. */
export function isDay(text: string): boolean {
  const noon = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(noon.getTime()) && noon.toISOString().slice(0, 10) === text;
}

/** A time zone that the address names, if there is one of that name, else the reader's own. */
export function knownZone(asked: string | null | undefined): string {
  if (!asked) return timeZone;
  try {
    new Intl.DateTimeFormat('en', { timeZone: asked });
    return asked;
  } catch {
    return timeZone;
  }
}

/** Days that a question is about; the address keeps them, and the time zone that they are meant in. */
export interface Period {
  readonly since: Day;
  readonly until: Day;
  readonly zone: string;
  /** The number of days until today, or `own`. */
  readonly preset: string;
  readonly interval: UsageInterval;
  /** The intervals that are not too many for the period. */
  readonly intervals: readonly UsageInterval[];
  readonly parameter: (name: string) => string | undefined;
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
}

const presets = ['30', '90', '365'];
const daysOf: readonly (readonly [UsageInterval, number])[] = [
  ['DAY', 1],
  ['WEEK', 7],
  ['MONTH', 30],
  ['QUARTER', 91],
  ['YEAR', 365],
];
const mostPoints = 370;

/** The period in the address of the page: the last 90 days without one. */
export function usePeriod(): Period {
  const [parameters, setParameters] = useSearchParams();
  const parameter = (name: string) => parameters.get(name) || undefined;
  const zone = knownZone(parameter('zone'));
  const [since, until] = [parameter('since'), parameter('until')];
  const isOwn = since !== undefined && until !== undefined && isDay(since) && isDay(until);
  const asked = parameter('period');
  const preset = isOwn ? 'own' : asked && presets.includes(asked) ? asked : '90';
  const now = today(zone);
  const days = isOwn ? { since, until } : { since: daysBefore(now, Number(preset) - 1), until: now };
  const length = (Date.parse(days.until) - Date.parse(days.since)) / dayMs;
  const intervals = daysOf.filter(([, each]) => length / each <= mostPoints).map(([interval]) => interval);
  const wanted = parameter('interval') as UsageInterval | undefined;
  return {
    ...days,
    zone,
    preset,
    interval: intervals.find((interval) => interval === wanted) ?? intervals[0] ?? 'YEAR',
    intervals,
    parameter,
    change: (changes) =>
      setParameters(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes))
            value === undefined ? after.delete(name) : after.set(name, value);
          return after;
        },
        { replace: true },
      ),
  };
}
