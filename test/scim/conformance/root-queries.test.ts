import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { statementsOf } from '../../support/statements.js';
import {
  created,
  ENTERPRISE,
  type Facade,
  GROUP,
  group,
  LIST_RESPONSE,
  openFacade,
  type Tenant,
  USER,
} from './facade.js';

let facade: Facade;
let tenant: Tenant;

const people = [
  { userName: 'ann@x.test', displayName: 'd', title: 'T', externalId: 'e1' },
  { userName: 'bob@x.test', displayName: 'B', [ENTERPRISE]: { department: 'Sales' } },
  { userName: 'cid@x.test', active: false },
];
const teams = ['A', 'c', 'E'];

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization();
  const ids: string[] = [];
  for (const person of people) ids.push((await created(tenant.scim, '/Users', { schemas: [USER], ...person })).id);
  for (const name of teams) await created(tenant.scim, '/Groups', group(name, ids.slice(0, 1)));
});
afterAll(() => facade.close());

interface Shown {
  readonly id: string;
  readonly userName?: string;
  readonly displayName: string;
}

const nameOf = ({ userName, displayName }: Shown) => userName?.split('@', 1)[0] ?? displayName;

async function ask(query: string) {
  const { status, body, text } = await tenant.scim('GET', `/?${query}`);
  if (status !== 200) throw new Error(text);
  return { ...body, names: body.Resources.map(nameOf) };
}

const matching = async (filter: string): Promise<string> =>
  (await ask(`filter=${encodeURIComponent(filter)}`)).names.join(' ');

