import { defineEntity, p } from '@mikro-orm/core';
import type { Actor } from '../context.js';
import type { EventType, ResourceKind } from '../events.js';
import type { Row } from '../table.js';

/** Who changed which resource, how and when: one row per operation and changed resource, never altered. */
export const AuditEntryEntity = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    at: p.datetime(3),
    action: p.text().$type<EventType>(),
    actorKind: p.text().$type<Actor['kind']>(),
    actorId: p.text(),
    resourceKind: p.text().$type<ResourceKind>(),
    resourceId: p.uuid(),
    changes: p.json<Record<string, unknown>>(),
    correlationId: p.text(),
  },
});

export type AuditEntry = Row<typeof AuditEntryEntity>;

/** An event on its way out: written with the change, published later; it has the id of its audit entry. */
export const OutboxEventEntity = defineEntity({
  name: 'OutboxEvent',
  tableName: 'outbox_event',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    at: p.datetime(3),
    type: p.text().$type<EventType>(),
    resourceKind: p.text().$type<ResourceKind>(),
    resourceId: p.uuid(),
    payload: p.json<Record<string, unknown>>(),
    correlationId: p.text(),
    publishedAt: p.datetime(3).nullable(),
  },
});

/** The result of an operation that was asked for with an idempotency key; kept for 24 hours. */
export const IdempotencyKeyEntity = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'idempotency_key',
  properties: {
    organizationId: p.uuid().primary(),
    actorId: p.text().primary(),
    key: p.text().primary(),
    fingerprint: p.blob().$type<Buffer>(),
    result: p.blob().$type<Buffer>(),
    createdAt: p.datetime(3),
  },
});
