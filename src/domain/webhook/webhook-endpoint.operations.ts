import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { newId } from '../ids.js';
import { type OperationContext, operation } from '../operation.js';
import type { OneTimeSecret } from '../secret.js';
import { insertInto } from '../table.js';
import { requireVersion } from '../version.js';
import { checkDescription, checkTokenDelivery, checkWebhookUrl, type TokenDelivery } from './endpoint-draft.js';
import { hostOf, lockEndpoint, writeEndpoint } from './endpoint-row.js';
import { checkEventTypes } from './event-filter.js';
import { ensureSigningKey } from './signing-key.js';
import { type WebhookEndpoint, WebhookEndpointEntity, type WebhookFormat } from './webhook.entity.js';
import { bearerTokenPlace, newWebhookSecret, webhookSecretPlace } from './webhook-secret.js';
import type { WebhookTools } from './webhook-tools.js';

const mostEndpoints = 20;
const hour = 3_600_000;

/** Where events are to be sent, and which. */
export interface WebhookEndpointDraft extends TokenDelivery {
  readonly url: string;
  readonly description?: string | null;
  readonly eventTypes?: readonly string[] | null;
  readonly format: WebhookFormat;
  readonly tools: WebhookTools;
}

/** An endpoint as it is now, and the secret that signs its webhooks; Security Event Tokens are signed with a published key instead. */
export interface EndpointWithSecret {
  readonly endpoint: WebhookEndpoint;
  readonly secret: OneTimeSecret | null;
}

/** Sends what happens from now on to an address. */
export const createWebhookEndpoint = operation(
  'webhooks:write',
  async (ctx, draft: WebhookEndpointDraft): Promise<EndpointWithSecret> => {
    const { format, audience = null, bearerToken = null, tools } = draft;
    const description = checkDescription(draft.description);
    const eventTypes = checkEventTypes(draft.eventTypes, format);
    checkTokenDelivery(format, draft);
    const url = await checkWebhookUrl(draft.url, tools);
    await requireRoom(ctx);
    const id = newId();
    const secret = format === 'STANDARD_WEBHOOK' ? newWebhookSecret() : null;
    if (format === 'SECURITY_EVENT_TOKEN') await ensureSigningKey(ctx, tools.secrets);
    const endpoint: WebhookEndpoint = {
      organizationId: ctx.organizationId,
      id,
      version: 1,
      url,
      description,
      format,
      eventTypes,
      secret: secret && tools.secrets.seal(secret.reveal(), webhookSecretPlace(id)),
      previousSecret: null,
      previousSecretUntil: null,
      audience,
      bearerToken: bearerToken === null ? null : tools.secrets.seal(bearerToken, bearerTokenPlace(id)),
      status: 'ENABLED',
      disabledReason: null,
      failingSince: null,
      createdAt: ctx.now,
      updatedAt: ctx.now,
      deletedAt: null,
    };
    await insertInto(WebhookEndpointEntity, endpoint).execute(ctx.db);
    record(ctx, endpoint, 'webhook_endpoint.created', { host: hostOf(url), description, format, eventTypes });
    return { endpoint, secret };
  },
);

/** What of an endpoint is to be changed. */
export interface WebhookEndpointEdit extends TokenDelivery {
  readonly endpointId: string;
  readonly url?: string | null;
  readonly description?: string | null;
  readonly eventTypes?: readonly string[] | null;
  readonly enabled?: boolean | null;
  readonly expectedVersion?: number | null;
  readonly tools: WebhookTools;
}

/** Changes an endpoint. What waits for it goes to its new address, and waits while it is disabled; what happens meanwhile can be replayed. */
export const updateWebhookEndpoint = operation('webhooks:write', async (ctx, edit: WebhookEndpointEdit) => {
  const url = edit.url ? await checkWebhookUrl(edit.url, edit.tools) : undefined;
  const endpoint = await lockEndpoint(ctx, edit.endpointId);
  requireVersion(endpoint, edit.expectedVersion);
  checkTokenDelivery(endpoint.format, edit);
  const change = {
    ...(url !== undefined && url !== endpoint.url && { url }),
    ...(edit.description !== undefined && { description: checkDescription(edit.description) }),
    ...(edit.eventTypes && { eventTypes: checkEventTypes(edit.eventTypes, endpoint.format) }),
    ...(edit.audience !== undefined && { audience: edit.audience }),
    ...(edit.bearerToken !== undefined && { bearerToken: sealed(edit.tools, endpoint.id, edit.bearerToken) }),
    ...(edit.enabled === true && endpoint.status === 'DISABLED' && enabled),
    ...(edit.enabled === false && endpoint.status === 'ENABLED' && disabled),
  } satisfies Partial<WebhookEndpoint>;
  const changes = differences(endpoint, change);
  if (Object.keys(changes).length === 0) return endpoint;
  const changed = await writeEndpoint(ctx, endpoint, change);
  record(ctx, changed, 'webhook_endpoint.updated', { host: hostOf(changed.url), ...changes });
  return changed;
});

