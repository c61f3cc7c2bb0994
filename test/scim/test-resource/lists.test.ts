import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStage, thing } from './stage.js';

let stage: Awaited<ReturnType<typeof openStage>>;

beforeAll(async () => {
  stage = await openStage();
  for (const [identifier, attributes] of [
    ['a', { caseInsensitiveString: 'b', caseExactString: 'b', integerAttr: 10, dateTimeAttr: '2026-01-01T00:00:00Z' }],
    [
      'b',
      { caseInsensitiveString: 'A', caseExactString: 'C', integerAttr: 9, dateTimeAttr: '2026-01-01T00:30:00+01:00' },
    ],
    ['c', { caseInsensitiveString: 'C', caseExactString: 'a', integerAttr: -1, multiComplex: [{ value: 'z' }] }],
    ['d', { booleanAttr: true, multiComplex: [{ value: 'z' }, { value: 'y', primary: true }] }],
  ] as const)
    await stage.scim('POST', '/TestResources', thing({ identifier, ...attributes }));
});

afterAll(() => stage.close());

const order = async (query: string): Promise<string> => {
  const { body } = await stage.scim('GET', `/TestResources?${query}`);
  return body.Resources.map(({ identifier }: { identifier: string }) => identifier).join('');
};

describe('a list of TestResources', () => {
  test.each([
    ['', 'abcd'],
    ['sortBy=caseInsensitiveString', 'bacd'],
    ['sortBy=caseExactString', 'bcad'],
    ['sortBy=integerAttr', 'cbad'],
    ['sortBy=integerAttr&sortOrder=descending', 'dabc'],
    ['sortBy=dateTimeAttr', 'bacd'],
    ['sortBy=booleanAttr', 'dabc'],
    ['sortBy=multiComplex', 'dcab'],
    ['sortBy=meta.created&sortOrder=descending', 'dcba'],
  ])('asked for with "%s" comes in the order %s', async (query, expected) => {
    expect(await order(query)).toBe(expected);
  });

  test('is paged by index', async () => {
    const { body } = await stage.scim('GET', '/TestResources?startIndex=2&count=2&sortBy=integerAttr');

    expect(body).toMatchObject({ totalResults: 4, startIndex: 2, itemsPerPage: 2 });
    expect(await order('startIndex=2&count=2&sortBy=integerAttr')).toBe('ba');
  });

  test.each(['', 'sortBy=integerAttr&', 'sortBy=integerAttr&sortOrder=descending&'])(
    'asked for with "%s" is paged by cursor, on and back',
    async (query) => {
      const whole = await order(query);
      const first = await stage.scim('GET', `/TestResources?${query}count=3&cursor`);

      const second = await stage.scim('GET', `/TestResources?${query}count=3&cursor=${first.body.nextCursor}`);
      const back = await stage.scim('GET', `/TestResources?${query}count=3&cursor=${second.body.previousCursor}`);

      const shown = [...first.body.Resources, ...second.body.Resources];
      expect(shown.map(({ identifier }) => identifier).join('')).toBe(whole);
      expect(second.body).not.toHaveProperty('nextCursor');
      expect(back.body.Resources).toEqual(first.body.Resources);
    },
  );

  test('is searched by POST and by meta attributes', async () => {
    const { body } = await stage.scim('POST', '/TestResources/.search', {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
      filter: 'meta.resourceType eq "TestResource" and meta.version eq "W/\\"1\\"" and integerAttr lt 10',
      attributes: ['identifier'],
    });

    expect(body.Resources.map(({ identifier }: { identifier: string }) => identifier)).toEqual(['b', 'c']);
    expect(body.Resources[0]).not.toHaveProperty('integerAttr');
  });
});

describe('a query at the root', () => {
  test('finds TestResources beside Users and Groups, without a word about them in the facade', async () => {
    await stage.scim('POST', '/Users', { userName: 'b2@x.test', externalId: 'x' });
    await stage.scim('POST', '/Groups', { displayName: 'G' });
    const kinds = async (query: string) => {
      const { body } = await stage.scim('GET', `/?${query}`);
      return body.Resources.map(({ meta }: { meta: { resourceType: string } }) => meta.resourceType[0]).join('');
    };

    expect(await kinds('')).toBe('UGTTTT');
    expect(await kinds('sortBy=meta.resourceType')).toBe('GTTTTU');
    expect(await kinds('sortBy=meta.created')).toBe('TTTTUG');
    expect(await kinds('sortBy=integerAttr&sortOrder=descending')).toBe('UGTTTT');
    expect(await kinds('sortBy=integerAttr&startIndex=3&count=2')).toBe('TU');
    expect(await kinds('filter=integerAttr gt 9 or userName sw "b2"')).toBe('UT');
    expect(await kinds('filter=userName ne "b2@x.test" and not (displayName pr)&count=3')).toBe('TTT');
  });
});
