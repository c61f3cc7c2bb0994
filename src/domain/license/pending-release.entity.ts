import { defineEntity, p } from '@mikro-orm/core';
import type { EndReason } from './license-assignment.entity.js';

/** A seat that is still held although it is on its way back: it ends at `dueAt` for `reason`, unless its holder is due it again before. */
export const PendingReleaseEntity = defineEntity({
  name: 'PendingRelease',
  tableName: 'pending_release',
  properties: {
    organizationId: p.uuid().primary(),
    licenseAssignmentId: p.uuid().primary(),
    licenseId: p.uuid(),
    memberId: p.uuid(),
    dueAt: p.datetime(3),
    reason: p.text().$type<EndReason>(),
    requestedAt: p.datetime(3),
    requestedBy: p.text(),
    correlationId: p.text(),
  },
});
