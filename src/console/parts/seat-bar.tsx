import { Group, Progress, Stack, Text } from '@mantine/core';
import { seats as texts } from '../texts/en/overview.ts';
import { number } from '../texts/en/parts.ts';

/** The seats of a license. */
export interface Seats {
  readonly seats: number;
  readonly assigned: number;
  readonly reserved: number;
  readonly waitlisted: number;
  readonly available: number;
}

/** Seats taken, reserved, free and waited for, as a bar and in figures; what is held above the bought seats fills it. */
export function SeatBar({ seats, assigned, reserved, waitlisted, available }: Seats) {
  const whole = Math.max(seats, assigned + reserved, 1);
  const share = (part: number) => (100 * part) / whole;
  const figures = [
    [texts.bought, seats],
    [texts.taken, assigned],
    [texts.reserved, reserved],
    [texts.free, available],
    [texts.waiting, waitlisted],
  ] as const;
  return (
    <Stack gap={6}>
      <Progress.Root size="xl" role="img" aria-label={texts.bar(assigned, reserved, seats)}>
        <Progress.Section
          value={share(assigned)}
          color={assigned + reserved > seats ? 'red.8' : 'indigo.7'}
          withAria={false}
        />
        <Progress.Section value={share(reserved)} color="indigo.4" withAria={false} />
      </Progress.Root>
      <Group gap="4px 20px">
        {figures.map(([label, value]) => (
          <Text key={label} size="sm" component="span">
            <Text span inherit fw={700} style={{ fontVariantNumeric: 'tabular-nums' }}>
              {number(value)}
            </Text>{' '}
            {label}
          </Text>
        ))}
      </Group>
    </Stack>
  );
}
