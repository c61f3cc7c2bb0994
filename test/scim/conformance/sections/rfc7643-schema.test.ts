import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EXTENSION, openStage, TEST, thing } from '../../test-resource/stage.js';
import { created, ENTERPRISE, MUSTER, patchOf, person, search, USER, unique } from '../facade.js';
import { expectError, expectResource } from './expectations.js';

let stage: Awaited<ReturnType<typeof openStage>>;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const make = (attributes: object = {}) => created(stage.scim, '/TestResources', thing(attributes));

describe('RFC 7643 section 2.1 Attributes', () => {
  test('names are case insensitive in bodies, paths, filters and projections', async () => {
    const identifier = unique('case');
    const made = await created(stage.scim, '/TestResources', {
      SCHEMAS: [TEST, EXTENSION],
      IDENTIFIER: identifier,
      COMPLEXATTR: { SUB1: 'one' },
      [EXTENSION.toUpperCase()]: { EXTREQUIRED: 'there' },
    });

    const patched = await stage.scim(
      'PATCH',
      `/TestResources/${made.id}?ATTRIBUTES=x&attributes=COMPLEXATTR.sub2`,
      patchOf({ op: 'add', path: 'ComplexAttr.SUB2', value: 7 }),
    );
    const found = await stage.scim('GET', search('/TestResources', `IDENTIFIER EQ "${identifier}"`));

    expect(made).toMatchObject({ identifier, complexAttr: { sub1: 'one' }, [EXTENSION]: { extRequired: 'there' } });
    expect(patched.body.complexAttr).toEqual({ sub2: 7 });
    expect(found.body.totalResults).toBe(1);
  });

  test('every name that a schema defines is one by the ABNF', async () => {
    const { body } = await stage.scim('GET', '/Schemas');
    const namesIn = (attributes: { name: string; subAttributes?: [] }[]): string[] =>
      attributes.flatMap(({ name, subAttributes }) => [name, ...namesIn(subAttributes ?? [])]);

    const names = body.Resources.flatMap(({ attributes }: { attributes: [] }) => namesIn(attributes));

    expect(names.filter((name: string) => !/^\$?[A-Za-z][A-Za-z0-9_-]*$/.test(name))).toEqual([]);
  });
});

describe('RFC 7643 section 2.2 Attribute Characteristics', () => {
  test('an attribute of which nothing else is said has the default ones', async () => {
    const { body } = await stage.scim('GET', `/Schemas/${TEST}`);
    const plain = body.attributes.find(({ name }: { name: string }) => name === 'caseInsensitiveString');

    expect(plain).toEqual({
      name: 'caseInsensitiveString',
      description: expect.any(String),
      type: 'string',
      multiValued: false,
      required: false,
      caseExact: false,
      mutability: 'readWrite',
      returned: 'default',
      uniqueness: 'none',
    });
  });
});

/** Type → attribute of it, values that are of it, and values that are not. */
const types: [string, string, unknown[], unknown[]][] = [
  ['2.3.1 String', 'caseExactString', ['a', 'ß𝄞 "\\', ' spaces ', 'x'.repeat(2000)], [1, true, {}, ['a'], '\u0000']],
  ['2.3.2 Boolean', 'booleanAttr', [true, false], ['yes', 1, 0, {}, [true, false]]],
  ['2.3.4 Integer', 'integerAttr', [0, -1, 2_147_483_648, 9_007_199_254_740_991], [1.5, '1', true, {}, 1e300]],
  [
    '2.3.5 DateTime',
    'dateTimeAttr',
    ['2008-01-23T04:56:22Z', '2008-01-23T04:56:22.123Z', '2008-01-23T04:56:22+05:30', '2024-02-29T00:00:00Z'],
    ['2008-01-23', '04:56:22Z', '2023-02-29T00:00:00Z', '2008-13-01T00:00:00Z', 'now', 0],
  ],
  ['2.3.6 Binary', 'binaryAttr', ['', 'TQ==', 'TQ', 'TWFu', 'TWE='].slice(1), ['T', '%%%%', 'TQ=', 1, {}]],
  ['2.3.7 Reference', 'referenceAttr', ['https://example.test/x', 'Users/1', 'urn:x:y'], [1, true, {}]],
];

describe.each(types)('RFC 7643 section %s', (_section, name, good, bad) => {
  test('values of the type come back as they were sent', async () => {
    for (const value of good) {
      const made = await make({ [name]: value });
      const { body } = await stage.scim('GET', `/TestResources/${made.id}`);
      expect(body[name]).toEqual(value);
    }
  });

  test('a value of another type is invalidValue, in POST, PUT and PATCH', async () => {
    const made = await make();
    for (const value of bad) {
      const path = `/TestResources/${made.id}`;
      expectError(await stage.scim('POST', '/TestResources', thing({ [name]: value })), 400, 'invalidValue');
      expectError(await stage.scim('PUT', path, thing({ [name]: value })), 400, 'invalidValue');
      expectError(await stage.scim('PATCH', path, patchOf({ op: 'replace', path: name, value })), 400, 'invalidValue');
    }
    expect((await stage.scim('GET', `/TestResources/${made.id}`)).body).toEqual(made);
  });
});

