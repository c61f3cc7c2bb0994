import { Badge, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useRead } from '../api/use-read.ts';
import { type Column, ConnectionTable } from '../parts/connection-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { ListTools } from '../parts/list-tools.tsx';
import { withWords } from '../parts/member-words.ts';
import { Moment } from '../parts/moment.tsx';
import { PersonLink } from '../parts/person.tsx';
import { type ListState, useListState } from '../parts/use-list-state.ts';
import { useCan } from '../shell/viewer.tsx';
import { seats as texts, usage } from '../texts/en/licenses.ts';
import { Downloads } from './downloads.tsx';
import { type AssignmentSource, HoldersDocument } from './operations.ts';
import { type Day, daysBefore, dayText, isDay, knownZone, today } from './period.ts';
import { anyByHand, ReleaseSeat } from './release-seat.tsx';
import { type Seat, sourceText } from './seat-words.ts';

const EVERY_MS = 5_000;

/** Who holds a seat now, or held one at the end of a day; the address keeps the question. */
export function HoldersTab({ licenseId, refresh }: { licenseId: string; refresh: () => void }) {
  const list = useListState();
  const zone = knownZone(list.filter('zone'));
  const asked = list.filter('on');
  const day = asked && isDay(asked) ? asked : undefined;
  const source = list.choice<AssignmentSource>('source', texts.sources);
  const reading = useRead(
    HoldersDocument,
    {
      id: licenseId,
      after: list.after,
      filter: {
        state: { in: ['ASSIGNED', 'RESERVED'] },
        ...(source && { source: { eq: source } }),
        ...(list.search && { member: withWords(list.search) }),
      },
      ...(day && { onDate: day, timeZone: zone }),
    },
    { everyMs: day ? undefined : EVERY_MS },
  );
  const isNarrowed = source !== undefined || list.search !== '';
  const page = reading.data?.organization?.license?.assignments;
  const mayRelease = useCan('LICENSES_WRITE') && day === undefined;
  const done = () => {
    reading.refresh();
    refresh();
  };
  return (
    <Stack>
      <Question list={list} day={day} zone={zone} />
      {day && page && !isNarrowed && reading.problem === undefined && (
        <Text role="status">{texts.answer(page.totalCount, dayText(day), zone)}</Text>
      )}
      <ConnectionTable
        label={texts.list}
        columns={mayRelease && anyByHand(page?.nodes) ? [...columns, releaseColumn(licenseId, done)] : columns}
        list={{ ...list, isNarrowed }}
        reading={reading}
        page={page}
        nameOf={({ member }) => member.userName}
        empty={<Empty {...(day ? texts.emptyThen : texts.empty)} />}
      />
      <Downloads
        licenseId={licenseId}
        holding={texts.downloadOf({
          onDay: day !== undefined,
          searched: list.search !== '',
          ofSource: source !== undefined,
        })}
        {...(day && { asOf: day, timeZone: zone })}
        {...(list.search && { member: list.search })}
        {...(source && { source })}
      />
    </Stack>
  );
}

function Question({ list, day, zone }: { list: ListState; day: Day | undefined; zone: string }) {
  return (
    <ListTools list={list} searchLabel={texts.searchLabel}>
      <TextInput
        type="date"
        label={texts.onDay}
        description={`${texts.onDayHint} ${usage.zone(zone)}`}
        min="2000-01-01"
        max={daysBefore(today(zone), 1)}
        defaultValue={day ?? ''}
        key={day ?? ''}
        onChange={({ currentTarget: { value } }) =>
          (value === '' || (isDay(value) && value >= '2000-01-01')) &&
          list.change({ on: value || undefined, zone: value ? zone : undefined })
        }
      />
      <NativeSelect
        label={texts.source}
        data={[
          { value: '', label: texts.anySource },
          ...Object.entries(texts.sources).map(([value, label]) => ({ value, label })),
        ]}
        value={list.filter('source') ?? ''}
        onChange={(event) => list.change({ source: event.currentTarget.value || undefined })}
      />
      {day && (
        <Button variant="default" onClick={() => list.change({ on: undefined, zone: undefined })}>
          {texts.now}
        </Button>
      )}
    </ListTools>
  );
}

const columns: readonly Column<Seat>[] = [
  { id: 'member', header: texts.columns.member, cell: ({ member }) => <PersonLink person={member} /> },
  {
    id: 'state',
    header: texts.columns.state,
    cell: ({ state, over }) => (
      <Group gap={4}>
        <Badge color={state === 'ASSIGNED' ? 'green' : 'indigo'}>{texts.state[state]}</Badge>
        {over && <Badge color="orange">{texts.over}</Badge>}
      </Group>
    ),
  },
  { id: 'since', header: texts.columns.since, cell: ({ startedAt }) => <Moment at={startedAt} /> },
  { id: 'source', header: texts.columns.source, cell: (seat) => <bdi>{sourceText(seat)}</bdi> },
  { id: 'department', header: texts.columns.department, cell: ({ department }) => <bdi>{department}</bdi> },
  { id: 'costCenter', header: texts.columns.costCenter, cell: ({ costCenter }) => <bdi>{costCenter}</bdi> },
];

const releaseColumn = (licenseId: string, onDone: () => void): Column<Seat> => ({
  id: 'act',
  header: texts.columns.act,
  cell: (seat) => <ReleaseSeat licenseId={licenseId} seat={seat} onDone={onDone} />,
});
