import { Button, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useWrite } from '../api/use-write.ts';
import { Confirm } from '../parts/confirm.tsx';
import { scimConnection } from '../texts/en/scim-connection.ts';
import type { Connection } from './connection-page.tsx';
import { DiscardScimBrakeDocument, type FurtherRemovals, ReleaseScimBrakeDocument } from './operations.ts';

const texts = scimConnection.review;
const choices: readonly FurtherRemovals[] = ['COUNTED', 'LET_THROUGH_FOR_A_DAY'];

/** Releases or discards everything that the brake holds back. */
export function BrakeDecision({ connection: { id, brakeState } }: { connection: Connection }) {
  const [asked, ask] = useState<'RELEASE' | 'DISCARD'>();
  const [further, setFurther] = useState<FurtherRemovals>('COUNTED');
  const release = useWrite(ReleaseScimBrakeDocument);
  const discard = useWrite(DiscardScimBrakeDocument);
  const close = () => {
    ask(undefined);
    release.clear();
    discard.clear();
  };
  const sendRelease = async () => {
    if (!(await release.send({ scimConnectionId: id, further }))) return;
    close();
    notifications.show({ message: texts.releasedDone });
  };
  const sendDiscard = async () => {
    if (!(await discard.send({ scimConnectionId: id }))) return;
    close();
    notifications.show({ message: texts.discardedDone });
  };
  return (
    <>
      <Button.Group>
        <Button onClick={() => ask('RELEASE')}>{texts.release}</Button>
        <Button variant="default" onClick={() => ask('DISCARD')}>
          {texts.discard}
        </Button>
      </Button.Group>
      <Confirm
        title={texts.releaseTitle}
        action={texts.release}
        tone="DANGEROUS"
        isOpen={asked === 'RELEASE'}
        isRunning={release.isRunning}
        errors={release.errors}
        onConfirm={sendRelease}
        onClose={close}
      >
        <Text>{texts.releaseSentence(brakeState.heldRequestCount)}</Text>
        <Radio.Group label={texts.further} value={further} onChange={(value) => setFurther(value as FurtherRemovals)}>
          <Stack gap="xs" mt="xs">
            {choices.map((choice) => (
              <Radio key={choice} value={choice} label={texts.furtherChoices[choice]} />
            ))}
          </Stack>
        </Radio.Group>
      </Confirm>
      <Confirm
        title={texts.discardTitle}
        action={texts.discard}
        isOpen={asked === 'DISCARD'}
        isRunning={discard.isRunning}
        errors={discard.errors}
        onConfirm={sendDiscard}
        onClose={close}
      >
        <Text>{texts.discardSentence(brakeState.heldRequestCount)}</Text>
      </Confirm>
    </>
  );
}
