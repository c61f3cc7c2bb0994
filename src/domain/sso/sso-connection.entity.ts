import { defineEntity, p } from '@mikro-orm/core';
import type { Row } from '../table.js';

export type SsoProtocol = 'OIDC' | 'SAML';

export const ssoPresets = ['okta', 'entra', 'pingfederate', 'other'] as const;
export type SsoPreset = (typeof ssoPresets)[number];

export const ssoStatuses = ['DRAFT', 'CONFIGURED', 'TESTED', 'ENABLED', 'DISABLED'] as const;
export type SsoStatus = (typeof ssoStatuses)[number];

/** Whether somebody whom the identity provider vouches for becomes a member at the first sign-in. */
export type JitCreation = 'ON' | 'OFF';

/** What becomes of a sign-in that starts at the identity provider (SAML). */
export type Unsolicited = 'ACCEPTED' | 'REFUSED';

/**
 * Single sign-on with one identity provider. `issuer` is the OpenID issuer or the SAML entity id, and never changes: subjects are its
 * own. A SAML connection without metadata is a DRAFT: it has addresses for the identity provider to be told, and no issuer yet.
 * `clientSecret` and `serviceKey`, which opens encrypted assertions, are sealed.
 */
export const SsoConnectionEntity = defineEntity({
  name: 'SsoConnection',
  tableName: 'sso_connection',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    version: p.integer(),
    name: p.text(),
    protocol: p.text().$type<SsoProtocol>(),
    preset: p.text().$type<SsoPreset>(),
    status: p.text().$type<SsoStatus>(),
    jit: p.text().$type<JitCreation>(),
    unsolicited: p.text().$type<Unsolicited>(),
    issuer: p.text().nullable(),
    clientId: p.text().nullable(),
    clientSecret: p.blob().$type<Buffer>().nullable(),
    signOnUrl: p.text().nullable(),
    metadataUrl: p.text().nullable(),
    certificates: p.array().$type<string[]>().columnType('text[]'),
    serviceKey: p.blob().$type<Buffer>().nullable(),
    serviceCertificate: p.text().nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
    testedAt: p.datetime(3).nullable(),
    removedAt: p.datetime(3).nullable(),
  },
});

export type SsoConnection = Row<typeof SsoConnectionEntity>;

/** Leads from the connection that an address names to its organization; insert only. */
export const SsoConnectionDirectoryEntity = defineEntity({
  name: 'SsoConnectionDirectory',
  tableName: 'sso_connection_directory',
  properties: { ssoConnectionId: p.uuid().primary(), organizationId: p.uuid() },
});

/** Which connection serves a domain of the organization. */
export const SsoConnectionDomainEntity = defineEntity({
  name: 'SsoConnectionDomain',
  tableName: 'sso_connection_domain',
  properties: { organizationId: p.uuid().primary(), domainId: p.uuid().primary(), ssoConnectionId: p.uuid() },
});
