import { sql } from 'kysely';
import { newId } from '../ids.js';
import type { OperationContext } from '../operation.js';

/** Deliveries of one endpoint and resource, in the order of their events. */
export interface Line {
  readonly endpointId: string;
  readonly resourceId: string;
}

/** A delivery to be made. */
export interface NewDelivery extends Line {
  readonly eventId: string;
  readonly eventType: string;
}

/** Queues deliveries at the ends of their lines; one that is there already stays as it is, or with REPLAY is made anew. */
export async function queueDeliveries(
  ctx: OperationContext,
  deliveries: readonly NewDelivery[],
  whenThere: 'KEEP' | 'REPLAY',
): Promise<void> {
  if (deliveries.length === 0) return;
  const anew =
    whenThere === 'KEEP'
      ? sql`nothing`
      : sql`update set state = 'PENDING', attempts = 0, due_at = null, finished_at = null where delivery.state <> 'PENDING'`;
  const rows = JSON.stringify(deliveries.map((delivery) => ({ ...delivery, id: newId() })));
  await sql`
    insert into webhook_delivery as delivery
      (organization_id, id, webhook_endpoint_id, event_id, event_type, resource_id, state, attempts, attempt_log, created_at, due_at, finished_at)
    select ${ctx.organizationId}::uuid, id, "endpointId", "eventId", "eventType", "resourceId", 'PENDING', 0, '[]', ${ctx.now}::timestamptz, null, null
    from jsonb_to_recordset(${rows}::jsonb) as made (id uuid, "endpointId" uuid, "eventId" uuid, "eventType" text, "resourceId" uuid)
    on conflict (organization_id, webhook_endpoint_id, event_id) do ${anew}`.execute(ctx.db);
}

/**
 * Makes the first delivery of each line due. Whoever queues or ends deliveries calls this afterwards, in a statement of its own: the head
 * is locked, so of two that work on one line at once the second sees what the first has left.
 */
export async function startLines(ctx: OperationContext, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return;
  await sql`
    with line as (${distinctLines(lines)}), head as materialized (
      select first.id from line cross join lateral (
        select delivery.id, delivery.due_at from webhook_delivery delivery
        where delivery.organization_id = ${ctx.organizationId} and delivery.webhook_endpoint_id = line."endpointId"
          and delivery.resource_id = line."resourceId" and delivery.state = 'PENDING'
        order by delivery.event_id limit 1 for no key update
      ) first
      where first.due_at is null
    )
    update webhook_delivery delivery set due_at = ${ctx.now} from head
    where delivery.organization_id = ${ctx.organizationId} and delivery.id = head.id`.execute(ctx.db);
}

/** Takes their turn from deliveries in front of which others were put. */
export async function holdBackFalseHeads(ctx: OperationContext, lines: readonly Line[]): Promise<void> {
  await sql`
    with line as (${distinctLines(lines)})
    update webhook_delivery delivery set due_at = null from line
    where delivery.organization_id = ${ctx.organizationId} and delivery.webhook_endpoint_id = line."endpointId"
      and delivery.resource_id = line."resourceId" and delivery.state = 'PENDING' and delivery.due_at is not null and exists (
        select 1 from webhook_delivery earlier
        where earlier.organization_id = ${ctx.organizationId} and earlier.webhook_endpoint_id = delivery.webhook_endpoint_id
          and earlier.resource_id = delivery.resource_id and earlier.state = 'PENDING' and earlier.event_id < delivery.event_id)`.execute(
    ctx.db,
  );
}

/** In one order, so that two that lock the same lines wait for each other instead of blocking each other. */
const distinctLines = (lines: readonly Line[]) => {
  const distinct = new Map(
    lines.map(({ endpointId, resourceId }) => [`${endpointId} ${resourceId}`, { endpointId, resourceId }]),
  );
  const sorted = [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  return sql`select * from jsonb_to_recordset(${JSON.stringify(sorted)}::jsonb) as line ("endpointId" uuid, "resourceId" uuid)`;
};
