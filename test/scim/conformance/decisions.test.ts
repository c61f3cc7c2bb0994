import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  created,
  ENTERPRISE,
  type Facade,
  group,
  openFacade,
  patchOf,
  person,
  search,
  type Tenant,
  USER,
  withoutSeats,
} from './facade.js';
import { tableImages } from './table-images.js';

let facade: Facade;
let okta: Tenant;
let entra: Tenant;

beforeAll(async () => {
  facade = await openFacade();
  okta = await facade.organization({ seats: 10_000, identityProvider: 'okta' });
  entra = await facade.organization({ seats: 10_000, identityProvider: 'entra' });
});
afterAll(() => facade.close());

const patched = async (tenant: Tenant, body: object, ...operations: object[]) => {
  const made = await created(tenant.scim, '/Users', body);
  return tenant.scim('PATCH', `/Users/${made.id}`, patchOf(...operations));
};
const emails = [
  { value: 'w@example.test', type: 'work', primary: true },
  { value: 'h@example.test', type: 'home' },
];

describe('a value path that matches nothing', () => {
  const path = 'emails[type eq "work" and primary eq true].value';

  test('is made by an add from what its filter says', async () => {
    const { status, body } = await patched(okta, person(), { op: 'add', path, value: 'n@example.test' });

    expect(status).toBe(200);
    expect(body.emails).toEqual([{ type: 'work', primary: true, value: 'n@example.test' }]);
  });

  test('is a noTarget for a replace', async () => {
    const { status, body } = await patched(okta, person(), { op: 'replace', path, value: 'n@example.test' });

    expect(status).toBe(400);
    expect(body.scimType).toBe('noTarget');
  });

  test.each([
    ['for a Replace on any connection', () => okta, 'Replace'],
    ['for a replace on an Entra connection', () => entra, 'replace'],
  ])('is made %s', async (_where, tenant, op) => {
    const { status, body } = await patched(tenant(), person(), { op, path, value: 'n@example.test' });

    expect(status).toBe(200);
    expect(body.emails).toEqual([{ type: 'work', primary: true, value: 'n@example.test' }]);
  });

  test('is a noTarget for a Replace whose filter does not say how the element looks', async () => {
    const { status, body } = await patched(okta, person(), {
      op: 'Replace',
      path: 'emails[type ne "x"].value',
      value: 'n',
    });

    expect(status).toBe(400);
    expect(body.scimType).toBe('noTarget');
  });
});

describe('a remove with a list of values', () => {
  test('removes only those listed', async () => {
    const { body } = await patched(okta, { ...person(), emails }, { op: 'remove', path: 'emails', value: [emails[1]] });

    expect(body.emails).toEqual([emails[0]]);
  });

  test('without the list removes all', async () => {
    const { body } = await patched(okta, { ...person(), emails }, { op: 'remove', path: 'emails' });

    expect(body).not.toHaveProperty('emails');
  });
});

describe('an empty list of operations', () => {
  test.each(['/Users', '/Groups'])('is refused in %s', async (endpoint) => {
    const { id } = await created(okta.scim, endpoint, endpoint === '/Users' ? person() : group());

    expect((await okta.scim('PATCH', `${endpoint}/${id}`, patchOf())).status).toBe(400);
  });

  test('changes nothing on an Entra connection', async () => {
    const user = await created(entra.scim, '/Users', person());
    const team = await created(entra.scim, '/Groups', group());
    const before = await tableImages(facade.database);

    const ofUser = await entra.scim('PATCH', `/Users/${user.id}`, patchOf());
    const ofGroup = await entra.scim('PATCH', `/Groups/${team.id}`, patchOf());

    expect([ofUser.status, ofUser.body]).toEqual([200, user]);
    expect(ofGroup.status).toBe(204);
    expect(await tableImages(facade.database)).toEqual(before);
  });
});

describe('booleans as text', () => {
  test.each(['True', 'true', 'TRUE', true])('%j is true', async (active) => {
    expect((await okta.scim('POST', '/Users', { ...person(), active })).body.active).toBe(true);
    expect(
      (await patched(okta, { ...person(), active: false }, { op: 'replace', path: 'active', value: active })).body
        .active,
    ).toBe(true);
    expect(
      (await patched(okta, { ...person(), active: false }, { op: 'replace', value: { active } })).body.active,
    ).toBe(true);
  });

  test.each(['yes', '1', 1, 0, 'Truee', [true, false], {}, ' true'])('%j is not a boolean', async (active) => {
    const answers = [
      await okta.scim('POST', '/Users', { ...person(), active }),
      await patched(okta, person(), { op: 'replace', path: 'active', value: active }),
      await patched(okta, person(), { op: 'replace', value: { active } }),
    ];

    for (const { status, body } of answers)
      expect([status, body]).toMatchObject([
        400,
        { scimType: 'invalidValue', detail: expect.stringContaining('active') },
      ]);
  });

  test('in sub-attributes and value paths too', async () => {
    const body = { ...person(), roles: [{ value: 'r', primary: 'True' }] };

    const answer = await patched(okta, body, { op: 'replace', path: 'roles[primary eq "True"].value', value: 's' });

    expect(answer.body.roles).toEqual([{ value: 's', primary: true }]);
  });
});

