import { defineEntity, p } from '@mikro-orm/core';
import type { Row } from '../table.js';

export const assignmentStates = ['ASSIGNED', 'RESERVED', 'WAITLISTED', 'REFUSED'] as const;
export type AssignmentState = (typeof assignmentStates)[number];

export const assignmentSources = ['MANUAL', 'INVITE', 'SCIM_EVERYONE', 'SCIM_GROUP', 'SCIM_ENTITLEMENT'] as const;
export type AssignmentSource = (typeof assignmentSources)[number];

export const endReasons = [
  'RELEASED',
  'SUSPENDED',
  'DEPROVISIONED',
  'FULFILLED',
  'RULE_CHANGED',
  'NO_LONGER_DUE',
  'TIER_CHANGED',
  'ASKED_AGAIN',
] as const;
export type EndReason = (typeof endReasons)[number];

/**
 * One interval of a member and a license: a seat held, reserved, waited for, or (REFUSED) lacked because the license was full.
 * Department, cost centre and teams are as they were when it started.
 */
export const LicenseAssignmentEntity = defineEntity({
  name: 'LicenseAssignment',
  tableName: 'license_assignment',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    licenseId: p.uuid(),
    memberId: p.uuid(),
    state: p.text().$type<AssignmentState>(),
    source: p.text().$type<AssignmentSource>(),
    licenseRuleId: p.uuid().nullable(),
    priority: p.integer(),
    over: p.boolean(),
    requestedAt: p.datetime(3),
    startedAt: p.datetime(3),
    startedBy: p.text(),
    endedAt: p.datetime(3).nullable(),
    endedBy: p.text().nullable(),
    endReason: p.text().$type<EndReason>().nullable(),
    department: p.text().nullable(),
    costCenter: p.text().nullable(),
    teamIds: p.array().$type<string[]>().columnType('uuid[]'),
    correlationId: p.text(),
  },
});

export type LicenseAssignment = Row<typeof LicenseAssignmentEntity>;
