import { defineEntity, p } from '@mikro-orm/core';
import type { Row } from '../table.js';

export const teamOrigins = ['MANUAL', 'SCIM'] as const;
export type TeamOrigin = (typeof teamOrigins)[number];

/** A team of members: made by hand, or kept by one SCIM connection. */
export const TeamEntity = defineEntity({
  name: 'Team',
  tableName: 'team',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    version: p.integer(),
    name: p.text(),
    nameKey: p.text(),
    description: p.text().nullable(),
    managedBy: p.text().$type<TeamOrigin>(),
    scimConnectionId: p.uuid().nullable(),
    externalId: p.text().nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
    archivedAt: p.datetime(3).nullable(),
  },
});

export type Team = Row<typeof TeamEntity>;

/** A team that is hidden. */
export type ArchivedTeam = Team & { readonly archivedAt: Date };

/** A member's place in a team; who put it there (`source`) decides who may take it away. */
export const TeamMembershipEntity = defineEntity({
  name: 'TeamMembership',
  tableName: 'team_membership',
  properties: {
    organizationId: p.uuid().primary(),
    teamId: p.uuid().primary(),
    memberId: p.uuid().primary(),
    source: p.text().$type<TeamOrigin>().primary(),
    addedAt: p.datetime(3),
  },
});
