import type { Person } from '../people.js';
import type { HttpHabits } from '../scim-client.js';
import { URN } from '../scim-resource.js';

/** Entra's request headers, as far as they are known. */
export const ENTRA_HABITS: HttpHabits = {
  headers: { Accept: 'application/scim+json' },
  contentType: 'application/scim+json; charset=utf-8',
  timeoutMs: 60_000,
  connections: 8,
};

/** The second URI that Entra puts into the schemas of a Group it creates. */
export const AD_GROUP = 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group';

/** The paths of Entra's default attribute mapping, with the values that a person has for them. */
export function mappedAttributes(person: Person): Record<string, string> {
  return {
    userName: person.userName,
    displayName: person.displayName,
    title: person.title,
    preferredLanguage: person.locale,
    'name.givenName': person.givenName,
    'name.familyName': person.familyName,
    'name.formatted': person.displayName,
    'emails[type eq "work"].value': person.email,
    'phoneNumbers[type eq "work"].value': person.phone,
    'phoneNumbers[type eq "mobile"].value': person.mobile,
    'addresses[type eq "work"].streetAddress': person.street,
    'addresses[type eq "work"].locality': person.city,
    'addresses[type eq "work"].postalCode': person.postalCode,
    'addresses[type eq "work"].country': person.country,
    externalId: person.externalId,
    [`${URN.enterpriseUser}:employeeNumber`]: person.employeeNumber,
    [`${URN.enterpriseUser}:department`]: person.department,
  };
}

/** The body with which Entra creates a User; the manager follows in a PATCH. */
export function creationBody(person: Person): Record<string, unknown> {
  return {
    schemas: [URN.user, URN.enterpriseUser],
    externalId: person.externalId,
    userName: person.userName,
    active: true,
    displayName: person.displayName,
    emails: [{ primary: true, type: 'work', value: person.email }],
    meta: { resourceType: 'User' },
    name: { formatted: person.displayName, familyName: person.familyName, givenName: person.givenName },
    roles: [],
    title: person.title,
    preferredLanguage: person.locale,
    phoneNumbers: [
      { type: 'work', value: person.phone },
      { type: 'mobile', value: person.mobile },
    ],
    addresses: [
      {
        type: 'work',
        formatted: `${person.street}, ${person.city}`,
        streetAddress: person.street,
        locality: person.city,
        postalCode: person.postalCode,
        country: person.country,
      },
    ],
    [URN.enterpriseUser]: { employeeNumber: person.employeeNumber, department: person.department },
  };
}
