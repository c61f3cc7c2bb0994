import { Button, NativeSelect, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useRead } from '../api/use-read.ts';
import { type Column, ConnectionTable } from '../parts/connection-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { Link } from '../parts/link.tsx';
import { ListTools } from '../parts/list-tools.tsx';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { SourceMark } from '../parts/person.tsx';
import { type ListState, useListState } from '../parts/use-list-state.ts';
import { useCan } from '../shell/viewer.tsx';
import { number } from '../texts/en/parts.ts';
import { shell } from '../texts/en/shell.ts';
import { create, teams as texts } from '../texts/en/teams.ts';
import { CreateTeam } from './create-team.tsx';
import { type TeamFilter, TeamsDocument, type TeamsQuery } from './operations.ts';

const EVERY_MS = 5_000;

/** The teams of the organization: found, sorted and paged by the server. */
export default function TeamsPage() {
  const list = useListState();
  const orderBy = list.sort === 'CREATED_AT' ? 'CREATED_AT' : 'NAME';
  const reading = useRead(
    TeamsDocument,
    { after: list.after, filter: filterOf(list), orderBy, descending: list.descending },
    { everyMs: EVERY_MS },
  );
  const [isCreating, creating] = useDisclosure(false);
  const mayWrite = useCan('TEAMS_WRITE');
  const createButton = mayWrite && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={creating.open}>
      {create.open}
    </Button>
  );
  return (
    <Page title={shell.pages.teams} lead={texts.lead} actions={createButton}>
      <ListTools list={list} searchLabel={texts.searchLabel} columns={columns}>
        <NativeSelect
          label={texts.filters.source}
          value={list.filter('source') ?? ''}
          onChange={(event) => list.change({ source: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: texts.filters.any },
            ...(['MANUAL', 'SCIM'] as const).map((value) => ({ value, label: texts.filters[value] })),
          ]}
        />
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
      <CreateTeam isOpen={isCreating} close={creating.close} />
    </Page>
  );
}

function filterOf(list: ListState): TeamFilter | undefined {
  const source = list.filter('source');
  const filter: TeamFilter = {
    ...((source === 'MANUAL' || source === 'SCIM') && { managedBy: { eq: source } }),
    ...(list.search && { or: [{ name: { contains: list.search } }, { description: { contains: list.search } }] }),
  };
  return Object.keys(filter).length > 0 ? filter : undefined;
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
