import { Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useWrite } from '../api/use-write.ts';
import { Act } from '../parts/act.tsx';
import { Moment, momentText } from '../parts/moment.tsx';
import { Refusals } from '../parts/problem.tsx';
import { Section } from '../parts/section.tsx';
import { ownSessions as texts } from '../texts/en/profile.ts';
import { type OwnProfileQuery, SignOutDocument } from './operations.ts';

type Session = OwnProfileQuery['viewer']['sessions'][number];

interface SessionsProps {
  readonly sessions: readonly Session[];
  /** The session that this browser has. */
  readonly here: string | undefined;
  readonly refresh: () => void;
}

/** The viewer's own live sessions, each of which they can end. */
export function OwnSessions({ sessions, here, refresh }: SessionsProps) {
  const { send, errors, isRunning } = useWrite(SignOutDocument);
  const endOthers = async () => {
    const payload = await send({ sessions: 'OTHER_SESSIONS' });
    if (!payload) return;
    notifications.show({ message: texts.endedOthers(payload.endedSessions ?? 0) });
    refresh();
  };
  return (
    <Section
      title={texts.title}
      lead={texts.lead}
      actions={
        <>
          {here && sessions.length > 1 && (
            <Button variant="default" loading={isRunning} onClick={endOthers}>
              {texts.others}
            </Button>
          )}
          <SignOutEverywhere />
        </>
      }
    >
      <Refusals errors={errors} />
      {sessions.length === 0 && <Text c="dimmed">{texts.none}</Text>}
      {sessions.map((session) => (
        <SessionCard key={session.id} session={session} isHere={session.id === here} refresh={refresh} />
      ))}
    </Section>
  );
}

function SessionCard({
  session: { id, method, createdAt, lastSeenAt, expiresAt, address, userAgent },
  isHere,
  refresh,
}: {
  session: Session;
  isHere: boolean;
  refresh: () => void;
}) {
  const { send, errors, isRunning } = useWrite(SignOutDocument);
  const browser = userAgent ?? texts.unknownBrowser;
  const end = async () => {
    if (!(await send({ sessionId: id }))) return;
    notifications.show({ message: texts.ended });
    refresh();
  };
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" gap="sm">
        <Stack gap={2} miw={0} flex="1 1 20rem">
          <Group gap="sm">
            <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
              <bdi>{browser}</bdi>
            </Text>
            {isHere && <Badge color="green">{texts.here}</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            {texts.signedIn} <Moment at={createdAt} /> {texts.methods[method]} · {address ?? texts.unknownAddress}
          </Text>
          <Text size="sm" c="dimmed">
            {texts.lastSeen} <Moment at={lastSeenAt} /> · {texts.until} <Moment at={expiresAt} />
          </Text>
          <Refusals errors={errors} />
        </Stack>
        {!isHere && (
          <Button
            variant="default"
            size="xs"
            loading={isRunning}
            onClick={end}
            aria-label={texts.endOf(browser, momentText(createdAt))}
          >
            {texts.end}
          </Button>
        )}
      </Group>
    </Card>
  );
}

/** Ends every session, this browser's too: the console then asks to sign in. */
const SignOutEverywhere = () => (
  <Act
    document={SignOutDocument}
    input={{ sessions: 'ALL_SESSIONS' }}
    title={texts.confirm.title}
    action={texts.everywhere}
    tone="DANGEROUS"
    onDone={() => location.assign('/sso/sign-in')}
  >
    <Text>{texts.confirm.sentence}</Text>
  </Act>
);
