import { defineEntity, p } from '@mikro-orm/core';
import type { Row } from '../table.js';

/** A customer of the host product: the tenant; its row is the tenant's lock. */
export const OrganizationEntity = defineEntity({
  name: 'Organization',
  tableName: 'organization',
  properties: {
    id: p.uuid().primary(),
    version: p.integer(),
    name: p.text(),
    slug: p.text(),
    provisioningLogDays: p.integer(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
  },
});

export type Organization = Row<typeof OrganizationEntity>;

/** Leads from a slug to its organization; insert and delete only. */
export const OrganizationSlugEntity = defineEntity({
  name: 'OrganizationSlug',
  tableName: 'organization_slug',
  properties: { slug: p.text().primary(), organizationId: p.uuid() },
});
