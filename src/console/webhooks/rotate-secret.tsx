import { NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { Confirm } from '../parts/confirm.tsx';
import { OneTimeSecret } from '../parts/one-time-secret.tsx';
import { secret as secretTexts, rotate as texts } from '../texts/en/webhooks.ts';
import { RotateWebhookSecretDocument } from './operations.ts';

/** Makes a new secret that overlaps with the old one, and shows it this once. */
export function RotateSecret({ endpointId, onClose }: { endpointId: string; onClose: () => void }) {
  const [overlap, setOverlap] = useState<number | string>(24);
  const [made, setMade] = useState<string>();
  const { send, errors, isRunning } = useWrite(RotateWebhookSecretDocument);
  if (made !== undefined)
    return <OneTimeSecret {...secretTexts} name={secretTexts.secret} secret={made} onDone={onClose} />;
  const rotate = async () => {
    const answer = await send({ webhookEndpointId: endpointId, overlapHours: Number(overlap) });
    if (answer?.secret) setMade(answer.secret);
  };
  return (
    <Confirm
      title={texts.title}
      action={texts.action}
      isOpen
      isRunning={isRunning}
      errors={errorsBeside(errors, ['overlapHours'])}
      disabled={overlap === ''}
      onConfirm={rotate}
      onClose={onClose}
    >
      <Text>{texts.sentence}</Text>
      <NumberInput
        label={texts.overlap}
        min={0}
        max={168}
        allowDecimal={false}
        value={overlap}
        onChange={setOverlap}
        error={errorOf(errors, 'overlapHours')}
      />
    </Confirm>
  );
}
