import { defineEntity, p } from '@mikro-orm/core';
import type { Row } from '../table.js';

export const memberStatuses = ['INVITED', 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'DEPROVISIONED', 'ERASED'] as const;
export type MemberStatus = (typeof memberStatuses)[number];

export const roles = ['OWNER', 'ADMIN', 'BILLING', 'ANALYST', 'MEMBER'] as const;
export type Role = (typeof roles)[number];

export const memberOrigins = ['MANUAL', 'INVITE', 'JIT', 'SCIM'] as const;
export type MemberOrigin = (typeof memberOrigins)[number];

/** One value of a list such as e-mails or phone numbers, as it was given. */
export interface ProfileValue {
  readonly value?: string;
  readonly display?: string;
  readonly type?: string;
  readonly primary?: boolean;
  readonly [subAttribute: string]: string | boolean | undefined;
}

/** What is known of a person beyond the looked-up columns: a closed set of attributes, stored as given. */
export interface MemberProfile {
  readonly name?: Readonly<Partial<Record<NamePart, string>>>;
  readonly nickName?: string;
  readonly profileUrl?: string;
  readonly title?: string;
  readonly userType?: string;
  readonly preferredLanguage?: string;
  readonly locale?: string;
  readonly timezone?: string;
  readonly emails?: readonly ProfileValue[];
  readonly phoneNumbers?: readonly ProfileValue[];
  readonly ims?: readonly ProfileValue[];
  readonly photos?: readonly ProfileValue[];
  readonly addresses?: readonly ProfileValue[];
  readonly entitlements?: readonly ProfileValue[];
  readonly roles?: readonly ProfileValue[];
  readonly x509Certificates?: readonly ProfileValue[];
  readonly employeeNumber?: string;
  readonly companyName?: string;
  readonly division?: string;
  readonly manager?: { readonly value?: string; readonly $ref?: string };
}

/** Attributes that a profile holds under the names which they have in SCIM's User (RFC 7643 section 4.1). */
export const profileAttributes = [
  'name',
  'nickName',
  'profileUrl',
  'title',
  'userType',
  'preferredLanguage',
  'locale',
  'timezone',
  'emails',
  'phoneNumbers',
  'ims',
  'photos',
  'addresses',
  'entitlements',
  'roles',
  'x509Certificates',
] as const satisfies readonly (keyof MemberProfile)[];

export type NamePart = 'formatted' | 'familyName' | 'givenName' | 'middleName' | 'honorificPrefix' | 'honorificSuffix';

/** A person of an organization. `active` is the identity provider's switch, `heldAt` the administrator's; `status` follows from both. */
export const MemberEntity = defineEntity({
  name: 'Member',
  tableName: 'member',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    version: p.integer(),
    status: p.text().$type<MemberStatus>(),
    role: p.text().$type<Role>(),
    managedBy: p.text().$type<MemberOrigin>(),
    scimConnectionId: p.uuid().nullable(),
    externalId: p.text().nullable(),
    userName: p.text(),
    userNameKey: p.text(),
    loginEmail: p.text().nullable(),
    loginEmailKey: p.text().nullable(),
    /** Where the member has their e-mail, as DNS has it; an identity provider may adopt those at verified domains. */
    emailDomain: p.text().nullable(),
    displayName: p.text().nullable(),
    active: p.boolean(),
    heldAt: p.datetime(3).nullable(),
    department: p.text().nullable(),
    costCenter: p.text().nullable(),
    emailKeys: p.array().$type<string[]>().columnType('text[]'),
    entitlementKeys: p.array().$type<string[]>().columnType('text[]'),
    profile: p.json<MemberProfile>(),
    notes: p.text().nullable(),
    predecessorId: p.uuid().nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
    deprovisionedAt: p.datetime(3).nullable(),
    erasedAt: p.datetime(3).nullable(),
    lastSignInAt: p.datetime(3).nullable(),
  },
});

export type Member = Row<typeof MemberEntity>;
