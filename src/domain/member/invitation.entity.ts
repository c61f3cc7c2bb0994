import { defineEntity, p } from '@mikro-orm/core';
import type { Row } from '../table.js';

/** An invitation of a member: open until it is accepted, revoked, replaced by a newer one, or 30 days old. */
export const InvitationEntity = defineEntity({
  name: 'Invitation',
  tableName: 'invitation',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    memberId: p.uuid(),
    email: p.text(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
    acceptedAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
  },
});

export type Invitation = Row<typeof InvitationEntity>;
