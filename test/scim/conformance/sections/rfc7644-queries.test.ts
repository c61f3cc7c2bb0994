import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EXTENSION, openStage, TEST, thing } from '../../test-resource/stage.js';
import { created, LIST_RESPONSE, person, search } from '../facade.js';
import { expectError, SEARCH_REQUEST } from './expectations.js';

let stage: Awaited<ReturnType<typeof openStage>>;

const things = [
  { identifier: 'a', caseExactString: 'Apple', caseInsensitiveString: 'Apple', integerAttr: 10, booleanAttr: true },
  {
    identifier: 'b',
    caseExactString: 'apple',
    caseInsensitiveString: 'banana',
    integerAttr: 9,
    dateTimeAttr: '2026-01-01T00:00:00Z',
    multiComplex: [
      { value: 'one', type: 'work' },
      { value: 'two', type: 'home', primary: true },
    ],
  },
  {
    identifier: 'c',
    caseExactString: 'Zebra "quoted" \\ O\'Malley',
    caseInsensitiveString: 'Ärger',
    integerAttr: -1,
    dateTimeAttr: '2026-01-01T01:00:00+02:00',
    binaryAttr: 'TWFu',
    multiStrings: ['x', 'y'],
    multiComplex: [{ value: 'one', type: 'home' }],
    complexAttr: { sub1: 's', sub2: 2 },
  },
];

beforeAll(async () => {
  stage = await openStage();
  for (const attributes of things) await created(stage.scim, '/TestResources', thing(attributes));
});
afterAll(() => stage.close());

const ask = (query: string) => stage.scim('GET', `/TestResources?${query}`);
const identifiers = (body: { Resources: { identifier: string }[] }) =>
  body.Resources.map(({ identifier }) => identifier).join('');

describe('RFC 7644 section 3.4.2 Query Resources', () => {
  test('the answer is a ListResponse whose numbers are numbers, with Resources even when there are none', async () => {
    const [all, none] = [await ask(''), await ask('filter=identifier%20eq%20%22none%22')];

    expect([all.status, none.status]).toEqual([200, 200]);
    expect(all.body).toMatchObject({ schemas: [LIST_RESPONSE], totalResults: 3, itemsPerPage: 3, startIndex: 1 });
    expect(none.body).toEqual({
      schemas: [LIST_RESPONSE],
      totalResults: 0,
      itemsPerPage: 0,
      startIndex: 1,
      Resources: [],
    });
    expect(all.headers.get('content-type')).toBe('application/scim+json');
  });

  test('unknown parameters are ignored', async () => {
    expect((await ask('unknown=1&Filter=x&count=3')).body.totalResults).toBe(3);
  });
});

describe('RFC 7644 section 3.4.2.1 Query Endpoints', () => {
  test.each(['/TestResources', '/Users', '/Groups'])('%s lists its own type only', async (endpoint) => {
    await created(stage.scim, '/Users', person());
    const { body } = await stage.scim('GET', `${endpoint}?attributes=meta.resourceType`);

    for (const { meta } of body.Resources) expect(`/${meta.resourceType}s`).toBe(endpoint);
  });
});

/** Filter → the things that match it. */
const filters: [string, string][] = [
  ['identifier eq "A"', 'a'],
  ['IDENTIFIER Eq "a"', 'a'],
  ['identifier ne "a"', 'bc'],
  ['caseExactString eq "apple"', 'b'],
  ['caseInsensitiveString eq "APPLE"', 'a'],
  ['caseInsensitiveString co "nan"', 'b'],
  ['caseInsensitiveString sw "Ä"', 'c'],
  ['caseInsensitiveString sw "ä"', 'c'],
  ['caseInsensitiveString ew "ER"', 'c'],
  ['caseExactString co "O\'Malley"', 'c'],
  ['caseExactString co "\\"quoted\\" \\\\ O"', 'c'],
  ['caseExactString sw "\\u0061"', 'b'],
  ['caseExactString gt "Zz"', 'b'],
  ['caseInsensitiveString lt "b"', 'a'],
  ['integerAttr gt 9', 'a'],
  ['integerAttr ge 9', 'ab'],
  ['integerAttr lt 9.5', 'bc'],
  ['integerAttr le -1', 'c'],
  ['booleanAttr eq true', 'a'],
  ['booleanAttr ne true', 'bc'],
  ['dateTimeAttr eq "2025-12-31T23:00:00Z"', 'c'],
  ['dateTimeAttr ge "2026-01-01T00:00:00.000Z"', 'b'],
  ['dateTimeAttr lt "2026-01-01T01:00:00+01:00"', 'c'],
  ['binaryAttr eq "TWFu"', 'c'],
  ['dateTimeAttr pr', 'bc'],
  ['complexAttr pr', 'c'],
  ['multiComplex pr', 'bc'],
  ['not (dateTimeAttr pr)', 'a'],
  ['dateTimeAttr eq null', 'a'],
  ['multiStrings eq "X"', 'c'],
  ['complexAttr.sub2 eq 2', 'c'],
  ['multiComplex.value eq "two"', 'b'],
  ['multiComplex co "on"', 'bc'],
  ['multiComplex[value eq "one" and type eq "home"]', 'c'],
  ['multiComplex.value eq "one" and multiComplex.type eq "home"', 'bc'],
  ['multiComplex[value eq "two" or (type eq "home" and not (primary eq true))]', 'bc'],
  ['identifier eq "a" or identifier eq "b" and integerAttr eq 10', 'a'],
  ['(identifier eq "a" or identifier eq "b") and integerAttr eq 9', 'b'],
  ['not (identifier eq "a") and integerAttr ge 9', 'b'],
  ['NOT(identifier eq "a" OR identifier eq "b")', 'c'],
  [`${TEST}:identifier eq "a"`, 'a'],
  [`${EXTENSION.toUpperCase()}:EXTREQUIRED eq "there"`, 'abc'],
  [`schemas eq "${EXTENSION}"`, 'abc'],
  ['meta.resourceType eq "TestResource"', 'abc'],
  ['meta.created gt "2020-01-01T00:00:00Z" and meta.lastModified pr', 'abc'],
  ['  identifier\teq   "a"  ', 'a'],
];

