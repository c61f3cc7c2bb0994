import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import type { EventType } from '../events.js';
import { idBefore, newId, toId } from '../ids.js';
import { type OperationContext, operation } from '../operation.js';
import { columns } from '../table.js';
import { holdBackFalseHeads, type NewDelivery, queueDeliveries, startLines } from './delivery-lines.js';
import { hostOf, lockEndpoint } from './endpoint-row.js';
import { testEventType, wants } from './event-filter.js';
import { oldestKept } from './retention.js';
import { type WebhookDelivery, WebhookDeliveryEntity, type WebhookEndpoint } from './webhook.entity.js';

/** Sends an event to one endpoint that says nothing but that somebody tests it. It goes the way of every other one. */
export const sendTestWebhook = operation('webhooks:write', async (ctx, input: { endpointId: string }) => {
  const endpoint = await lockEnabled(ctx, input.endpointId);
  if (endpoint.format !== 'STANDARD_WEBHOOK')
    throw new DomainError(
      'INVALID_VALUE',
      'RFC 9967 has no event for a test. Change a member or a team to see a Security Event Token.',
      'webhookEndpointId',
    );
  const id = newId();
  const changes = { host: hostOf(endpoint.url) };
  ctx.record({ id, type: testEventType, kind: 'webhook_endpoint', resourceId: endpoint.id, changes });
  const test = { endpointId: endpoint.id, resourceId: endpoint.id, eventId: id, eventType: testEventType };
  await queueDeliveries(ctx, [test], 'KEEP');
  await startLines(ctx, [test]);
  return { endpoint, delivery: await getOfEvent(ctx, endpoint.id, id) };
});

async function getOfEvent(ctx: OperationContext, endpointId: string, eventId: string): Promise<WebhookDelivery> {
  const { rows } = await sql<WebhookDelivery>`
    select ${columns(WebhookDeliveryEntity, 'delivery')} from webhook_delivery delivery
    where organization_id = ${ctx.organizationId} and webhook_endpoint_id = ${endpointId} and event_id = ${eventId}`.execute(
    ctx.db,
  );
  return rows[0]!;
}

/** What to send again: one delivery, or every event since a time that the endpoint asks for. */
export interface Replay {
  readonly endpointId: string;
  readonly deliveryId?: string | null;
  readonly since?: Date | null;
  readonly until?: Date | null;
}

const mostReplayed = 10_000;

/**
 * Sends events again, or for the first time where the endpoint was not told of them: under their own ids, in their order. What still
 * waits for its next attempt is tried at once. Tells how many.
 */
export const replayWebhookDeliveries = operation('webhooks:write', async (ctx, replay: Replay) => {
  if ((replay.deliveryId ?? null) === null ? !replay.since : replay.since || replay.until)
    throw new DomainError('INVALID_VALUE', 'Give either deliveryId, or since (and until, if you like).', 'deliveryId');
  const endpoint = await lockEnabled(ctx, replay.endpointId);
  const deliveries = await (replay.since
    ? eventsBetween(ctx, endpoint, replay.since, replay.until ?? ctx.now)
    : oneDelivery(ctx, endpoint, replay.deliveryId ?? ''));
  await queueDeliveries(ctx, deliveries, 'REPLAY');
  if (deliveries.length > 0) await holdBackFalseHeads(ctx, deliveries);
  await startLines(ctx, deliveries);
  await hurry(ctx, endpoint, deliveries);
  ctx.record({
    type: 'webhook_endpoint.replayed',
    kind: 'webhook_endpoint',
    resourceId: endpoint.id,
    changes: {
      host: hostOf(endpoint.url),
      count: deliveries.length,
      ...(replay.since ? { since: replay.since, until: replay.until ?? ctx.now } : { deliveryId: replay.deliveryId }),
    },
  });
  return { endpoint, count: deliveries.length };
});

async function lockEnabled(ctx: OperationContext, endpointId: string): Promise<WebhookEndpoint> {
  const endpoint = await lockEndpoint(ctx, endpointId);
  if (endpoint.status !== 'ENABLED')
    throw new DomainError('INVALID_VALUE', 'The endpoint is disabled. Enable it first.', 'webhookEndpointId');
  return endpoint;
}

async function oneDelivery(
  ctx: OperationContext,
  endpoint: WebhookEndpoint,
  deliveryId: string,
): Promise<NewDelivery[]> {
  const { rows } = await sql<NewDelivery>`
    select delivery.webhook_endpoint_id as "endpointId", delivery.resource_id as "resourceId", delivery.event_id as "eventId", delivery.event_type as "eventType"
    from webhook_delivery delivery
    where delivery.organization_id = ${ctx.organizationId} and delivery.webhook_endpoint_id = ${endpoint.id} and delivery.id = ${toId(deliveryId)}`.execute(
    ctx.db,
  );
  if (rows.length === 0) throw new DomainError('NOT_FOUND', 'No such delivery of this endpoint.', 'deliveryId');
  return rows;
}

/** Events are kept for 14 days; their ids tell their time. */
async function eventsBetween(
  ctx: OperationContext,
  endpoint: WebhookEndpoint,
  since: Date,
  until: Date,
): Promise<NewDelivery[]> {
  const [from, to] = [
    laterOf(since, oldestKept(ctx.now)),
    until > ctx.now ? ctx.now : laterOf(until, oldestKept(ctx.now)),
  ];
  const { rows } = await sql<{ eventId: string; eventType: EventType; resourceId: string }>`
    select id as "eventId", type as "eventType", resource_id as "resourceId" from outbox_event
    where organization_id = ${ctx.organizationId} and id >= ${idBefore(from)} and id < ${idBefore(to)} and published_at is not null
      and type <> ${testEventType} order by id limit ${mostReplayed + 1}`.execute(ctx.db);
  if (rows.length > mostReplayed)
    throw new DomainError(
      'TOO_MANY',
      `More than ${mostReplayed} events lie between since and until. Replay a shorter time first, and then the next.`,
      'until',
    );
  return rows
    .filter(({ eventType }) => wants(endpoint, eventType))
    .map((event) => ({ ...event, endpointId: endpoint.id }));
}

const laterOf = (a: Date, b: Date) => (a > b ? a : b);

/** What is the head of its line does not wait for its next attempt. */
async function hurry(
  ctx: OperationContext,
  { id }: WebhookEndpoint,
  deliveries: readonly NewDelivery[],
): Promise<void> {
  await sql`
    update webhook_delivery set due_at = ${ctx.now}
    where organization_id = ${ctx.organizationId} and webhook_endpoint_id = ${id} and due_at > ${ctx.now}
      and event_id = any(${deliveries.map(({ eventId }) => eventId)}::uuid[])`.execute(ctx.db);
}
