import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fullUser, operationsOnEverything, valueAt, word } from './entra-values.js';
import {
  created,
  ENTERPRISE,
  ERROR,
  type Facade,
  LIST_RESPONSE,
  openFacade,
  patchOf,
  person,
  search,
  type Tenant,
} from './facade.js';

let facade: Facade;
let tenant: Tenant;

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization({ seats: 10_000, identityProvider: 'entra' });
});
afterAll(() => facade.close());

const plus = (filter: string) => encodeURIComponent(filter).replaceAll('%20', '+');
const newUser = (body: object = fullUser()) => created(tenant.scim, '/Users', body);
const patch = (path: string, ...operations: object[]) => tenant.scim('PATCH', path, patchOf(...operations));

describe("Entra's validator, users", () => {
  test('1: a full user with random strings is created, and found with every attribute', async () => {
    const sent = fullUser();

    const { status, body } = await tenant.scim('POST', '/Users', sent);
    const { body: list } = await tenant.scim('GET', `/Users?filter=${plus(`userName eq "${sent.userName}"`)}`);

    expect(status).toBe(201);
    expect(list.totalResults).toBe(1);
    expect(list.Resources).toEqual([body]);
    expect(body).toMatchObject({
      ...sent,
      schemas: expect.arrayContaining(sent.schemas),
      roles: [{ ...sent.roles[0], primary: true }],
    });
  });

  test('2: the same user again is a uniqueness conflict', async () => {
    const { userName } = await newUser();

    const { status, body } = await tenant.scim('POST', '/Users', { ...fullUser(), userName });

    expect(status).toBe(409);
    expect(body).toMatchObject({ schemas: [ERROR], status: '409', scimType: 'uniqueness' });
  });

  test.each([
    ['3: an existing userName', (name: string) => name, 1],
    ['4: an unknown userName', () => word(), 0],
    ['5: a userName in another letter case', (name: string) => name.toLowerCase(), 1],
  ])('%s is filtered for', async (_row, wanted, total) => {
    const user = await newUser();

    const { status, body } = await tenant.scim(
      'GET',
      `/Users?filter=${plus(`userName eq "${wanted(user.userName)}"`)}`,
    );

    expect(status).toBe(200);
    expect(body).toMatchObject({ schemas: [LIST_RESPONSE], totalResults: total, itemsPerPage: total, startIndex: 1 });
    expect(body.Resources).toEqual(total === 0 ? [] : [user]);
  });

  test('3: an existing externalId is filtered for', async () => {
    const user = await newUser();

    const { body } = await tenant.scim('GET', `/Users?filter=${plus(`externalId eq "${user.externalId}"`)}`);

    expect(body.Resources).toEqual([user]);
  });

  test.each([
    ['6: replaces every attribute', 'replace', fullUser],
    ['6: Replaces every attribute', 'Replace', fullUser],
    ['9: adds every attribute to a user with a userName only', 'add', person],
    ['9: Adds every attribute to a user with a userName only', 'Add', person],
    ['9: Replaces what is not there on a user with a userName only', 'Replace', person],
    ['9: replaces what is not there on a user with a userName only', 'replace', person],
  ])('%s by one PATCH', async (_row, op, body) => {
    const user = await newUser(body());
    const operations = operationsOnEverything(op);

    const patched = await patch(`/Users/${user.id}`, ...operations);
    const { body: read } = await tenant.scim('GET', `/Users/${user.id}`);

    expect(patched.status).toBe(200);
    expect(patched.body).toEqual(read);
    for (const { path, value } of operations) expect([path, valueAt(read, path)]).toEqual([path, value]);
  });

  test('7: a path-less replace changes the userName', async () => {
    const user = await newUser();
    const userName = word();

    const { status, body } = await patch(`/Users/${user.id}`, { op: 'replace', value: { userName } });

    expect(status).toBe(200);
    expect(body).toMatchObject({ ...user, userName, meta: expect.anything() });
  });

  test.each([[false], ['False'], ['false']])('8: active %j disables the user, who stays readable', async (value) => {
    const user = await newUser();

    const { status } = await patch(`/Users/${user.id}`, { op: 'Replace', path: 'active', value });
    const read = await tenant.scim('GET', `/Users/${user.id}`);
    const { body: list } = await tenant.scim('GET', search('/Users', `userName eq "${user.userName}"`));

    expect(status).toBe(200);
    expect(read.body).toMatchObject({ id: user.id, active: false });
    expect(list.Resources).toEqual([read.body]);
  });

  test.each(['add', 'replace', 'Add', 'Replace'])('10, 11: %s sets the manager', async (op) => {
    const user = await newUser(op.toLowerCase() === 'add' ? person() : fullUser());
    const manager = await newUser();

    const asObject = await patch(`/Users/${user.id}`, {
      op,
      path: `${ENTERPRISE}:manager`,
      value: { value: manager.id },
    });
    const asText = await patch(`/Users/${user.id}`, { op, path: `${ENTERPRISE}:manager`, value: 'A-1' });

    expect(asObject.body[ENTERPRISE].manager).toEqual({ value: manager.id });
    expect(asText.body[ENTERPRISE].manager).toEqual({ value: 'A-1' });
  });

  test.each([[{ value: '' }], [''], [null], [{ value: null }]])('12: the manager %j is none', async (value) => {
    const user = await newUser();

    const { status, body } = await patch(`/Users/${user.id}`, { op: 'replace', path: `${ENTERPRISE}:manager`, value });

    expect(status).toBe(200);
    expect(body[ENTERPRISE]).not.toHaveProperty('manager');
    expect(body[ENTERPRISE].department).toBe(user[ENTERPRISE].department);
  });

  test('13: a deleted user is gone from reads and filters', async () => {
    const user = await newUser();

    const deleted = await tenant.scim('DELETE', `/Users/${user.id}`);
    const read = await tenant.scim('GET', `/Users/${user.id}`);
    const { body: list } = await tenant.scim('GET', search('/Users', `userName eq "${user.userName}"`));

    expect([deleted.status, deleted.text]).toEqual([204, '']);
    expect(read.status).toBe(404);
    expect(list.totalResults).toBe(0);
  });
});
