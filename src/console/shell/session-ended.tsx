import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useObservable } from '../api/observable.ts';
import { SIGNED_IN_PATH, session } from '../api/session.ts';
import { shell } from '../texts/en/shell.ts';

const LOOK_MS = 2_000;

/** Stands over the page while its session has ended; goes away by itself once the member has signed in again. */
export function SessionEnded() {
  const hasEnded = useObservable(session.hasEnded);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    setRefused(false);
    if (!hasEnded) return;
    const timer = setInterval(session.lookAgain, LOOK_MS);
    return () => clearInterval(timer);
  }, [hasEnded]);
  return (
    <Modal opened={hasEnded} onClose={() => {}} withCloseButton={false} title={shell.sessionEnded.title} zIndex={1000}>
      <Stack>
        <Text>{shell.sessionEnded.sentence}</Text>
        <Group>
          <Button component="a" target="_blank" rel="noopener" href={`/sso/sign-in?returnTo=${SIGNED_IN_PATH}`}>
            {shell.sessionEnded.signIn}
          </Button>
          <Button variant="default" onClick={async () => setRefused(!(await session.lookAgain()))}>
            {shell.sessionEnded.again}
          </Button>
        </Group>
        <Text role="status">{isRefused && shell.sessionEnded.notYet}</Text>
      </Stack>
    </Modal>
  );
}
