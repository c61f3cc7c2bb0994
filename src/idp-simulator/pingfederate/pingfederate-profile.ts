import type { Person } from '../people.js';
import type { HttpHabits } from '../scim-client.js';
import { URN } from '../scim-resource.js';

/** The request headers of PingFederate's SCIM connector, whose media type is application/scim+json since 1.3. */
export const PINGFEDERATE_HABITS: HttpHabits = {
  headers: { Accept: 'application/scim+json' },
  contentType: 'application/scim+json',
  timeoutMs: 60_000,
  connections: 4,
};

/** The whole User that PingFederate sends, at creation and at every update. */
export function userBody(person: Person, active: boolean): Record<string, unknown> {
  return {
    schemas: [URN.user, URN.enterpriseUser],
    userName: person.userName,
    externalId: person.externalId,
    active,
    name: { givenName: person.givenName, familyName: person.familyName, formatted: person.displayName },
    displayName: person.displayName,
    title: person.title,
    emails: [{ type: 'work', primary: true, value: person.email }],
    phoneNumbers: [{ type: 'work', value: person.phone }],
    [URN.enterpriseUser]: { department: person.department, employeeNumber: person.employeeNumber },
  };
}
