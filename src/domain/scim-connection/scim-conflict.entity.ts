import { defineEntity, p } from '@mikro-orm/core';
import type { Row } from '../table.js';

export const conflictDecisions = ['LINK', 'KEEP_APART'] as const;
export type ConflictDecision = (typeof conflictDecisions)[number];

/** A create that the identity provider was refused because somebody of that name is here already; an owner settles it. */
export const ScimConflictEntity = defineEntity({
  name: 'ScimConflict',
  tableName: 'scim_conflict',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    scimConnectionId: p.uuid(),
    kind: p.text().$type<'MEMBER' | 'TEAM'>(),
    nameKey: p.text(),
    memberId: p.uuid().nullable(),
    teamId: p.uuid().nullable(),
    externalId: p.text().nullable(),
    reason: p.text(),
    decision: p.text().$type<ConflictDecision>().nullable(),
    decidedBy: p.uuid().nullable(),
    firstSeenAt: p.datetime(3),
    lastSeenAt: p.datetime(3),
    decidedAt: p.datetime(3).nullable(),
    askedAt: p.datetime(3).nullable(),
    askedBy: p.uuid().nullable(),
    resolvedAt: p.datetime(3).nullable(),
  },
});

export type ScimConflict = Row<typeof ScimConflictEntity>;
