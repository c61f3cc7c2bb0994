/** What stands about a member wherever one is shown. */
export const memberStatus = {
  INVITED: 'Invited',
  ACTIVE: 'Active',
  SUSPENDED: 'Suspended',
  EXPIRED: 'Invitation ended',
  DEPROVISIONED: 'Removed',
  ERASED: 'Erased',
};

export const memberRole = {
  OWNER: 'Owner',
  ADMIN: 'Administrator',
  BILLING: 'Billing',
  ANALYST: 'Analyst',
  MEMBER: 'Member',
};

export const roleMeaning = {
  OWNER: 'Everything; only owners make owners.',
  ADMIN: 'Everything but making owners and settling conflicts.',
  BILLING: 'Sees members and teams, and manages licenses.',
  ANALYST: 'Sees everything but tokens and webhooks, and exports.',
  MEMBER: 'Uses the product; sees their own profile here.',
};

export const memberOrigin = {
  MANUAL: 'Made by hand',
  INVITE: 'By invitation',
  JIT: 'By signing in',
  SCIM: 'Identity provider',
};

export const seatState = {
  ASSIGNED: 'has a seat',
  RESERVED: 'reserved',
  WAITLISTED: 'waiting',
  REFUSED: 'no seat free',
  NONE: 'no seat',
};

const anyProvider = 'the identity provider';

export const kept = {
  here: 'Kept here: administrators change it.',
  byUs: 'Kept here',
  by: (provider = anyProvider) => `Kept by ${provider}`,
  sentence: (provider = anyProvider) =>
    `${provider === anyProvider ? 'The identity provider' : provider} keeps this. Change it there.`,
};

export const seatWords = {
  none: 'The organization has no license.',
  /** Each stands before the license, and the time follows. */
  ASSIGNED: { before: 'Has a seat of', since: 'since' },
  RESERVED: { before: 'A seat is reserved of', since: 'since' },
  WAITLISTED: { before: 'Waits for a seat of', since: 'since' },
  REFUSED: { before: 'Lacks a seat of', since: 'since' },
  NONE: { before: 'Has no seat of', since: 'the last one ended' },
  never: 'never had one: none was given by hand, and no rule applied while the member was active',
  place: (place: number) => `place ${place} in the queue`,
  full: 'none was free when it was asked for',
  source: {
    MANUAL: 'by hand',
    INVITE: 'by invitation',
    SCIM_EVERYONE: 'by rule Everyone',
    SCIM_GROUP: 'by a rule for a group',
    SCIM_ENTITLEMENT: 'by a rule for an entitlement',
  },
  group: (team: string) => `by rule Group ${team}`,
  entitlement: (value: string) => `by rule Entitlement ${value}`,
  from: (provider: string) => `from ${provider}`,
  returns: 'It returns',
};

export const endReason = {
  ASKED_AGAIN: 'asked for again',
  DEPROVISIONED: 'the member was removed',
  FULFILLED: 'a seat followed',
  NO_LONGER_DUE: 'no rule gives it any more',
  RELEASED: 'released by hand',
  RULE_CHANGED: 'a rule changed',
  SUSPENDED: 'the member was suspended',
  TIER_CHANGED: 'another tier followed',
};

export const sessions = {
  loading: 'the sessions',
  table: 'Sessions',
  method: { INVITATION: 'Invitation', LINK: 'One-time link', OIDC: 'OpenID Connect', SAML: 'SAML' },
  by: 'Signed in by',
  since: 'Since',
  lastSeen: 'Last used',
  address: 'Address',
  browser: 'Browser',
  actions: 'Actions',
  end: 'End',
  endOf: (since: string) => `End the session of ${since}`,
  unknown: 'unknown',
};
