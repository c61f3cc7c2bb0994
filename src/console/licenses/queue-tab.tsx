import { Badge, Stack, Text } from '@mantine/core';
import { useRead } from '../api/use-read.ts';
import { type Column, ConnectionTable } from '../parts/connection-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { ListTools } from '../parts/list-tools.tsx';
import { withWords } from '../parts/member-words.ts';
import { Moment } from '../parts/moment.tsx';
import { PersonLink } from '../parts/person.tsx';
import { useListState } from '../parts/use-list-state.ts';
import { useCan } from '../shell/viewer.tsx';
import { seats, queue as texts } from '../texts/en/licenses.ts';
import { number } from '../texts/en/parts.ts';
import { type LicenseAssignmentFilter, QueueDocument, type QueueQuery } from './operations.ts';
import { anyByHand, ReleaseSeat } from './release-seat.tsx';
import { sourceText } from './seat-words.ts';

const EVERY_MS = 5_000;

type Place = NonNullable<NonNullable<QueueQuery['organization']>['license']>['assignments']['nodes'][number];

/** Who waits for a seat, or was refused one, in the order in which seats will be given. */
export function QueueTab({ licenseId, refresh }: { licenseId: string; refresh: () => void }) {
  const list = useListState();
  const filter: LicenseAssignmentFilter = {
    state: { in: ['WAITLISTED', 'REFUSED'] },
    ...(list.search && { member: withWords(list.search) }),
  };
  const reading = useRead(QueueDocument, { id: licenseId, after: list.after, filter }, { everyMs: EVERY_MS });
  const page = reading.data?.organization?.license?.assignments;
  const mayRelease = useCan('LICENSES_WRITE');
  const done = () => {
    reading.refresh();
    refresh();
  };
  return (
    <Stack>
      <Text c="dimmed">{texts.lead}</Text>
      {(page?.totalCount || list.search) && <ListTools list={list} searchLabel={seats.searchLabel} />}
      <ConnectionTable
        label={texts.list}
        columns={mayRelease && anyByHand(page?.nodes) ? [...columns, releaseColumn(licenseId, done)] : columns}
        list={list}
        reading={reading}
        page={page}
        nameOf={({ member }) => member.userName}
        empty={<Empty {...texts.empty} />}
      />
    </Stack>
  );
}

const columns: readonly Column<Place>[] = [
  {
    id: 'place',
    header: texts.columns.place,
    kind: 'NUMBER',
    cell: ({ queuePosition }) => (queuePosition ? number(queuePosition) : '–'),
  },
  { id: 'member', header: texts.columns.member, cell: ({ member }) => <PersonLink person={member} /> },
  {
    id: 'state',
    header: texts.columns.state,
    cell: ({ state }) => (
      <Badge color={state === 'REFUSED' ? 'red' : 'orange'}>{state === 'REFUSED' ? texts.refused : texts.waits}</Badge>
    ),
  },
  { id: 'since', header: texts.columns.since, cell: ({ requestedAt }) => <Moment at={requestedAt} /> },
  { id: 'why', header: texts.columns.why, cell: (place) => <bdi>{sourceText(place)}</bdi> },
];

const releaseColumn = (licenseId: string, onDone: () => void): Column<Place> => ({
  id: 'act',
  header: texts.columns.act,
  cell: (place) => <ReleaseSeat licenseId={licenseId} seat={place} onDone={onDone} />,
});
