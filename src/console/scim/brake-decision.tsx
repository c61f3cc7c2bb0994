import { Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Act } from '../parts/act.tsx';
import { scimConnection } from '../texts/en/scim-connection.ts';
import type { Connection } from './connection-page.tsx';
import { DiscardScimBrakeDocument, type FurtherRemovals, ReleaseScimBrakeDocument } from './operations.ts';

const texts = scimConnection.review;
const choices: readonly FurtherRemovals[] = ['COUNTED', 'LET_THROUGH_FOR_A_DAY'];

/** Releases or discards everything that the brake holds back. */
export function BrakeDecision({ connection: { id, brakeState } }: { connection: Connection }) {
  const [further, setFurther] = useState<FurtherRemovals>('COUNTED');
  return (
    <Group gap="xs">
      <Act
        look={{ variant: 'filled' }}
        document={ReleaseScimBrakeDocument}
        input={{ scimConnectionId: id, further }}
        title={texts.releaseTitle}
        action={texts.release}
        tone="DANGEROUS"
        said={texts.releasedDone}
      >
        <Text>{texts.releaseSentence(brakeState.heldRequestCount)}</Text>
        <Radio.Group label={texts.further} value={further} onChange={(value) => setFurther(value as FurtherRemovals)}>
          <Stack gap="xs" mt="xs">
            {choices.map((choice) => (
              <Radio key={choice} value={choice} label={texts.furtherChoices[choice]} />
            ))}
          </Stack>
        </Radio.Group>
      </Act>
      <Act
        document={DiscardScimBrakeDocument}
        input={{ scimConnectionId: id }}
        title={texts.discardTitle}
        action={texts.discard}
        said={texts.discardedDone}
      >
        <Text>{texts.discardSentence(brakeState.heldRequestCount)}</Text>
      </Act>
    </Group>
  );
}
