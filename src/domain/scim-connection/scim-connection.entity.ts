import { defineEntity, p } from '@mikro-orm/core';
import type { Row } from '../table.js';

export const identityProviders = ['okta', 'entra', 'pingfederate', 'generic'] as const;
export type IdentityProvider = (typeof identityProviders)[number];

export const scimConnectionStatuses = [
  'NOT_READY',
  'PROVIDER_CONFIRMED',
  'PREVIEWED',
  'ENABLED',
  'PAUSED',
  'PAUSED_FOR_REVIEW',
  'DISABLED',
] as const;
export type ScimConnectionStatus = (typeof scimConnectionStatuses)[number];

export const brakes = ['ON', 'OFF'] as const;
export type Brake = (typeof brakes)[number];

/** An identity provider's line to the organization. With `teamAdoption` a pushed group takes over the manual team of its name. */
export const ScimConnectionEntity = defineEntity({
  name: 'ScimConnection',
  tableName: 'scim_connection',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    version: p.integer(),
    name: p.text(),
    identityProvider: p.text().$type<IdentityProvider>(),
    status: p.text().$type<ScimConnectionStatus>(),
    teamAdoption: p.boolean(),
    brake: p.text().$type<Brake>(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
    firstRequestAt: p.datetime(3).nullable(),
    lastRequestAt: p.datetime(3).nullable(),
    enabledAt: p.datetime(3).nullable(),
    disabledAt: p.datetime(3).nullable(),
  },
});

export type ScimConnection = Row<typeof ScimConnectionEntity>;

/** A bearer token of a connection; the token itself is stored nowhere, its hash in the token directory, `hint` are its first characters. `remindedDays`
 * before its end its owners were reminded last; 0 once its end was told. */
export const ScimTokenEntity = defineEntity({
  name: 'ScimToken',
  tableName: 'scim_token',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    scimConnectionId: p.uuid(),
    hint: p.text(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
    lastUsedAt: p.datetime(3).nullable(),
    lastUsedFrom: p.text().nullable(),
    remindedDays: p.integer().nullable(),
  },
});

export type ScimToken = Row<typeof ScimTokenEntity>;
