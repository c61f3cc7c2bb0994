import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { created, type Facade, group, MUSTER, openFacade, person, search, type Tenant } from './facade.js';

let facade: Facade;
let tenant: Tenant;
let ids: string[];

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization();
  ids = [];
  for (let index = 0; index < 7; index++) ids.push((await created(tenant.scim, '/Users', person())).id);
  for (let index = 0; index < 2; index++) await created(tenant.scim, '/Groups', group());
});
afterAll(() => facade.close());

const page = async (query: string) => {
  const { status, body } = await tenant.scim('GET', `/Users${query}`);
  expect(status).toBe(200);
  return { ...body, ids: body.Resources.map(({ id }: { id: string }) => id) };
};

describe('RFC 7644 section 3.4.2.4, paging by index', () => {
  test('without parameters everybody is on the first page', async () => {
    expect(await page('')).toMatchObject({ totalResults: 7, startIndex: 1, itemsPerPage: 7, ids });
  });

  test('pages join up without gaps and repetitions', async () => {
    const pages = await Promise.all([1, 4, 7].map((startIndex) => page(`?startIndex=${startIndex}&count=3`)));

    expect(pages.flatMap((each) => each.ids)).toEqual(ids);
    expect(pages.map(({ itemsPerPage }) => itemsPerPage)).toEqual([3, 3, 1]);
    expect(pages.every(({ totalResults }) => totalResults === 7)).toBe(true);
  });

  test.each([
    ['startIndex=0', 1, 7],
    ['startIndex=-5', 1, 7],
    ['startIndex=-99999999999999999999', 1, 7],
    ['startIndex=', 1, 7],
    ['startIndex=8', 8, 0],
    ['count=0', 1, 0],
    ['count=-1', 1, 0],
    ['count=-5', 1, 0],
    ['count=1000000000', 1, 7],
    ['count=99999999999999999999999', 1, 7],
    ['startIndex=2&count=2', 2, 2],
    ['startIndex=%2B2&count=2', 2, 2],
    ['count=2&startIndex=7', 7, 1],
  ])('%s is clamped', async (query, startIndex, itemsPerPage) => {
    const { Resources, ...list } = await page(`?${query}`);

    expect(list).toMatchObject({ totalResults: 7, startIndex, itemsPerPage });
    expect(Resources).toHaveLength(itemsPerPage);
  });

  test.each(['9007199254740992', '2147483648', '99999999999999999999'])(
    'startIndex=%s is behind the last one',
    async (startIndex) => {
      expect(await page(`?startIndex=${startIndex}`)).toMatchObject({ totalResults: 7, itemsPerPage: 0, ids: [] });
    },
  );

  test.each(['startIndex=one', 'count=two', 'count=1.5', 'count=1e3', 'startIndex=0x1', 'count=NaN', 'count=1,2'])(
    '%s is no number and is refused by name',
    async (query) => {
      const { status, body } = await tenant.scim('GET', `/Users?${query}`);

      expect(status).toBe(400);
      expect(body.detail).toContain(query.split('=')[0]);
    },
  );

  test('a filter is counted whole and paged the same way', async () => {
    const { body } = await tenant.scim('GET', search('/Users', 'active eq true', '&startIndex=6&count=5'));

    expect(body).toMatchObject({ totalResults: 7, startIndex: 6, itemsPerPage: 2 });
  });

  test('count=0 tells how many groups there are', async () => {
    const { body } = await tenant.scim('GET', '/Groups?count=0');

    expect(body).toMatchObject({ totalResults: 2, itemsPerPage: 0, Resources: [] });
  });

  test('no page holds more than maxResults of ServiceProviderConfig', async () => {
    const organization = await facade.organization();
    const { body: config } = await organization.scim('GET', '/ServiceProviderConfig');
    for (let made = 0; made <= config.filter.maxResults; made++) await created(organization.scim, '/Users', person());

    const { body } = await organization.scim('GET', '/Users?count=1000000');

    expect(body.itemsPerPage).toBe(config.filter.maxResults);
    expect(body.totalResults).toBe(config.filter.maxResults + 1);
  });
});

describe('RFC 7644 section 3.9, attributes and excludedAttributes', () => {
  test.each([
    ['attributes=userName', ['id', 'schemas', 'userName']],
    ['attributes=USERNAME,name.givenName', ['id', 'name', 'schemas', 'userName']],
    ['attributes=id', ['id', 'schemas']],
    ['attributes=nonsense', ['id', 'schemas']],
    ['attributes=password', ['id', 'schemas']],
    ['attributes=urn:ietf:params:scim:schemas:core:2.0:User:title', ['id', 'schemas', 'title']],
    ['attributes=meta.version', ['id', 'meta', 'schemas']],
    [`excludedAttributes=id,schemas,meta,emails,name,title,active,${MUSTER}`, ['id', 'schemas', 'userName']],
    [
      `excludedAttributes=name.givenName,emails,title,active,meta,${MUSTER}:licenses`,
      ['id', 'name', 'schemas', 'userName'],
    ],
    ['attributes=title&excludedAttributes=title', ['id', 'schemas', 'title']],
    ['attributes=', ['active', 'emails', 'id', 'meta', 'name', 'schemas', 'title', MUSTER, 'userName']],
  ])('%s', async (query, names) => {
    const body = {
      ...person(),
      name: { givenName: 'G', familyName: 'F' },
      emails: [{ value: 'e@example.test' }],
      title: 'T',
      password: 'secret',
    };

    const made = await tenant.scim('POST', `/Users?${query}`, body);
    const read = await tenant.scim('GET', `/Users/${made.body.id}?${query}`);
    const list = await tenant.scim('GET', search('/Users', `userName eq "${body.userName}"`, `&${query}`));
    const put = await tenant.scim('PUT', `/Users/${made.body.id}?${query}`, body);

    expect(made.status).toBe(201);
    expect(Object.keys(made.body).sort()).toEqual(names);
    expect(read.body).toEqual(made.body);
    expect(list.body.Resources).toEqual([made.body]);
    expect(put.body).toEqual(made.body);
    await tenant.scim('DELETE', `/Users/${made.headers.get('location')?.split('/').at(-1)}`);
  });

  test('of a complex attribute only the named part is shown', async () => {
    const made = await created(tenant.scim, '/Users', { ...person(), name: { givenName: 'G', familyName: 'F' } });

    const { body } = await tenant.scim('GET', `/Users/${made.id}?attributes=name.givenName`);

    expect(body.name).toEqual({ givenName: 'G' });
    await tenant.scim('DELETE', `/Users/${made.id}`);
  });
});
