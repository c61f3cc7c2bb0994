import { defineEntity, p } from '@mikro-orm/core';
import type { Row } from '../table.js';

export const licenseRuleKinds = ['EVERYONE', 'GROUP', 'ENTITLEMENT'] as const;
export type LicenseRuleKind = (typeof licenseRuleKinds)[number];

export const licenseRuleStatuses = ['APPLYING', 'APPLIED'] as const;
export type LicenseRuleStatus = (typeof licenseRuleStatuses)[number];

/**
 * Says who gets a seat from the identity provider. A lower `priority` is served first; without a connection it holds for all of them.
 * While it is APPLYING, its last change has reached `applied` of `total` members, those up to `appliedThrough`.
 */
export const LicenseRuleEntity = defineEntity({
  name: 'LicenseRule',
  tableName: 'license_rule',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    version: p.integer(),
    licenseId: p.uuid(),
    kind: p.text().$type<LicenseRuleKind>(),
    scimConnectionId: p.uuid().nullable(),
    teamId: p.uuid().nullable(),
    entitlement: p.text().nullable(),
    entitlementKey: p.text().nullable(),
    priority: p.integer(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
    deletedAt: p.datetime(3).nullable(),
    status: p.text().$type<LicenseRuleStatus>(),
    total: p.integer(),
    applied: p.integer(),
    appliedThrough: p.uuid().nullable(),
    correlationId: p.text(),
  },
});

export type LicenseRule = Row<typeof LicenseRuleEntity>;
