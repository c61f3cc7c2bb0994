import { Group, Stack, Text } from '@mantine/core';
import { useParams } from 'react-router';
import { useRead } from '../api/use-read.ts';
import { Empty } from '../parts/empty.tsx';
import { Loading } from '../parts/loading.tsx';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useCan } from '../shell/viewer.tsx';
import { shell } from '../texts/en/shell.ts';
import { rotate, webhooks as texts } from '../texts/en/webhooks.ts';
import { Deliveries } from './deliveries.tsx';
import type { Endpoint } from './endpoint.ts';
import { EndpointActions } from './endpoint-actions.tsx';
import { EndpointStatus } from './endpoint-status.tsx';
import { WebhookEndpointDocument } from './operations.ts';

const EVERY_MS = 4_000;

/** An endpoint: how it does, what can be done with it, and what it was told. */
export default function WebhookPage() {
  const { endpointId = '' } = useParams();
  const { data, problem, refresh } = useRead(WebhookEndpointDocument, { id: endpointId }, { everyMs: EVERY_MS });
  const mayWrite = useCan('WEBHOOKS_WRITE');
  const endpoint = data?.organization?.webhookEndpoint;
  if (endpoint)
    return (
      <Page
        title={endpoint.url}
        lead={<Facts endpoint={endpoint} />}
        actions={mayWrite && <EndpointActions endpoint={endpoint} refresh={refresh} />}
      >
        <Deliveries endpointId={endpoint.id} mayReplay={mayWrite} />
      </Page>
    );
  return (
    <Page title={shell.pages.webhooks}>
      {problem ? (
        <Problem message={problem} retry={refresh} />
      ) : data ? (
        <Empty {...texts.gone} />
      ) : (
        <Loading what={texts.loadingOne} />
      )}
    </Page>
  );
}

function Facts({ endpoint }: { endpoint: Endpoint }) {
  const facts = [
    [texts.columns.format, texts.formats[endpoint.format]],
    [texts.columns.events, endpoint.eventTypes.join(', ') || texts.allEvents],
    ['iss', endpoint.issuer],
    ['aud', endpoint.audience],
    ['JWKS', endpoint.jwksUrl],
  ] as const;
  return (
    <Stack gap={4} mt={4}>
      <EndpointStatus endpoint={endpoint} />
      {endpoint.description && <bdi>{endpoint.description}</bdi>}
      <Group gap="md">
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <Text key={label} size="sm" style={{ overflowWrap: 'anywhere' }}>
              {label}: <bdi>{value}</bdi>
            </Text>
          ))}
      </Group>
      {endpoint.previousSecretUntil && (
        <Text size="sm">
          {rotate.until} <Moment at={endpoint.previousSecretUntil} />
        </Text>
      )}
    </Stack>
  );
}
