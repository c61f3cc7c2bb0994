import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useRead } from '../api/use-read.ts';
import { useWrite } from '../api/use-write.ts';
import { Loading } from '../parts/loading.tsx';
import { Page } from '../parts/page.tsx';
import { SourceMark } from '../parts/person.tsx';
import { Problem, Refusals } from '../parts/problem.tsx';
import { SeatSentence } from '../parts/seat-sentence.tsx';
import { Section } from '../parts/section.tsx';
import { SessionTable } from '../parts/session-table.tsx';
import { memberRole, seatWords } from '../texts/en/people.ts';
import { profile as texts } from '../texts/en/profile.ts';
import { OwnProfileDocument, type OwnProfileQuery, SignOutElsewhereDocument } from './operations.ts';

const EVERY_MS = 5_000;

type Viewer = OwnProfileQuery['viewer'];

/** What everybody may see of themselves: their profile, their seats, and where they are signed in. */
export default function ProfilePage() {
  const { data, problem, refresh } = useRead(OwnProfileDocument, {}, { everyMs: EVERY_MS });
  return (
    <Page title={texts.title} lead={texts.lead}>
      {problem && <Problem message={problem} retry={refresh} />}
      {data ? <Content viewer={data.viewer} refresh={refresh} /> : !problem && <Loading what={texts.loading} />}
    </Page>
  );
}

function Content({ viewer: { member, seats, sessions }, refresh }: { viewer: Viewer; refresh: () => void }) {
  const signOut = useWrite(SignOutElsewhereDocument);
  const elsewhere = async () => {
    if (!(await signOut.send({ sessions: 'OTHER_SESSIONS' }))) return;
    notifications.show({ message: texts.signedOut });
    refresh();
  };
  return (
    <Stack gap="xl">
      {member && <Fields member={member} />}
      <Section title={texts.seats}>
        {seats.map(({ license, ...seat }) => (
          <SeatSentence key={license} decision={{ ...seat, license: { name: license } }} />
        ))}
        {seats.length === 0 && <Text c="dimmed">{seatWords.none}</Text>}
      </Section>
      <Section title={texts.sessions}>
        <SessionTable sessions={sessions} />
        <Refusals errors={signOut.errors} />
        <Group>
          <Button variant="default" disabled={sessions.length < 2} loading={signOut.isRunning} onClick={elsewhere}>
            {texts.signOut}
          </Button>
        </Group>
      </Section>
    </Stack>
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
