import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useWrite } from '../api/use-write.ts';
import { StaleComparison } from '../parts/stale-comparison.tsx';
import { useWhenShown } from '../parts/use-when-shown.ts';
import { endpointForm, webhooks as texts } from '../texts/en/webhooks.ts';
import type { Endpoint } from './endpoint.ts';
import { draftOf, type EndpointDraft, EndpointForm } from './endpoint-form.tsx';
import { UpdateWebhookEndpointDocument } from './operations.ts';

interface ChangeEndpointProps {
  /** As it is now. */
  readonly endpoint: Endpoint;
  readonly refresh: () => void;
  readonly onClose: () => void;
}

/** Changes where events are sent, and which; what somebody else has changed meanwhile is compared first. */
export function ChangeEndpoint({ endpoint, refresh, onClose }: ChangeEndpointProps) {
  const [opened] = useState(endpoint);
  const [mine, setMine] = useState<EndpointDraft>();
  const { send, errors, isRunning } = useWrite(UpdateWebhookEndpointDocument);
  const { whenShown, isAwaiting } = useWhenShown(endpoint.version);
  const save = async (draft: EndpointDraft, base: Endpoint) => {
    setMine(draft);
    const { url, description, eventTypes, audience, bearerToken } = draft;
    const saved = await send({
      webhookEndpointId: base.id,
      expectedVersion: base.version,
      url,
      description: description || null,
      eventTypes,
      ...(base.format === 'SECURITY_EVENT_TOKEN' && {
        audience: audience || null,
        ...(bearerToken && { bearerToken }),
      }),
    });
    refresh();
    if (!saved?.webhookEndpoint) return;
    whenShown(saved.webhookEndpoint.version, () => {
      notifications.show({ message: texts.saved });
      onClose();
    });
  };
  if (mine && errors.some(({ code }) => code === 'STALE_VERSION')) {
    const theirs = inWords(draftOf(endpoint));
    const fields = inWords(mine).map(([label, value], at) => ({ label, mine: value, theirs: theirs[at]![1] }));
    return (
      <StaleComparison
        isOpen
        fields={fields}
        isRunning={isRunning}
        keepMine={() => save(mine, endpoint)}
        takeTheirs={onClose}
      />
    );
  }
  return (
    <EndpointForm
      isOpen
      endpoint={opened}
      errors={errors}
      isRunning={isRunning || isAwaiting}
      onSave={(draft) => save(draft, opened)}
      onClose={onClose}
    />
  );
}

const inWords = ({ url, description, eventTypes }: EndpointDraft): readonly (readonly [string, string])[] => [
  [endpointForm.url, url],
  [endpointForm.description, description],
  [endpointForm.events, eventTypes.join(', ')],
];
