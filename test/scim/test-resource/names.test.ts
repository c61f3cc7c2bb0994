import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EXTENSION, openStage, TEST, thing } from './stage.js';

let stage: Awaited<ReturnType<typeof openStage>>;
let ids: { one: string; two: string };

beforeAll(async () => {
  stage = await openStage();
  const one = thing({ integerAttr: 2, complexAttr: { sub1: 'x' }, [EXTENSION]: { extRequired: 'r', extInteger: 1 } });
  const two = thing({ integerAttr: 1, complexAttr: { sub1: 'y' }, [EXTENSION]: { extRequired: 's', extInteger: 2 } });
  const [first, second] = [
    await stage.scim('POST', '/TestResources', one),
    await stage.scim('POST', '/TestResources', two),
  ];
  ids = { one: first.body.id, two: second.body.id };
});

afterAll(() => stage.close());

const found = async (query: string): Promise<string[]> => {
  const { status, body, text } = await stage.scim('GET', `/TestResources?${query}`);
  if (status !== 200) throw new Error(text);
  return body.Resources.map(({ id }: { id: string }) => (id === ids.one ? 'one' : 'two'));
};

describe('RFC 7644 section 3.10, names with a schema URN and in any letter case', () => {
  test.each([
    [{ [`${TEST}:integerAttr`]: 5, [`${EXTENSION}:extInteger`]: 6, [EXTENSION]: { extRequired: 'r' } }],
    [{ [TEST]: { integerAttr: 5 }, [EXTENSION]: { extRequired: 'r', extInteger: 6 } }],
    [{ INTEGERATTR: 5, [EXTENSION.toUpperCase()]: { EXTREQUIRED: 'r', ExtInteger: 6 }, [EXTENSION]: undefined }],
    [{ [TEST.toUpperCase()]: { IntegerATTR: 5 }, [`${EXTENSION.toUpperCase()}:extinteger`]: 6 }],
  ])('a POST and a PUT of %j are read', async (attributes) => {
    const posted = await stage.scim('POST', '/TestResources', thing(attributes));
    const put = await stage.scim('PUT', `/TestResources/${posted.body.id}`, thing(attributes));
    await stage.scim('DELETE', `/TestResources/${posted.body.id}`);

    expect([posted.status, put.status]).toEqual([201, 200]);
    for (const { body } of [posted, put]) {
      expect(body).toMatchObject({ integerAttr: 5, [EXTENSION]: { extInteger: 6 } });
    }
  });

  test.each([
    [`attributes=${TEST}:integerAttr`, ['id', 'integerAttr', 'schemas']],
    [`attributes=${TEST.toUpperCase()}:complexattr.SUB1`, ['complexAttr', 'id', 'schemas']],
    [`attributes=${EXTENSION}`, ['id', 'schemas', EXTENSION]],
    [`attributes=${EXTENSION.toUpperCase()}:EXTINTEGER`, ['id', 'schemas', EXTENSION]],
    [
      `excludedAttributes=${EXTENSION},${TEST}:integerAttr,COMPLEXATTR,meta,readOnlyAttr`,
      ['id', 'identifier', 'schemas'],
    ],
    [
      `excludedAttributes=${EXTENSION}:extInteger,${EXTENSION}:EXTREQUIRED,integerattr,complexAttr,meta,readOnlyAttr`,
      ['id', 'identifier', 'schemas'],
    ],
  ])('%s', async (query, names) => {
    const { body } = await stage.scim('GET', `/TestResources/${ids.one}?${query}`);

    expect(Object.keys(body).sort()).toEqual(names);
  });

  test.each([
    ['sortBy=integerAttr', ['two', 'one']],
    [`sortBy=${TEST}:integerAttr`, ['two', 'one']],
    [`sortBy=${TEST.toUpperCase()}:complexAttr.sub1&sortOrder=DESCENDING`, ['two', 'one']],
    [`sortBy=${EXTENSION}:extInteger&sortOrder=descending`, ['two', 'one']],
    [`sortBy=${EXTENSION.toUpperCase()}:EXTREQUIRED`, ['one', 'two']],
    [`filter=${TEST}:integerAttr eq 1`, ['two']],
    [`filter=${TEST.toUpperCase()}:COMPLEXATTR.sub1 EQ "X"`, ['one']],
    [`filter=${EXTENSION}:extInteger gt 1`, ['two']],
    [`filter=extInteger le 1`, ['one']],
    [`filter=${EXTENSION.toUpperCase()}:extrequired eq "s" and ${EXTENSION} pr`, ['two']],
    [`filter=schemas eq "${EXTENSION}" and complexAttr[sub1 eq "y"]`, ['two']],
  ])('%s', async (query, names) => {
    expect(await found(query)).toEqual(names);
  });

  test.each([
    { path: `${TEST}:caseExactString`, value: 'p' },
    { path: `${TEST.toUpperCase()}:CASEEXACTSTRING`, value: 'p' },
    { path: TEST, value: { caseexactstring: 'p' } },
    { value: { [`${TEST}:caseExactString`]: 'p' } },
    { value: { [TEST.toUpperCase()]: { caseExactString: 'p' } } },
  ])('a PATCH of %j writes the core attribute', async (operation) => {
    const made = await stage.scim('POST', '/TestResources', thing());
    const body = { Operations: [{ op: 'add', ...operation }] };

    const { body: patched } = await stage.scim('PATCH', `/TestResources/${made.body.id}`, body);
    await stage.scim('DELETE', `/TestResources/${made.body.id}`);

    expect(patched.caseExactString).toBe('p');
  });

  test.each([
    { path: `${EXTENSION}:extString`, value: 'p' },
    { path: 'extString', value: 'p' },
    { path: EXTENSION.toUpperCase(), value: { EXTSTRING: 'p' } },
    { value: { [`${EXTENSION.toUpperCase()}:extstring`]: 'p' } },
    { value: { [EXTENSION]: { extString: 'p' } } },
  ])('a PATCH of %j writes the attribute of the extension and leaves the others', async (operation) => {
    const made = await stage.scim('POST', '/TestResources', thing());
    const body = { Operations: [{ op: 'replace', ...operation }] };

    const { body: patched } = await stage.scim('PATCH', `/TestResources/${made.body.id}`, body);
    await stage.scim('DELETE', `/TestResources/${made.body.id}`);

    expect(patched[EXTENSION]).toEqual({ extRequired: 'there', extString: 'p' });
  });
});
