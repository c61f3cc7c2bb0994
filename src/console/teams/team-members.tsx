import { Box, Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Reading } from '../api/use-read.ts';
import { useWrite } from '../api/use-write.ts';
import { type Column, ConnectionTable } from '../parts/connection-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { ListTools } from '../parts/list-tools.tsx';
import { KeptLock, nameOf, PersonLink, StatusBadge } from '../parts/person.tsx';
import { Refusals } from '../parts/problem.tsx';
import type { Choice } from '../parts/search-picker.tsx';
import type { ListState } from '../parts/use-list-state.ts';
import { useCan } from '../shell/viewer.tsx';
import { team as texts } from '../texts/en/teams.ts';
import { MemberPicker } from './member-picker.tsx';
import { AddToTeamDocument, RemoveFromTeamDocument } from './operations.ts';
import type { OneTeam } from './team-page.tsx';

interface MembersProps {
  readonly team: OneTeam;
  readonly list: ListState;
  readonly reading: Reading<unknown>;
}

type Place = OneTeam['members']['edges'][number];
type Row = Place['node'] & Pick<Place, 'sources'>;

/** Who is in a team, and who put them there; those put there by hand are taken out by hand. */
export function TeamMembers({ team, list, reading }: MembersProps) {
  const mayWrite = useCan('TEAMS_WRITE');
  const remove = useWrite(RemoveFromTeamDocument);
  const takeOut = async (memberId: string) => {
    if (!(await remove.send({ teamId: team.id, memberIds: [memberId] }))) return;
    notifications.show({ message: texts.removed });
    reading.refresh();
  };
  const provider = team.scimConnection?.name;
  const isKept = ({ sources }: Row) => team.managedBy === 'SCIM' && sources.includes('SCIM');
  const actions: Column<Row> = {
    id: 'actions',
    header: texts.columns.actions,
    kind: 'SHORT',
    cell: (row) =>
      isKept(row) ? (
        <KeptLock provider={provider} />
      ) : (
        <Button
          variant="default"
          size="xs"
          aria-label={texts.removeOf(nameOf(row))}
          onClick={() => void takeOut(row.id)}
        >
          {texts.remove}
        </Button>
      ),
  };
  const { edges, ...page } = team.members;
  const rows = { ...page, nodes: edges.map(({ node, sources }): Row => ({ ...node, sources })) };
  return (
    <Stack component="section" aria-labelledby="team-members">
      <Title order={2} size="h4" id="team-members">
        {texts.membersTitle}
      </Title>
      {mayWrite && <AddMembers teamId={team.id} refresh={reading.refresh} />}
      <Refusals errors={remove.errors} />
      {team.memberCount > 0 && <ListTools list={list} searchLabel={texts.searchLabel} />}
      <ConnectionTable
        label={texts.memberList}
        columns={mayWrite ? [...columns, actions] : columns}
        list={list}
        reading={reading}
        page={rows}
        nameOf={nameOf}
        empty={<Empty {...texts.empty} />}
      />
    </Stack>
  );
}

const columns: readonly Column<Row>[] = [
  { id: 'name', header: texts.columns.name, cell: (row) => <PersonLink person={row} /> },
  {
    id: 'userName',
    header: texts.columns.userName,
    cell: ({ userName }) => (
      <Text span size="sm" display="inline-block" maw="18rem">
        <bdi>{userName}</bdi>
      </Text>
    ),
  },
  { id: 'status', header: texts.columns.status, kind: 'SHORT', cell: ({ status }) => <StatusBadge status={status} /> },
  {
    id: 'sources',
    header: texts.columns.sources,
    cell: ({ sources }) => sources.map((source) => texts.sources[source]).join(', '),
  },
];

function AddMembers({ teamId, refresh }: { teamId: string; refresh: () => void }) {
  const add = useWrite(AddToTeamDocument);
  const [picked, setPicked] = useState<readonly Choice[]>([]);
  const join = async () => {
    if (!(await add.send({ teamId, memberIds: picked.map(({ id }) => id) }))) return;
    notifications.show({ message: texts.addedMembers(picked.length) });
    setPicked([]);
    refresh();
  };
  return (
    <>
      <Group align="flex-end" gap="sm">
        <Box flex="1 1 16rem" maw="40rem">
          <MemberPicker label={texts.addLabel} picked={picked} onChange={setPicked} />
        </Box>
        <Button disabled={picked.length === 0} loading={add.isRunning} onClick={join}>
          {texts.add}
        </Button>
      </Group>
      <Refusals errors={add.errors} />
    </>
  );
}
