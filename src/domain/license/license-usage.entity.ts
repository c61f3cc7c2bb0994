import { defineEntity, p } from '@mikro-orm/core';

/**
 * What is told of a stretch of time: the most within, the count at the end, and the count times the milliseconds for which it stood.
 * `over` counts seats held beyond the purchased ones; the `At` are when the most was first reached.
 */
const measures = () => ({
  assignedMax: p.integer(),
  assignedEnd: p.integer(),
  assignedMs: p.bigint(),
  reservedMax: p.integer(),
  reservedEnd: p.integer(),
  reservedMs: p.bigint(),
  waitlistedMax: p.integer(),
  waitlistedEnd: p.integer(),
  waitlistedMs: p.bigint(),
  overMax: p.integer(),
  overEnd: p.integer(),
  overMs: p.bigint(),
  assignedMaxAt: p.datetime(3),
  overMaxAt: p.datetime(3),
});

/** The usage of a license in a quarter of an hour (UTC) in which it changed. */
export const LicenseUsageQuarterEntity = defineEntity({
  name: 'LicenseUsageQuarter',
  tableName: 'license_usage_quarter',
  properties: {
    organizationId: p.uuid().primary(),
    licenseId: p.uuid().primary(),
    quarter: p.datetime(3).primary(),
    ...measures(),
  },
});

/** The same of a block of one or of six hours (UTC) in which something changed. */
export const LicenseUsageBlockEntity = defineEntity({
  name: 'LicenseUsageBlock',
  tableName: 'license_usage_block',
  properties: {
    organizationId: p.uuid().primary(),
    licenseId: p.uuid().primary(),
    hours: p.integer().primary(),
    start: p.datetime(3).primary(),
    ...measures(),
  },
});

/** Until when the usage of a license is stored. */
export const LicenseUsageWatermarkEntity = defineEntity({
  name: 'LicenseUsageWatermark',
  tableName: 'license_usage_watermark',
  properties: {
    organizationId: p.uuid().primary(),
    licenseId: p.uuid().primary(),
    builtFrom: p.datetime(3),
    builtThrough: p.datetime(3),
  },
});
