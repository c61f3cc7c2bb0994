import type { Person } from '../people.js';
import type { HttpHabits } from '../scim-client.js';
import { type ScimUser, URN } from '../scim-resource.js';

/** Okta's request headers as captured; a request without a body carries no Content-Type. */
export const OKTA_HABITS: HttpHabits = {
  headers: {
    Accept: 'application/scim+json',
    'Accept-Charset': 'utf-8',
    'Accept-Encoding': 'gzip,deflate',
    'User-Agent': 'Okta SCIM Client 1.0.0',
  },
  contentType: 'application/scim+json; charset=utf-8',
  timeoutMs: 60_000,
  connections: 8,
};

/** The attributes that Okta masters once a person is assigned. */
export function profileOf(person: Person): Partial<ScimUser> {
  return {
    userName: person.userName,
    name: { givenName: person.givenName, familyName: person.familyName },
    emails: [{ primary: true, value: person.email, type: 'work' }],
    displayName: person.displayName,
    locale: 'en-US',
    externalId: person.externalId,
  };
}

/** The body with which Okta creates a User: the read-only `groups` and a password that nobody knows are part of it. */
export function creationBody(person: Person): Record<string, unknown> {
  const enterprise = { department: person.department, costCenter: person.costCenter };
  return {
    schemas: [URN.user, URN.enterpriseUser],
    ...profileOf(person),
    title: person.title,
    [URN.enterpriseUser]: enterprise,
    groups: [],
    password: `Pw-${person.externalId.slice(-12)}`,
    active: true,
  };
}
