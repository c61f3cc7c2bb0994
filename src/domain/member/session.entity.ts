import { defineEntity, p } from '@mikro-orm/core';
import type { Row } from '../table.js';

/** How a member signed in. */
export const signInMethods = ['LINK', 'INVITATION', 'OIDC', 'SAML'] as const;
export type SignInMethod = (typeof signInMethods)[number];

/** Why a session ended. */
export type SessionEnd =
  | 'SIGNED_OUT'
  | 'REPLACED'
  | 'REVOKED'
  | 'EXPIRED'
  | 'SUSPENDED'
  | 'DEPROVISIONED'
  | 'ROLE_CHANGED';

/** A member signed in with a browser. It dies at `expiresAt`, after eight hours without a request, and with what made it valid. */
export const SessionEntity = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    memberId: p.uuid(),
    method: p.text().$type<SignInMethod>(),
    address: p.text().nullable(),
    userAgent: p.text().nullable(),
    createdAt: p.datetime(3),
    lastSeenAt: p.datetime(3),
    expiresAt: p.datetime(3),
    endedAt: p.datetime(3).nullable(),
    endReason: p.text().$type<SessionEnd>().nullable(),
  },
});

export type Session = Row<typeof SessionEntity>;
