// @ts-check

/** @typedef {import('./http-connection.mjs').HttpRequest} HttpRequest */
/** @typedef {import('./subject.mjs').Subject} Subject */
/** @typedef {import('./subject.mjs').GraphqlAccess} GraphqlAccess */

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/**
 * A User as Okta sends one.
 *
 * @param {Subject} subject
 * @param {string} label
 */
export function createUser(subject, label) {
  const userName = `new-${label}@example.com`;
  return scim(subject, 'POST', '/Users', {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise],
    externalId: `new-${label}`,
    userName,
    active: true,
    displayName: `Given Family ${label}`,
    name: { givenName: 'Given', familyName: `Family ${label}`, formatted: `Given Family ${label}` },
    title: 'Engineer',
    preferredLanguage: 'en-US',
    emails: [{ value: userName, type: 'work', primary: true }],
    phoneNumbers: [{ value: '+1-555-0100', type: 'work' }],
    [enterprise]: { employeeNumber: label, department: 'Research', costCenter: 'CC7' },
  });
}

/** @param {Subject} subject @param {string} id */
export const readUser = (subject, id) => scim(subject, 'GET', `/Users/${id}`);

/** @param {Subject} subject @param {string} userName */
export const findUser = (subject, userName) =>
  scim(subject, 'GET', `/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`);

/** @param {Subject} subject */
export const listUsers = (subject) => scim(subject, 'GET', '/Users?startIndex=1&count=100');

/** @param {Subject} subject @param {string} id @param {boolean} active */
export const setActive = (subject, id, active) =>
  scim(subject, 'PATCH', `/Users/${id}`, patch({ op: 'replace', path: 'active', value: active }));

/** @param {Subject} subject @param {string} teamId @param {string} id */
export const addToGroup = (subject, teamId, id) =>
  scim(subject, 'PATCH', `/Groups/${teamId}`, patch({ op: 'add', path: 'members', value: [{ value: id }] }));

const membersPage = `query MembersPage($organizationId: ID!) {
  organization(id: $organizationId) {
    members(first: 50) {
      nodes { id userName displayName status licenseAssignments { state license { id name } } teams { id name } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/**
 * The first 50 members with their seats and teams, from the GraphQL face.
 *
 * @param {GraphqlAccess} access
 * @returns {HttpRequest}
 */
export function listMembers({ token, organizationId }) {
  return {
    method: 'POST',
    path: '/graphql',
    headers: `Authorization: Bearer ${token}\r\nContent-Type: application/json\r\nAccept: application/json\r\n`,
    body: JSON.stringify({ query: membersPage, variables: { organizationId } }),
  };
}

/** @param {object} operation */
const patch = (operation) => ({ schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [operation] });

/**
 * @param {Subject} subject
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 * @returns {HttpRequest}
 */
function scim({ basePath, token }, method, path, body) {
  const request = { method, path: basePath + path };
  const headers = `Authorization: Bearer ${token}\r\nAccept: application/scim+json\r\n`;
  if (body === undefined) return { ...request, headers };
  return { ...request, headers: `${headers}Content-Type: application/scim+json\r\n`, body: JSON.stringify(body) };
}
