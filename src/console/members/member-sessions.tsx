import { Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRead } from '../api/use-read.ts';
import { useWrite } from '../api/use-write.ts';
import { Act } from '../parts/act.tsx';
import { Loading } from '../parts/loading.tsx';
import { Problem, Refusals } from '../parts/problem.tsx';
import { SessionTable } from '../parts/session-table.tsx';
import { useCan } from '../shell/viewer.tsx';
import { sessionsTab as texts } from '../texts/en/members.ts';
import { sessions as sessionTexts } from '../texts/en/people.ts';
import type { OneMember } from './member-page.tsx';
import { MemberSessionsDocument, RevokeSessionDocument, RevokeSessionsDocument } from './operations.ts';

const EVERY_MS = 5_000;

/** Where a member is signed in, and how to end that. */
export function MemberSessions({ member: { id } }: { member: OneMember }) {
  const { data, problem, refresh } = useRead(MemberSessionsDocument, { id }, { everyMs: EVERY_MS });
  const revoke = useWrite(RevokeSessionDocument);
  const mayEnd = useCan('TOKENS_WRITE');
  const sessions = data?.organization?.member?.sessions;
  if (problem) return <Problem message={problem} retry={refresh} />;
  if (!sessions) return <Loading what={sessionTexts.loading} />;
  if (sessions.length === 0) return <Text c="dimmed">{texts.none}</Text>;
  const end = async (sessionId: string) => {
    if (!(await revoke.send({ sessionId }))) return;
    notifications.show({ message: texts.ended });
    refresh();
  };
  return (
    <Stack>
      <Refusals errors={revoke.errors} />
      <SessionTable sessions={sessions} {...(mayEnd && { end })} />
      {mayEnd && (
        <Group>
          <Act
            document={RevokeSessionsDocument}
            input={{ memberId: id }}
            title={texts.endAllTitle}
            action={texts.endAll}
            tone="DANGEROUS"
            said={texts.endedAll}
            onDone={refresh}
          >
            <Text>{texts.endAllSentence}</Text>
          </Act>
        </Group>
      )}
    </Stack>
  );
}
