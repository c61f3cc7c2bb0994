import { type RawBuilder, sql } from 'kysely';
import { exactText, type Field, type FieldTable, type Filter, toSql } from '../filter.js';
import { toId } from '../ids.js';
import { query } from '../operation.js';
import { type Order, type Page, type PageRequest, readFirstPages, readPage } from '../page.js';
import { columns } from '../table.js';
import { type WebhookDelivery, WebhookDeliveryEntity } from './webhook.entity.js';

const fields: FieldTable = new Map<string, Field>([
  ['id', { type: 'id', sql: sql`delivery.id` }],
  ['eventId', { type: 'id', sql: sql`delivery.event_id` }],
  ['resourceId', { type: 'id', sql: sql`delivery.resource_id` }],
  ['eventType', exactText(sql`delivery.event_type`)],
  ['state', exactText(sql`delivery.state`)],
  ['createdAt', { type: 'time', sql: sql`delivery.created_at` }],
]);

const matches = (filter: Filter | undefined): RawBuilder<boolean> => (filter ? toSql(filter, fields) : sql`true`);

const newestEventFirst: Order<WebhookDelivery> = {
  name: 'EVENT',
  descending: true,
  key: { sql: sql`delivery.event_id`, cast: 'uuid', of: (row) => row.eventId },
  id: sql`delivery.id`,
};

/** Which deliveries of an endpoint to list. */
export interface DeliveryListing extends PageRequest {
  readonly endpointId: string;
  readonly filter?: Filter;
}

/** What an endpoint was and is to be told, the newest event first, a page after a cursor. */
export const listWebhookDeliveries = query(
  'webhooks:read',
  (ctx, input: DeliveryListing): Promise<Page<WebhookDelivery>> =>
    readPage(input, newestEventFirst, [input.endpointId, input.filter], async ({ after, order, limit }) => {
      const { rows } = await sql<WebhookDelivery>`
        select ${columns(WebhookDeliveryEntity, 'delivery')} from webhook_delivery delivery
        where delivery.organization_id = ${ctx.organizationId} and delivery.webhook_endpoint_id = ${toId(input.endpointId)}
          and ${matches(input.filter)} and ${after} order by ${order} limit ${limit}`.execute(ctx.db);
      return rows;
    }),
);

/** The first page of each of these endpoints, in one statement. */
export const listFirstWebhookDeliveries = query(
  'webhooks:read',
  (
    ctx,
    { endpointIds, first, filter }: { endpointIds: readonly string[]; first?: number | null; filter?: Filter },
  ): Promise<ReadonlyMap<string, Page<WebhookDelivery>>> =>
    readFirstPages(
      endpointIds,
      first,
      newestEventFirst,
      (endpointId) => [endpointId, filter],
      async ({ order, limit }) => {
        const { rows } = await sql<WebhookDelivery & { list: string }>`
          select wanted as list, found.* from unnest(${endpointIds}::uuid[]) wanted cross join lateral (
            select ${columns(WebhookDeliveryEntity, 'delivery')} from webhook_delivery delivery
            where delivery.organization_id = ${ctx.organizationId} and delivery.webhook_endpoint_id = wanted and ${matches(filter)}
            order by ${order} limit ${limit}
          ) found`.execute(ctx.db);
        return rows;
      },
    ),
);

/** How many deliveries of each of these endpoints match a filter. */
export const countWebhookDeliveries = query(
  'webhooks:read',
  async (
    ctx,
    { endpointIds, filter }: { endpointIds: readonly string[]; filter?: Filter },
  ): Promise<ReadonlyMap<string, number>> => {
    const { rows } = await sql<{ endpointId: string; count: number }>`
      select delivery.webhook_endpoint_id as "endpointId", count(*)::int as count from webhook_delivery delivery
      where delivery.organization_id = ${ctx.organizationId} and delivery.webhook_endpoint_id = any(${endpointIds.map(toId)}::uuid[])
        and ${matches(filter)} group by delivery.webhook_endpoint_id`.execute(ctx.db);
    return new Map(rows.map(({ endpointId, count }) => [endpointId, count]));
  },
);
