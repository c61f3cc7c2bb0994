import { DomainError } from './errors.js';
import { checkDay, type LocalDate, plusDays, timeZoneOf } from './time-zone.js';

/** At which moment to look: an instant, or the end of a day in a time zone (UTC without one). */
export interface Moment {
  readonly asOf?: Date | null | undefined;
  readonly onDate?: LocalDate | null | undefined;
  readonly timeZone?: string | null | undefined;
}

/** The instant that is meant, if any; INVALID_VALUE for one that is still to come, or before 2000. The end of a day is its last millisecond. */
export function instantOf({ asOf, onDate, timeZone }: Moment, now: Date): Date | undefined {
  if (asOf && onDate) throw new DomainError('INVALID_VALUE', 'Give asOf or onDate, not both.', 'onDate');
  if (timeZone && !onDate)
    throw new DomainError('INVALID_VALUE', 'timeZone says where onDate is: give both.', 'timeZone');
  if (onDate) return endOfDay(onDate, timeZone ?? 'UTC', now);
  if (!asOf) return undefined;
  if (asOf > now) throw new DomainError('INVALID_VALUE', 'asOf lies in the future.', 'asOf');
  if (asOf < earliest) throw new DomainError('INVALID_VALUE', 'asOf lies before 2000-01-01T00:00:00Z.', 'asOf');
  return asOf;
}

const earliest = new Date('2000-01-01T00:00:00Z');

function endOfDay(onDate: LocalDate, zoneName: string, now: Date): Date {
  const zone = timeZoneOf(zoneName);
  if (checkDay('onDate', onDate) >= zone.dayOf(now))
    throw new DomainError(
      'INVALID_VALUE',
      `${onDate} is not over in ${zoneName}; ask for a moment of it by asOf, or for a day before.`,
      'onDate',
    );
  return new Date(zone.startOf(plusDays(onDate, 1)).getTime() - 1);
}
