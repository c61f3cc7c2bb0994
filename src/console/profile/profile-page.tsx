import { Group, List, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRead } from '../api/use-read.ts';
import { Link } from '../parts/link.tsx';
import { Loading } from '../parts/loading.tsx';
import { Page } from '../parts/page.tsx';
import { KeptLock, SourceMark } from '../parts/person.tsx';
import { Problem } from '../parts/problem.tsx';
import { SeatSentence } from '../parts/seat-sentence.tsx';
import { Section } from '../parts/section.tsx';
import { useCan } from '../shell/viewer.tsx';
import { memberRole, seatWords } from '../texts/en/people.ts';
import { profile as texts } from '../texts/en/profile.ts';
import { OwnProfileDocument, type OwnProfileQuery } from './operations.ts';
import { OwnSessions } from './own-sessions.tsx';

const EVERY_MS = 5_000;

type Viewer = OwnProfileQuery['viewer'];

/** What everybody may see of themselves: their profile, their seats and teams, and where they are signed in. */
export default function ProfilePage() {
  const { data, problem, refresh } = useRead(OwnProfileDocument, {}, { everyMs: EVERY_MS });
  return (
    <Page title={texts.title} lead={texts.lead}>
      {problem && <Problem message={problem} retry={refresh} />}
      {data ? <Content viewer={data.viewer} refresh={refresh} /> : !problem && <Loading what={texts.loading} />}
    </Page>
  );
}

function Content({ viewer, refresh }: { viewer: Viewer; refresh: () => void }) {
  const { member, seats, teams, session, sessions } = viewer;
  return (
    <Stack gap="xl">
      {member && <Fields member={member} />}
      <Section title={texts.seats}>
        {seats.map(({ license, ...seat }) => (
          <SeatSentence key={license} decision={{ ...seat, license: { name: license } }} />
        ))}
        {seats.length === 0 && <Text c="dimmed">{seatWords.none}</Text>}
      </Section>
      <Section title={texts.teams}>
        {teams.length > 0 ? <OwnTeams teams={teams} /> : <Text c="dimmed">{texts.noTeams}</Text>}
      </Section>
      <OwnSessions sessions={sessions} here={session?.id} refresh={refresh} />
    </Stack>
  );
}

/** The teams that the viewer is in, each leading to its page for those who may read teams. */
function OwnTeams({ teams }: { teams: Viewer['teams'] }) {
  const mayRead = useCan('TEAMS_READ');
  return (
    <List spacing={4}>
      {teams.map(({ id, name, managedBy }) => (
        <List.Item key={id} style={{ overflowWrap: 'anywhere' }}>
          <Group gap="sm">
            {mayRead ? (
              <Link to={`/teams/${id}`}>
                <bdi>{name}</bdi>
              </Link>
            ) : (
              <bdi>{name}</bdi>
            )}
            {managedBy === 'SCIM' && <KeptLock provider={undefined} />}
          </Group>
        </List.Item>
      ))}
    </List>
  );
}

function Fields({ member }: { member: NonNullable<Viewer['member']> }) {
  const { fields } = texts;
  const shown: readonly (readonly [string, ReactNode])[] = [
    [fields.displayName, member.displayName],
    [fields.userName, member.userName],
    [fields.loginEmail, member.loginEmail],
    [fields.title, member.title],
    [fields.department, member.department],
    [fields.role, memberRole[member.role]],
    [fields.source, <SourceMark key="source" managedBy={member.managedBy} />],
  ];
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
      {shown.map(([label, value]) => (
        <Stack key={label} gap={0} miw={0}>
          <Text size="sm" c="dimmed">
            {label}
          </Text>
          <Text component="div" style={{ overflowWrap: 'anywhere' }}>
            {value ? <bdi>{value}</bdi> : <Text c="dimmed">{texts.empty}</Text>}
          </Text>
        </Stack>
      ))}
    </SimpleGrid>
  );
}
