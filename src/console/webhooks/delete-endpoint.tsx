import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from 'react-router';
import { useWrite } from '../api/use-write.ts';
import { Confirm } from '../parts/confirm.tsx';
import { remove as texts } from '../texts/en/webhooks.ts';
import { DeleteWebhookEndpointDocument } from './operations.ts';

/** Asks before an endpoint is gone. */
export function DeleteEndpoint({ endpointId, onClose }: { endpointId: string; onClose: () => void }) {
  const { send, errors, isRunning } = useWrite(DeleteWebhookEndpointDocument);
  const navigate = useNavigate();
  const remove = async () => {
    if (!(await send({ webhookEndpointId: endpointId }))) return;
    notifications.show({ message: texts.done });
    void navigate('/webhooks');
  };
  return (
    <Confirm
      title={texts.title}
      action={texts.action}
      tone="DANGEROUS"
      isOpen
      isRunning={isRunning}
      errors={errors}
      onConfirm={remove}
      onClose={onClose}
    >
      <Text>{texts.sentence}</Text>
    </Confirm>
  );
}
