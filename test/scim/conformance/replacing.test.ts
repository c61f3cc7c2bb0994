import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fullUser } from './entra-values.js';
import { created, type Facade, GROUP, group, openFacade, person, type Tenant, tagOf, USER, unique } from './facade.js';
import { tableImages } from './table-images.js';

let facade: Facade;
let tenant: Tenant;

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization();
});
afterAll(() => facade.close());

const isoTime = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

describe('RFC 7644 section 3.5.1, PUT', () => {
  test('replaces what it names and clears the rest, but active, externalId and groups', async () => {
    const made = await created(tenant.scim, '/Users', { ...fullUser(), active: false });
    const crew = await created(tenant.scim, '/Groups', group(unique('Crew'), [made.id]));

    const { status, body } = await tenant.scim('PUT', `/Users/${made.id}`, {
      schemas: [USER],
      userName: made.userName,
      title: 'Only this',
    });

    expect(status).toBe(200);
    expect(body).toEqual({
      schemas: [USER],
      id: made.id,
      userName: made.userName,
      externalId: made.externalId,
      active: false,
      title: 'Only this',
      groups: [
        { value: crew.id, display: crew.displayName, type: 'direct', $ref: `${tenant.baseUrl}/Groups/${crew.id}` },
      ],
      meta: { ...made.meta, lastModified: isoTime, version: tagOf(2) },
    });
  });

  test('of a group leaves members that it does not name, and empties them by []', async () => {
    const user = await created(tenant.scim, '/Users', person());
    const made = await created(tenant.scim, '/Groups', { ...group(unique('g'), [user.id]), externalId: 'kept' });
    const displayName = unique('renamed');

    const renamed = await tenant.scim('PUT', `/Groups/${made.id}`, { schemas: [GROUP], displayName });
    const emptied = await tenant.scim('PUT', `/Groups/${made.id}`, { schemas: [GROUP], displayName, members: [] });

    expect(renamed.body).toMatchObject({ displayName, externalId: 'kept', members: [{ value: user.id }] });
    expect(emptied.body).toMatchObject({ displayName, externalId: 'kept' });
    expect(emptied.body).not.toHaveProperty('members');
  });

  test('of a group writes only the difference of its members', async () => {
    const users = await Promise.all([1, 2, 3].map(() => created(tenant.scim, '/Users', person())));
    const made = await created(tenant.scim, '/Groups', group(unique('g'), [users[0].id, users[1].id]));
    const correlationId = unique('put');

    await tenant.scim(
      'PUT',
      `/Groups/${made.id}`,
      { ...made, members: [{ value: users[1].id }, { value: users[2].id }] },
      {
        'X-Request-Id': correlationId,
      },
    );
    const [change] = await facade.database.rows<{ changes: object }>(
      'select changes from audit_entry where correlation_id = $1',
      [correlationId],
    );

    expect(change?.changes).toMatchObject({ added: [users[2].id], removed: [users[0].id] });
  });

  test.each(['/Users', '/Groups'])('never creates in %s', async (endpoint) => {
    const before = await tableImages(facade.database);

    const { status } = await tenant.scim('PUT', `${endpoint}/${crypto.randomUUID()}`, {
      userName: unique('x'),
      displayName: unique('x'),
    });

    expect(status).toBe(404);
    expect(await tableImages(facade.database)).toEqual(before);
  });

  test.each([
    ['/Users', person, 'userName'],
    ['/Groups', group, 'displayName'],
  ] as const)('to a name that is taken in %s is a conflict and writes nothing', async (endpoint, body, name) => {
    const taken = await created(tenant.scim, endpoint, body());
    const made = await created(tenant.scim, endpoint, body());
    const before = await tableImages(facade.database);

    const { status } = await tenant.scim('PUT', `${endpoint}/${made.id}`, {
      ...made,
      [name]: taken[name].toUpperCase(),
    });

    expect(status).toBe(409);
    expect(await tableImages(facade.database)).toEqual(before);
  });
});
