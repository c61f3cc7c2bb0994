import { defineEntity, p } from '@mikro-orm/core';
import type { Row } from '../table.js';

/** How many members a connection has hit within the hour; its row is locked by every request that hits one. */
export const ScimBrakeEntity = defineEntity({
  name: 'ScimBrake',
  tableName: 'scim_brake',
  properties: {
    organizationId: p.uuid().primary(),
    scimConnectionId: p.uuid().primary(),
    hits: p.integer(),
    managed: p.integer().nullable(),
    managedCountedAt: p.datetime(3).nullable(),
    letThroughUntil: p.datetime(3).nullable(),
    pausedAt: p.datetime(3).nullable(),
    ownersToldAt: p.datetime(3).nullable(),
  },
});

export type ScimBrake = Row<typeof ScimBrakeEntity>;

/** A member who lost their place or a seat by a connection's request, and when they last did. */
export const ScimBrakeHitEntity = defineEntity({
  name: 'ScimBrakeHit',
  tableName: 'scim_brake_hit',
  properties: {
    organizationId: p.uuid().primary(),
    scimConnectionId: p.uuid().primary(),
    memberId: p.uuid().primary(),
    at: p.datetime(3),
    counted: p.boolean(),
  },
});

/** What a request that was held back would do; SENT_AGAIN is for those that only the identity provider itself can repeat. */
export const heldKinds = ['MEMBER_UPDATE', 'MEMBER_REMOVAL', 'TEAM_UPDATE', 'TEAM_REMOVAL', 'SENT_AGAIN'] as const;
export type HeldKind = (typeof heldKinds)[number];

/** A request that the brake has answered with 503; the latest of its resource stands for those before. */
export const ScimHeldRequestEntity = defineEntity({
  name: 'ScimHeldRequest',
  tableName: 'scim_held_request',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    scimConnectionId: p.uuid(),
    kind: p.text().$type<HeldKind>(),
    resourceId: p.uuid(),
    method: p.text(),
    path: p.text(),
    memberIds: p.array().$type<string[]>().columnType('uuid[]'),
    command: p.json<Record<string, unknown>>(),
    tries: p.integer(),
    firstAt: p.datetime(3),
    lastAt: p.datetime(3),
    releasedAt: p.datetime(3).nullable(),
    problem: p.text().nullable(),
    correlationId: p.text(),
  },
});

export type ScimHeldRequest = Row<typeof ScimHeldRequestEntity>;
