import { sql } from 'kysely';
import { queueMail } from '../mail/mail-queue.js';
import type { OperationContext } from '../operation.js';
import type { SecretBox } from '../secret-box.js';
import { columns } from '../table.js';
import type { Settlement } from './delivery-outcome.js';
import { hostOf, writeEndpoint } from './endpoint-row.js';
import { type WebhookEndpoint, WebhookEndpointEntity } from './webhook.entity.js';

const day = 24 * 3_600_000;
const failingDays = 5;

/**
 * Notes since when nothing has been taken. After five days, or when the receiver answers 410, the endpoint is disabled, and owners and
 * administrators are told.
 */
export async function noteHealth(ctx: OperationContext, { endpointId, outcomes, secrets }: Settlement): Promise<void> {
  const taken = outcomes.some(({ delivered }) => delivered);
  const { rows } = await sql<WebhookEndpoint>`
    select ${columns(WebhookEndpointEntity, 'endpoint')} from webhook_endpoint endpoint
    where organization_id = ${ctx.organizationId} and id = ${endpointId} and status = 'ENABLED' and deleted_at is null`.execute(
    ctx.db,
  );
  const endpoint = rows[0];
  if (!endpoint) return;
  const gone = outcomes.some(({ attempt }) => attempt.status === 410);
  const isFailing =
    (endpoint.failingSince?.getTime() ?? Number.POSITIVE_INFINITY) <= ctx.now.getTime() - failingDays * day;
  if (gone) await disable(ctx, endpoint, 'GONE', secrets);
  else if (taken) await setFailingSince(ctx, endpoint, null);
  else if (isFailing) await disable(ctx, endpoint, 'FAILING', secrets);
  else await setFailingSince(ctx, endpoint, endpoint.failingSince ?? ctx.now);
}

async function setFailingSince(ctx: OperationContext, endpoint: WebhookEndpoint, since: Date | null): Promise<void> {
  if (since?.getTime() === endpoint.failingSince?.getTime()) return;
  await sql`
    update webhook_endpoint set failing_since = ${since}
    where organization_id = ${ctx.organizationId} and id = ${endpoint.id}`.execute(ctx.db);
}

async function disable(
  ctx: OperationContext,
  endpoint: WebhookEndpoint,
  reason: 'FAILING' | 'GONE',
  secrets: SecretBox,
): Promise<void> {
  const { failingSince } = await writeEndpoint(ctx, endpoint, { status: 'DISABLED', disabledReason: reason });
  const host = hostOf(endpoint.url);
  ctx.record({
    type: 'webhook_endpoint.disabled',
    kind: 'webhook_endpoint',
    resourceId: endpoint.id,
    changes: { host, reason, ...(failingSince && { failingSince }) },
  });
  const why =
    reason === 'GONE'
      ? 'It answered 410 Gone, which means that it wants no more.'
      : `It has taken nothing since ${failingSince?.toISOString()}.`;
  const { rows } = await sql<{ recipient: string }>`
    select login_email as recipient from member
    where organization_id = ${ctx.organizationId} and status = 'ACTIVE' and role in ('OWNER', 'ADMIN') and login_email is not null
    order by id limit 50`.execute(ctx.db);
  for (const { recipient } of rows)
    await queueMail(ctx, secrets, {
      recipient,
      subject: `Events are no longer sent to ${host}`,
      body: `The webhook endpoint at ${host} is disabled.\n\n${why}\n\nNothing is lost yet: events are kept for 14 days. When the receiver works again, enable the endpoint (updateWebhookEndpoint) and send what it has missed (replayWebhookDeliveries with "since").\n`,
    });
}
