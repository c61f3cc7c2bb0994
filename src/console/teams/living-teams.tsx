import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRead } from '../api/use-read.ts';
import { type Column, ConnectionTable } from '../parts/connection-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { Link } from '../parts/link.tsx';
import { ListTools } from '../parts/list-tools.tsx';
import { Moment } from '../parts/moment.tsx';
import { SourceMark } from '../parts/person.tsx';
import { useListState } from '../parts/use-list-state.ts';
import { number } from '../texts/en/parts.ts';
import { teams as texts } from '../texts/en/teams.ts';
import { TeamsDocument, type TeamsQuery } from './operations.ts';
import { SourceChoice, teamFilter } from './source-choice.tsx';

const EVERY_MS = 5_000;

/** The teams that there are: found, sorted and paged by the server. */
export function LivingTeams({ createButton }: { createButton: ReactNode }) {
  const list = useListState();
  const orderBy = list.sort === 'CREATED_AT' ? 'CREATED_AT' : 'NAME';
  const reading = useRead(
    TeamsDocument,
    { after: list.after, filter: teamFilter(list), orderBy, descending: list.descending },
    { everyMs: EVERY_MS },
  );
  return (
    <Stack gap="lg">
      <ListTools list={list} searchLabel={texts.searchLabel} columns={columns}>
        <SourceChoice list={list} />
      </ListTools>
      <ConnectionTable
        label={texts.list}
        columns={columns}
        list={list}
        reading={reading}
        page={reading.data?.organization?.teams}
        nameOf={({ name }) => name}
        empty={<Empty {...texts.empty} action={createButton} />}
      />
    </Stack>
  );
}

type Row = NonNullable<TeamsQuery['organization']>['teams']['nodes'][number];

const columns: readonly Column<Row>[] = [
  {
    id: 'name',
    header: texts.columns.name,
    sort: 'NAME',
    cell: ({ id, name }) => (
      <Link to={`/teams/${id}`} inherit display="inline-block" maw="22rem">
        <bdi>{name}</bdi>
      </Link>
    ),
  },
  {
    id: 'members',
    header: texts.columns.members,
    kind: 'NUMBER',
    cell: ({ memberCount }) => number(memberCount),
  },
  {
    id: 'source',
    header: texts.columns.source,
    kind: 'SHORT',
    cell: ({ managedBy }) => <SourceMark managedBy={managedBy} />,
  },
  {
    id: 'description',
    header: texts.columns.description,
    cell: ({ description }) =>
      description && (
        <Text size="sm" lineClamp={2} maw="24rem">
          <bdi>{description}</bdi>
        </Text>
      ),
  },
  {
    id: 'createdAt',
    header: texts.columns.createdAt,
    kind: 'SHORT',
    sort: 'CREATED_AT',
    cell: ({ createdAt }) => <Moment at={createdAt} precision="DAY" />,
  },
];
