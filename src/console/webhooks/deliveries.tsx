import { Badge, Button, List, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRead } from '../api/use-read.ts';
import { useWrite } from '../api/use-write.ts';
import { type Column, ConnectionTable } from '../parts/connection-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { ListTools } from '../parts/list-tools.tsx';
import { Moment } from '../parts/moment.tsx';
import { Refusals } from '../parts/problem.tsx';
import { useListState } from '../parts/use-list-state.ts';
import { deliveries as texts } from '../texts/en/webhooks.ts';
import {
  ReplayWebhookDeliveriesDocument,
  WebhookDeliveriesDocument,
  type WebhookDeliveriesQuery,
  type WebhookDeliveryState,
} from './operations.ts';

const EVERY_MS = 2_000;

type Delivery = NonNullable<
  NonNullable<NonNullable<WebhookDeliveriesQuery['organization']>['webhookEndpoint']>['deliveries']
>['nodes'][number];

/** What an endpoint was told and is to be told, with every attempt. */
export function Deliveries({ endpointId, mayReplay }: { endpointId: string; mayReplay: boolean }) {
  const list = useListState();
  const state = list.choice<WebhookDeliveryState>('state', texts.states);
  const filter = {
    ...(state && { state: { eq: state } }),
    ...(list.search && { eventType: { contains: list.search } }),
  };
  const reading = useRead(
    WebhookDeliveriesDocument,
    { id: endpointId, after: list.after, filter },
    { everyMs: EVERY_MS },
  );
  const { send, errors } = useWrite(ReplayWebhookDeliveriesDocument);
  const replay = async ({ id }: Delivery) => {
    const answer = await send({ webhookEndpointId: endpointId, deliveryId: id });
    if (answer) notifications.show({ message: texts.replayed(answer.count ?? 0) });
    reading.refresh();
  };
  return (
    <Stack component="section" aria-labelledby="deliveries">
      <Title order={2} size="h4" id="deliveries">
        {texts.title}
      </Title>
      <ListTools list={list} searchLabel={texts.search}>
        <NativeSelect
          label={texts.state}
          data={[
            { value: '', label: texts.anyState },
            ...Object.entries(texts.states).map(([value, label]) => ({ value, label })),
          ]}
          value={state ?? ''}
          onChange={(event) => list.change({ state: event.currentTarget.value || undefined })}
        />
      </ListTools>
      <Refusals errors={errors} />
      <ConnectionTable
        label={texts.list}
        columns={mayReplay ? [...columns, replayColumn(replay)] : columns}
        list={list}
        reading={reading}
        page={reading.data?.organization?.webhookEndpoint?.deliveries}
        nameOf={({ eventType }) => eventType}
        empty={<Empty {...texts.empty} />}
      />
    </Stack>
  );
}

const stateColor: Record<WebhookDeliveryState, string> = { PENDING: 'indigo', DELIVERED: 'green', FAILED: 'red' };

const columns: readonly Column<Delivery>[] = [
  {
    id: 'event',
    header: texts.columns.event,
    cell: ({ eventType, eventId }) => (
      <Stack gap={0}>
        <Text inherit fw={600}>
          {eventType}
        </Text>
        <Text size="xs" c="dimmed">
          {eventId}
        </Text>
      </Stack>
    ),
  },
  {
    id: 'state',
    header: texts.columns.state,
    cell: ({ state }) => <Badge color={stateColor[state]}>{texts.states[state]}</Badge>,
  },
  { id: 'created', header: texts.columns.created, cell: ({ createdAt }) => <Moment at={createdAt} /> },
  { id: 'attempts', header: texts.columns.attempts, cell: (delivery) => <Attempts delivery={delivery} /> },
];

const replayColumn = (replay: (delivery: Delivery) => void): Column<Delivery> => ({
  id: 'act',
  header: texts.columns.act,
  cell: (delivery) =>
    delivery.state !== 'PENDING' && (
      <Button
        size="xs"
        variant="default"
        aria-label={texts.replayOf(delivery.eventType)}
        onClick={() => replay(delivery)}
      >
        {texts.replay}
      </Button>
    ),
});

function Attempts({ delivery: { attempts, nextAttemptAt } }: { delivery: Delivery }) {
  return (
    <Stack gap={4}>
      {attempts.length === 0 ? (
        texts.noAttempt
      ) : (
        <details>
          <summary>
            {texts.attempts(attempts.length)}: {resultText(attempts.at(-1)!)}
          </summary>
          <List size="sm">
            {attempts.map((attempt) => (
              <List.Item key={attempt.at}>
                <Moment at={attempt.at} />: {resultText(attempt)}
                {attempt.problem && `. ${attempt.problem}`}
                {attempt.response && (
                  <Text size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                    <bdi>{attempt.response}</bdi>
                  </Text>
                )}
              </List.Item>
            ))}
          </List>
        </details>
      )}
      {nextAttemptAt && (
        <Text size="sm" c="dimmed">
          {texts.next} <Moment at={nextAttemptAt} />
        </Text>
      )}
    </Stack>
  );
}

const resultText = ({ status, latencyMs }: Delivery['attempts'][number]) =>
  status ? texts.status(status, latencyMs) : texts.noAnswer(latencyMs);
