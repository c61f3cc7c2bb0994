import { Button, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { Suspense } from 'react';
import { useWrite } from '../api/use-write.ts';
import { Act } from '../parts/act.tsx';
import { lazyPart } from '../parts/lazily.tsx';
import { useFocusBack } from '../parts/use-focus-back.ts';
import { useCan } from '../shell/viewer.tsx';
import { providers } from '../texts/en/scim.ts';
import { scimConnection as texts } from '../texts/en/scim-connection.ts';
import type { Connection } from './connection-page.tsx';
import { isLive } from './connection-status.tsx';
import { PauseScimDocument, ResumeScimDocument } from './operations.ts';

const DisableDialog = lazyPart(() => import('./disable-dialog.tsx'));

/** Pauses and resumes a connection, and switches it off; nothing for those who may only look. */
export function ConnectionActions({ connection }: { connection: Connection }) {
  const mayWrite = useCan('SCIM_WRITE');
  const [isDisabling, disabling] = useDisclosure(false);
  useFocusBack(isDisabling);
  if (!mayWrite) return null;
  const { id, status, identityProvider } = connection;
  return (
    <>
      {status === 'ENABLED' && (
        <Act
          document={PauseScimDocument}
          input={{ scimConnectionId: id }}
          title={texts.pause.title}
          action={texts.pause.action}
          said={texts.pause.done}
        >
          <Text>{texts.pause.sentence}</Text>
        </Act>
      )}
      {status === 'PAUSED' && <Resume id={id} />}
      {isLive(status) && <Switch label={texts.toggle(providers[identityProvider])} checked onChange={disabling.open} />}
      {isDisabling && (
        <Suspense>
          <DisableDialog connection={connection} onClose={disabling.close} />
        </Suspense>
      )}
    </>
  );
}

function Resume({ id }: { id: string }) {
  const resume = useWrite(ResumeScimDocument);
  const send = async () => {
    const done = await resume.send({ scimConnectionId: id });
    if (done) notifications.show({ message: texts.pause.resumed });
  };
  return (
    <Button onClick={send} loading={resume.isRunning}>
      {texts.pause.resume}
    </Button>
  );
}
