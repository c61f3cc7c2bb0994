import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { created, type Facade, group, openFacade, patchOf, person, type Tenant, unique } from './facade.js';

let facade: Facade;
let tenant: Tenant;

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization();
});
afterAll(() => facade.close());

describe('RFC 7644 section 3.6, DELETE', () => {
  test('a deleted user is gone from every verb, list and group, and frees its names for a new one', async () => {
    const sent = { ...person(), externalId: unique('ext') };
    const made = await created(tenant.scim, '/Users', sent);
    const crew = await created(tenant.scim, '/Groups', group(unique('Crew'), [made.id]));

    await tenant.scim('DELETE', `/Users/${made.id}`);

    const bodies = { PUT: sent, PATCH: patchOf({ op: 'add', path: 'title', value: 'x' }) } as Record<string, object>;
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'])
      expect([method, (await tenant.scim(method, `/Users/${made.id}`, bodies[method])).status]).toEqual([method, 404]);
    expect((await tenant.scim('GET', `/Groups/${crew.id}`)).body).not.toHaveProperty('members');
    const again = await created(tenant.scim, '/Users', sent);
    expect(again.id).not.toBe(made.id);
    expect(again).not.toHaveProperty('groups');
  });

  test('the id of a deleted member is passed over in a group, an id never known undoes the request', async () => {
    const [gone, here] = [
      await created(tenant.scim, '/Users', person()),
      await created(tenant.scim, '/Users', person()),
    ];
    await tenant.scim('DELETE', `/Users/${gone.id}`);
    const { id } = await created(tenant.scim, '/Groups', group());
    const unknown = crypto.randomUUID();

    const passed = await tenant.scim(
      'PATCH',
      `/Groups/${id}?attributes=members`,
      patchOf({ op: 'add', path: 'members', value: [{ value: gone.id }, { value: here.id }] }),
    );
    const refused = await tenant.scim('POST', '/Groups', group(unique('g'), [here.id, unknown, 'malformed']));

    expect(passed.body.members).toMatchObject([{ value: here.id }]);
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ scimType: 'invalidValue', detail: expect.stringContaining('malformed') });
  });

  test('a deleted group frees its name, and a new one of that name is empty', async () => {
    const user = await created(tenant.scim, '/Users', person());
    const made = await created(tenant.scim, '/Groups', group(unique('g'), [user.id]));

    await tenant.scim('DELETE', `/Groups/${made.id}`);
    const again = await created(tenant.scim, '/Groups', group(made.displayName));

    expect(again.id).not.toBe(made.id);
    expect(again).not.toHaveProperty('members');
    expect((await tenant.scim('GET', `/Users/${user.id}`)).body).not.toHaveProperty('groups');
  });
});
