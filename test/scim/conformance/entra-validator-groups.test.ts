import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fullUser, word } from './entra-values.js';
import { created, ERROR, type Facade, GROUP, group, openFacade, patchOf, search, type Tenant } from './facade.js';

let facade: Facade;
let tenant: Tenant;

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization({ seats: 10_000, identityProvider: 'entra' });
});
afterAll(() => facade.close());

const plus = (filter: string) => encodeURIComponent(filter).replaceAll('%20', '+');
const newUser = (body: object = fullUser()) => created(tenant.scim, '/Users', body);
const newGroup = (body: object = group(word())) => created(tenant.scim, '/Groups', body);
const patch = (path: string, ...operations: object[]) => tenant.scim('PATCH', path, patchOf(...operations));

describe("Entra's validator, groups", () => {
  test('14, 15, 16: members are shown unless they are excluded', async () => {
    const user = await newUser();
    const { id, displayName } = await newGroup(group(word(), [user.id]));
    const filtered = search('/Groups', `displayName eq "${displayName}"`);

    const byId = await tenant.scim('GET', `/Groups/${id}?excludedAttributes=members`);
    const without = await tenant.scim('GET', `${filtered}&excludedAttributes=members`);
    const withMembers = await tenant.scim('GET', filtered);

    expect(byId.body).toMatchObject({ id, displayName });
    expect(byId.body).not.toHaveProperty('members');
    expect(without.body.Resources).toEqual([byId.body]);
    expect(withMembers.body.Resources[0].members).toEqual([
      {
        value: user.id,
        display: user.displayName,
        type: 'User',
        $ref: `${tenant.baseUrl}/Users/${user.id}`,
      },
    ]);
  });

  test.each([
    ['17: an unknown displayName', () => word(), 0],
    ['18: a displayName in another letter case', (name: string) => name.toLowerCase(), 1],
  ])('%s is filtered for', async (_row, wanted, total) => {
    const { displayName } = await newGroup();

    const { status, body } = await tenant.scim(
      'GET',
      `/Groups?excludedAttributes=members&filter=${plus(`displayName eq "${wanted(displayName)}"`)}`,
    );

    expect(status).toBe(200);
    expect(body.totalResults).toBe(total);
    expect(body.Resources).toHaveLength(total);
  });

  test('19: a group is created from displayName and externalId, with an unknown schema beside', async () => {
    const sent = {
      schemas: [GROUP, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
      displayName: word(),
      externalId: crypto.randomUUID(),
      meta: { resourceType: 'Group' },
    };

    const { status, body } = await tenant.scim('POST', '/Groups', sent);

    expect(status).toBe(201);
    expect(body).toMatchObject({ schemas: [GROUP], displayName: sent.displayName, externalId: sent.externalId });
  });

  test('20: the same displayName again is a conflict', async () => {
    const { displayName } = await newGroup();

    const { status, body } = await tenant.scim('POST', '/Groups', group(displayName.toLowerCase()));

    expect(status).toBe(409);
    expect(body.scimType).toBe('uniqueness');
  });

  test.each([
    ['21', 'externalId'],
    ['22', 'displayName'],
  ])('%s: a path-less replace changes the %s', async (_row, name) => {
    const { id } = await newGroup();
    const value = word();

    const { status } = await patch(`/Groups/${id}`, { op: 'replace', value: { [name]: value } });
    const { body } = await tenant.scim('GET', `/Groups/${id}`);

    expect(status).toBe(204);
    expect(body[name]).toBe(value);
  });

  test('23, 24: members are replaced, and one is removed by a filter', async () => {
    const [ann, bob, eve] = [await newUser(), await newUser(), await newUser()];
    const { id } = await newGroup(group(word(), [eve.id]));
    const members = async () => {
      const { body } = await tenant.scim('GET', `/Groups/${id}`);
      return body.members?.map(({ value }: { value: string }) => value).sort();
    };

    await patch(`/Groups/${id}`, { op: 'replace', path: 'members', value: [{ value: ann.id }, { value: bob.id }] });
    const replaced = await members();
    await patch(`/Groups/${id}`, { op: 'remove', path: `members[value eq "${ann.id}"]` });

    expect(replaced).toEqual([ann.id, bob.id].sort());
    expect(await members()).toEqual([bob.id]);
  });

  test('25: a deleted group is gone', async () => {
    const { id } = await newGroup();

    const deleted = await tenant.scim('DELETE', `/Groups/${id}`);
    const read = await tenant.scim('GET', `/Groups/${id}`);

    expect([deleted.status, read.status]).toEqual([204, 404]);
  });
});

describe("Entra's validator, the preview", () => {
  test('P1: one PATCH removes, adds and replaces', async () => {
    const user = await newUser();
    const [externalId, displayName] = [word(), word()];

    const { body } = await patch(
      `/Users/${user.id}`,
      { op: 'remove', path: 'preferredLanguage' },
      { op: 'add', path: 'externalId', value: externalId },
      { op: 'replace', path: 'displayName', value: displayName },
    );

    expect(body).toMatchObject({ externalId, displayName });
    expect(body).not.toHaveProperty('preferredLanguage');
  });

  test('P2: of several operations on one attribute the last counts', async () => {
    const user = await newUser();

    const { body } = await patch(
      `/Users/${user.id}`,
      { op: 'remove', path: 'displayName' },
      { op: 'add', path: 'displayName', value: 'added' },
      { op: 'replace', path: 'displayName', value: 'replaced' },
    );

    expect(body.displayName).toBe('replaced');
  });

  test.each([
    ['P3', '/Users'],
    ['P6', '/Groups'],
  ])('%s: deleting what %s does not have is a 404', async (_row, endpoint) => {
    const { status, body } = await tenant.scim('DELETE', `${endpoint}/${crypto.randomUUID()}`);

    expect(status).toBe(404);
    expect(body).toMatchObject({ schemas: [ERROR], status: '404' });
  });

  test.each([
    ['P4', '/Users', fullUser],
    ['P7', '/Groups', () => group(word())],
  ])('%s: deleting twice in %s is a 204, then a 404', async (_row, endpoint, body) => {
    const { id } = await created(tenant.scim, endpoint, body());

    const first = await tenant.scim('DELETE', `${endpoint}/${id}`);
    const second = await tenant.scim('DELETE', `${endpoint}/${id}`);

    expect([first.status, second.status]).toEqual([204, 404]);
  });

  test('P5: a member added and removed by one PATCH is not there', async () => {
    const user = await newUser();
    const { id } = await newGroup();

    const { status } = await patch(
      `/Groups/${id}`,
      { op: 'add', path: 'members', value: [{ value: user.id }] },
      { op: 'remove', path: `members[value eq "${user.id}"]` },
    );
    const { body } = await tenant.scim('GET', `/Groups/${id}`);

    expect(status).toBe(204);
    expect(body).not.toHaveProperty('members');
  });
});