const enabled = { status: 'ENABLED', disabledReason: null, failingSince: null } as const;
const disabled = { status: 'DISABLED', disabledReason: 'ASKED' } as const;

const sealed = ({ secrets }: WebhookTools, endpointId: string, token: string | null) =>
  token === null ? null : secrets.seal(token, bearerTokenPlace(endpointId));

/** What the audit log says of a change: addresses by their host, secrets not at all. */
function differences(endpoint: WebhookEndpoint, change: Partial<WebhookEndpoint>): Record<string, unknown> {
  const { url, bearerToken, ...rest } = change;
  const plain = Object.entries(rest)
    .map(([key, value]) => [key, endpoint[key as keyof typeof rest], value] as const)
    .filter(([key, before, after]) => key !== 'failingSince' && JSON.stringify(before) !== JSON.stringify(after));
  return {
    ...Object.fromEntries(plain.map(([key, before, after]) => [key, [before, after]])),
    ...(url !== undefined && { host: [hostOf(endpoint.url), hostOf(url)] }),
    ...(bearerToken !== undefined && { bearerToken: bearerToken === null ? 'removed' : 'set' }),
  };
}

/** Sends nothing there any more, and forgets the secrets. */
export const deleteWebhookEndpoint = operation('webhooks:write', async (ctx, input: { endpointId: string }) => {
  const endpoint = await lockEndpoint(ctx, input.endpointId);
  const forgotten = { secret: null, previousSecret: null, previousSecretUntil: null, bearerToken: null };
  const deleted = await writeEndpoint(ctx, endpoint, { ...forgotten, deletedAt: ctx.now });
  record(ctx, deleted, 'webhook_endpoint.deleted', { host: hostOf(endpoint.url) });
  return deleted;
});

/** Makes a new secret. Until the overlap is over webhooks bear the signatures of both, so that receivers change without losing any. */
export const rotateWebhookSecret = operation(
  'webhooks:write',
  async (
    ctx,
    input: { endpointId: string; overlapHours: number; tools: WebhookTools },
  ): Promise<EndpointWithSecret & { secret: OneTimeSecret }> => {
    const { overlapHours, tools } = input;
    if (!(overlapHours >= 0 && overlapHours <= 168))
      throw new DomainError('INVALID_VALUE', 'overlapHours must be from 0 to 168: a week.', 'overlapHours');
    const endpoint = await lockEndpoint(ctx, input.endpointId);
    if (endpoint.format !== 'STANDARD_WEBHOOK')
      throw new DomainError(
        'INVALID_VALUE',
        'Security Event Tokens have no secret: receivers verify them with the published key.',
        'webhookEndpointId',
      );
    const secret = newWebhookSecret();
    const previousSecretUntil = overlapHours === 0 ? null : new Date(ctx.now.getTime() + overlapHours * hour);
    const rotated = await writeEndpoint(ctx, endpoint, {
      secret: tools.secrets.seal(secret.reveal(), webhookSecretPlace(endpoint.id)),
      previousSecret: previousSecretUntil && endpoint.secret,
      previousSecretUntil,
    });
    record(ctx, rotated, 'webhook_endpoint.secret_rotated', { host: hostOf(endpoint.url), previousSecretUntil });
    return { endpoint: rotated, secret };
  },
);

/** An organization may have 20 endpoints; its row is locked, so that two requests do not both take the last place. */
async function requireRoom(ctx: OperationContext): Promise<void> {
  await sql`select id from organization where id = ${ctx.organizationId} for no key update`.execute(ctx.db);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from webhook_endpoint
    where organization_id = ${ctx.organizationId} and deleted_at is null`.execute(ctx.db);
  if (rows[0]!.count >= mostEndpoints)
    throw new DomainError(
      'TOO_MANY',
      `An organization can have ${mostEndpoints} webhook endpoints. Delete one that is not needed.`,
    );
}

function record(
  ctx: OperationContext,
  { id: resourceId }: WebhookEndpoint,
  type:
    | 'webhook_endpoint.created'
    | 'webhook_endpoint.updated'
    | 'webhook_endpoint.deleted'
    | 'webhook_endpoint.secret_rotated',
  changes: Record<string, unknown>,
): void {
  ctx.record({ type, kind: 'webhook_endpoint', resourceId, changes });
}
