import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  created,
  ENTERPRISE,
  ERROR,
  type Facade,
  group,
  MUSTER,
  openFacade,
  patchOf,
  person,
  type Tenant,
  USER,
  unique,
} from './facade.js';
import { tableImages } from './table-images.js';

let facade: Facade;
let tenant: Tenant;

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization();
});
afterAll(() => facade.close());

describe('RFC 7644 section 3.5.2, PATCH', () => {
  test('answers a user with the body and a group without, unless attributes are asked for', async () => {
    const user = await created(tenant.scim, '/Users', person());
    const team = await created(tenant.scim, '/Groups', group(unique('g'), [user.id]));
    const change = (value: string) => patchOf({ op: 'add', path: 'externalId', value });

    const ofUser = await tenant.scim('PATCH', `/Users/${user.id}`, change('u'));
    const ofGroup = await tenant.scim('PATCH', `/Groups/${team.id}`, change('g'));
    const asked = await tenant.scim('PATCH', `/Groups/${team.id}?attributes=members,externalId`, change('h'));

    expect([ofUser.status, ofUser.body.externalId]).toEqual([200, 'u']);
    expect([ofGroup.status, ofGroup.text, ofGroup.headers.get('content-type')]).toEqual([204, '', null]);
    expect(asked.status).toBe(200);
    expect(asked.body).toMatchObject({ id: team.id, externalId: 'h', members: [{ value: user.id }] });
  });

  test('does all operations or none', async () => {
    const user = await created(tenant.scim, '/Users', person());
    const team = await created(tenant.scim, '/Groups', group());
    const before = await tableImages(facade.database);

    const ofUser = await tenant.scim(
      'PATCH',
      `/Users/${user.id}`,
      patchOf({ op: 'replace', path: 'title', value: 'T' }, { op: 'replace', path: 'active', value: 'maybe' }),
    );
    const ofGroup = await tenant.scim(
      'PATCH',
      `/Groups/${team.id}`,
      patchOf(
        { op: 'replace', path: 'displayName', value: unique('renamed') },
        { op: 'add', path: 'members', value: [{ value: user.id }] },
        { op: 'add', path: 'members', value: [{ value: crypto.randomUUID() }] },
      ),
    );

    expect([ofUser.status, ofGroup.status]).toEqual([400, 400]);
    expect(await tableImages(facade.database)).toEqual(before);
  });

  test.each([
    [[{ op: 'remove', path: 'userName' }], 'mutability', 'userName'],
    [[{ op: 'replace', path: 'userName', value: '' }], 'invalidValue', 'userName'],
    [[{ op: 'replace', path: 'userName', value: null }], 'invalidValue', 'userName'],
    [[{ op: 'replace', path: 'id', value: 'x' }], 'mutability', 'id'],
    [[{ op: 'remove', path: 'id' }], 'mutability', 'id'],
    [[{ op: 'replace', path: 'meta.created', value: '2020-01-01T00:00:00Z' }], 'mutability', 'meta'],
    [[{ op: 'add', path: 'groups', value: [{ value: 'x' }] }], 'mutability', 'groups'],
    [[{ op: 'replace', path: 'shoeSize', value: 1 }], 'invalidPath', 'shoeSize'],
    [[{ op: 'replace', path: 'emails[type eq', value: 1 }], 'invalidPath', 'emails'],
    [[{ op: 'replace', path: 'emails[shoe eq "x"].value', value: 'x' }], 'invalidFilter', 'shoe'],
    [[{ op: 'replace', path: 'emails[type eq "none"].value', value: 'x' }], 'noTarget', 'emails'],
    [[{ op: 'remove' }], 'noTarget', 'path'],
    [[{ op: 'move', path: 'title', value: 'x' }], 'invalidSyntax', 'move'],
    [[{ op: 'add', path: 'title' }], 'invalidValue', 'value'],
    [['nonsense'], 'invalidSyntax', 'Operation 1'],
    [[], 'invalidSyntax', 'Operations'],
    ['nonsense', 'invalidSyntax', 'Operations'],
    [undefined, 'invalidSyntax', 'Operations'],
  ])('of %j is refused as %s', async (Operations, scimType, named) => {
    const user = await created(tenant.scim, '/Users', person());
    const before = await tableImages(facade.database);

    const { status, body } = await tenant.scim('PATCH', `/Users/${user.id}`, {
      schemas: patchOf().schemas,
      Operations,
    });

    expect(status).toBe(400);
    expect(body).toMatchObject({ schemas: [ERROR], scimType, detail: expect.stringContaining(named) });
    expect(await tableImages(facade.database)).toEqual(before);
  });

  test('of members: add, remove by list, by filter and by chain, replace, and none', async () => {
    const users = await Promise.all(
      [1, 2, 3, 4].map((n) => created(tenant.scim, '/Users', { ...person(), displayName: `N${n}` })),
    );
    const [a, b, c, d] = users.map(({ id }) => id) as [string, string, string, string];
    const { id } = await created(tenant.scim, '/Groups', group());
    const membersAfter = async (...operations: object[]) => {
      const { status } = await tenant.scim('PATCH', `/Groups/${id}`, patchOf(...operations));
      expect(status).toBe(204);
      const { body } = await tenant.scim('GET', `/Groups/${id}`);
      return (body.members ?? [])
        .map(({ value }: { value: string }) => users.findIndex((user) => user.id === value))
        .sort();
    };
    const values = (...ids: string[]) => ids.map((value) => ({ value }));

    expect(await membersAfter({ op: 'add', path: 'members', value: values(a, b, a) })).toEqual([0, 1]);
    expect(await membersAfter({ op: 'add', value: { members: values(c) } })).toEqual([0, 1, 2]);
    expect(await membersAfter({ op: 'remove', path: 'members', value: values(a) })).toEqual([1, 2]);
    expect(await membersAfter({ op: 'remove', path: `members[value eq "${b}" or value eq "${d}"]` })).toEqual([2]);
    expect(await membersAfter({ op: 'replace', path: 'members', value: values(a, d) })).toEqual([0, 3]);
    expect(await membersAfter({ op: 'remove', path: 'members[display eq "n1"]' })).toEqual([3]);
    expect(await membersAfter({ op: 'replace', value: { members: values(a, b, c) } })).toEqual([0, 1, 2]);
    expect(await membersAfter({ op: 'remove', path: `members[$ref eq "${tenant.baseUrl}/Users/${a}"]` })).toEqual([
      1, 2,
    ]);
    expect(
      await membersAfter(
        { op: 'remove', path: 'members' },
        { op: 'add', path: 'members', value: values(d.toUpperCase()) },
      ),
    ).toEqual([3]);
    expect(await membersAfter({ op: 'replace', path: 'members', value: [] })).toEqual([]);
  });
});

describe('RFC 7643 section 4.3, the enterprise extension', () => {
  test('is told in schemas exactly while a user has some of it', async () => {
    const made = await created(tenant.scim, '/Users', person());
    const department = { op: 'add', path: `${ENTERPRISE}:department`, value: 'Tours' };

    const given = await tenant.scim('PATCH', `/Users/${made.id}`, patchOf(department));
    const taken = await tenant.scim('PATCH', `/Users/${made.id}`, patchOf({ op: 'remove', path: ENTERPRISE }));

    expect(given.body.schemas).toEqual([USER, ENTERPRISE, MUSTER]);
    expect(taken.body.schemas).toEqual([USER, MUSTER]);
    expect(taken.body).not.toHaveProperty([ENTERPRISE]);
  });
});
