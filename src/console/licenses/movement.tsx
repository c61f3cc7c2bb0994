import { List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useRead } from '../api/use-read.ts';
import { Loading } from '../parts/loading.tsx';
import { Problem } from '../parts/problem.tsx';
import { duration, endReasons, usage as texts } from '../texts/en/licenses.ts';
import { number } from '../texts/en/parts.ts';
import { LicenseMovementDocument, type LicenseMovementQuery } from './operations.ts';
import type { Period } from './period.ts';

type Moved = NonNullable<NonNullable<LicenseMovementQuery['organization']>['license']>['usage'];

/** The seats given and returned in a period, and how long people waited for theirs. */
export function Movement({ licenseId: id, period: { since, until, zone } }: { licenseId: string; period: Period }) {
  const { data, problem, refresh } = useRead(LicenseMovementDocument, { id, from: since, to: until, timeZone: zone });
  const moved = data?.organization?.license?.usage;
  if (problem) return <Problem message={problem} retry={refresh} />;
  if (!moved) return <Loading what={texts.movementLoading} />;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} mt="md">
      <Churn churn={moved.churn} />
      <Waits waits={moved.timeToSeat} />
    </SimpleGrid>
  );
}

const Churn = ({ churn }: { churn: Moved['churn'] }) => (
  <Stack component="section" aria-labelledby="movement" gap="xs">
    <Title order={2} size="h4" id="movement">
      {texts.movement}
    </Title>
    <Text>
      {texts.started(churn.started)} {texts.joined(churn.membersJoined)}
    </Text>
    <Text>
      {texts.ended(churn.ended)} {texts.left(churn.membersLeft)}
    </Text>
    {churn.endedByReason.length > 0 && (
      <List size="sm" aria-label={texts.reason}>
        {churn.endedByReason.map(({ reason, count }) => (
          <List.Item key={reason}>
            {number(count)}: {endReasons[reason]}
          </List.Item>
        ))}
      </List>
    )}
  </Stack>
);

const Waits = ({ waits: { count, median, p95 } }: { waits: Moved['timeToSeat'] }) => (
  <Stack component="section" aria-labelledby="waits" gap="xs">
    <Title order={2} size="h4" id="waits">
      {texts.timeToSeat}
    </Title>
    <Text>
      {count === 0 || typeof median !== 'number' || typeof p95 !== 'number'
        ? texts.nobody
        : `${texts.median(duration(median))} ${texts.p95(duration(p95))}`}
    </Text>
  </Stack>
);
