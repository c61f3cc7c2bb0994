import { importJWK, SignJWT } from 'jose';
import type { SecretBox } from '../../domain/secret-box.js';
import type { ClaimedDelivery } from '../../domain/webhook/delivery-work.operations.js';
import type { SecurityEventType } from '../../domain/webhook/event-filter.js';
import { issuerOf } from '../../domain/webhook/security-event-issuer.js';
import type { EventSigningKey, WebhookEndpoint } from '../../domain/webhook/webhook.entity.js';
import { bearerTokenPlace, signingKeyPlace } from '../../domain/webhook/webhook-secret.js';
import type { Message } from './message.js';
import { scimEventsOf } from './scim-event.js';

/** What tokens are made with. */
export interface TokenTools {
  readonly secrets: SecretBox;
  readonly publicUrl: string;
}

/**
 * A Security Event Token (RFC 8417) with the SCIM events of RFC 9967, as RFC 8935 pushes it. Its `jti` is the delivery's id, the same at
 * every attempt; its `txn` is the event's, the same for every receiver.
 */
export async function securityEventToken(
  endpoint: WebhookEndpoint,
  signingKey: EventSigningKey,
  delivery: ClaimedDelivery,
  { secrets, publicUrl }: TokenTools,
): Promise<Message> {
  const { externalId, resourceId, resourceKind } = delivery;
  const token = new SignJWT({
    iss: issuerOf(publicUrl, endpoint.organizationId),
    aud: endpoint.audience ?? endpoint.url,
    iat: seconds(delivery.createdAt),
    jti: delivery.id,
    txn: delivery.eventId,
    toe: seconds(delivery.at),
    sub_id: {
      format: 'scim',
      uri: `/${resourceKind === 'team' ? 'Groups' : 'Users'}/${resourceId}`,
      ...(externalId !== null && { externalId }),
    },
    events: scimEventsOf(delivery.type as SecurityEventType, delivery.changes),
  }).setProtectedHeader({ alg: 'ES256', typ: 'secevent+jwt', kid: signingKey.id });
  const body = await token.sign(await privateKeyOf(signingKey, secrets));
  return {
    body,
    headers: {
      'Content-Type': 'application/secevent+jwt',
      Accept: 'application/json',
      ...(endpoint.bearerToken && {
        Authorization: `Bearer ${secrets.open(endpoint.bearerToken, bearerTokenPlace(endpoint.id))}`,
      }),
    },
    isTaken: (status) => status === 202,
  };
}

const privateKeyOf = ({ id, privateJwk }: EventSigningKey, secrets: SecretBox) =>
  importJWK(JSON.parse(secrets.open(privateJwk, signingKeyPlace(id))), 'ES256');

const seconds = (time: Date) => Math.floor(time.getTime() / 1000);