describe('names that are not known', () => {
  test('are ignored in POST and PUT', async () => {
    const strange = { shoeSize: 43, name: { givenName: 'G', shoe: 1 }, 'urn:x:y': { a: 1 }, 'urn:x:y:z': 1, 'a.b': 2 };

    const made = await okta.scim('POST', '/Users', { ...person(), ...strange });
    const put = await okta.scim('PUT', `/Users/${made.body.id}`, { ...made.body, ...strange });

    expect(Object.keys(withoutSeats(made.body)).sort()).toEqual([
      'active',
      'id',
      'meta',
      'name',
      'schemas',
      'userName',
    ]);
    expect(made.body.name).toEqual({ givenName: 'G' });
    expect(put.body).toEqual(made.body);
  });

  test.each([
    [{ op: 'add', path: 'urn:x:unknown:2.0:User:shoe', value: 1 }],
    [{ op: 'remove', path: 'urn:x:unknown:2.0:User' }],
    [{ op: 'add', path: 'name.shoe', value: 1 }],
    [{ op: 'add', path: 'emails[type eq "work"].shoe', value: 1 }],
    [{ op: 'add', path: `${ENTERPRISE}:manager.shoe`, value: 1 }],
    [{ op: 'add', value: { shoeSize: 43, 'urn:x:unknown:2.0:User': { shoe: 1 } } }],
    [{ op: 'add', path: 'schemas', value: ['urn:x'] }],
  ])('are skipped in the PATCH operation %j', async (operation) => {
    const { status, body } = await patched(okta, person(), operation, { op: 'add', path: 'title', value: 'T' });

    expect(status).toBe(200);
    expect(body.title).toBe('T');
    expect(JSON.stringify(body)).not.toContain('shoe');
  });

  test.each(['shoeSize', `${ENTERPRISE}:shoe`, `${USER}:shoe`, 'emails.value.x', '', ' ', 'a b'])(
    'are an invalidPath as the path %j, but for an empty one, which is none',
    async (path) => {
      const { status, body } = await patched(okta, person(), { op: 'add', path, value: 'x' });

      expect(status).toBe(400);
      expect(body.scimType).toBe(path === '' ? 'invalidValue' : 'invalidPath');
    },
  );
});

describe('what is read-only', () => {
  test('is ignored in POST and PUT, groups too', async () => {
    const crew = await created(okta.scim, '/Groups', group());

    const made = await okta.scim('POST', '/Users', { ...person(), groups: [{ value: crew.id }] });
    const put = await okta.scim('PUT', `/Users/${made.body.id}`, {
      ...made.body,
      id: 'x',
      groups: [{ value: crew.id }],
    });

    expect(made.body).not.toHaveProperty('groups');
    expect(put.body).toEqual(made.body);
    expect((await okta.scim('GET', `/Groups/${crew.id}`)).body).not.toHaveProperty('members');
  });

  test('is ignored in a path-less replace when it is what is', async () => {
    const made = await created(okta.scim, '/Users', person());

    const { status, body } = await okta.scim(
      'PATCH',
      `/Users/${made.id}`,
      patchOf({
        op: 'replace',
        value: { id: made.id, schemas: made.schemas, meta: made.meta, groups: [], title: 'T' },
      }),
    );

    expect([status, body.title]).toEqual([200, 'T']);
  });

  test('is a mutability error in a PATCH that would change it', async () => {
    const { status, body } = await patched(okta, person(), { op: 'replace', value: { id: crypto.randomUUID() } });

    expect([status, body.scimType]).toEqual([400, 'mutability']);
  });
});

describe('a primary value', () => {
  test('that is new unsets the old one', async () => {
    const { body } = await patched(
      okta,
      { ...person(), emails },
      { op: 'add', path: 'emails', value: [{ value: 'n@example.test', primary: true }] },
    );

    expect(body.emails.map(({ primary }: { primary?: boolean }) => primary)).toEqual([false, undefined, true]);
  });
});

describe('paths', () => {
  test.each(['//Users//', '/Users/', '///Users'])('doubled and closing slashes of %s are ignored', async (path) => {
    expect((await okta.scim('POST', path, person())).status).toBe(201);
  });

  test.each(
    [
      '0',
      'null',
      'undefined',
      '-1',
      'x'.repeat(2000),
      '%00',
      '%ff',
      "'",
      '..%2f..%2fUsers',
      '[object Object]',
      '{id}',
    ].map((id) => [id.slice(0, 20), id] as const),
  )('the malformed id %s is an unknown one for every verb', async (_shown, id) => {
    const unknown = await okta.scim('GET', `/Users/${crypto.randomUUID()}`);
    const bodies: Record<string, object> = { PUT: person(), PATCH: patchOf({ op: 'add', path: 'title', value: 'x' }) };

    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await okta.scim(method, `/Users/${id}`, bodies[method]);
      expect([method, answer.status]).toEqual([method, 404]);
      if (id !== '%ff') expect(answer.text).toBe(unknown.text);
    }
  });
});

describe('OneLogin and others', () => {
  test('a closing question mark, a stray ampersand and draft URNs are taken', async () => {
    const draft = 'urn:scim:schemas:extension:enterprise:2.0:User';
    const made = await okta.scim('POST', '/Users?', {
      ...person(),
      schemas: ['urn:scim:schemas:core:2.0', draft],
      [draft]: { department: 'Tours' },
    });
    const listed = await okta.scim('GET', `${search('/Users', `userName eq "${made.body.userName}"`)}&`);
    const put = await okta.scim('PUT', `/Users/${made.body.id}?`, { ...made.body, title: 'T' });

    expect(made.status).toBe(201);
    expect(made.body[ENTERPRISE]).toEqual({ department: 'Tours' });
    expect(listed.body.totalResults).toBe(1);
    expect([put.status, put.body.title]).toEqual([200, 'T']);
  });
});
