import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { Link as RouterLink, useParams } from 'react-router';
import { useRead } from '../api/use-read.ts';
import { useWrite } from '../api/use-write.ts';
import { Act } from '../parts/act.tsx';
import { Empty } from '../parts/empty.tsx';
import { Loading } from '../parts/loading.tsx';
import { withWords } from '../parts/member-words.ts';
import { Moment } from '../parts/moment.tsx';
import { NotThere } from '../parts/not-there.tsx';
import { Page } from '../parts/page.tsx';
import { SourceMark } from '../parts/person.tsx';
import { Problem, Refusals } from '../parts/problem.tsx';
import { useFocusBack } from '../parts/use-focus-back.ts';
import { useListState } from '../parts/use-list-state.ts';
import { useCan } from '../shell/viewer.tsx';
import { shell } from '../texts/en/shell.ts';
import { teams, team as texts } from '../texts/en/teams.ts';
import { EditTeam } from './edit-team.tsx';
import { ArchiveTeamDocument, RestoreTeamDocument, TeamDocument, type TeamQuery } from './operations.ts';
import { TeamMembers } from './team-members.tsx';

const EVERY_MS = 5_000;

export type OneTeam = NonNullable<NonNullable<TeamQuery['organization']>['team']>;

/** One team: what it is for, who keeps it, and who is in it. */
export default function TeamPage() {
  const { teamId = '' } = useParams();
  const list = useListState();
  const reading = useRead(
    TeamDocument,
    {
      id: teamId,
      after: list.after,
      filter: list.search ? withWords(list.search) : undefined,
      scim: useCan('SCIM_READ'),
    },
    { everyMs: EVERY_MS },
  );
  const mayReadLog = useCan('AUDIT_READ');
  const team = reading.data?.organization?.team;
  const [archived, setArchived] = useState<OneTeam | undefined>(undefined);
  if (archived)
    return (
      <ArchivedTeam
        team={archived}
        onRestored={() => {
          setArchived(undefined);
          reading.refresh();
        }}
      />
    );
  if (team)
    return (
      <Page
        title={team.name}
        lead={<Lead team={team} />}
        actions={<TeamActs team={team} refresh={reading.refresh} onArchived={setArchived} />}
      >
        <TeamMembers team={team} list={list} reading={reading} />
      </Page>
    );
  if (reading.data && !reading.problem)
    return <NotThere words={teams.notFound} list="/teams" loggedId={mayReadLog ? teamId : undefined} />;
  return (
    <Page title={shell.pages.teams}>
      {reading.problem ? (
        <Problem message={reading.problem} retry={reading.refresh} />
      ) : (
        <Loading what={teams.loading} />
      )}
    </Page>
  );
}

const Lead = ({ team }: { team: OneTeam }) => (
  <Stack gap={6}>
    <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
      {team.description ? <bdi>{team.description}</bdi> : texts.noDescription}
    </Text>
    <Group gap="sm">
      <SourceMark {...team} />
      <Text span size="sm">
        {texts.members(team.memberCount)}, {texts.added} <Moment at={team.createdAt} precision="DAY" />
      </Text>
    </Group>
  </Stack>
);

interface ActsProps {
  readonly team: OneTeam;
  readonly refresh: () => void;
  readonly onArchived: (team: OneTeam) => void;
}

function TeamActs({ team, refresh, onArchived }: ActsProps) {
  const [isEditing, editing] = useDisclosure(false);
  useFocusBack(isEditing);
  if (!useCan('TEAMS_WRITE')) return null;
  return (
    <>
      <Button variant="default" onClick={editing.open}>
        {texts.edit.open}
      </Button>
      {team.managedBy === 'MANUAL' && (
        <Act
          document={ArchiveTeamDocument}
          input={{ teamId: team.id }}
          title={texts.archive.title(team.name)}
          action={texts.archive.open}
          tone="DANGEROUS"
          onDone={() => onArchived(team)}
        >
          <Text>{texts.archive.sentence}</Text>
        </Act>
      )}
      {isEditing && <EditTeam team={team} refresh={refresh} close={editing.close} />}
    </>
  );
}

/** What has just been archived, with a way back. */
function ArchivedTeam({ team, onRestored }: { team: OneTeam; onRestored: () => void }) {
  const restore = useWrite(RestoreTeamDocument);
  const bringBack = async () => {
    if (!(await restore.send({ teamId: team.id }))) return;
    notifications.show({ message: texts.archive.restored });
    onRestored();
  };
  return (
    <Page title={team.name}>
      <Refusals errors={restore.errors} />
      <Empty
        title={texts.archive.done}
        sentence={texts.archive.sentence}
        action={
          <Group>
            <Button variant="default" loading={restore.isRunning} onClick={bringBack}>
              {texts.archive.restore}
            </Button>
            <Button component={RouterLink} to="/teams">
              {teams.notFound.back}
            </Button>
          </Group>
        }
      />
    </Page>
  );
}
