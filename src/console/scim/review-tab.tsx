import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { useRead } from '../api/use-read.ts';
import { type Column, ConnectionTable } from '../parts/connection-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { Moment } from '../parts/moment.tsx';
import { useListState } from '../parts/use-list-state.ts';
import { useCan } from '../shell/viewer.tsx';
import { scimConnection } from '../texts/en/scim-connection.ts';
import { BrakeDecision } from './brake-decision.tsx';
import type { TabProps } from './connection-page.tsx';
import { ScimHeldRequestsDocument, type ScimHeldRequestsQuery } from './operations.ts';
import { nameOf, Person } from './person.tsx';

const texts = scimConnection.review;
const EVERY_MS = 5_000;
const namesShown = 5;

type Read = NonNullable<NonNullable<ScimHeldRequestsQuery['organization']>['scimConnection']>;
type Held = Read['heldRequests']['nodes'][number];

/** What the brake holds back, for an administrator to release or to discard. */
export default function ReviewTab({ connection }: TabProps) {
  const list = useListState();
  const mayWrite = useCan('SCIM_WRITE');
  const reading = useRead(ScimHeldRequestsDocument, { id: connection.id, after: list.after }, { everyMs: EVERY_MS });
  const { heldRequestCount, heldMemberCount, pausedAt } = connection.brakeState;
  return (
    <Stack component="section" aria-labelledby="review">
      <Group justify="space-between" align="flex-start">
        <Title order={2} size="h4" id="review">
          {texts.title}
        </Title>
        {mayWrite && connection.status === 'PAUSED_FOR_REVIEW' && <BrakeDecision connection={connection} />}
      </Group>
      {connection.status === 'PAUSED_FOR_REVIEW' && (
        <Alert color="red" title={texts.waits(heldRequestCount, heldMemberCount)}>
          {texts.sentence} {texts.since} <Moment at={pausedAt} />.
        </Alert>
      )}
      <ConnectionTable
        label={texts.title}
        columns={columns}
        list={list}
        reading={reading}
        page={reading.data?.organization?.scimConnection?.heldRequests}
        nameOf={({ method, path }) => `${method} ${path}`}
        empty={<Empty {...texts.empty} />}
      />
    </Stack>
  );
}

const columns: readonly Column<Held>[] = [
  {
    id: 'what',
    header: texts.what,
    cell: ({ kind, method, path, releasedAt, problem }) => (
      <>
        {texts.kinds[kind]}
        <Text span size="sm" c="dimmed" display="block" style={{ overflowWrap: 'anywhere' }}>
          {method} <bdi>{path}</bdi>
        </Text>
        {problem ? (
          <Text span size="sm" c="red" display="block">
            {texts.problem}: {problem}
          </Text>
        ) : (
          releasedAt && (
            <Text span size="sm" display="block">
              {texts.released}
            </Text>
          )
        )}
      </>
    ),
  },
  { id: 'who', header: texts.who, cell: (held) => <Concerned held={held} /> },
  { id: 'sent', header: texts.sent, kind: 'NUMBER', cell: ({ tries }) => texts.tries(tries) },
  { id: 'last', header: texts.last, cell: ({ lastAt }) => <Moment at={lastAt} /> },
];

function Concerned({ held: { members, memberCount } }: { held: Held }) {
  if (members.length === 1) return <Person person={members[0]!} />;
  const shown = members.slice(0, namesShown);
  const more = memberCount - shown.length;
  return (
    <Text span inherit style={{ overflowWrap: 'anywhere' }}>
      {shown.map((member, index) => (
        <span key={member.id}>
          {index > 0 && ', '}
          <bdi>{nameOf(member)}</bdi>
        </span>
      ))}
      {more > 0 && ` ${texts.more(more)}`}
    </Text>
  );
}
