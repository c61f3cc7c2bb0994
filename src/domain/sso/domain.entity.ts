import { defineEntity, p } from '@mikro-orm/core';
import type { Row } from '../table.js';

/** A DNS domain that an organization says is its own; verified once its TXT record has been seen. */
export const DomainEntity = defineEntity({
  name: 'Domain',
  tableName: 'domain',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    /** In lower case and ASCII, as DNS has it. */
    name: p.text(),
    challenge: p.text(),
    createdAt: p.datetime(3),
    verifiedAt: p.datetime(3).nullable(),
    checkedAt: p.datetime(3).nullable(),
    /** What the last check missed, in a sentence. */
    problem: p.text().nullable(),
    removedAt: p.datetime(3).nullable(),
  },
});

export type Domain = Row<typeof DomainEntity>;

/** Leads from a verified domain to its organization; insert and delete only. */
export const VerifiedDomainEntity = defineEntity({
  name: 'VerifiedDomain',
  tableName: 'verified_domain',
  properties: { name: p.text().primary(), organizationId: p.uuid() },
});
