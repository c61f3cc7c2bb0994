import { Text } from '@mantine/core';
import { Fragment } from 'react';
import { seats as texts } from '../texts/en/overview.ts';
import { Moment } from './moment.tsx';

const instant = /(\d{4}-\d{2}-\d{2}T[\d:.]+Z)/;

/** Why a license gives no seat now, in the words of the server, with its times as the reader has them; nothing where it gives seats. */
export function WhyFrozen({ why }: { why: string | null | undefined }) {
  if (!why) return null;
  const told = why
    .split(instant)
    .map((part, at) => <Fragment key={part}>{at % 2 === 1 ? <Moment at={part} /> : part}</Fragment>);
  return (
    <Text size="sm">
      {texts.frozen} {told}.
    </Text>
  );
}