describe('RFC 7644 section 3.4.2.2 Filtering', () => {
  test.each(filters)('%s', async (filter, expected) => {
    const { status, body } = await stage.scim('GET', search('/TestResources', filter));

    expect([status, body.totalResults, identifiers(body)]).toEqual([200, expected.length, expected]);
  });

  test.each([
    '',
    ' ',
    'identifier',
    'identifier eq',
    'eq "a"',
    'identifier regex "a"',
    'identifier eq "a" and',
    'and identifier eq "a"',
    '(identifier eq "a"',
    'identifier eq "a")',
    'identifier eq "a',
    'identifier eq "\\x"',
    'identifier eq "a" identifier eq "b"',
    'not identifier eq "a"',
    'unknown eq "a"',
    'complexAttr.unknown eq "a"',
    'complexAttr eq "a"',
    'multiComplex[unknown eq "a"]',
    'multiComplex[multiComplex[value eq "a"]]',
    'identifier[value eq "a"]',
    'booleanAttr gt true',
    'booleanAttr le false',
    'binaryAttr gt "TWFu"',
    'binaryAttr le "TWFu"',
    'integerAttr co 1',
    'integerAttr eq "one"',
    'dateTimeAttr gt "yesterday"',
    'writeOnlyAttr eq "a"',
    'urn:unknown:identifier eq "a"',
  ])('%j is invalidFilter', async (filter) => {
    expectError(await stage.scim('GET', search('/TestResources', filter)), 400, 'invalidFilter');
  });
});

describe('RFC 7644 section 3.4.2.3 Sorting', () => {
  test.each([
    ['sortBy=caseInsensitiveString', 'abc'],
    ['sortBy=CASEINSENSITIVESTRING&sortOrder=descending', 'cba'],
    ['sortBy=caseExactString', 'acb'],
    ['sortBy=integerAttr', 'cba'],
    ['sortBy=integerAttr&sortOrder=ascending', 'cba'],
    ['sortBy=dateTimeAttr', 'cba'],
    ['sortBy=dateTimeAttr&sortOrder=descending', 'abc'],
    ['sortBy=multiComplex.value', 'cba'],
    ['sortBy=complexAttr.sub2', 'cab'],
    [`sortBy=${EXTENSION}:extRequired`, 'abc'],
  ])('%s', async (query, expected) => {
    expect(identifiers((await ask(query)).body)).toBe(expected);
  });

  test.each(['sortBy=unknown', 'sortBy=writeOnlyAttr', 'sortBy=integerAttr&sortOrder=upwards'])(
    '%s is refused',
    async (query) => {
      const answer = await ask(query);

      expectError(answer, 400, query.includes('upwards') ? 'invalidValue' : 'invalidPath');
    },
  );
});

describe('RFC 7644 section 3.4.2.4 Pagination', () => {
  test.each([
    ['startIndex=2', { startIndex: 2, itemsPerPage: 2 }, 'bc'],
    ['startIndex=2&count=1', { startIndex: 2, itemsPerPage: 1 }, 'b'],
    ['startIndex=0', { startIndex: 1, itemsPerPage: 3 }, 'abc'],
    ['startIndex=-7&count=1', { startIndex: 1, itemsPerPage: 1 }, 'a'],
    ['startIndex=4', { startIndex: 4, itemsPerPage: 0 }, ''],
    ['count=0', { startIndex: 1, itemsPerPage: 0 }, ''],
    ['count=-1', { startIndex: 1, itemsPerPage: 0 }, ''],
    ['count=2000000', { startIndex: 1, itemsPerPage: 3 }, 'abc'],
    ['count=&startIndex=', { startIndex: 1, itemsPerPage: 3 }, 'abc'],
  ])('%s', async (query, numbers, expected) => {
    const { body } = await ask(query);

    expect(body).toMatchObject({ totalResults: 3, ...numbers });
    expect(identifiers(body)).toBe(expected);
  });

  test.each(['count=x', 'count=1.5', 'startIndex=x', 'startIndex=1e3'])('%s is invalidValue', async (query) => {
    expectError(await ask(query), 400, 'invalidValue');
  });
});

