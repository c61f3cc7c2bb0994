import { Text } from '@mantine/core';
import { parts } from '../texts/en/parts.ts';

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const minute = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const second = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'long' });

/** The reader's own time zone, such as "Europe/Berlin". */
export const timeZone: string = second.resolvedOptions().timeZone;

/** How exact a time is told; of an end that counts no more, LAST_DAY is the day that still counts. */
type Precision = 'MINUTE' | 'DAY' | 'LAST_DAY';

/** A time of the server in words, in the reader's zone. */
export function momentText(at: string, precision: Precision = 'MINUTE'): string {
  if (precision === 'LAST_DAY') return day.format(new Date(Date.parse(at) - 1));
  return (precision === 'DAY' ? day : minute).format(new Date(at));
}

/** A time in the reader's zone; with the zone, and in UTC, on hover. */
export function Moment({ at, precision }: { at: string | null | undefined; precision?: Precision }) {
  if (!at)
    return (
      <Text span inherit>
        {parts.never}
      </Text>
    );
  return (
    <time dateTime={at} title={`${second.format(new Date(at))} (${timeZone}), ${at}`}>
      {momentText(at, precision)}
    </time>
  );
}
