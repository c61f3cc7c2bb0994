import { Webhook } from 'standardwebhooks';
import { valuesOf } from '../../domain/audit/audit-change.js';
import type { SecretBox } from '../../domain/secret-box.js';
import type { ClaimedDelivery } from '../../domain/webhook/delivery-work.operations.js';
import type { WebhookEndpoint } from '../../domain/webhook/webhook.entity.js';
import { webhookSecretPlace } from '../../domain/webhook/webhook-secret.js';
import type { Message } from './message.js';

/** A webhook as the Standard Webhooks specification has it: its id is the event's, so that it is the same at every attempt. */
export function standardWebhook(
  endpoint: WebhookEndpoint,
  delivery: ClaimedDelivery,
  { secrets, now }: { readonly secrets: SecretBox; readonly now: Date },
): Message {
  const body = bodyOf(endpoint.organizationId, delivery);
  const signatures = liveSecrets(endpoint, now).map((secret) =>
    new Webhook(secrets.open(secret, webhookSecretPlace(endpoint.id))).sign(delivery.eventId, now, body),
  );
  return {
    body,
    headers: {
      'Content-Type': 'application/json',
      'webhook-id': delivery.eventId,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': signatures.join(' '),
    },
    isTaken: (status) => status >= 200 && status < 300,
  };
}

function bodyOf(organizationId: string, { type, at, resourceKind, resourceId, ...event }: ClaimedDelivery): string {
  return JSON.stringify({
    type,
    timestamp: at.toISOString(),
    data: {
      organizationId,
      resource: { kind: resourceKind, id: resourceId },
      changes: valuesOf({ action: type, changes: event.changes }),
      correlationId: event.correlationId,
    },
  });
}

/** The current secret, and the one before it until its time is over. */
function liveSecrets({ secret, previousSecret, previousSecretUntil }: WebhookEndpoint, now: Date): Buffer[] {
  const overlaps = previousSecretUntil !== null && previousSecretUntil > now;
  return [secret, overlaps ? previousSecret : null].filter((sealed) => sealed !== null);
}
