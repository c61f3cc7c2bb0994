import { Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import { Asking } from '../parts/act.tsx';
import { remove as texts } from '../texts/en/webhooks.ts';
import { DeleteWebhookEndpointDocument } from './operations.ts';

/** Asks before an endpoint is gone. */
export function DeleteEndpoint({ endpointId, onClose }: { endpointId: string; onClose: () => void }) {
  const navigate = useNavigate();
  return (
    <Asking
      document={DeleteWebhookEndpointDocument}
      input={{ webhookEndpointId: endpointId }}
      title={texts.title}
      action={texts.action}
      tone="DANGEROUS"
      said={texts.done}
      onDone={() => navigate('/webhooks')}
      isOpen
      onClose={onClose}
    >
      <Text>{texts.sentence}</Text>
    </Asking>
  );
}
