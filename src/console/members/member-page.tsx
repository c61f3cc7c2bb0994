import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useRead } from '../api/use-read.ts';
import { Loading } from '../parts/loading.tsx';
import { Moment } from '../parts/moment.tsx';
import { NotThere } from '../parts/not-there.tsx';
import { Page } from '../parts/page.tsx';
import { PageTabs } from '../parts/page-tabs.tsx';
import { nameOf, SourceMark, StatusBadge } from '../parts/person.tsx';
import { Problem } from '../parts/problem.tsx';
import { SeatSentence } from '../parts/seat-sentence.tsx';
import { useCan } from '../shell/viewer.tsx';
import { members, member as texts } from '../texts/en/members.ts';
import { memberRole, seatWords } from '../texts/en/people.ts';
import { InvitationCard } from './invitation-card.tsx';
import { MemberActs } from './member-acts.tsx';
import { MemberHistory } from './member-history.tsx';
import { MemberProfile } from './member-profile.tsx';
import { MemberSeats } from './member-seats.tsx';
import { MemberSessions } from './member-sessions.tsx';
import { MemberTeams } from './member-teams.tsx';
import { MemberDocument, type MemberQuery } from './operations.ts';

const EVERY_MS = 5_000;

export type OneMember = NonNullable<NonNullable<MemberQuery['organization']>['member']>;

/** One member: who keeps them, why they have a seat or none, and what can be done. */
export default function MemberPage() {
  const { memberId = '' } = useParams();
  const reading = useRead(
    MemberDocument,
    { id: memberId, scim: useCan('SCIM_READ'), licenses: useCan('LICENSES_READ'), teams: useCan('TEAMS_READ') },
    { everyMs: EVERY_MS },
  );
  const mayReadLog = useCan('AUDIT_READ');
  const found = reading.data?.organization?.member;
  if (found) return <Content member={found} refresh={reading.refresh} />;
  if (reading.data && !reading.problem)
    return <NotThere words={members.notFound} list="/members" loggedId={mayReadLog ? memberId : undefined} />;
  return (
    <Page title={texts.tabsLabel}>
      {reading.problem ? (
        <Problem message={reading.problem} retry={reading.refresh} />
      ) : (
        <Loading what={members.loading} />
      )}
    </Page>
  );
}

interface PartProps {
  readonly member: OneMember;
  readonly refresh: () => void;
}

function Content({ member, refresh }: PartProps) {
  const { createdAt, lastSignInAt, role, status, scimConnection, seatDecision } = member;
  return (
    <Page
      title={nameOf(member)}
      lead={
        <Stack gap={6}>
          <Group gap="sm">
            <StatusBadge status={status} />
            <Text span size="sm">
              {memberRole[role]}
            </Text>
            <SourceMark {...member} />
            <Text span size="sm">
              {texts.added} <Moment at={createdAt} precision="DAY" />, {texts.lastSignIn} <Moment at={lastSignInAt} />
            </Text>
          </Group>
          <WhySuspended member={member} />
        </Stack>
      }
      actions={<MemberActs member={member} refresh={refresh} />}
    >
      {member.invitation && <InvitationCard member={member} invitation={member.invitation} />}
      {seatDecision && (
        <Stack gap={4}>
          {seatDecision.licenses.map((decision) => (
            <SeatSentence key={decision.license.id} decision={decision} provider={scimConnection?.name} />
          ))}
          {seatDecision.licenses.length === 0 && <Text c="dimmed">{seatWords.none}</Text>}
        </Stack>
      )}
      <MemberTabs member={member} refresh={refresh} />
    </Page>
  );
}

function WhySuspended({ member: { status, heldAt, active, managedBy } }: { member: OneMember }) {
  if (status !== 'SUSPENDED') return null;
  return (
    <Text size="sm">
      {heldAt && (
        <>
          {texts.held} <Moment at={heldAt} />.{' '}
        </>
      )}
      {!active && (managedBy === 'SCIM' ? texts.switchedOff : texts.switchedOffHere)}
    </Text>
  );
}

type Tab = keyof typeof texts.tabs;

function MemberTabs({ member, refresh }: PartProps) {
  const may: Record<Tab, boolean> = {
    profile: true,
    seats: useCan('LICENSES_READ'),
    teams: useCan('TEAMS_READ'),
    sessions: useCan('TOKENS_READ'),
    history: useCan('AUDIT_READ'),
  };
  const content: Record<Tab, ReactNode> = {
    profile: <MemberProfile member={member} refresh={refresh} />,
    seats: <MemberSeats member={member} refresh={refresh} />,
    teams: <MemberTeams member={member} refresh={refresh} />,
    sessions: <MemberSessions member={member} />,
    history: <MemberHistory member={member} />,
  };
  const shown = (Object.keys(texts.tabs) as Tab[]).filter((tab) => may[tab]);
  return (
    <PageTabs label={texts.tabsLabel} tabs={shown.map((id) => ({ id, title: texts.tabs[id], content: content[id] }))} />
  );
}
