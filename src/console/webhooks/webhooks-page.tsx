import { Button, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from 'react-router';
import { useRead } from '../api/use-read.ts';
import look from '../parts/connection-table.module.css';
import { Empty } from '../parts/empty.tsx';
import { Link } from '../parts/link.tsx';
import { Loading } from '../parts/loading.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useCan } from '../shell/viewer.tsx';
import { shell } from '../texts/en/shell.ts';
import { webhooks as texts } from '../texts/en/webhooks.ts';
import { CreateEndpoint } from './create-endpoint.tsx';
import type { ListedEndpoint } from './endpoint.ts';
import { EndpointStatus } from './endpoint-status.tsx';
import { WebhookEndpointsDocument } from './operations.ts';

const EVERY_MS = 5_000;

/** Where events are sent. */
export default function WebhooksPage() {
  const { data, problem, refresh } = useRead(WebhookEndpointsDocument, {}, { everyMs: EVERY_MS });
  const endpoints = data?.organization?.webhookEndpoints;
  const mayWrite = useCan('WEBHOOKS_WRITE');
  const [isCreating, { open, close }] = useDisclosure(false);
  const navigate = useNavigate();
  const create = mayWrite && <Button onClick={open}>{texts.create}</Button>;
  return (
    <Page title={shell.pages.webhooks} lead={texts.lead} actions={create}>
      {problem ? (
        <Problem message={problem} retry={refresh} />
      ) : !endpoints ? (
        <Loading what={texts.loading} />
      ) : endpoints.length === 0 ? (
        <Empty {...texts.empty} action={create} />
      ) : (
        <EndpointTable endpoints={endpoints} />
      )}
      <CreateEndpoint
        isOpen={isCreating}
        onMade={refresh}
        onClose={(made) => {
          close();
          if (made) void navigate(`/webhooks/${made}`);
        }}
      />
    </Page>
  );
}

const { url, format, events, status } = texts.columns;

const EndpointTable = ({ endpoints }: { endpoints: readonly ListedEndpoint[] }) => (
  <Table aria-label={texts.list} className={look.table} role="table" verticalSpacing="xs">
    <Table.Thead role="rowgroup">
      <Table.Tr role="row">
        {[url, format, events, status].map((header) => (
          <Table.Th key={header} role="columnheader">
            {header}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody role="rowgroup">
      {endpoints.map((endpoint) => (
        <Table.Tr key={endpoint.id} role="row">
          <Table.Td role="cell" data-label={url} className={look.cell}>
            <Link to={`/webhooks/${endpoint.id}`} fw={600}>
              <bdi>{endpoint.url}</bdi>
            </Link>
            {endpoint.description && (
              <Text size="sm" c="dimmed">
                <bdi>{endpoint.description}</bdi>
              </Text>
            )}
          </Table.Td>
          <Table.Td role="cell" data-label={format} className={look.cell}>
            {texts.formats[endpoint.format]}
          </Table.Td>
          <Table.Td role="cell" data-label={events} className={look.cell}>
            {endpoint.eventTypes.join(', ') || texts.allEvents}
          </Table.Td>
          <Table.Td role="cell" data-label={status} className={look.cell}>
            <EndpointStatus endpoint={endpoint} />
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
