import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { created, type Facade, group, openFacade, patchOf, person, type Tenant, unique } from './facade.js';

let facade: Facade;
let tenant: Tenant;

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization();
});
afterAll(() => facade.close());

describe("what Microsoft's request collection adds", () => {
  test('the text "True" is accepted for active and answered as a boolean', async () => {
    const { status, body } = await tenant.scim('POST', '/Users', { ...person(), active: 'True' });

    expect(status).toBe(201);
    expect(body.active).toBe(true);
  });

  test('JSON that does not parse is a 400', async () => {
    const { status, body } = await tenant.scim('POST', '/Users', '{"userName": "x",, }');

    expect(status).toBe(400);
    expect(body.scimType).toBe('invalidSyntax');
  });

  test('a missing userName is a 400 on POST and on PUT', async () => {
    const { id } = await created(tenant.scim, '/Users', person());

    const post = await tenant.scim('POST', '/Users', { displayName: 'Nobody' });
    const put = await tenant.scim('PUT', `/Users/${id}`, { displayName: 'Nobody' });

    for (const { status, body } of [post, put]) {
      expect(status).toBe(400);
      expect(body).toMatchObject({ scimType: 'invalidValue', detail: expect.stringContaining('userName') });
    }
  });

  test('a misspelled attribute is ignored on PUT', async () => {
    const made = await created(tenant.scim, '/Users', person());

    const { status, body } = await tenant.scim('PUT', `/Users/${made.id}`, { ...made, displyName: 'x', title: 'T' });

    expect(status).toBe(200);
    expect(body.title).toBe('T');
    expect(body).not.toHaveProperty('displyName');
  });

  test('a duplicate is a 409 with a detail', async () => {
    const made = await created(tenant.scim, '/Users', person());

    const { status, body } = await tenant.scim('POST', '/Users', person(made.userName));

    expect(status).toBe(409);
    expect(body.detail).toMatch(/userName/);
  });

  test('attributes takes a value path for the attribute it stands on', async () => {
    const made = await created(tenant.scim, '/Users', {
      ...person(),
      emails: [{ type: 'work', value: 'w@example.test' }],
    });

    const { status, body } = await tenant.scim(
      'GET',
      `/Users/${made.id}?attributes=${encodeURIComponent('emails[type eq "work"]')}`,
    );

    expect(status).toBe(200);
    expect(body).toEqual({ schemas: made.schemas, id: made.id, emails: made.emails });
  });

  test.each([
    ['userName sw Oxana', true],
    ['name.FamilyName eq Employee and (emails.Value co example.com or emails.Value co example.org)', true],
    ['name.FamilyName eq Employee and (emails.Value co example.net or emails.Value co example.org)', false],
    ['meta.Created gt 2020-01-01T00:00:00Z', true],
    ['meta.Created gt 2120-01-01', false],
    ['userName SW Oxana AND NOT (active eq false)', true],
  ])('the filter %s needs no quotes', async (filter, matches) => {
    const organization = await facade.organization();
    const { id } = await created(organization.scim, '/Users', {
      ...person(`Oxana${unique('x')}`),
      name: { familyName: 'Employee' },
      emails: [{ value: 'oxana@example.com', type: 'work' }],
    });

    const { status, body } = await organization.scim('GET', `/Users?filter=${encodeURIComponent(filter)}`);

    expect(status).toBe(200);
    expect(body.Resources.map((user: { id: string }) => user.id)).toEqual(matches ? [id] : []);
  });

  test('a member is added as a bare string', async () => {
    const user = await created(tenant.scim, '/Users', person());
    const { id } = await created(tenant.scim, '/Groups', group());

    const { status } = await tenant.scim(
      'PATCH',
      `/Groups/${id}`,
      patchOf({ op: 'add', path: 'members', value: user.id }),
    );
    const { body } = await tenant.scim('GET', `/Groups/${id}`);

    expect(status).toBe(204);
    expect(body.members).toMatchObject([{ value: user.id }]);
  });

  test('members without a value list are all removed', async () => {
    const users = await Promise.all([1, 2, 3].map(() => created(tenant.scim, '/Users', person())));
    const { id } = await created(
      tenant.scim,
      '/Groups',
      group(
        unique('g'),
        users.map((user) => user.id),
      ),
    );

    const { status } = await tenant.scim('PATCH', `/Groups/${id}`, patchOf({ op: 'remove', path: 'members' }));
    const { body } = await tenant.scim('GET', `/Groups/${id}`);

    expect(status).toBe(204);
    expect(body).not.toHaveProperty('members');
  });

  test('a page has as many as were asked for, and in the end the lists are empty', async () => {
    const organization = await facade.organization();
    const users = await Promise.all([1, 2, 3].map(() => created(organization.scim, '/Users', person())));
    const { id } = await created(organization.scim, '/Groups', group());

    const { body: page } = await organization.scim('GET', '/Users?startIndex=2&count=2');
    for (const user of users) await organization.scim('DELETE', `/Users/${user.id}`);
    await organization.scim('DELETE', `/Groups/${id}`);
    const lists = await Promise.all(['/Users', '/Groups'].map((endpoint) => organization.scim('GET', endpoint)));

    expect(page).toMatchObject({ itemsPerPage: 2, startIndex: 2, totalResults: 3 });
    for (const { body } of lists) expect(body).toMatchObject({ totalResults: 0, itemsPerPage: 0, Resources: [] });
  });
});
