import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStage, thing } from '../../test-resource/stage.js';
import { created, person, search } from '../facade.js';
import { expectError, SEARCH_REQUEST } from './expectations.js';

let stage: Awaited<ReturnType<typeof openStage>>;

const letters = ['e', 'b', 'd', 'a', 'c'];

beforeAll(async () => {
  stage = await openStage();
  for (const letter of letters) {
    await created(stage.scim, '/TestResources', thing({ identifier: letter, integerAttr: letter.charCodeAt(0) }));
    await created(stage.scim, '/Users', person(`${letter}@example.test`));
  }
});
afterAll(() => stage.close());

const kinds = [
  ['/Users', 'userName'],
  ['/TestResources', 'identifier'],
] as const;

/** Reads all pages from an empty cursor on. */
async function pages(path: string, query: string) {
  const read = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; cursor = read.at(-1)?.nextCursor)
    read.push((await stage.scim('GET', `${path}?${query}&cursor=${cursor}`)).body);
  return read;
}

describe.each(kinds)('RFC 9865 section 2 Query Parameters and Response Attributes, %s', (path, name) => {
  const lettersOf = (body: { Resources: { [name: string]: string }[] }) =>
    body.Resources.map((each) => each[name]![0]).join('');

  test.each(['cursor', 'cursor='])(
    '"%s" asks for the first page, which has a next one and no previous',
    async (cursor) => {
      const { status, body } = await stage.scim('GET', `${path}?${cursor}&count=2`);

      expect([status, body.totalResults, body.itemsPerPage, lettersOf(body)]).toEqual([200, 5, 2, 'eb']);
      expect(body.nextCursor).toMatch(/^[A-Za-z0-9._~-]+$/);
      expect(body).not.toHaveProperty('previousCursor');
      expect(body).not.toHaveProperty('startIndex');
    },
  );

  test('the pages hold everything once, and the last one only has no next', async () => {
    const read = await pages(path, 'count=2');

    expect(read.map(lettersOf)).toEqual(['eb', 'da', 'c']);
    expect(read.map(({ nextCursor }) => nextCursor !== undefined)).toEqual([true, true, false]);
    expect(read.map(({ previousCursor }) => previousCursor !== undefined)).toEqual([false, true, true]);
  });

  test('previousCursor leads back to the page before', async () => {
    const [first, second, third] = await pages(path, 'count=2');
    const back = async (cursor: string) => (await stage.scim('GET', `${path}?count=2&cursor=${cursor}`)).body;

    expect(lettersOf(await back(third.previousCursor))).toBe(lettersOf(second));
    expect(lettersOf(await back(second.previousCursor))).toBe(lettersOf(first));
    expect(await back(second.previousCursor)).not.toHaveProperty('previousCursor');
  });

  test('a count of 0 or less tells the total only', async () => {
    for (const count of [0, -3]) {
      const { body } = await stage.scim('GET', `${path}?cursor&count=${count}`);
      expect([body.totalResults, body.itemsPerPage, body.Resources]).toEqual([5, 0, []]);
    }
  });
});

describe('RFC 9865 section 2.1 Pagination Errors', () => {
  test.each(['x', 'bm9uc2Vuc2U', '%00', 'W10', 'null', '..%2f'])('the cursor %s is invalidCursor', async (cursor) => {
    expectError(await stage.scim('GET', `/Users?cursor=${cursor}`), 400, 'invalidCursor');
  });

  test('a cursor of another query, type or organization leads nowhere else', async () => {
    const { nextCursor } = (await stage.scim('GET', '/Users?cursor&count=2')).body;
    const other = ['/Groups?', '/TestResources?', '/Users?sortBy=userName&', `${search('/Users', 'userName pr')}&`];

    for (const path of other) expectError(await stage.scim('GET', `${path}cursor=${nextCursor}`), 400, 'invalidCursor');
    const stranger = await stage.stranger();
    expect((await stranger('GET', `/Users?cursor=${nextCursor}`)).body.Resources ?? []).toEqual([]);
  });

  test.each(['x', '1.5', '1e2', '0x1'])('the count %s is invalidCount', async (count) => {
    expectError(await stage.scim('GET', `/Users?cursor&count=${count}`), 400, 'invalidCount');
  });
});

describe('RFC 9865 section 2.2 Sorting', () => {
  test.each([
    ['sortBy=identifier', ['ab', 'cd', 'e']],
    ['sortBy=integerAttr&sortOrder=descending', ['ed', 'cb', 'a']],
  ])('pages by cursor of %s are in that order', async (query, expected) => {
    const read = await pages('/TestResources', `count=2&${query}`);

    expect(
      read.map(({ Resources }) => Resources.map(({ identifier }: { identifier: string }) => identifier).join('')),
    ).toEqual(expected);
  });
});

describe('RFC 9865 sections 2.3 and 2.4 Implementing Both Cursors and Index Pagination', () => {
  test('without a cursor the answer is by index, and has no cursor', async () => {
    const { body } = await stage.scim('GET', '/Users?count=2');

    expect([body.startIndex, body.nextCursor, body.previousCursor]).toEqual([1, undefined, undefined]);
  });
});

describe('RFC 9865 section 3 Querying Resources Using HTTP POST', () => {
  test('a search body begins with an empty cursor and goes on with the next one', async () => {
    const post = async (cursor: string) =>
      (
        await stage.scim('POST', '/Users/.search', {
          schemas: [SEARCH_REQUEST],
          attributes: ['userName'],
          filter: 'userName sw "c" or userName sw "d"',
          cursor,
          count: 1,
        })
      ).body;

    const first = await post('');
    const second = await post(first.nextCursor);

    expect([first.totalResults, first.Resources[0].userName, second.Resources[0].userName]).toEqual([
      2,
      'd@example.test',
      'c@example.test',
    ]);
    expect(second).not.toHaveProperty('nextCursor');
  });
});

describe('RFC 9865 section 4 Service Provider Configuration', () => {
  test('pagination tells both methods, the default one and the sizes, which hold', async () => {
    const { pagination, filter } = (await stage.scim('GET', '/ServiceProviderConfig')).body;

    expect(pagination).toEqual({
      cursor: true,
      index: true,
      defaultPaginationMethod: 'index',
      defaultPageSize: expect.any(Number),
      maxPageSize: filter.maxResults,
    });
  });
});

describe('RFC 9865 section 5.2 Confidentiality', () => {
  test("a cursor opens nothing to who has no right to its query: another organization's rows stay unseen", async () => {
    const { nextCursor } = (await stage.scim('GET', '/Users?cursor&count=1')).body;
    const stranger = await stage.stranger();
    await created(stranger, '/Users', person('theirs@example.test'));

    const { text } = await stranger('GET', `/Users?cursor=${nextCursor}`);

    expect(text).not.toMatch(/[a-e]@example\.test/);
  });

  test('unknown and foreign cursors are refused alike', async () => {
    const [made, strange] = await Promise.all(
      ['made-up', 'other'].map((cursor) => stage.scim('GET', `/Users?cursor=${cursor}`)),
    );

    expect(made!.body).toEqual(strange!.body);
  });
});
