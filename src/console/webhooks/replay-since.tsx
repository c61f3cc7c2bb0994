import { Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { Confirm } from '../parts/confirm.tsx';
import { deliveries, replaySince as texts } from '../texts/en/webhooks.ts';
import { ReplayWebhookDeliveriesDocument } from './operations.ts';

/** Sends everything again that happened since a time of the reader's zone. */
export function ReplaySince({ endpointId, onClose }: { endpointId: string; onClose: () => void }) {
  const [since, setSince] = useState('');
  const { send, errors, isRunning } = useWrite(ReplayWebhookDeliveriesDocument);
  const replay = async () => {
    const answer = await send({ webhookEndpointId: endpointId, since: new Date(since).toISOString() });
    if (!answer) return;
    notifications.show({ message: deliveries.replayed(answer.count ?? 0) });
    onClose();
  };
  return (
    <Confirm
      title={texts.title}
      action={texts.action}
      isOpen
      isRunning={isRunning}
      errors={errorsBeside(errors, ['since'])}
      disabled={since === ''}
      onConfirm={replay}
      onClose={onClose}
    >
      <Text>{texts.sentence}</Text>
      <TextInput
        type="datetime-local"
        label={texts.since}
        value={since}
        onChange={(event) => setSince(event.currentTarget.value)}
        error={errorOf(errors, 'since')}
      />
    </Confirm>
  );
}