describe('RFC 7644 section 3.4.2.1, a query at the root', () => {
  test('finds the resources of every type, whole, each under its own endpoint', async () => {
    const { body } = await tenant.scim('GET', '/');
    const [users, groups] = [await tenant.scim('GET', '/Users'), await tenant.scim('GET', '/Groups')];

    expect(body).toEqual({
      schemas: [LIST_RESPONSE],
      totalResults: 6,
      itemsPerPage: 6,
      startIndex: 1,
      Resources: [...users.body.Resources, ...groups.body.Resources],
    });
  });

  test.each([
    ['meta.resourceType eq "User"', 'ann bob cid'],
    ['(meta.resourceType eq User) or (meta.resourceType eq Group)', 'ann bob cid A c E'],
    ['meta.resourceType ne "User"', 'A c E'],
    ['not (meta.resourceType eq "Group") and active eq true', 'ann bob'],
    ['meta.resourceType eq "Device"', ''],
    ['meta.resourceType pr', 'ann bob cid A c E'],
    [`${USER}:userName sw "a"`, 'ann'],
    [`${GROUP}:displayName eq "C"`, 'c'],
    ['displayName eq "b" or displayName eq "e"', 'bob E'],
    ['userName sw "b"', 'bob'],
    ['userName pr', 'ann bob cid'],
    ['not (userName pr)', 'A c E'],
    ['title ne "T"', 'bob cid A c E'],
    ['title eq null', 'bob cid A c E'],
    ['title ne null', 'ann'],
    ['members pr', 'A c E'],
    ['groups pr and members pr', ''],
    ['emails[type eq "work"] or displayName eq "A"', 'A'],
    [`${ENTERPRISE}:department eq "sales"`, 'bob'],
    [`schemas eq "${GROUP}"`, 'A c E'],
    ['externalId eq "e1"', 'ann'],
    ['meta.lastModified gt "2020-01-01T00:00:00Z" and displayName co "a"', 'A'],
  ])('with the filter %s finds "%s"; a type without the attribute has no value of it', async (filter, names) => {
    expect(await matching(filter)).toBe(names);
  });

  test.each([
    ['shoeSize eq 1', 'invalidFilter'],
    ['active gt true', 'invalidFilter'],
    ['password eq "x"', 'invalidFilter'],
    ['userName eq', 'invalidFilter'],
    ['emails[shoe eq 1]', 'invalidFilter'],
  ])('with the filter %s is refused, as no type has such an attribute', async (filter, scimType) => {
    expect(await tenant.scim('GET', `/?filter=${encodeURIComponent(filter)}`)).toMatchObject({
      status: 400,
      body: { scimType },
    });
  });

  test.each([
    ['sortBy=displayName', 'A bob c ann E cid'],
    ['sortBy=displayName&sortOrder=descending', 'cid E ann c bob A'],
    ['sortBy=userName', 'ann bob cid A c E'],
    ['sortBy=userName&sortOrder=descending', 'A c E cid bob ann'],
    ['sortBy=meta.created', 'ann bob cid A c E'],
    ['sortBy=meta.created&sortOrder=descending', 'E c A cid bob ann'],
    ['sortBy=meta.resourceType', 'A c E ann bob cid'],
    ['sortBy=meta.resourceType&sortOrder=descending', 'ann bob cid A c E'],
    [`sortBy=${USER}:title`, 'ann bob cid A c E'],
  ])('with %s comes as %s, by index and by cursor, forwards and back', async (query, names) => {
    const whole = names.split(' ');
    const walk = async (way: 'nextCursor' | 'previousCursor', from: string) => {
      const seen: string[][] = [];
      for (let cursor: string | undefined = from; cursor !== undefined && seen.length < 9; ) {
        const page = await ask(`${query}&count=2&cursor=${cursor}`);
        expect(page.totalResults).toBe(6);
        seen.push(page.names);
        cursor = page[way];
      }
      return seen;
    };

    const byIndex = await Promise.all([1, 3, 5, 7].map((start) => ask(`${query}&count=2&startIndex=${start}`)));
    const last = await ask(`${query}&count=4&cursor=`).then((page) =>
      ask(`${query}&count=4&cursor=${page.nextCursor}`),
    );

    expect((await ask(query)).names).toEqual(whole);
    expect(byIndex.map((page) => page.names)).toEqual([whole.slice(0, 2), whole.slice(2, 4), whole.slice(4), []]);
    expect(byIndex.map(({ totalResults }) => totalResults)).toEqual([6, 6, 6, 6]);
    expect(await walk('nextCursor', '')).toEqual([whole.slice(0, 2), whole.slice(2, 4), whole.slice(4)]);
    expect(await walk('previousCursor', last.previousCursor)).toEqual([whole.slice(2, 4), whole.slice(0, 2)]);
  });

  test.each([
    ['sortBy=shoeSize', 'invalidPath'],
    ['sortBy=password', 'invalidPath'],
    ['sortBy=name', 'invalidValue'],
    ['sortBy=displayName&sortOrder=sideways', 'invalidValue'],
    ['count=many', 'invalidValue'],
    ['cursor=nonsense', 'invalidCursor'],
    ['cursor=&count=many', 'invalidCount'],
  ])('with %s is refused as %s', async (query, scimType) => {
    expect(await tenant.scim('GET', `/?${query}`)).toMatchObject({ status: 400, body: { scimType } });
  });

  test('a cursor belongs to its query: neither to another one, nor to a type, nor with a key that is none', async () => {
    const { nextCursor } = await ask('sortBy=meta.created&count=2&cursor=');
    const parts = JSON.parse(Buffer.from(nextCursor, 'base64url').toString());
    const forged = (change: Record<number, unknown>) =>
      Buffer.from(JSON.stringify(Object.assign([...parts], change))).toString('base64url');

    for (const path of [
      `/?cursor=${nextCursor}`,
      `/?sortBy=displayName&cursor=${nextCursor}`,
      `/Users?sortBy=meta.created&cursor=${nextCursor}`,
      `/?sortBy=meta.created&cursor=${forged({ 3: 'yesterday' })}`,
      `/?sortBy=meta.created&cursor=${forged({ 5: 'Device' })}`,
    ])
      expect([path, (await tenant.scim('GET', path)).body.scimType]).toEqual([path, 'invalidCursor']);
  });

  test('count=0 tells how many there are', async () => {
    for (const query of ['count=0', 'count=-3&sortBy=displayName', 'count=0&startIndex=4'])
      expect(await ask(query)).toMatchObject({ totalResults: 6, itemsPerPage: 0, Resources: [] });
  });

  test('attributes and excludedAttributes are read for each type', async () => {
    const { Resources: named } = await ask('attributes=userName,members.value&sortBy=displayName');
    const { Resources: without } = await ask('excludedAttributes=meta,members,userName,active,schemas');

    expect(named.map((shown: Shown) => Object.keys(shown).sort().join(' '))).toEqual([
      'id members schemas',
      'id schemas userName',
      'id members schemas',
      'id schemas userName',
      'id members schemas',
      'id schemas userName',
    ]);
    expect(Object.keys(without.at(-1)).sort()).toEqual(['displayName', 'id', 'schemas']);
  });

  test('another organization sees nothing of it', async () => {
    const stranger = await facade.organization();

    expect((await stranger.scim('GET', '/')).body).toMatchObject({ totalResults: 0, Resources: [] });
  });

  test.each([
    ['count=3', 0],
    ['count=2&sortBy=userName', 0],
    ['count=4', 1],
    ['attributes=displayName', 0],
  ])('with %s reads the members of groups %i times: of those that are shown', async (query, times) => {
    const sent = await statementsOf(() => ask(query));

    expect(sent.filter((text) => text.includes('as "memberId"'))).toHaveLength(times);
  });

  test('asks only the types that can have matches', async () => {
    const sent = await statementsOf(() => ask('filter=userName sw "b" and displayName pr'));

    expect(sent.filter((text) => text.includes('from member'))).not.toHaveLength(0);
    expect(sent.filter((text) => /from team\s+where/.test(text))).toHaveLength(0);
  });
});

