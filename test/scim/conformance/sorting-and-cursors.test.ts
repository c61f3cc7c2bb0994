import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Facade, openFacade, type Tenant, USER } from './facade.js';

let facade: Facade;
let tenant: Tenant;

const people = [
  { userName: 'Bob@example.test', title: 'b', emails: [{ value: 'z@x.test' }, { value: 'c@x.test', primary: true }] },
  { userName: 'alice@example.test', title: 'C', emails: [{ value: 'b@x.test' }, { value: 'a@x.test' }] },
  { userName: 'CAROL@example.test', emails: [{ value: 'A@x.test', primary: true }] },
  { userName: 'dave@example.test', title: 'a' },
  { userName: 'eve@example.test', title: 'C' },
];

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization();
  for (const person of people) await tenant.scim('POST', '/Users', { schemas: [USER], ...person });
});

afterAll(() => facade.close());

const names = async (query: string) =>
  (await tenant.scim('GET', `/Users?${query}`)).body.Resources.map(
    ({ userName }: { userName: string }) => userName.split('@', 1)[0],
  );

describe('RFC 7644 section 3.4.2.3, sorting', () => {
  test('text that is not case exact is sorted without regard to case', async () => {
    expect(await names('sortBy=userName')).toEqual(['alice', 'Bob', 'CAROL', 'dave', 'eve']);
    expect(await names('sortBy=userName&sortOrder=descending')).toEqual(['eve', 'dave', 'CAROL', 'Bob', 'alice']);
  });

  test('resources without a value come last, in descending order first', async () => {
    expect(await names('sortBy=title')).toEqual(['dave', 'Bob', 'alice', 'eve', 'CAROL']);
    expect((await names('sortBy=title&sortOrder=descending'))[0]).toBe('CAROL');
  });

  test('of several values the primary one counts, else the first', async () => {
    expect((await names('sortBy=emails')).slice(0, 3)).toEqual(['CAROL', 'alice', 'Bob']);
    expect((await names(`sortBy=${USER}:emails.value`)).slice(0, 3)).toEqual(['CAROL', 'alice', 'Bob']);
  });

  test.each([
    ['sortBy=shoeSize', 'invalidPath'],
    ['sortBy=password', 'invalidPath'],
    ['sortBy=name', 'invalidValue'],
    ['sortBy=userName&sortOrder=sideways', 'invalidValue'],
  ])('%s is refused as %s', async (query, scimType) => {
    expect(await tenant.scim('GET', `/Users?${query}`)).toMatchObject({ status: 400, body: { scimType } });
  });
});

/** The pages of a query, by their cursors, and the last page's way back. */
async function walk(query: string, way: 'nextCursor' | 'previousCursor', first = '') {
  const seen: string[][] = [];
  let cursor: string | undefined = first;
  while (cursor !== undefined && seen.length < 10) {
    const { body } = await tenant.scim('GET', `/Users?${query}&cursor=${cursor}`);
    seen.push(body.Resources.map(({ userName }: { userName: string }) => userName.split('@', 1)[0]));
    cursor = body[way];
  }
  return seen;
}

describe('RFC 9865, paging by cursor', () => {
  test.each([
    'sortBy=userName',
    'sortBy=title',
    'sortBy=title&sortOrder=descending',
    'sortBy=emails',
    'sortBy=meta.created',
    'filter=active eq true',
  ])('the pages of %s are the whole list, forwards and back', async (query) => {
    const whole = await names(query);

    const forwards = await walk(`${query}&count=2`, 'nextCursor');
    const { body: second } = await tenant.scim(
      'GET',
      `/Users?${query}&count=2&cursor=${(await tenant.scim('GET', `/Users?${query}&count=2&cursor=`)).body.nextCursor}`,
    );
    const { body: third } = await tenant.scim('GET', `/Users?${query}&count=2&cursor=${second.nextCursor}`);
    const backwards = await walk(`${query}&count=2`, 'previousCursor', third.previousCursor);

    expect(forwards).toEqual([whole.slice(0, 2), whole.slice(2, 4), whole.slice(4)]);
    expect(third.nextCursor).toBeUndefined();
    expect(backwards).toEqual([whole.slice(2, 4), whole.slice(0, 2)]);
  });

  test('an answer by cursor tells the total and no startIndex; one by index has no cursor', async () => {
    const { body: byCursor } = await tenant.scim('GET', '/Users?cursor=&count=2');
    const { body: byIndex } = await tenant.scim('GET', '/Users?count=2');

    expect(byCursor).toMatchObject({
      totalResults: people.length,
      itemsPerPage: 2,
      nextCursor: expect.stringMatching(/^[\w-]+$/),
    });
    expect(Object.keys(byCursor)).not.toContain('startIndex');
    expect(Object.keys(byIndex)).not.toContain('nextCursor');
  });

  test('a resource that is there all the time is met once, whatever comes and goes meanwhile', async () => {
    const { body: page } = await tenant.scim('GET', '/Users?sortBy=userName&count=2&cursor=');
    const made = await tenant.scim('POST', '/Users', { schemas: [USER], userName: 'aaron@example.test' });

    const rest = (await walk('sortBy=userName&count=2', 'nextCursor', page.nextCursor)).flat();
    await tenant.scim('DELETE', `/Users/${made.body.id}`);

    expect(rest).toEqual(['CAROL', 'dave', 'eve']);
  });

  test.each([
    ['cursor=nonsense', 'invalidCursor'],
    ['cursor=W10', 'invalidCursor'],
    ['cursor=&count=many', 'invalidCount'],
  ])('%s is refused as %s', async (query, scimType) => {
    expect(await tenant.scim('GET', `/Users?${query}`)).toMatchObject({ status: 400, body: { scimType } });
  });

  test('a cursor of another query is refused', async () => {
    const { body } = await tenant.scim('GET', '/Users?sortBy=userName&count=2&cursor=');

    const answer = await tenant.scim('GET', `/Users?sortBy=title&count=2&cursor=${body.nextCursor}`);

    expect(answer).toMatchObject({ status: 400, body: { scimType: 'invalidCursor' } });
  });
});

describe('RFC 7644 section 3.4.3, searching by POST', () => {
  test('a search body answers as the query does, and is in the log as a read', async () => {
    const search = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
      filter: 'title pr',
      sortBy: 'title',
      startIndex: 2,
      count: 2,
      attributes: ['userName'],
    };

    const byPost = await tenant.scim('POST', '/Users/.search', search);
    const byGet = await tenant.scim(
      'GET',
      '/Users?filter=title pr&sortBy=title&startIndex=2&count=2&attributes=userName',
    );
    await facade.flush();

    expect(byPost.status).toBe(200);
    expect(byPost.body).toEqual(byGet.body);
    expect(byPost.body.Resources).toHaveLength(2);
    expect(
      await facade.database.rows(
        `select status from provisioning_log_entry where organization_id = $1 and path = '/Users/.search'`,
        [tenant.id],
      ),
    ).toEqual([{ status: 200 }]);
  });

  test.each([
    ['POST', { filter: 7 }, 400],
    ['POST', [], 400],
    ['GET', undefined, 405],
  ])('%s of %j is %d', async (method, body, status) => {
    expect((await tenant.scim(method, '/Groups/.search', body)).status).toBe(status);
  });
});
