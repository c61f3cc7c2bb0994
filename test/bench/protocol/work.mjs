// @ts-check
import { built } from '../built.mjs';

/** @typedef {{ readonly name: string, readonly run: () => unknown }} Work */

const shortFilter = 'userName eq "bjensen@example.com"';
const longFilter = `(userType eq "Employee" and emails[type eq "work" and value co "@example.com"]) or not (${Array.from(
  { length: 40 },
  (_, index) => `name.familyName co "part-${index}"`,
).join(' or ')})`;

const person = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  id: '2819c223-7f76-453a-919d-413861904646',
  externalId: '701984',
  userName: 'bjensen@example.com',
  name: { formatted: 'Ms. Barbara J Jensen, III', familyName: 'Jensen', givenName: 'Barbara' },
  displayName: 'Babs Jensen',
  userType: 'Employee',
  title: 'Tour Guide',
  active: true,
  emails: [
    { value: 'bjensen@example.com', type: 'work', primary: true },
    { value: 'babs@jensen.org', type: 'home' },
  ],
  phoneNumbers: [{ value: 'tel:+1-201-555-0123', type: 'work' }],
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {
    department: 'Tour Operations',
    employeeNumber: '701984',
  },
};
const crowded = {
  ...person,
  emails: Array.from({ length: 500 }, (_, index) => ({
    value: `${index}@example.com`,
    type: index === 0 ? 'work' : 'other',
  })),
};

const patches = {
  'one replace': [{ op: 'replace', path: 'title', value: 'Guide' }],
  'one value path': [{ op: 'replace', path: 'emails[type eq "work"].value', value: 'new@example.com' }],
  '36 operations': Array.from({ length: 12 }, (_, index) => [
    { op: 'add', path: 'displayName', value: `Name ${index}` },
    { op: 'replace', path: 'name.givenName', value: `Given ${index}` },
    { op: 'add', path: `phoneNumbers[type eq "t${index}"].value`, value: `${index}` },
  ]).flat(),
};

/** The work of the protocol core on a User with its enterprise extension. @returns {Promise<Work[]>} */
export async function protocolWork() {
  const [
    { userResource },
    { parseFilter },
    { parsePath },
    { parseBody },
    validation,
    checked,
    evaluation,
    patch,
    projection,
  ] = await Promise.all(
    [
      'scim/user.resource',
      'scim/protocol/filter',
      'scim/protocol/path',
      'scim/request-body',
      'scim/protocol/validation',
      'scim/protocol/checked-filter',
      'scim/protocol/evaluate',
      'scim/protocol/patch',
      'scim/protocol/projection',
    ].map(built),
  );
  const { schema } = userResource;
  const text = JSON.stringify(person);
  const body = parseBody(text, 1_000);
  const resource = { schemas: person.schemas, id: person.id, ...validation.readResource(schema, body, 'create') };
  const large = { ...resource, emails: crowded.emails };
  const filter = (/** @type {string} */ source) => checked.checkFilter(schema, parseFilter(source));
  const [short, long] = [filter(shortFilter), filter(longFilter)];
  const all = projection.readProjection(schema, undefined, undefined);
  const some = projection.readProjection(schema, 'userName,name.givenName,emails.value', undefined);
  return [
    { name: 'parse a filter of 33 characters', run: () => parseFilter(shortFilter) },
    { name: `parse a filter of ${longFilter.length} characters`, run: () => parseFilter(longFilter) },
    { name: 'parse and check the long filter', run: () => filter(longFilter) },
    { name: 'parse a path with a filter', run: () => parsePath('emails[type eq "work"].value', schema.urns) },
    { name: `parse a body of ${text.length} bytes`, run: () => parseBody(text, 1_000) },
    { name: 'validate that body', run: () => validation.readResource(schema, body, 'create') },
    { name: 'evaluate the short filter', run: () => evaluation.matchesChecked(short, resource) },
    { name: 'evaluate the long filter', run: () => evaluation.matchesChecked(long, resource) },
    { name: 'evaluate the long filter on 500 e-mails', run: () => evaluation.matchesChecked(long, large) },
    ...Object.entries(patches).map(([name, Operations]) => ({
      name: `read and apply a PATCH: ${name}`,
      run: () => patch.applyPatch(schema, resource, patch.readPatch(schema, { Operations })),
    })),
    {
      name: 'read and apply a PATCH: one value path on 500 e-mails',
      run: () => patch.applyPatch(schema, large, patch.readPatch(schema, { Operations: patches['one value path'] })),
    },
    { name: 'project all attributes', run: () => projection.project(resource, all) },
    { name: 'project three attributes', run: () => projection.project(resource, some) },
  ];
}
