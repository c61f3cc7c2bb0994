import { Badge, Group, Text } from '@mantine/core';
import { Moment } from '../parts/moment.tsx';
import { webhooks as texts } from '../texts/en/webhooks.ts';
import type { ListedEndpoint } from './endpoint.ts';

/** Whether events are sent there, and what is wrong if they are not. */
export const EndpointStatus = ({
  endpoint: { status, disabledReason, failingSince },
}: {
  endpoint: Pick<ListedEndpoint, 'status' | 'disabledReason' | 'failingSince'>;
}) => (
  <Group gap="xs">
    <Badge color={status === 'DISABLED' ? 'gray' : failingSince ? 'orange' : 'green'}>{texts.status[status]}</Badge>
    {disabledReason && <Text size="sm">{texts.disabledReason[disabledReason]}</Text>}
    {failingSince && status === 'ENABLED' && (
      <Text size="sm">
        {texts.failingSince} <Moment at={failingSince} />
      </Text>
    )}
  </Group>
);