describe('RFC 7643 section 2.3.3 Decimal', () => {
  test('a fraction is no whole number, and no attribute that is served is a decimal', async () => {
    const { text } = await stage.scim('GET', '/Schemas');

    expectError(await stage.scim('POST', '/TestResources', thing({ integerAttr: 0.5 })), 400, 'invalidValue');
    expect(text).not.toContain('"type":"decimal"');
  });
});

describe('RFC 7643 section 2.3.8 Complex', () => {
  test('the order of sub-attributes does not count', async () => {
    const made = await make({ complexAttr: { sub1: 'a', sub2: 1, sub3: true } });

    const { body } = await stage.scim('PUT', `/TestResources/${made.id}`, {
      ...made,
      complexAttr: { sub3: true, sub2: 1, sub1: 'a' },
    });

    expect(body.meta).toEqual(made.meta);
  });

  test('no sub-attribute is complex, save in the schema of schemas', async () => {
    const { body } = await stage.scim('GET', '/Schemas');
    const nested = body.Resources.filter(({ id }: { id: string }) => !id.endsWith(':Schema')).flatMap(
      ({ attributes }: { attributes: { subAttributes?: { type: string }[] }[] }) =>
        attributes.flatMap(({ subAttributes = [] }) => subAttributes.filter(({ type }) => type === 'complex')),
    );

    expect(nested).toEqual([]);
  });

  test.each(['text', 5, true, [1, 2]])('%j is none', async (complexAttr) => {
    expectError(await stage.scim('POST', '/TestResources', thing({ complexAttr })), 400, 'invalidValue');
  });
});

describe('RFC 7643 section 2.4 Multi-Valued Attributes', () => {
  const work = { value: 'a', type: 'work', primary: true };

  test('primary is true at most once, and unsaid it is false', async () => {
    const made = await make({ multiComplex: [work, { value: 'b', primary: true }, { value: 'c' }] });
    const primaries = made.multiComplex.filter(({ primary }: { primary?: boolean }) => primary);
    const path = search('/TestResources', `id eq "${made.id}" and multiComplex[value eq "c" and primary eq true]`);

    expect(primaries).toEqual([work]);
    expect((await stage.scim('GET', path)).body.totalResults).toBe(0);
  });

  test('one value may have several types, but no pair of type and value stands twice', async () => {
    const home = { value: 'a', type: 'home' };
    const { multiComplex } = await make({ multiComplex: [work, home, { value: 'a', type: 'work' }] });

    expect(multiComplex).toEqual([work, home]);
  });

  test('$ref is the URL of what value names', async () => {
    const user = await created(stage.scim, '/Users', person());
    const group = await created(stage.scim, '/Groups', { displayName: unique('G'), members: [{ value: user.id }] });
    const [{ $ref: toUser }] = group.members;
    const [{ $ref: toGroup }] = (await stage.scim('GET', `/Users/${user.id}`)).body.groups;

    expect([toUser, toGroup]).toEqual([user.meta.location, group.meta.location]);
  });
});

describe('RFC 7643 section 2.5 Unassigned and Null Values', () => {
  const full = {
    caseExactString: 'x',
    multiStrings: ['a'],
    complexAttr: { sub1: 'a' },
    multiComplex: [{ value: 'v' }],
  };
  const names = Object.keys(full);
  const cleared = (empty: (name: string) => unknown) =>
    Object.fromEntries(names.map((name) => [name, empty(name)]).filter(([, value]) => value !== undefined));
  const ways: [string, object][] = [
    ['null', cleared(() => null)],
    ['an empty array', cleared((name) => (name.startsWith('multi') ? [] : null))],
    ['absence', {}],
  ];

  test.each(ways)('%s in a PUT unassigns, and is the same as never given', async (_way, attributes) => {
    const made = await make(full);

    const put = await stage.scim('PUT', `/TestResources/${made.id}`, {
      ...thing(attributes),
      identifier: made.identifier,
    });
    const again = await stage.scim('PUT', `/TestResources/${made.id}`, { ...thing(), identifier: made.identifier });

    for (const name of names) expect(put.body).not.toHaveProperty(name);
    expect(again.body.meta).toEqual(put.body.meta);
    for (const name of names) {
      const path = search(
        '/TestResources',
        `id eq "${made.id}" and (${name} pr or not (${name === 'complexAttr' ? 'complexAttr.sub1' : name} eq null))`,
      );
      expect([name, (await stage.scim('GET', path)).body.totalResults]).toEqual([name, 0]);
    }
  });

  test.each(names)('null in a PATCH unassigns %s', async (name) => {
    const made = await make(full);

    const { body } = await stage.scim(
      'PATCH',
      `/TestResources/${made.id}`,
      patchOf({ op: 'replace', path: name, value: null }),
    );

    expect(body).not.toHaveProperty(name);
  });
});

