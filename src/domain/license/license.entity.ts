import { defineEntity, p } from '@mikro-orm/core';
import type { Row } from '../table.js';

export const overagePolicies = ['WAITLIST', 'REJECT', 'ALLOW'] as const;
export type OveragePolicy = (typeof overagePolicies)[number];

export const billingPeriods = ['MONTH', 'YEAR'] as const;
export type BillingPeriod = (typeof billingPeriods)[number];

/**
 * A pool of purchased seats of one product or plan. `assigned`, `reserved` and `waitlisted` are kept counts of its open assignments;
 * `overageLimit` is the n of ALLOW(n), else 0; `ceiling` is what was held when seats were lowered below it, else 0. Licenses of one
 * `product` are its tiers. `releaseDelay` is in seconds. `seatsChangedAt` is the time of the last change of counts or terms; each change
 * takes place at that time or later, so that the assignments are the exact history of the counts. `expiredAt` is when the end was told.
 */
export const LicenseEntity = defineEntity({
  name: 'License',
  tableName: 'license',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    version: p.integer(),
    sku: p.text(),
    name: p.text(),
    seats: p.integer(),
    overagePolicy: p.text().$type<OveragePolicy>(),
    overageLimit: p.integer(),
    ceiling: p.integer(),
    assigned: p.integer(),
    reserved: p.integer(),
    waitlisted: p.integer(),
    startsAt: p.datetime(3),
    expiresAt: p.datetime(3).nullable(),
    expiredAt: p.datetime(3).nullable(),
    product: p.text().nullable(),
    releaseDelay: p.integer(),
    seatsChangedAt: p.datetime(3),
    unitPrice: p.text().columnType('numeric(19,4)').nullable(),
    currency: p.text().nullable(),
    billingPeriod: p.text().$type<BillingPeriod>().nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
  },
});

export type License = Row<typeof LicenseEntity>;

/** What was bought from `validFrom` until the next term of the same license. */
export const LicenseTermEntity = defineEntity({
  name: 'LicenseTerm',
  tableName: 'license_term',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    licenseId: p.uuid(),
    validFrom: p.datetime(3),
    seats: p.integer(),
    overagePolicy: p.text().$type<OveragePolicy>(),
    overageLimit: p.integer(),
    expiresAt: p.datetime(3).nullable(),
    unitPrice: p.text().columnType('numeric(19,4)').nullable(),
    currency: p.text().nullable(),
    billingPeriod: p.text().$type<BillingPeriod>().nullable(),
  },
});
