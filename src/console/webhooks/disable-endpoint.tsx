import { Text } from '@mantine/core';
import { Asking } from '../parts/act.tsx';
import { disable as texts } from '../texts/en/webhooks.ts';
import { UpdateWebhookEndpointDocument } from './operations.ts';

/** Asks before nothing is sent to an endpoint any more. */
export const DisableEndpoint = ({ endpointId, onClose }: { endpointId: string; onClose: () => void }) => (
  <Asking
    document={UpdateWebhookEndpointDocument}
    input={{ webhookEndpointId: endpointId, enabled: false }}
    title={texts.title}
    action={texts.action}
    tone="DANGEROUS"
    said={texts.done}
    isOpen
    onClose={onClose}
  >
    <Text>{texts.sentence}</Text>
  </Asking>
);
