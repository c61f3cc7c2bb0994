import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useWrite } from '../api/use-write.ts';
import { Link } from '../parts/link.tsx';
import { KeptLock } from '../parts/person.tsx';
import { Refusals } from '../parts/problem.tsx';
import type { Choice } from '../parts/search-picker.tsx';
import { member as memberTexts, teamsTab as texts } from '../texts/en/members.ts';
import { TeamPicker } from './choices.tsx';
import type { OneMember } from './member-page.tsx';
import { AddTeamMembersDocument, RemoveTeamMembersDocument } from './operations.ts';

interface TeamsProps {
  readonly member: OneMember;
  readonly refresh: () => void;
}

/** The teams of a member: joined and left by hand, where no identity provider keeps the team. */
export function MemberTeams({ member, refresh }: TeamsProps) {
  const mayChange = member.editableFields.includes('TEAMS');
  const remove = useWrite(RemoveTeamMembersDocument);
  const teams = member.teams ?? [];
  const leave = async (teamId: string) => {
    if (!(await remove.send({ teamId, memberIds: [member.id] }))) return;
    notifications.show({ message: texts.removed });
    refresh();
  };
  return (
    <Stack>
      {mayChange && <AddToTeam memberId={member.id} refresh={refresh} />}
      <Refusals errors={remove.errors} />
      {teams.length === 0 ? (
        <Text c="dimmed">{texts.none}</Text>
      ) : (
        <Table aria-label={memberTexts.tabs.teams}>
          <Table.Tbody>
            {teams.map(({ id, name, managedBy }) => (
              <Table.Tr key={id}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  <Link to={`/teams/${id}`}>
                    <bdi>{name}</bdi>
                  </Link>
                </Table.Td>
                <Table.Td w={120} ta="right">
                  {managedBy === 'SCIM' ? (
                    <KeptLock provider={undefined} />
                  ) : (
                    mayChange && (
                      <Button
                        variant="default"
                        size="xs"
                        aria-label={texts.removeFrom(name)}
                        onClick={() => void leave(id)}
                      >
                        {texts.remove}
                      </Button>
                    )
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}

function AddToTeam({ memberId, refresh }: { memberId: string; refresh: () => void }) {
  const add = useWrite(AddTeamMembersDocument);
  const [picked, setPicked] = useState<readonly Choice[]>([]);
  const [team] = picked;
  const join = async () => {
    if (!team || !(await add.send({ teamId: team.id, memberIds: [memberId] }))) return;
    notifications.show({ message: texts.added });
    setPicked([]);
    refresh();
  };
  return (
    <>
      <Group align="flex-end" gap="sm">
        <Stack gap={0} flex="1 1 14rem" maw="26rem">
          <TeamPicker picked={picked} onChange={setPicked} />
        </Stack>
        <Button disabled={!team} loading={add.isRunning} onClick={join}>
          {texts.add}
        </Button>
      </Group>
      <Refusals errors={add.errors} />
    </>
  );
}
