import { Alert, Loader, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Moment } from '../parts/moment.tsx';
import { scimConnection } from '../texts/en/scim-connection.ts';
import type { Connection } from './connection-page.tsx';

const texts = scimConnection.waiting;

/** Whether the identity provider has asked yet; it changes by itself when the first request comes. */
export function WaitingLine({
  connection: { health, firstRequestAt, lastRequestAt, enabledAt },
}: {
  connection: Connection;
}) {
  const isAnew = firstRequestAt !== null && enabledAt !== null && firstRequestAt < enabledAt;
  return (
    <div role="status">
      {health === 'AWAITING_FIRST_REQUEST' ? (
        <Alert color="indigo" icon={<Loader size={16} aria-hidden />} title={texts.waiting}>
          {texts.since}
        </Alert>
      ) : (
        <Alert color="green" icon={<IconCheck aria-hidden />}>
          <Text size="sm">
            {isAnew ? texts.latest : texts.received} <Moment at={isAnew ? lastRequestAt : firstRequestAt} />
          </Text>
        </Alert>
      )}
    </div>
  );
}
