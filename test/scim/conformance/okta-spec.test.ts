import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  created,
  ENTERPRISE,
  ERROR,
  type Facade,
  LIST_RESPONSE,
  openFacade,
  search,
  type Tenant,
  tagOf,
  USER,
  unique,
  withoutSeats,
} from './facade.js';

let facade: Facade;
let tenant: Tenant;
const json = { 'Content-Type': 'application/json' };
const scimJson = { 'Content-Type': 'application/scim+json; charset=utf-8' };

const complete = (userName: string) => ({
  schemas: [USER],
  userName,
  name: { givenName: 'Runscope', familyName: 'Test' },
  emails: [{ primary: true, value: userName, type: 'work' }],
  displayName: 'Runscope Test',
  active: true,
});

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization();
  await created(tenant.scim, '/Users', complete('first.user@okta.test'));
});
afterAll(() => facade.close());

describe("Okta's SPEC test", () => {
  test('the first user of the list is complete, and the numbers of the list are numbers', async () => {
    const { status, body } = await tenant.scim('GET', '/Users?count=1&startIndex=1', undefined, scimJson);

    expect(status).toBe(200);
    expect(body).toMatchObject({ schemas: [LIST_RESPONSE], itemsPerPage: 1, startIndex: 1, totalResults: 1 });
    expect(body.Resources[0]).toMatchObject({
      id: expect.stringMatching(/./),
      userName: 'first.user@okta.test',
      name: { givenName: 'Runscope', familyName: 'Test' },
      active: true,
      emails: [{ value: 'first.user@okta.test' }],
    });
  });

  test('that user reads the same by its id', async () => {
    const { body: list } = await tenant.scim('GET', '/Users?count=1&startIndex=1');
    const { status, body } = await tenant.scim('GET', `/Users/${list.Resources[0].id}`, undefined, scimJson);

    expect(status).toBe(200);
    expect(body).toEqual(list.Resources[0]);
  });

  test.each(['unknown', `${unique('random')}@okta.test`])('a filter on the userName %s finds none', async (name) => {
    const { status, body } = await tenant.scim('GET', search('/Users', `userName eq "${name}"`), undefined, scimJson);

    expect(status).toBe(200);
    expect(body).toEqual({ schemas: [LIST_RESPONSE], totalResults: 0, itemsPerPage: 0, startIndex: 1, Resources: [] });
  });

  test.each(['00919288221112222', '010101001010101011001010101011', crypto.randomUUID()])(
    'the unknown id %s is a 404 with a detail',
    async (id) => {
      const { status, body } = await tenant.scim('GET', `/Users/${id}`, undefined, scimJson);

      expect(status).toBe(404);
      expect(body).toEqual({ schemas: [ERROR], status: '404', detail: expect.stringMatching(/./) });
    },
  );

  test('a user is created from application/json, read back, and refused the second time', async () => {
    const userName = `Runscope300${unique('Mixed')}@Okta.test`;

    const made = await tenant.scim('POST', '/Users', complete(userName), json);
    const read = await tenant.scim('GET', `/Users/${made.body.id}`, undefined, scimJson);
    const again = await tenant.scim('POST', '/Users', complete(userName), json);

    expect(made.status).toBe(201);
    expect(withoutSeats(made.body)).toMatchObject({ ...complete(userName), id: expect.stringMatching(/./) });
    expect(read.body).toEqual(made.body);
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ schemas: [ERROR], status: '409', scimType: 'uniqueness' });
  });

  test('a filter in capitals finds the user', async () => {
    const { status, body } = await tenant.scim('GET', search('/Users', 'userName eq "FIRST.USER@OKTA.TEST"'));

    expect(status).toBe(200);
    expect(body.totalResults).toBe(1);
  });

  test('the list of groups is a list', async () => {
    const { status, body } = await tenant.scim('GET', '/Groups', undefined, scimJson);

    expect(status).toBe(200);
    expect(body).toMatchObject({ schemas: [LIST_RESPONSE], totalResults: 0, Resources: [] });
  });

  test('a token that is none is a 401 in SCIM form', async () => {
    const { status, body, headers } = await tenant.scim('GET', search('/Users', 'userName eq "x"'), undefined, {
      Authorization: 'non-token',
    });

    expect(status).toBe(401);
    expect(headers.get('WWW-Authenticate')).toMatch(/^Bearer/);
    expect(body).toEqual({ schemas: [ERROR], status: '401', detail: expect.stringMatching(/./) });
  });
});

describe("Okta's CRUD test", () => {
  test('a user is assigned, renamed, deactivated, reactivated and unassigned with one id', async () => {
    const userName = `${unique('crud')}@okta.test`;
    const assignment = {
      ...complete(userName),
      locale: 'en-US',
      externalId: unique('00u'),
      groups: [],
      password: '1mz050nq',
    };

    const assigned = await tenant.scim('POST', '/Users', assignment);
    const put = (change: object) => tenant.scim('PUT', `/Users/${assigned.body.id}`, { ...assigned.body, ...change });
    const renamed = await put({ name: { givenName: 'Renamed', familyName: 'Test' } });
    const deactivated = await put({ active: false });
    const found = await tenant.scim('GET', search('/Users', `userName eq "${userName}"`, '&startIndex=1&count=100'));
    const reactivated = await put({ active: true });
    const unassigned = await tenant.scim('PATCH', `/Users/${assigned.body.id}`, {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', value: { active: false } }],
    });
    const read = await tenant.scim('GET', `/Users/${assigned.body.id}`);

    expect(assigned.body).not.toHaveProperty('password');
    expect(assigned.body.externalId).toBe(assignment.externalId);
    expect(renamed.body.name.givenName).toBe('Renamed');
    expect(deactivated.body.active).toBe(false);
    expect(found.body.Resources).toEqual([deactivated.body]);
    expect(reactivated.body.active).toBe(true);
    expect(unassigned.status).toBe(200);
    expect(unassigned.body.active).toBe(false);
    expect(read.status).toBe(200);
    expect(read.body).toEqual(unassigned.body);
  });

  test('a PUT takes back everything that a GET gave, unknown extensions too', async () => {
    const made = await created(tenant.scim, '/Users', {
      ...complete(`${unique('push')}@okta.test`),
      [ENTERPRISE]: { department: 'Tours' },
    });
    const pushed = {
      ...made,
      title: 'Guide',
      schemas: [...made.schemas, 'urn:okta:unknown:1.0:user'],
      'urn:okta:unknown:1.0:user': { anything: [1, { goes: true }] },
      groups: [{ value: 'x', display: 'y' }],
      meta: { ...made.meta, resourceType: 'Nonsense', version: 'W/"99"' },
    };

    const { status, body } = await tenant.scim('PUT', `/Users/${made.id}`, pushed);

    expect(status).toBe(200);
    expect(body).toEqual({ ...made, title: 'Guide', meta: { ...made.meta, ...changed } });
  });

  test('one user of a page of one is exactly one', async () => {
    const { body } = await tenant.scim('GET', '/Users?count=1&startIndex=1');

    expect(body.itemsPerPage).toBe(1);
    expect(body.Resources).toHaveLength(1);
    expect(body.totalResults).toBeGreaterThan(1);
  });
});

const changed = { lastModified: expect.stringMatching(/Z$/), version: tagOf(2) };
