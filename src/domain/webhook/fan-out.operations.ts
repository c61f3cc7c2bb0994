import { sql } from 'kysely';
import { requireSystem } from '../access.js';
import type { Context } from '../context.js';
import type { EventType } from '../events.js';
import { type OperationContext, operation } from '../operation.js';
import { queueDeliveries, startLines } from './delivery-lines.js';
import { wants } from './event-filter.js';
import type { WebhookEndpoint } from './webhook.entity.js';

/** Takes events out of the outbox, in their order, and queues them for every endpoint that asks for them; tells how many. */
export function publishEvents(ctx: Context, input: { limit: number }): Promise<number> {
  requireSystem(ctx.actor);
  return publish(ctx, input);
}

const publish = operation('webhooks:write', async (ctx, { limit }: { limit: number }): Promise<number> => {
  if (!(await hasTurn(ctx))) return 0;
  const { rows: events } = await sql<{ eventId: string; eventType: EventType; resourceId: string }>`
    select id as "eventId", type as "eventType", resource_id as "resourceId" from outbox_event
    where organization_id = ${ctx.organizationId} and published_at is null order by id limit ${limit}`.execute(ctx.db);
  if (events.length === 0) return 0;
  const endpoints = await listEnabled(ctx);
  const deliveries = endpoints.flatMap((endpoint) =>
    events
      .filter(({ eventType }) => wants(endpoint, eventType))
      .map((event) => ({ ...event, endpointId: endpoint.id })),
  );
  await queueDeliveries(ctx, deliveries, 'KEEP');
  await startLines(ctx, deliveries);
  await sql`
    update outbox_event set published_at = ${ctx.now}
    where organization_id = ${ctx.organizationId} and id = any(${events.map(({ eventId }) => eventId)}::uuid[])`.execute(
    ctx.db,
  );
  return events.length;
});

/** One at a time per organization, or a later event could be queued before an earlier one: whoever comes second leaves it to the first. */
async function hasTurn(ctx: OperationContext): Promise<boolean> {
  const { rows } = await sql`
    select id from organization where id = ${ctx.organizationId} for no key update skip locked`.execute(ctx.db);
  return rows.length > 0;
}

async function listEnabled(ctx: OperationContext) {
  const { rows } = await sql<Pick<WebhookEndpoint, 'id' | 'format' | 'eventTypes'>>`
    select id, format, event_types as "eventTypes" from webhook_endpoint
    where organization_id = ${ctx.organizationId} and status = 'ENABLED' and deleted_at is null`.execute(ctx.db);
  return rows;
}
