import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EXTENSION, openStage, thing } from '../../test-resource/stage.js';
import {
  created,
  ENTERPRISE,
  GROUP,
  group,
  MUSTER,
  patchOf,
  person,
  search,
  USER,
  unique,
  withoutSeats,
} from '../facade.js';
import { expectError } from './expectations.js';
import { deviations, type ShownAttribute } from './schema-check.js';

let stage: Awaited<ReturnType<typeof openStage>>;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const address = {
  type: 'work',
  streetAddress: '100 Universal City Plaza',
  locality: 'Hollywood',
  region: 'CA',
  postalCode: '91608',
  country: 'US',
  formatted: '100 Universal City Plaza\nHollywood, CA 91608 USA',
  primary: true,
};

/** The singular attributes of the full example of section 8.2, with values of their own. */
const singular = {
  displayName: 'Babs Jensen',
  nickName: 'Babs',
  profileUrl: 'https://login.example.com/bjensen',
  title: 'Tour Guide',
  userType: 'Employee',
  preferredLanguage: 'en-US, de;q=0.5',
  locale: 'az-Arab',
  timezone: 'America/Los_Angeles',
  active: true,
  name: {
    formatted: 'Ms. Barbara J Jensen, III',
    familyName: 'Jensen',
    givenName: 'Barbara',
    middleName: 'Jane',
    honorificPrefix: 'Ms.',
    honorificSuffix: 'III',
  },
};

/** The multi-valued attributes of the same example. */
const multiValued = {
  emails: [
    { value: 'bjensen@example.com', type: 'work', primary: true },
    { value: 'babs@jensen.org', type: 'home' },
  ],
  phoneNumbers: [
    { value: '555-555-5555', type: 'work' },
    { value: 'tel:+1-201-555-0123', type: 'mobile', display: '+1 201 555 0123' },
  ],
  ims: [{ value: 'someaimhandle', type: 'aim' }],
  photos: [
    { value: 'https://photos.example.com/profilephoto/72930000000Ccne/F', type: 'photo' },
    { value: 'https://photos.example.com/profilephoto/72930000000Ccne/T', type: 'thumbnail' },
  ],
  addresses: [address, { ...address, type: 'home', primary: false }],
  entitlements: [{ value: 'feature-x', display: 'Feature X', type: 'feature' }],
  roles: [{ value: 'Student', primary: true }],
  x509Certificates: [{ value: 'MIIDQzCCAqygAwIBAgICEAAwDQYJKoZIhvcNAQEFBQAw' }],
};

const work = {
  employeeNumber: '701984',
  costCenter: '4130',
  organization: 'Universal Studios',
  division: 'Theme Park',
  department: 'Tour Operations',
  manager: { value: '26118915-6090-4610-87e4-49d8ca9f808d', $ref: '../Users/26118915-6090-4610-87e4-49d8ca9f808d' },
};

const babs = () => ({ ...person(), schemas: [USER, ENTERPRISE], ...singular, ...multiValued, [ENTERPRISE]: work });

