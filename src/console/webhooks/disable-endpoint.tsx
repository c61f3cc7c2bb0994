import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useWrite } from '../api/use-write.ts';
import { Confirm } from '../parts/confirm.tsx';
import { disable as texts } from '../texts/en/webhooks.ts';
import { UpdateWebhookEndpointDocument } from './operations.ts';

/** Asks before nothing is sent to an endpoint any more. */
export function DisableEndpoint({ endpointId, onClose }: { endpointId: string; onClose: () => void }) {
  const { send, errors, isRunning } = useWrite(UpdateWebhookEndpointDocument);
  const disable = async () => {
    if (!(await send({ webhookEndpointId: endpointId, enabled: false }))) return;
    notifications.show({ message: texts.done });
    onClose();
  };
  return (
    <Confirm
      title={texts.title}
      action={texts.action}
      tone="DANGEROUS"
      isOpen
      isRunning={isRunning}
      errors={errors}
      onConfirm={disable}
      onClose={onClose}
    >
      <Text>{texts.sentence}</Text>
    </Confirm>
  );
}