describe('RFC 7643 section 3 SCIM Resources', () => {
  test('schemas holds the schemas of the resource type that are in use, each once, whatever was sent and in any order', async () => {
    const user = await created(stage.scim, '/Users', {
      ...person(),
      schemas: [ENTERPRISE, USER, USER, 'urn:example:other'],
      [ENTERPRISE]: { department: 'D' },
    });
    const plain = await created(stage.scim, '/Users', { ...person(), schemas: [ENTERPRISE, USER] });

    expect([...user.schemas].sort()).toEqual([USER, ENTERPRISE, MUSTER].sort());
    expect(plain.schemas).toEqual([USER, MUSTER]);
  });

  test('a resource that is shown in part still says its schemas', async () => {
    const made = await make();
    const { body } = await stage.scim(
      'GET',
      `/TestResources/${made.id}?attributes=identifier&excludedAttributes=schemas`,
    );

    expect([...body.schemas].sort()).toEqual([TEST, EXTENSION].sort());
  });
});

describe('RFC 7643 section 3.1 Common Attributes', () => {
  test.each([
    ['/Users', () => person()],
    ['/Groups', () => ({ displayName: unique('G') })],
    ['/TestResources', () => thing()],
  ] as const)('in %s id and meta are given by the server, the same in every answer', async (endpoint, body) => {
    const sent = {
      ...body(),
      id: 'bulkId',
      meta: { resourceType: 'X', created: '2001-01-01T00:00:00Z', version: '"9"' },
    };

    const made = await stage.scim('POST', endpoint, sent);
    const read = await stage.scim('GET', `${endpoint}/${made.body.id}`);

    expectResource(made, 201);
    expectResource(read, 200);
    expect(made.body.id).not.toContain('bulkId');
    expect(made.body.meta.lastModified).toBe(made.body.meta.created);
    expect(made.body.meta.version).toMatch(/^W\/"/);
    expect(read.body).toEqual(made.body);
    const put = await stage.scim('PUT', `${endpoint}/${made.body.id}`, {
      ...made.body,
      id: 'other',
      externalId: unique('e'),
    });
    expectResource(put, 200);
    expect(put.body.id).toBe(made.body.id);
    expect(put.body.meta.created).toBe(made.body.meta.created);
    expect(Date.parse(put.body.meta.lastModified)).toBeGreaterThanOrEqual(Date.parse(made.body.meta.created));
    expect(put.body.meta.version).not.toBe(made.body.meta.version);
  });

  test('externalId is what the client says, case exact, never made up, and free in another provisioning domain', async () => {
    const externalId = unique('Ext');
    const user = await created(stage.scim, '/Users', { ...person(), externalId });
    const other = await created(await stage.stranger(), '/Users', { ...person(), externalId });
    const found = async (text: string) =>
      (await stage.scim('GET', search('/Users', `externalId eq "${text}"`))).body.totalResults;

    expect([user.externalId, other.externalId]).toEqual([externalId, externalId]);
    expect([await found(externalId), await found(externalId.toUpperCase())]).toEqual([1, 0]);
    expect(await created(stage.scim, '/Users', person())).not.toHaveProperty('externalId');
  });
});

describe('RFC 7643 section 3.2 Defining New Resource Types', () => {
  test('a further type is told by ResourceTypes, described by Schemas, and served at its endpoint', async () => {
    const { body: type } = await stage.scim('GET', '/ResourceTypes/TestResource');

    const schemas = [type.schema, ...type.schemaExtensions.map(({ schema }: { schema: string }) => schema)];
    for (const schema of schemas) expect((await stage.scim('GET', `/Schemas/${schema}`)).body.id).toBe(schema);
    expect((await stage.scim('GET', type.endpoint)).status).toBe(200);
    expect((await make()).meta.resourceType).toBe(type.name);
  });
});

describe('RFC 7643 section 3.3 Attribute Extensions to Resources', () => {
  test('an extension has its URN as container, and one that is required must be there with what it requires', async () => {
    const { [EXTENSION]: _gone, ...without } = thing() as { [name: string]: unknown };

    expectError(await stage.scim('POST', '/TestResources', without), 400, 'invalidValue');
    expectError(
      await stage.scim('POST', '/TestResources', { ...without, [EXTENSION]: { extInteger: 1 } }),
      400,
      'invalidValue',
    );
    const made = await make();
    expectError(
      await stage.scim('PATCH', `/TestResources/${made.id}`, patchOf({ op: 'remove', path: EXTENSION })),
      400,
      'mutability',
    );
  });

  test('an extended attribute outside its container is none of the core', async () => {
    const { body } = await stage.scim('POST', '/TestResources', thing({ extString: 'core?' }));

    expect(body).not.toHaveProperty('extString');
    expect(body[EXTENSION]).not.toHaveProperty('extString');
  });
});