describe('RFC 7644 section 3.4.3, a search by POST at the root', () => {
  test('answers as the query does, and is in the log as a read', async () => {
    const search = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
      filter: 'displayName pr',
      sortBy: 'displayName',
      startIndex: 2,
      count: 3,
      attributes: ['displayName', 'userName'],
    };

    const byPost = await tenant.scim('POST', '/.search', search);
    const byGet = await ask(
      'filter=displayName pr&sortBy=displayName&startIndex=2&count=3&attributes=displayName,userName',
    );
    await facade.flush();

    expect(byPost.status).toBe(200);
    expect(byPost.body).toEqual({ ...byGet, names: undefined });
    expect(byPost.body.Resources.map(nameOf)).toEqual(['bob', 'c', 'ann']);
    expect(
      await facade.database.rows(
        `select method, status from provisioning_log_entry where organization_id = $1 and path = '/.search'`,
        [tenant.id],
      ),
    ).toEqual([{ method: 'POST', status: 200 }]);
  });

  test.each([
    ['GET', '/.search', 405, 'POST'],
    ['PUT', '/.search', 405, 'POST'],
    ['POST', '/', 405, 'GET, HEAD'],
    ['PATCH', '', 405, 'GET, HEAD'],
    ['DELETE', '/', 405, 'GET, HEAD'],
  ])('%s %s is %i, allowing %s', async (method, path, status, allowed) => {
    const { body, ...answer } = await tenant.scim(method, path, method === 'GET' ? undefined : {});

    expect([answer.status, answer.headers.get('allow'), body.status]).toEqual([status, allowed, String(status)]);
  });

  test.each([
    ['POST', '/.search/more', {}, 404],
    ['POST', '/.search', { filter: 7 }, 400],
    ['POST', '/.search', [], 400],
    ['HEAD', '/', undefined, 200],
    ['GET', '//', undefined, 200],
  ])('%s %s with %j is %i', async (method, path, body, status) => {
    expect((await tenant.scim(method, path, body)).status).toBe(status);
  });
});
