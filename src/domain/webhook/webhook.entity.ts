import { defineEntity, p } from '@mikro-orm/core';
import type { EventType } from '../events.js';
import type { Row } from '../table.js';

/** How an endpoint is told: by a webhook of the Standard Webhooks specification, or a Security Event Token (RFC 9967, RFC 8935). */
export const webhookFormats = ['STANDARD_WEBHOOK', 'SECURITY_EVENT_TOKEN'] as const;
export type WebhookFormat = (typeof webhookFormats)[number];

export const webhookStatuses = ['ENABLED', 'DISABLED'] as const;
export type WebhookStatus = (typeof webhookStatuses)[number];

/** Why nothing is sent: somebody asked for it, nothing was taken for days, or the receiver answered 410. */
export const disabledReasons = ['ASKED', 'FAILING', 'GONE'] as const;
export type DisabledReason = (typeof disabledReasons)[number];

/** Where events are sent. No event types means all. `secret`, `previousSecret` and `bearerToken` are sealed. */
export const WebhookEndpointEntity = defineEntity({
  name: 'WebhookEndpoint',
  tableName: 'webhook_endpoint',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    version: p.integer(),
    url: p.text(),
    description: p.text().nullable(),
    format: p.text().$type<WebhookFormat>(),
    eventTypes: p.array().$type<string[]>().columnType('text[]'),
    secret: p.blob().$type<Buffer>().nullable(),
    previousSecret: p.blob().$type<Buffer>().nullable(),
    previousSecretUntil: p.datetime(3).nullable(),
    audience: p.text().nullable(),
    bearerToken: p.blob().$type<Buffer>().nullable(),
    status: p.text().$type<WebhookStatus>(),
    disabledReason: p.text().$type<DisabledReason>().nullable(),
    failingSince: p.datetime(3).nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
    deletedAt: p.datetime(3).nullable(),
  },
});

export type WebhookEndpoint = Row<typeof WebhookEndpointEntity>;

export const deliveryStates = ['PENDING', 'DELIVERED', 'FAILED'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** One try to deliver: what the receiver answered, or why there was no answer. */
export interface DeliveryAttempt {
  readonly at: string;
  readonly latencyMs: number;
  readonly status: number | null;
  /** The beginning of the answer, without what looks like a secret. */
  readonly response: string | null;
  readonly problem: string | null;
}

/**
 * One event for one endpoint. Deliveries of one endpoint and resource are a line in the order of their events; only the head of a line is
 * due. `attempts` counts since it was made or replayed.
 */
export const WebhookDeliveryEntity = defineEntity({
  name: 'WebhookDelivery',
  tableName: 'webhook_delivery',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    webhookEndpointId: p.uuid(),
    eventId: p.uuid(),
    eventType: p.text().$type<EventType>(),
    resourceId: p.uuid(),
    state: p.text().$type<DeliveryState>(),
    attempts: p.integer(),
    attemptLog: p.json<readonly DeliveryAttempt[]>(),
    createdAt: p.datetime(3),
    dueAt: p.datetime(3).nullable(),
    finishedAt: p.datetime(3).nullable(),
  },
});

export type WebhookDelivery = Row<typeof WebhookDeliveryEntity>;

/** The key that signs an organization's Security Event Tokens. The public half is published; the private one is sealed. */
export const EventSigningKeyEntity = defineEntity({
  name: 'EventSigningKey',
  tableName: 'event_signing_key',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    publicJwk: p.json<Readonly<Record<string, string>>>(),
    privateJwk: p.blob().$type<Buffer>(),
    createdAt: p.datetime(3),
  },
});

export type EventSigningKey = Row<typeof EventSigningKeyEntity>;
