import { useState } from 'react';
import { useWrite } from '../api/use-write.ts';
import { OneTimeSecret } from '../parts/one-time-secret.tsx';
import { secret as texts } from '../texts/en/webhooks.ts';
import { EndpointForm } from './endpoint-form.tsx';
import { CreateWebhookEndpointDocument } from './operations.ts';

interface CreateEndpointProps {
  readonly isOpen: boolean;
  readonly onMade: () => void;
  /** Given the id of the endpoint that was made. */
  readonly onClose: (made?: string) => void;
}

/** Adds an endpoint, and shows its secret this once. */
export function CreateEndpoint({ isOpen, onMade, onClose }: CreateEndpointProps) {
  const { send, errors, clear, isRunning } = useWrite(CreateWebhookEndpointDocument);
  const [made, setMade] = useState<{ id: string; secret: string }>();
  if (made) {
    const done = () => {
      setMade(undefined);
      onClose(made.id);
    };
    return <OneTimeSecret {...texts} name={texts.secret} secret={made.secret} onDone={done} />;
  }
  return (
    <EndpointForm
      isOpen={isOpen}
      errors={errors}
      isRunning={isRunning}
      onClose={() => {
        clear();
        onClose();
      }}
      onSave={async ({ audience, bearerToken, ...draft }) => {
        const ofTokens = { audience: audience || null, bearerToken: bearerToken || null };
        const answer = await send(draft.format === 'SECURITY_EVENT_TOKEN' ? { ...draft, ...ofTokens } : draft);
        if (!answer?.webhookEndpoint) return;
        onMade();
        const { id } = answer.webhookEndpoint;
        answer.secret ? setMade({ id, secret: answer.secret }) : onClose(id);
      }}
    />
  );
}
