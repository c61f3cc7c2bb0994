import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fullUser, word } from './entra-values.js';
import { created, ENTERPRISE, type Facade, group, MUSTER, openFacade, patchOf, type Tenant, USER } from './facade.js';

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

describe('what Entra sends beside its validator', () => {
  test('the check of a manager by id and manager finds the user', async () => {
    const user = await newUser();

    const { body } = await tenant.scim(
      'GET',
      `/Users?filter=${plus(`id eq "${user.id}" and manager eq "${user[ENTERPRISE].manager.value}"`)}&attributes=id`,
    );

    expect(body.Resources).toEqual([{ schemas: [USER, ENTERPRISE, MUSTER], id: user.id }]);
  });

  test('dotted and qualified names in one path-less replace are taken apart', async () => {
    const user = await newUser();

    const { body } = await patch(`/Users/${user.id}`, {
      op: 'replace',
      value: { displayName: 'D', 'name.givenName': 'G', [`${ENTERPRISE}:employeeNumber`]: '7' },
    });

    expect(body).toMatchObject({ displayName: 'D', name: { ...user.name, givenName: 'G' } });
    expect(body[ENTERPRISE]).toEqual({ ...user[ENTERPRISE], employeeNumber: '7' });
  });

  test.each([
    ['""', ''],
    ['null', null],
  ])('replacing by %s empties with and without a path', async (_name, value) => {
    const user = await newUser();

    await patch(`/Users/${user.id}`, { op: 'Replace', path: 'title', value });
    const { status, body } = await patch(`/Users/${user.id}`, { op: 'Replace', value: { nickName: value } });

    expect(status).toBe(200);
    expect(body).not.toHaveProperty('title');
    expect(body).not.toHaveProperty('nickName');
  });

  test('members are added with a $ref of null and removed by a list of values', async () => {
    const [ann, bob] = [await newUser(), await newUser()];
    const { id } = await newGroup();

    const added = await patch(`/Groups/${id}`, {
      op: 'Add',
      path: 'members',
      value: [
        { $ref: null, value: ann.id },
        { $ref: null, value: bob.id },
      ],
    });
    const removed = await patch(`/Groups/${id}`, {
      op: 'Remove',
      path: 'members',
      value: [{ $ref: null, value: ann.id }],
    });
    const { body } = await tenant.scim('GET', `/Groups/${id}`);

    expect([added.status, removed.status]).toEqual([204, 204]);
    expect(body.members.map(({ value }: { value: string }) => value)).toEqual([bob.id]);
  });
});
