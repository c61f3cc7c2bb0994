import { NativeSelect, Stack, Text } from '@mantine/core';
import { useRead } from '../api/use-read.ts';
import { type Column, ConnectionTable } from '../parts/connection-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { ListTools } from '../parts/list-tools.tsx';
import { Moment } from '../parts/moment.tsx';
import { PersonLink } from '../parts/person.tsx';
import { useListState } from '../parts/use-list-state.ts';
import { idle as texts } from '../texts/en/licenses.ts';
import { IdleSeatsDocument, type IdleSeatsQuery } from './operations.ts';

type Idle = NonNullable<
  NonNullable<NonNullable<IdleSeatsQuery['organization']>['license']>['idleSeats']
>['nodes'][number];

/** Whose seat nobody has used for a while. */
export function IdleTab({ licenseId }: { licenseId: string }) {
  const list = useListState();
  const asked = list.filter('days') ?? '30';
  const days = Object.hasOwn(texts.dayChoices, asked) ? Number(asked) : 30;
  const reading = useRead(IdleSeatsDocument, { id: licenseId, after: list.after, days });
  return (
    <Stack>
      <Text c="dimmed">{texts.lead}</Text>
      <ListTools list={list}>
        <NativeSelect
          label={texts.days}
          data={Object.entries(texts.dayChoices).map(([value, label]) => ({ value, label }))}
          value={String(days)}
          onChange={(event) => list.change({ days: event.currentTarget.value })}
        />
      </ListTools>
      <ConnectionTable
        label={texts.list}
        columns={columns}
        list={{ ...list, isNarrowed: false }}
        reading={reading}
        page={reading.data?.organization?.license?.idleSeats}
        nameOf={({ userName }) => userName}
        empty={<Empty {...texts.empty} />}
      />
    </Stack>
  );
}

const columns: readonly Column<Idle>[] = [
  { id: 'member', header: texts.columns.member, cell: (member) => <PersonLink person={member} /> },
  { id: 'department', header: texts.columns.department, cell: ({ department }) => <bdi>{department}</bdi> },
  { id: 'created', header: texts.columns.created, cell: ({ createdAt }) => <Moment at={createdAt} precision="DAY" /> },
];
