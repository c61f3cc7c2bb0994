import { defineEntity, p } from '@mikro-orm/core';
import type { Row } from '../table.js';

/** How tokens may be signed: with a key pair, never with a shared secret. */
export const jwtAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const;
export type JwtAlgorithm = (typeof jwtAlgorithms)[number];

/** What of a member a token's claim names. */
export const memberKeys = ['ID', 'USER_NAME', 'LOGIN_EMAIL', 'EXTERNAL_ID'] as const;
export type MemberKey = (typeof memberKeys)[number];

/** Public keys as a JSON Web Key Set. */
export interface PublicKeys {
  readonly keys: readonly Readonly<Record<string, unknown>>[];
}

/** Somebody whose bearer JWTs speak for members of the organization: the product that signed its users in itself. */
export const TokenIssuerEntity = defineEntity({
  name: 'TokenIssuer',
  tableName: 'token_issuer',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    name: p.text(),
    issuer: p.text(),
    audience: p.text(),
    jwksUrl: p.text().nullable(),
    jwks: p.json<PublicKeys>().nullable(),
    claim: p.text(),
    memberKey: p.text().$type<MemberKey>(),
    algorithms: p.array().$type<JwtAlgorithm[]>().columnType('text[]'),
    createdAt: p.datetime(3),
    removedAt: p.datetime(3).nullable(),
  },
});

export type TokenIssuer = Row<typeof TokenIssuerEntity>;

/** Leads from an issuer and an audience to the organization that trusts them; insert and delete only. */
export const TokenIssuerDirectoryEntity = defineEntity({
  name: 'TokenIssuerDirectory',
  tableName: 'token_issuer_directory',
  properties: {
    issuer: p.text().primary(),
    audience: p.text().primary(),
    organizationId: p.uuid(),
    tokenIssuerId: p.uuid(),
  },
});
