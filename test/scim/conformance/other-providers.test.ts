import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  created,
  type Facade,
  group,
  openFacade,
  patchOf,
  person,
  search,
  type Tenant,
  USER,
  unique,
} from './facade.js';

let facade: Facade;
let tenant: Tenant;

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization({ seats: 100, identityProvider: 'generic' });
});
afterAll(() => facade.close());

const get = (path: string, headers: Record<string, string> = {}) => tenant.scim('GET', path, undefined, headers);

describe('PingFederate and PingOne', () => {
  test('the id 0 is asked for before every operation, and is a 404', async () => {
    expect((await get('/Users/0')).status).toBe(404);
  });

  test('a user is matched by userName, or by emails without a sub-attribute', async () => {
    const value = `${unique('ping')}@example.test`;
    const { id, userName } = await created(tenant.scim, '/Users', { ...person(), emails: [{ value, type: 'work' }] });

    for (const filter of [`userName eq "${userName}"`, `emails eq "${value}"`, `emails eq "${value.toUpperCase()}"`])
      expect((await get(search('/Users', filter))).body.Resources).toMatchObject([{ id }]);
  });

  test('a user is made disabled, enabled by PUT, disabled again and deleted', async () => {
    const sent = { ...person(), active: false };
    const { id } = await created(tenant.scim, '/Users', sent);
    const put = async (active: boolean) => (await tenant.scim('PUT', `/Users/${id}`, { ...sent, active })).body.active;

    expect([await put(true), await put(false)]).toEqual([true, false]);
    expect((await get(`/Users/${id}`)).body.active).toBe(false);
    expect((await tenant.scim('DELETE', `/Users/${id}`)).status).toBe(204);
  });

  test('groups are read in pages, renamed by PUT, and given members by PUT', async () => {
    const user = await created(tenant.scim, '/Users', person());
    const made = await created(tenant.scim, '/Groups', group('CN=People,DC=example,DC=test'));
    const seen = [];
    for (let startIndex = 1; ; startIndex += 2) {
      const { body } = await get(`/Groups?startIndex=${startIndex}&count=2`);
      seen.push(...body.Resources.map(({ id }: { id: string }) => id));
      if (startIndex + 2 > body.totalResults) break;
    }
    const renamed = await tenant.scim('PUT', `/Groups/${made.id}`, group('CN=Staff,DC=example,DC=test', [user.id]));

    expect(seen).toContain(made.id);
    expect(renamed.body).toMatchObject({ displayName: 'CN=Staff,DC=example,DC=test', members: [{ value: user.id }] });
  });

  test.each(['Bearer ', 'bearer ', ''])('the header may be "%s" and the token', async (scheme) => {
    expect((await get('/Users?count=0', { Authorization: scheme + tenant.scimToken })).status).toBe(200);
  });

  test('answers are plain: no null, no empty value', async () => {
    const { text } = await get('/Users');

    expect(text).not.toMatch(/:(null|""|\[\]|\{\})/);
  });
});

describe('OneLogin', () => {
  test('a stray & or ? at the end of the URL does not count', async () => {
    const { id, userName } = await created(tenant.scim, '/Users', person());

    expect((await get(`/Users?filter=userName+eq+%22${encodeURIComponent(userName)}%22&`)).body.totalResults).toBe(1);
    expect((await tenant.scim('PUT', `/Users/${id}?`, { ...person(userName), title: 'x' })).body.title).toBe('x');
  });

  test('schemas by the URNs of a draft are taken, and whatever else its template holds is ignored', async () => {
    const made = await created(tenant.scim, '/Users', {
      schemas: ['urn:scim:schemas:core:2.0', 'urn:scim:schemas:extension:enterprise:2.0'],
      userName: unique('onelogin'),
      department: 'ignored',
      custom: { a: [1] },
      'urn:scim:schemas:extension:enterprise:2.0': { department: 'Sales' },
    });

    expect(made.schemas).toContain(USER);
    expect(made['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User']).toEqual({ department: 'Sales' });
  });
});

describe('JumpCloud', () => {
  test('the connection test makes a user and a group and deletes both', async () => {
    const user = await created(tenant.scim, '/Users', { ...person(), active: true });
    const made = await created(tenant.scim, '/Groups', group(unique('test'), [user.id]));

    for (const path of [`/Groups/${made.id}`, `/Users/${user.id}`]) {
      expect((await tenant.scim('DELETE', path)).status).toBe(204);
      expect((await get(path)).status).toBe(404);
    }
  });

  test('a group that is there is found by its name, and members are removed by a list of values', async () => {
    const [one, two] = [await created(tenant.scim, '/Users', person()), await created(tenant.scim, '/Users', person())];
    const { id, displayName } = await created(tenant.scim, '/Groups', group(unique('G'), [one.id, two.id]));

    const found = await get(search('/Groups', `displayName eq "${displayName}"`));
    const gone = patchOf({ op: 'remove', path: 'members', value: [{ value: one.id }] });

    expect(found.body.Resources).toMatchObject([{ id }]);
    expect((await tenant.scim('PATCH', `/Groups/${id}`, gone)).status).toBe(204);
    expect((await get(`/Groups/${id}`)).body.members).toMatchObject([{ value: two.id }]);
  });
});

describe('Google Workspace', () => {
  test('the probe, a suspended new user, suspension and removal', async () => {
    expect((await get('/Users?count=1')).status).toBe(200);
    const { id, active } = await created(tenant.scim, '/Users', { ...person(), active: false });
    const suspend = patchOf(
      { op: 'replace', path: 'active', value: true },
      { op: 'replace', value: { active: false } },
    );

    expect(active).toBe(false);
    expect((await tenant.scim('PATCH', `/Users/${id}`, suspend)).body.active).toBe(false);
    expect((await tenant.scim('DELETE', `/Users/${id}`)).status).toBe(204);
  });
});

describe('Rippling', () => {
  test('it reads ServiceProviderConfig, looks up by externalId, and may repeat a POST', async () => {
    const sent = { ...person(), externalId: unique('rippling') };
    const lookUp = () => get(search('/Users', `externalId eq "${sent.externalId}"`));

    expect((await get('/ServiceProviderConfig')).body.patch).toEqual({ supported: true });
    expect((await lookUp()).body.totalResults).toBe(0);
    const { id } = await created(tenant.scim, '/Users', sent);
    const again = await tenant.scim('POST', '/Users', sent);

    expect([again.status, again.body.scimType]).toEqual([409, 'uniqueness']);
    expect((await lookUp()).body.Resources).toMatchObject([{ id }]);
  });
});