describe('RFC 7643 section 4.1.1 Singular Attributes', () => {
  test.each(Object.entries(singular))('%s is kept as sent, replaced, and removed', async (name, value) => {
    const made = await created(stage.scim, '/Users', { ...person(), [name]: value });
    const path = `/Users/${made.id}`;

    const removed = await stage.scim('PATCH', path, patchOf({ op: 'remove', path: name }));
    const replaced = await stage.scim('PATCH', path, patchOf({ op: 'replace', path: name, value }));

    expect(made[name]).toEqual(value);
    expect(removed.body[name]).toEqual(name === 'active' ? true : undefined);
    expect(replaced.body[name]).toEqual(value);
  });

  test('userName is required, not blank, and unique in any letter case', async () => {
    const userName = unique('Sam');
    await created(stage.scim, '/Users', person(userName));
    const { id } = await created(stage.scim, '/Users', person());

    for (const missing of [undefined, null, '', '  '])
      expectError(await stage.scim('POST', '/Users', { schemas: [USER], userName: missing }), 400, 'invalidValue');
    expectError(await stage.scim('POST', '/Users', person(userName.toUpperCase())), 409, 'uniqueness');
    expectError(await stage.scim('PUT', `/Users/${id}`, person(userName.toLowerCase())), 409, 'uniqueness');
    const patch = patchOf({ op: 'replace', path: 'userName', value: userName });
    expectError(await stage.scim('PATCH', `/Users/${id}`, patch), 409, 'uniqueness');
  });

  test('a password is taken, and never returned in any form', async () => {
    const password = unique('t1meMa$heen');
    const made = await stage.scim('POST', '/Users', { ...person(), password });
    const path = `/Users/${made.body.id}`;

    const answers = [
      made,
      await stage.scim('PATCH', path, patchOf({ op: 'replace', path: 'password', value: password })),
      await stage.scim('PUT', `${path}?attributes=password`, { ...made.body, password }),
      await stage.scim('GET', `${path}?attributes=userName,password`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([201, 200, 200, 200]);
    for (const { text } of answers) expect(text).not.toMatch(/password|t1meMa/);
    expectError(await stage.scim('GET', search('/Users', `password eq "${password}"`)), 400, 'invalidFilter');
  });
});

describe('RFC 7643 section 4.1.2 Multi-Valued Attributes', () => {
  test.each(Object.entries(multiValued))(
    '%s are kept as sent, found by their parts, and removed',
    async (name, value) => {
      const made = await created(stage.scim, '/Users', { ...person(), [name]: value });
      const [first] = value as { [part: string]: unknown }[];
      const parts = Object.entries(first!).map(([part, each]) => `${part} eq ${JSON.stringify(each)}`);

      const found = await stage.scim('GET', search('/Users', `id eq "${made.id}" and ${name}[${parts.join(' and ')}]`));
      const { body } = await stage.scim('PATCH', `/Users/${made.id}`, patchOf({ op: 'remove', path: name }));

      expect(made[name]).toEqual(value);
      expect(found.body.totalResults).toBe(1);
      expect(body).not.toHaveProperty(name);
    },
  );

  test('groups is read-only, and tells id, URL and name of each group', async () => {
    const user = await created(stage.scim, '/Users', { ...person(), groups: [{ value: 'made-up' }] });
    const team = await created(stage.scim, '/Groups', group(unique('Guides'), [user.id]));

    const { body } = await stage.scim('GET', `/Users/${user.id}`);
    const patch = patchOf({ op: 'add', path: 'groups', value: [{ value: team.id }] });

    expect(user).not.toHaveProperty('groups');
    expect(body.groups).toEqual([
      { value: team.id, $ref: team.meta.location, display: team.displayName, type: 'direct' },
    ]);
    expectError(await stage.scim('PATCH', `/Users/${user.id}`, patch), 400, 'mutability');
    expect((await stage.scim('PUT', `/Users/${user.id}`, { ...body, groups: [] })).body.groups).toEqual(body.groups);
  });
});

describe('RFC 7643 section 4.2 "Group" Resource Schema', () => {
  test('displayName is required', async () => {
    const { id } = await created(stage.scim, '/Groups', group());

    for (const displayName of [undefined, null, '', ' '])
      expectError(await stage.scim('POST', '/Groups', { schemas: [GROUP], displayName }), 400, 'invalidValue');
    expectError(await stage.scim('PUT', `/Groups/${id}`, { schemas: [GROUP] }), 400, 'invalidValue');
    const patch = patchOf({ op: 'remove', path: 'displayName' });
    expectError(await stage.scim('PATCH', `/Groups/${id}`, patch), 400, 'mutability');
  });

  test('members may be added and removed, and what one of them is is immutable', async () => {
    const [one, two] = [await created(stage.scim, '/Users', person()), await created(stage.scim, '/Users', person())];
    const { id } = await created(stage.scim, '/Groups', group(unique('G'), [one.id]));
    const path = `/Groups/${id}?attributes=members`;
    const members = async (...operations: object[]) =>
      (await stage.scim('PATCH', path, patchOf(...operations))).body.members?.map(
        ({ value }: { value: string }) => value,
      );

    expect(await members({ op: 'add', path: 'members', value: [{ value: two.id }] })).toEqual([one.id, two.id]);
    expect(await members({ op: 'remove', path: `members[value eq "${one.id}"]` })).toEqual([two.id]);
    const change = patchOf({ op: 'replace', path: `members[value eq "${two.id}"].value`, value: one.id });
    expectError(await stage.scim('PATCH', path, change), 400, 'mutability');
    expectError(
      await stage.scim('PATCH', path, patchOf({ op: 'add', path: 'members', value: [{ display: 'x' }] })),
      400,
      'invalidValue',
    );
  });
});

describe('RFC 7643 section 4.3 Enterprise User Schema Extension', () => {
  test.each(Object.entries(work))('%s is kept, found and removed by its qualified name', async (name, value) => {
    const path = `${ENTERPRISE}:${name}`;
    const made = await created(stage.scim, '/Users', { ...person(), [ENTERPRISE]: { [name]: value } });
    const text = typeof value === 'string' ? value : value.value;

    const found = await stage.scim('GET', search('/Users', `id eq "${made.id}" and ${path} eq "${text}"`));
    const removed = await stage.scim('PATCH', `/Users/${made.id}`, patchOf({ op: 'remove', path }));
    const added = await stage.scim('PATCH', `/Users/${made.id}`, patchOf({ op: 'add', path, value }));

    expect([made.schemas, made[ENTERPRISE]]).toEqual([[USER, ENTERPRISE, MUSTER], { [name]: value }]);
    expect(found.body.totalResults).toBe(1);
    expect([removed.body.schemas, removed.body[ENTERPRISE]]).toEqual([[USER, MUSTER], undefined]);
    expect([added.body.schemas, added.body[ENTERPRISE]]).toEqual([[USER, ENTERPRISE, MUSTER], { [name]: value }]);
  });

  test("the manager's displayName is read-only", async () => {
    const manager = { value: 'm', displayName: 'Made Up' };
    const { id, [ENTERPRISE]: shown } = await created(stage.scim, '/Users', { ...person(), [ENTERPRISE]: { manager } });
    const patch = patchOf({ op: 'replace', path: `${ENTERPRISE}:manager.displayName`, value: 'x' });

    expect(shown.manager).toEqual({ value: 'm' });
    expectError(await stage.scim('PATCH', `/Users/${id}`, patch), 400, 'mutability');
  });
});

describe('RFC 7643 section 5 Service Provider Configuration Schema', () => {
  test('every required attribute is there with its type', async () => {
    const { body } = await stage.scim('GET', '/ServiceProviderConfig');
    const supported = { supported: expect.any(Boolean) };

    expect(body).toMatchObject({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
      patch: supported,
      bulk: { ...supported, maxOperations: expect.any(Number), maxPayloadSize: expect.any(Number) },
      filter: { ...supported, maxResults: expect.any(Number) },
      changePassword: supported,
      sort: supported,
      etag: supported,
      authenticationSchemes: [{ type: 'oauthbearertoken', name: expect.any(String), description: expect.any(String) }],
    });
  });

  test('what it says is supported is', async () => {
    const { body } = await stage.scim('GET', '/ServiceProviderConfig');
    const { id, meta } = await created(stage.scim, '/Users', person());

    expect([body.patch, body.bulk, body.filter, body.sort, body.etag].map(({ supported }) => supported)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect((await stage.scim('PATCH', `/Users/${id}`, patchOf({ op: 'add', path: 'title', value: 'x' }))).status).toBe(
      200,
    );
    expect((await stage.scim('GET', search('/Users', 'userName pr', '&sortBy=userName'))).status).toBe(200);
    expect((await stage.scim('DELETE', `/Users/${id}`, undefined, { 'If-Match': meta.version })).status).toBe(412);
  });
});

describe('RFC 7643 section 6 ResourceType Schema', () => {
  test('each type names itself, its endpoint and its schemas, all of which are there', async () => {
    const { body } = await stage.scim('GET', '/ResourceTypes');
    const schemas = (await stage.scim('GET', '/Schemas')).body.Resources.map(({ id }: { id: string }) => id);

    for (const { name, description, endpoint, schema, schemaExtensions = [] } of body.Resources) {
      expect([name, description, endpoint]).toEqual([expect.any(String), expect.any(String), `/${name}s`]);
      expect(schemas).toEqual(
        expect.arrayContaining([schema, ...schemaExtensions.map((each: { schema: string }) => each.schema)]),
      );
      for (const { required } of schemaExtensions) expect([true, false]).toContain(required);
    }
  });
});

describe('RFC 7643 section 7 Schema Definition', () => {
  /** The attributes that resources of a schema may show, with the common ones, which no schema lists. */
  async function described(...schemas: string[]): Promise<ShownAttribute[]> {
    const plain = { multiValued: false, required: false, returned: 'always' };
    const text = (name: string) => ({ ...plain, name, type: 'string' });
    const meta = ['resourceType', 'created', 'lastModified', 'location', 'version'].map(text);
    const [core, ...extensions] = await Promise.all(
      schemas.map(async (schema) => (await stage.scim('GET', `/Schemas/${schema}`)).body),
    );
    return [
      { ...text('schemas'), multiValued: true, required: true },
      { ...plain, name: 'meta', type: 'complex', required: true, subAttributes: meta },
      ...['id', 'externalId']
        .map(text)
        .filter(({ name }) => !core.attributes.some((each: { name: string }) => each.name === name)),
      ...core.attributes,
      ...extensions.map(({ id, attributes }) => ({ ...plain, name: id, type: 'complex', subAttributes: attributes })),
    ];
  }

  test.each([
    ['ServiceProviderConfig', '/ServiceProviderConfig'],
    ['ResourceType', '/ResourceTypes'],
    ['Schema', '/Schemas'],
  ])('every %s is as its own schema describes it', async (name, path) => {
    const attributes = await described(`urn:ietf:params:scim:schemas:core:2.0:${name}`);
    const { body } = await stage.scim('GET', path);

    for (const document of body.Resources ?? [body]) expect(deviations(document, attributes)).toEqual([]);
  });

  test('every resource is as the schemas of its type describe it', async () => {
    const user = await created(stage.scim, '/Users', babs());
    const made = { User: user, Group: await created(stage.scim, '/Groups', group(unique('G'), [user.id])) };
    const further = await created(
      stage.scim,
      '/TestResources',
      thing({ multiComplex: [{ value: 'x' }], integerAttr: 1 }),
    );
    const { body } = await stage.scim('GET', '/ResourceTypes');

    for (const { name, endpoint, schema, schemaExtensions = [] } of body.Resources) {
      const attributes = await described(schema, ...schemaExtensions.map((each: { schema: string }) => each.schema));
      const { id } = { ...made, TestResource: further }[name as 'User'];
      const shown = await stage.scim('GET', `${endpoint}/${id}`);
      expect(deviations(shown.body, attributes)).toEqual([]);
    }
  });

  test('every attribute says all that is to be said, in the words of the standard', async () => {
    const { body } = await stage.scim('GET', '/Schemas');
    const word = (...words: string[]) => new RegExp(`^(${words.join('|')})$`);
    const check = (
      attribute: ShownAttribute & { mutability: string; uniqueness: string; referenceTypes?: string[] },
    ) => {
      const { type, mutability, returned, uniqueness, referenceTypes, subAttributes } = attribute;
      expect(type).toMatch(
        word('string', 'boolean', 'decimal', 'integer', 'dateTime', 'binary', 'reference', 'complex'),
      );
      expect(mutability).toMatch(word('readOnly', 'readWrite', 'immutable', 'writeOnly'));
      expect(returned).toMatch(word('always', 'never', 'default', 'request'));
      expect(uniqueness).toMatch(word('none', 'server', 'global'));
      expect([attribute.name, referenceTypes !== undefined]).toEqual([attribute.name, type === 'reference']);
      expect([attribute.name, (subAttributes ?? []).length > 0]).toEqual([attribute.name, type === 'complex']);
      for (const sub of subAttributes ?? []) check(sub as typeof attribute);
    };

    for (const { attributes } of body.Resources.filter(({ id }: { id: string }) => !id.endsWith(':Schema')))
      for (const attribute of attributes) check(attribute);
  });
});

describe('RFC 7643 section 8 JSON Representation', () => {
  test('8.1: the minimal user has schemas, id, userName, active and meta', async () => {
    expect(Object.keys(withoutSeats(await created(stage.scim, '/Users', person()))).sort()).toEqual([
      'active',
      'id',
      'meta',
      'schemas',
      'userName',
    ]);
  });

  test('8.2, 8.3: the full user and its enterprise extension come back as they were sent', async () => {
    const sent = babs();
    const made = await created(stage.scim, '/Users', {
      ...sent,
      password: 't1meMa$heen',
      externalId: unique('701984'),
    });

    expect(withoutSeats(made)).toMatchObject(sent);
    expect((await stage.scim('GET', `/Users/${made.id}`)).body).toEqual(made);
  });

  test('8.4: a group shows its members with $ref, type and display', async () => {
    const user = await created(stage.scim, '/Users', { ...person(), displayName: 'Babs Jensen' });
    const { members } = await created(stage.scim, '/Groups', group(unique('Tour Guides'), [user.id]));

    expect(members).toEqual([{ value: user.id, $ref: user.meta.location, type: 'User', display: 'Babs Jensen' }]);
  });

  test('8.7.1: the core schemas define the attributes that the standard lists', async () => {
    const namesOf = async (schema: string) =>
      (await stage.scim('GET', `/Schemas/${schema}`)).body.attributes.map(({ name }: { name: string }) => name);

    expect((await namesOf(USER)).sort()).toEqual(
      ['userName', 'password', 'groups', ...Object.keys(singular), ...Object.keys(multiValued)].sort(),
    );
    expect(await namesOf(GROUP)).toEqual(['displayName', 'members']);
    expect((await namesOf(ENTERPRISE)).sort()).toEqual(Object.keys(work).sort());
    expect(await namesOf(EXTENSION)).toContain('extRequired');
  });
});
