import { Group, NativeSelect, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { usage as texts } from '../texts/en/licenses.ts';
import { isDay, type Period, today } from './period.ts';

/** Chooses the days that are asked about, and says in which time zone they are meant. */
export function PeriodFields({ period, children }: { period: Period; children?: ReactNode }) {
  const { since, until, zone, preset, change } = period;
  const choose = (chosen: string) =>
    change(
      chosen === 'own'
        ? { since, until, zone, period: undefined }
        : { since: undefined, until: undefined, period: chosen },
    );
  return (
    <>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={texts.period}
          data={Object.entries(texts.periods).map(([value, label]) => ({ value, label }))}
          value={preset}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <DayField
          label={texts.since}
          day={since}
          most={until}
          onChange={(day) => change({ since: day, until: day > until ? day : until, zone })}
        />
        <DayField
          label={texts.until}
          day={until}
          most={today(zone)}
          onChange={(day) => change({ since: day < since ? day : since, until: day, zone })}
        />
        {children}
      </Group>
      <Text size="sm" c="dimmed">
        {texts.zone(zone)}
      </Text>
    </>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly day: string;
  readonly most: string;
  readonly onChange: (day: string) => void;
}

const DayField = ({ label, day, most, onChange }: DayFieldProps) => (
  <TextInput
    type="date"
    label={label}
    min="2000-01-01"
    max={most}
    value={day}
    onChange={({ currentTarget: { value } }) => isDay(value) && value >= '2000-01-01' && onChange(value)}
  />
);
