import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import type { OperationContext } from '../operation.js';
import { assignments, columns } from '../table.js';
import { type WebhookEndpoint, WebhookEndpointEntity } from './webhook.entity.js';

/** The endpoint with its row locked, or NOT_FOUND. */
export async function lockEndpoint(ctx: OperationContext, endpointId: string): Promise<WebhookEndpoint> {
  const { rows } = await sql<WebhookEndpoint>`
    select ${columns(WebhookEndpointEntity, 'endpoint')} from webhook_endpoint endpoint
    where organization_id = ${ctx.organizationId} and id = ${toId(endpointId)} and deleted_at is null for no key update`.execute(
    ctx.db,
  );
  if (!rows[0]) throw unknownEndpoint();
  return rows[0];
}

/** Writes changed columns of a locked endpoint, as its next version. */
export async function writeEndpoint(
  ctx: OperationContext,
  endpoint: WebhookEndpoint,
  change: Partial<WebhookEndpoint>,
): Promise<WebhookEndpoint> {
  const written = { ...change, version: endpoint.version + 1, updatedAt: ctx.now };
  await sql`
    update webhook_endpoint set ${assignments(WebhookEndpointEntity, written)}
    where organization_id = ${ctx.organizationId} and id = ${endpoint.id}`.execute(ctx.db);
  return { ...endpoint, ...written };
}

export const unknownEndpoint = () => new DomainError('NOT_FOUND', 'No such webhook endpoint.', 'webhookEndpointId');

/** What the audit log and other endpoints are shown of an address: a path or query may hold a secret. */
export const hostOf = (url: string): string => new URL(url).host;
