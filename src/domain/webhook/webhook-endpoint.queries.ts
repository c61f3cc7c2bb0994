import { sql } from 'kysely';
import { toId } from '../ids.js';
import { query } from '../operation.js';
import { columns } from '../table.js';
import { unknownEndpoint } from './endpoint-row.js';
import { type WebhookEndpoint, WebhookEndpointEntity } from './webhook.entity.js';

/** The endpoints of the organization, oldest first; at most 20. */
export const listWebhookEndpoints = query(
  'webhooks:read',
  async (ctx, _input: Record<never, never>): Promise<WebhookEndpoint[]> => {
    const { rows } = await sql<WebhookEndpoint>`
      select ${columns(WebhookEndpointEntity, 'endpoint')} from webhook_endpoint endpoint
      where organization_id = ${ctx.organizationId} and deleted_at is null order by id`.execute(ctx.db);
    return rows;
  },
);

/** An endpoint, or NOT_FOUND. */
export const getWebhookEndpoint = query('webhooks:read', async (ctx, endpointId: string): Promise<WebhookEndpoint> => {
  const { rows } = await sql<WebhookEndpoint>`
    select ${columns(WebhookEndpointEntity, 'endpoint')} from webhook_endpoint endpoint
    where organization_id = ${ctx.organizationId} and id = ${toId(endpointId)} and deleted_at is null`.execute(ctx.db);
  if (!rows[0]) throw unknownEndpoint();
  return rows[0];
});
