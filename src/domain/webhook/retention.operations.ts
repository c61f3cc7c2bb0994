import { sql } from 'kysely';
import { requireSystem } from '../access.js';
import type { Context } from '../context.js';
import { operation } from '../operation.js';
import { type Line, startLines } from './delivery-lines.js';
import { firstKept } from './retention.js';

/** Forgets events that have been published and are older than they are kept, with their deliveries; tells how many rows. */
export function forgetOldEvents(ctx: Context, input: { limit: number }): Promise<number> {
  requireSystem(ctx.actor);
  return forget(ctx, input);
}

const forget = operation('webhooks:write', async (ctx, { limit }: { limit: number }): Promise<number> => {
  const oldest = firstKept(ctx.now);
  const deliveries = await sql<Line & { state: string }>`
    with old as materialized (
      select delivery.id from webhook_endpoint endpoint
      join webhook_delivery delivery on delivery.organization_id = ${ctx.organizationId} and delivery.webhook_endpoint_id = endpoint.id
      where endpoint.organization_id = ${ctx.organizationId} and delivery.event_id < ${oldest} limit ${limit} for update of delivery skip locked
    )
    delete from webhook_delivery delivery using old
    where delivery.organization_id = ${ctx.organizationId} and delivery.id = old.id
    returning delivery.webhook_endpoint_id as "endpointId", delivery.resource_id as "resourceId", delivery.state`.execute(
    ctx.db,
  );
  await startLines(
    ctx,
    deliveries.rows.filter(({ state }) => state === 'PENDING'),
  );
  if (deliveries.rows.length === limit) return limit;
  const { rows: events } = await sql`
    with old as materialized (
      select id from outbox_event
      where organization_id = ${ctx.organizationId} and id < ${oldest} and published_at is not null
      order by id limit ${limit} for update skip locked
    )
    delete from outbox_event event using old where event.organization_id = ${ctx.organizationId} and event.id = old.id
    returning event.id`.execute(ctx.db);
  return deliveries.rows.length + events.length;
});
