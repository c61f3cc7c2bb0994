import { Text } from '@mantine/core';
import { parts } from '../texts/en/parts.ts';

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const minute = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const second = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'long' });

/** The reader's own time zone, such as "Europe/Berlin". */
export const timeZone: string = second.resolvedOptions().timeZone;

/** A time of the server in words, in the reader's zone; `precision` says how exact. */
export const momentText = (at: string, precision: 'DAY' | 'MINUTE' = 'MINUTE'): string =>
  (precision === 'DAY' ? day : minute).format(new Date(at));

/** A time in the reader's zone; with the zone, and in UTC, on hover. */
export function Moment({ at, precision }: { at: string | null | undefined; precision?: 'DAY' | 'MINUTE' }) {
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
