import { defineEntity, p } from '@mikro-orm/core';
import type { Row } from '../table.js';

/** Whom an identity provider's subject is; keyed by connection and subject, never by an address. */
export const SsoIdentityEntity = defineEntity({
  name: 'SsoIdentity',
  tableName: 'sso_identity',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    ssoConnectionId: p.uuid(),
    subject: p.text(),
    memberId: p.uuid(),
    createdAt: p.datetime(3),
  },
});

/** What a sign-in is for: a session, or to see what would happen. */
export type SignInPurpose = 'SIGN_IN' | 'TEST';

/** A sign-in on its way: made, started by a browser, finished by the identity provider's answer. */
export const SsoSignInEntity = defineEntity({
  name: 'SsoSignIn',
  tableName: 'sso_sign_in',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    ssoConnectionId: p.uuid(),
    purpose: p.text().$type<SignInPurpose>(),
    returnTo: p.text().nullable(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
    startedAt: p.datetime(3).nullable(),
    finishedAt: p.datetime(3).nullable(),
  },
});

export type SsoSignIn = Row<typeof SsoSignInEntity>;

/** An assertion that has been used: it is refused until it has run out. */
export const SsoAssertionEntity = defineEntity({
  name: 'SsoAssertion',
  tableName: 'sso_assertion',
  properties: {
    organizationId: p.uuid().primary(),
    ssoConnectionId: p.uuid().primary(),
    assertionId: p.text().primary(),
    usableUntil: p.datetime(3),
  },
});

export type SignInOutcome = 'SIGNED_IN' | 'TESTED' | 'REFUSED';

/** What came of an identity provider's answer, as administrators see it. */
export const SsoLogEntryEntity = defineEntity({
  name: 'SsoLogEntry',
  tableName: 'sso_log_entry',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    ssoConnectionId: p.uuid(),
    at: p.datetime(3),
    outcome: p.text().$type<SignInOutcome>(),
    code: p.text().nullable(),
    detail: p.text().nullable(),
    subject: p.text().nullable(),
    email: p.text().nullable(),
    memberId: p.uuid().nullable(),
    address: p.text().nullable(),
    correlationId: p.text(),
  },
});

export type SsoLogEntry = Row<typeof SsoLogEntryEntity>;
