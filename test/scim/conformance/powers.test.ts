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
  unique,
} from './facade.js';

let facade: Facade;
let ours: Tenant;
let theirs: Tenant;
// biome-ignore lint/suspicious/noExplicitAny: a representation of any shape, looked at by assertions
let theirUser: any;
// biome-ignore lint/suspicious/noExplicitAny: a representation of any shape, looked at by assertions
let theirGroup: any;

beforeAll(async () => {
  facade = await openFacade();
  ours = await facade.organization();
  theirs = await facade.organization();
  theirUser = await created(theirs.scim, '/Users', {
    ...person(),
    externalId: unique('ext'),
    displayName: unique('name'),
  });
  theirGroup = await created(theirs.scim, '/Groups', group(unique('g'), [theirUser.id]));
});
afterAll(() => facade.close());

describe('an externalId', () => {
  test.each([
    ['a small number', () => '1'],
    ['zero', () => '0'],
    ['a negative number', () => '-1'],
    ["another member's id", () => ours.owner.id],
    ["another tenant's user", () => theirUser.id],
    ["another tenant's group", () => theirGroup.id],
    ['300 characters', () => 'é'.repeat(300)],
    ['a pattern', () => '%'],
  ])('that is %s is only a name: a fresh id, and nothing else touched', async (_what, externalId) => {
    const others = () =>
      facade.database.rows('select id, version, external_id from member where id = any($1) order by id', [
        [ours.owner.id, theirUser.id, theirs.owner.id],
      ]);
    const before = await others();

    const made = await created(ours.scim, '/Users', { ...person(), externalId: externalId() });
    const { body: list } = await ours.scim('GET', search('/Users', `externalId eq "${externalId()}"`));

    expect(made.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(list.Resources.map(({ id }: { id: string }) => id)).toEqual([made.id]);
    expect((await ours.scim('GET', `/Users/${externalId()}`)).status).toBe(404);
    expect(await others()).toEqual(before);
  });
});

describe('what a provider may not give', () => {
  const powers = {
    role: 'OWNER',
    roles: [{ value: 'OWNER', primary: true }, { value: 'admin' }],
    isAdmin: true,
    organizationId: '00000000-0000-0000-0000-000000000000',
    organization_id: 'x',
    passwordHash: 'x',
    licenseId: 'x',
    managedBy: 'MANUAL',
    heldAt: null,
    status: 'ACTIVE',
    version: 99,
    predecessorId: 'x',
  };

  test.each([
    ['POST', () => '/Users', (body: object) => body],
    ['PUT', (id: string) => `/Users/${id}`, (body: object) => body],
    ['PATCH', (id: string) => `/Users/${id}`, () => patchOf({ op: 'add', value: powers })],
  ])('is not given by %s', async (method, path, toBody) => {
    const made = await created(ours.scim, '/Users', person());
    const sent = { ...person(), ...powers };

    const { body, status } = await ours.scim(method, path(made.id), toBody(sent));

    expect([200, 201]).toContain(status);
    const [row] = await facade.database.rows(
      'select organization_id, role, managed_by, scim_connection_id from member where id = $1',
      [body.id],
    );
    expect(row).toEqual({
      organization_id: ours.id,
      role: 'MEMBER',
      managed_by: 'SCIM',
      scim_connection_id: ours.connectionId,
    });
    expect(body.roles).toEqual(powers.roles);
  });

  test.each([
    'isAdmin',
    'organizationId',
    'passwordHash',
    'licenseId',
    'role',
    'status',
    'groups',
    'meta.version',
    'id',
  ])('PATCH of %s is refused', async (path) => {
    const made = await created(ours.scim, '/Users', person());

    const { status, body } = await ours.scim(
      'PATCH',
      `/Users/${made.id}`,
      patchOf({ op: 'replace', path, value: 'OWNER' }),
    );

    expect(status).toBe(400);
    expect(['invalidPath', 'mutability']).toContain(body.scimType);
  });

  test('a place in a group by way of the user, or of a group in a group', async () => {
    const [crew, inner] = [await created(ours.scim, '/Groups', group()), await created(ours.scim, '/Groups', group())];
    const made = await created(ours.scim, '/Users', { ...person(), groups: [{ value: crew.id }] });

    const nested = await ours.scim(
      'PATCH',
      `/Groups/${crew.id}`,
      patchOf({ op: 'add', path: 'members', value: [{ value: inner.id, type: 'Group' }] }),
    );

    expect(made).not.toHaveProperty('groups');
    expect(nested.status).toBe(400);
  });
});

describe('reading what is not to be read', () => {
  test.each(['password eq "x"', 'password sw "a"', 'tokens co "a"', 'passwordHash pr', `${ENTERPRISE}:secret eq "x"`])(
    'the filter %s is refused',
    async (filter) => {
      const { status, body } = await ours.scim('GET', search('/Users', filter));

      expect([status, body.scimType]).toEqual([400, 'invalidFilter']);
    },
  );

  test('a password is shown by no parameter, and id by each', async () => {
    const made = await created(ours.scim, '/Users', { ...person(), password: 'canary' });

    for (const query of [
      'attributes=password',
      'attributes=passwordHash,userName',
      'excludedAttributes=id',
      'sortBy=password',
    ]) {
      const { status, text, body } = await ours.scim('GET', `/Users/${made.id}?${query}`);
      expect([query, status, body.id]).toEqual([query, 200, made.id]);
      expect(text).not.toContain('canary');
    }
  });
});