describe('RFC 7644 sections 3.4.2.5 Attributes and 3.9 Additional Operation Response Parameters', () => {
  const least = ['alwaysReturnedAttr', 'id', 'schemas'];
  const shown = async (path: string, query: string, method = 'GET', body?: object) =>
    Object.keys((await stage.scim(method, `${path}?${query}`, body)).body).sort();

  test.each([
    ['attributes=identifier', ['identifier']],
    ['attributes=IDENTIFIER,%20integerAttr', ['identifier', 'integerAttr']],
    ['attributes=complexAttr.sub1', ['complexAttr']],
    [`attributes=${TEST}:identifier,${EXTENSION}:extString`, ['identifier']],
    [`attributes=${EXTENSION}:extRequired`, [EXTENSION]],
    ['attributes=requestOnlyAttr', ['requestOnlyAttr']],
    ['attributes=writeOnlyAttr,unknown', []],
    ['attributes=identifier&excludedAttributes=identifier', ['identifier']],
    [
      'excludedAttributes=id,schemas,alwaysReturnedAttr,identifier,meta,integerAttr,complexAttr',
      [EXTENSION, 'readOnlyAttr'],
    ],
  ])('%s, in GET, lists, POST, PUT and PATCH', async (query, names) => {
    const attributes = {
      alwaysReturnedAttr: 'a',
      requestOnlyAttr: 'r',
      writeOnlyAttr: 'w',
      integerAttr: 1,
      complexAttr: { sub1: 'a', sub2: 1 },
    };
    const made = await created(stage.scim, '/TestResources', thing(attributes));
    const path = `/TestResources/${made.id}`;
    const expected = [...least, ...names].sort();

    const list = await stage.scim('GET', search('/TestResources', `id eq "${made.id}"`, `&${query}`));
    const removed = thing(attributes);
    expect(await shown(path, query)).toEqual(expected);
    expect(Object.keys(list.body.Resources[0]).sort()).toEqual(expected);
    const withoutRequested = { ...removed, requestOnlyAttr: undefined };
    const added = await stage.scim('POST', `/TestResources?${query}`, withoutRequested);
    const without = expected.filter((name) => name !== 'requestOnlyAttr');
    expect(Object.keys(added.body).sort()).toEqual(without);
    expect(await shown(`/TestResources/${added.body.id}`, query, 'PUT', withoutRequested)).toEqual(without);
    await stage.scim('DELETE', `/TestResources/${added.body.id}`);
    await stage.scim('DELETE', path);
  });

  test('without parameters what is returned on request or never is not shown', async () => {
    const made = await created(stage.scim, '/TestResources', thing({ requestOnlyAttr: 'r', writeOnlyAttr: 'w' }));
    const { body } = await stage.scim('GET', `/TestResources/${made.id}`);
    await stage.scim('DELETE', `/TestResources/${made.id}`);

    expect(body).not.toHaveProperty('requestOnlyAttr');
    expect(body).not.toHaveProperty('writeOnlyAttr');
  });
});

describe('RFC 7644 section 3.4.3 Querying Resources Using HTTP POST', () => {
  const post = (body: object) => stage.scim('POST', '/TestResources/.search', { schemas: [SEARCH_REQUEST], ...body });

  test('a search body answers as the query does', async () => {
    const filter = 'integerAttr ge 9';
    const queried = await ask(
      `filter=${encodeURIComponent(filter)}&sortBy=integerAttr&count=1&startIndex=2&attributes=identifier,integerAttr`,
    );

    const posted = await post({
      filter,
      sortBy: 'integerAttr',
      count: 1,
      startIndex: 2,
      attributes: ['identifier', 'integerAttr'],
    });

    expect(posted.status).toBe(200);
    expect(posted.body).toEqual(queried.body);
  });

  test.each([
    [{ filter: 'identifier eq' }, 'invalidFilter'],
    [{ filter: 5 }, 'invalidValue'],
    [{ count: 'x' }, 'invalidValue'],
    [{ count: 1.5 }, 'invalidValue'],
    [{ sortBy: 'unknown' }, 'invalidPath'],
    [{ attributes: [1] }, 'invalidValue'],
    [{ cursor: 'made up' }, 'invalidCursor'],
  ])('%j is refused', async (body, scimType) => {
    expectError(await post(body), 400, scimType);
  });

  test.each(['', '[]', '"x"', '{'])('the body %j is invalidSyntax', async (body) => {
    expectError(await stage.scim('POST', '/TestResources/.search', body), 400, 'invalidSyntax');
  });
});
