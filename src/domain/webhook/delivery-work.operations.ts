import { sql } from 'kysely';
import { requireSystem } from '../access.js';
import type { Context } from '../context.js';
import type { EventType, ResourceKind } from '../events.js';
import { type OperationContext, operation } from '../operation.js';
import { columns } from '../table.js';
import { startLines } from './delivery-lines.js';
import type { Settlement } from './delivery-outcome.js';
import { noteHealth } from './endpoint-health.js';
import { nextAttempt } from './retry-schedule.js';
import {
  type EventSigningKey,
  EventSigningKeyEntity,
  type WebhookEndpoint,
  WebhookEndpointEntity,
} from './webhook.entity.js';

/** A delivery whose turn it is, with its event. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly eventId: string;
  readonly type: EventType;
  readonly at: Date;
  readonly resourceKind: ResourceKind;
  readonly resourceId: string;
  readonly changes: Readonly<Record<string, unknown>>;
  readonly correlationId: string;
  /** The identity provider's id of the member or team. */
  readonly externalId: string | null;
}

/** What is to be sent to one endpoint now. */
export interface Claim {
  readonly endpoint: WebhookEndpoint;
  /** Of an endpoint for Security Event Tokens. */
  readonly signingKey: EventSigningKey | null;
  readonly deliveries: readonly ClaimedDelivery[];
}

/** Takes deliveries whose turn it is for as long as the lease, in which nobody else sends them; null when there is nothing to send. */
export function claimDeliveries(
  ctx: Context,
  input: { endpointId: string; limit: number; leaseMs: number },
): Promise<Claim | null> {
  requireSystem(ctx.actor);
  return claim(ctx, input);
}

const claim = operation(
  'webhooks:write',
  async (ctx, { endpointId, limit, leaseMs }: { endpointId: string; limit: number; leaseMs: number }) => {
    const endpoints = await sql<WebhookEndpoint>`
      select ${columns(WebhookEndpointEntity, 'endpoint')} from webhook_endpoint endpoint
      where organization_id = ${ctx.organizationId} and id = ${endpointId} and status = 'ENABLED' and deleted_at is null`.execute(
      ctx.db,
    );
    const endpoint = endpoints.rows[0];
    if (!endpoint) return null;
    const { rows: deliveries } = await sql<ClaimedDelivery>`
      with due as materialized (
        select id from webhook_delivery
        where organization_id = ${ctx.organizationId} and webhook_endpoint_id = ${endpoint.id} and due_at <= ${ctx.now}
        order by due_at, event_id limit ${limit} for update skip locked
      ), taken as (
        update webhook_delivery delivery set attempts = delivery.attempts + 1, due_at = ${new Date(ctx.now.getTime() + leaseMs)} from due
        where delivery.organization_id = ${ctx.organizationId} and delivery.id = due.id
        returning delivery.id, delivery.event_id, delivery.attempts, delivery.created_at
      )
      select taken.id, taken.attempts, taken.created_at as "createdAt", event.id as "eventId", event.type, event.at,
        event.resource_kind as "resourceKind", event.resource_id as "resourceId", event.payload as changes,
        event.correlation_id as "correlationId", coalesce(member.external_id, team.external_id) as "externalId"
      from taken join outbox_event event on event.organization_id = ${ctx.organizationId} and event.id = taken.event_id
      left join member on member.organization_id = ${ctx.organizationId} and member.id = event.resource_id
      left join team on team.organization_id = ${ctx.organizationId} and team.id = event.resource_id
      order by event.id`.execute(ctx.db);
    return deliveries.length === 0 ? null : { endpoint, signingKey: await signingKeyOf(ctx, endpoint), deliveries };
  },
);

async function signingKeyOf(ctx: OperationContext, { format }: WebhookEndpoint): Promise<EventSigningKey | null> {
  if (format !== 'SECURITY_EVENT_TOKEN') return null;
  const { rows } = await sql<EventSigningKey>`
    select ${columns(EventSigningKeyEntity, 'key')} from event_signing_key key
    where organization_id = ${ctx.organizationId} order by id desc limit 1`.execute(ctx.db);
  return rows[0] ?? null;
}

/** Writes down what came of attempts: delivered, to be tried again, or given up. What ends lets the next of its line go. */
export function settleDeliveries(ctx: Context, input: Settlement): Promise<void> {
  requireSystem(ctx.actor);
  return settle(ctx, input);
}

const keptAttempts = 20;

const settle = operation('webhooks:write', async (ctx, settlement: Settlement): Promise<void> => {
  const results = settlement.outcomes.map(({ deliveryId: id, attempts, attempt, delivered, retryAfterMs }) => {
    const dueAt = delivered ? null : nextAttempt(ctx.now, attempts, settlement.schedule, retryAfterMs);
    return { id, attempts, attempt, dueAt, state: delivered ? 'DELIVERED' : dueAt ? 'PENDING' : 'FAILED' };
  });
  const { rows } = await sql<{ endpointId: string; resourceId: string; state: string }>`
    with result as (
      select * from jsonb_to_recordset(${JSON.stringify(results)}::jsonb)
        as result (id uuid, attempts int, attempt jsonb, "dueAt" timestamptz, state text)
    ), held as materialized (
      select delivery.id from webhook_delivery delivery join result on result.id = delivery.id
      where delivery.organization_id = ${ctx.organizationId} and delivery.webhook_endpoint_id = ${settlement.endpointId}
        and delivery.state = 'PENDING' and delivery.attempts = result.attempts
      order by delivery.resource_id for no key update of delivery
    )
    update webhook_delivery delivery set state = result.state, due_at = result."dueAt",
      finished_at = case when result.state <> 'PENDING' then ${ctx.now}::timestamptz end,
      attempt_log = case when jsonb_array_length(delivery.attempt_log) >= ${keptAttempts} then delivery.attempt_log - 0 else delivery.attempt_log end
        || jsonb_build_array(result.attempt)
    from held join result on result.id = held.id
    where delivery.organization_id = ${ctx.organizationId} and delivery.id = held.id
    returning delivery.webhook_endpoint_id as "endpointId", delivery.resource_id as "resourceId", delivery.state`.execute(
    ctx.db,
  );
  await startLines(
    ctx,
    rows.filter(({ state }) => state !== 'PENDING'),
  );
  await noteHealth(ctx, settlement);
});
