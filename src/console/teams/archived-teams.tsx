import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRead } from '../api/use-read.ts';
import { useWrite } from '../api/use-write.ts';
import { type Column, ConnectionTable } from '../parts/connection-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { ListTools } from '../parts/list-tools.tsx';
import { Moment } from '../parts/moment.tsx';
import { SourceMark } from '../parts/person.tsx';
import { Refusals } from '../parts/problem.tsx';
import { useListState } from '../parts/use-list-state.ts';
import { useCan } from '../shell/viewer.tsx';
import { number } from '../texts/en/parts.ts';
import { team, teams } from '../texts/en/teams.ts';
import { ArchivedTeamsDocument, type ArchivedTeamsQuery, RestoreTeamDocument } from './operations.ts';
import { SourceChoice, teamFilter } from './source-choice.tsx';

const texts = teams.archived;
const EVERY_MS = 5_000;

/** The teams that were archived, each with a way back as long as there is one. */
export function ArchivedTeams() {
  const list = useListState();
  const reading = useRead(
    ArchivedTeamsDocument,
    { after: list.after, filter: teamFilter(list) },
    { everyMs: EVERY_MS },
  );
  const restore = useWrite(RestoreTeamDocument);
  const bringBack = async (teamId: string) => {
    if (!(await restore.send({ teamId }))) return;
    notifications.show({ message: team.archive.restored });
    reading.refresh();
  };
  return (
    <Stack gap="lg">
      <Text c="dimmed">{texts.lead}</Text>
      <ListTools list={list} searchLabel={teams.searchLabel}>
        <SourceChoice list={list} />
      </ListTools>
      <Refusals errors={restore.errors} />
      <ConnectionTable
        label={texts.list}
        columns={useCan('TEAMS_WRITE') ? [...columns, restoreColumn(bringBack)] : columns}
        list={list}
        reading={reading}
        page={reading.data?.organization?.archivedTeams}
        nameOf={({ name }) => name}
        empty={<Empty {...texts.empty} />}
      />
    </Stack>
  );
}

type Row = NonNullable<NonNullable<ArchivedTeamsQuery['organization']>['archivedTeams']>['nodes'][number];

const columns: readonly Column<Row>[] = [
  {
    id: 'name',
    header: teams.columns.name,
    cell: ({ name }) => (
      <Text span size="sm" display="inline-block" maw="22rem">
        <bdi>{name}</bdi>
      </Text>
    ),
  },
  {
    id: 'members',
    header: teams.columns.members,
    kind: 'NUMBER',
    cell: ({ memberCount }) => number(memberCount),
  },
  {
    id: 'source',
    header: teams.columns.source,
    kind: 'SHORT',
    cell: ({ managedBy }) => <SourceMark managedBy={managedBy} />,
  },
  {
    id: 'archivedAt',
    header: texts.at,
    kind: 'SHORT',
    cell: ({ archivedAt }) => <Moment at={archivedAt} precision="DAY" />,
  },
  {
    id: 'until',
    header: texts.until,
    kind: 'SHORT',
    cell: (row) => (isRestorable(row) ? <Moment at={row.restorableUntil} precision="DAY" /> : texts.tooLate),
  },
];

const restoreColumn = (bringBack: (teamId: string) => Promise<void>): Column<Row> => ({
  id: 'actions',
  header: team.columns.actions,
  kind: 'SHORT',
  cell: (row) =>
    isRestorable(row) && (
      <Button variant="default" size="xs" aria-label={texts.restoreOf(row.name)} onClick={() => void bringBack(row.id)}>
        {texts.restore}
      </Button>
    ),
});

const isRestorable = ({ restorableUntil }: Row): boolean =>
  restorableUntil != null && Date.parse(restorableUntil) > Date.now();
