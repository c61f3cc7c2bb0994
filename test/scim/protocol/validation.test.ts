import { describe, expect, test } from '@jest/globals';
import { readResource } from '../../../src/scim/protocol/validation.js';
import { ENTERPRISE, groups, TEST_EXTENSION, testResources, USER, users } from './resource-schemas.js';
import { thrownBy } from './thrown.js';

const createUser = (body: object) => readResource(users, { userName: 'a', ...body }, 'create');
const replaceUser = (body: object) => readResource(users, { userName: 'a', ...body }, 'replace');
const createTest = (body: object) =>
  readResource(testResources, { identifier: 'i', [TEST_EXTENSION]: { extRequired: 'r' }, ...body }, 'create');

describe('RFC 7643 section 2.1, attribute names', () => {
  test('names have any letter case and are written canonically', () => {
    const body = { USERNAME: 'Bjensen', Name: { GIVENNAME: 'B' }, EMAILS: [{ Value: 'b@x', TYPE: 'work' }] };

    expect(readResource(users, body, 'create')).toEqual({
      userName: 'Bjensen',
      name: { givenName: 'B' },
      emails: [{ value: 'b@x', type: 'work' }],
    });
  });

  test('unknown attributes and sub-attributes are ignored', () => {
    expect(createUser({ nonsense: 1, name: { nonsense: {} }, 'urn:x:y': { a: 1 }, 'urn:x:y:z': 2 })).toEqual({
      userName: 'a',
    });
  });

  test('core attributes may be fully qualified or inside a container of the core URN', () => {
    const body = { [`${USER}:userName`]: 'a', [USER.toLowerCase()]: { title: 't' } };

    expect(readResource(users, body, 'create')).toEqual({ userName: 'a', title: 't' });
  });

  test('extension attributes come in their container or fully qualified', () => {
    const body = { [ENTERPRISE.toUpperCase()]: { DEPARTMENT: 'd' }, [`${ENTERPRISE}:division`]: 'v' };

    expect(createUser(body)).toEqual({ userName: 'a', [ENTERPRISE]: { department: 'd', division: 'v' } });
  });
});

describe('RFC 7643 section 2.2, characteristics', () => {
  test('read-only attributes and sub-attributes are ignored', () => {
    const body = { id: '1', meta: { version: 'x' }, schemas: 7, groups: [{ value: 'g' }] };
    const manager = { value: 'm', displayName: 'Boss' };

    expect(createUser({ ...body, [ENTERPRISE]: { manager } })).toEqual({
      userName: 'a',
      [ENTERPRISE]: { manager: { value: 'm' } },
    });
  });

  test.each([[{}], [{ userName: null }], [{ userName: '' }], [{ userName: '  ' }]])(
    'a user with %j is refused for its missing userName',
    (body) => {
      const error = thrownBy(() => readResource(users, body, 'replace'));

      expect(error).toMatchObject({ scimType: 'invalidValue', status: 400 });
      expect(error.message).toContain('userName');
    },
  );

  test('a group needs a displayName and its members need values', () => {
    expect(thrownBy(() => readResource(groups, {}, 'create')).message).toContain('displayName');
    for (const members of [[{ display: 'x' }], [{ value: '' }], [''], [{}]]) {
      const error = thrownBy(() => readResource(groups, { displayName: 'g', members }, 'create'));
      expect(error.message).toContain('members.value');
    }
  });

  test('a required extension and what it requires must be there', () => {
    expect(thrownBy(() => readResource(testResources, { identifier: 'i' }, 'create')).message).toContain('extRequired');
    expect(thrownBy(() => createTest({ [TEST_EXTENSION]: { extString: 's' } })).message).toContain(
      `${TEST_EXTENSION}:extRequired`,
    );
  });
});

describe('RFC 7643 section 2.3, data types', () => {
  test('values of every type are taken as sent', () => {
    const body = {
      integerAttr: 7,
      decimalAttr: 1.5,
      dateTimeAttr: '2026-01-31T09:30:00.5+01:00',
      binaryAttr: 'AQID',
      referenceAttr: 'not a URL',
      booleanAttr: false,
      multiStrings: ['a', 'b'],
      complexAttr: { sub1: 's', sub2: 2, sub3: true },
    };

    expect(createTest(body)).toMatchObject(body);
  });

  test.each([
    ['true', true],
    ['True', true],
    ['FALSE', false],
  ])('the text %s is a boolean', (text, value) => {
    expect(createUser({ active: text, roles: [{ value: 'r', primary: text }] })).toMatchObject({
      active: value,
      roles: [{ value: 'r', primary: value }],
    });
  });

  test.each([
    ['identifier', 7],
    ['identifier', true],
    ['identifier', {}],
    ['identifier', ['a']],
    ['identifier', 'a\0b'],
    ['identifier', '\ud800'],
    ['identifier', '\udc00x'],
    ['integerAttr', '7'],
    ['integerAttr', 1.5],
    ['integerAttr', 1e300],
    ['decimalAttr', '1.5'],
    ['booleanAttr', 'yes'],
    ['booleanAttr', 1],
    ['booleanAttr', 'a'.repeat(1000)],
    ['dateTimeAttr', '2026-02-30T00:00:00Z'],
    ['dateTimeAttr', '2026-01-31'],
    ['dateTimeAttr', '2026-01-31T24:00:00Z'],
    ['dateTimeAttr', 1],
    ['binaryAttr', 'A'],
    ['binaryAttr', 'AQ='],
    ['binaryAttr', 'ÄÄÄÄ'],
    ['referenceAttr', 3],
    ['multiStrings', 'a'],
    ['multiStrings', [['a']]],
    ['multiStrings', [{ value: 'a' }]],
    ['complexAttr', 'a'],
    ['complexAttr', 5],
    ['complexAttr', [{}, {}]],
    ['multiComplex', { value: 'a' }],
    ['multiComplex', [[{ value: 'a' }]]],
    ['multiComplex', [7]],
  ])('%s refuses %j and is named', (name, value) => {
    const error = thrownBy(() => createTest({ [name]: value }));

    expect(error.scimType).toBe('invalidValue');
    expect(error.message).toContain(name);
    expect(error.message.length).toBeLessThan(200);
  });

  test('a sub-attribute of the wrong type is named in full', () => {
    expect(thrownBy(() => createUser({ emails: [{ value: 'a', primary: 'x' }] })).message).toContain('emails.primary');
    expect(thrownBy(() => createUser({ [ENTERPRISE]: { manager: { value: 1 } } })).message).toContain(
      `${ENTERPRISE}:manager.value`,
    );
    expect(thrownBy(() => createUser({ [ENTERPRISE]: 'x' })).message).toContain(ENTERPRISE);
  });

  test('a string stands for a complex value, and an array of one for a single value', () => {
    expect(createUser({ emails: ['a@x'], [ENTERPRISE]: { manager: 'm' } })).toMatchObject({
      emails: [{ value: 'a@x' }],
      [ENTERPRISE]: { manager: { value: 'm' } },
    });
    expect(createUser({ [ENTERPRISE]: { manager: [{ value: 'm' }] }, name: [{ givenName: 'g' }] })).toMatchObject({
      name: { givenName: 'g' },
      [ENTERPRISE]: { manager: { value: 'm' } },
    });
  });
});

describe('RFC 7643 section 2.4, multi-valued attributes', () => {
  test('of several primaries the first stays', () => {
    const emails = [
      { value: 'a', primary: false },
      { value: 'b', primary: 'true' },
      { value: 'c', primary: true },
    ];

    expect(createUser({ emails }).emails).toEqual([
      { value: 'a', primary: false },
      { value: 'b', primary: true },
      { value: 'c', primary: false },
    ]);
  });

  test('a repeated pair of type and value becomes one element', () => {
    const emails = [
      { value: 'a', type: 'work' },
      { value: 'a', type: 'home' },
      { value: 'a', type: 'work', primary: true },
    ];

    expect(createUser({ emails }).emails).toEqual([
      { value: 'a', type: 'work', primary: true },
      { value: 'a', type: 'home' },
    ]);
  });

  test('elements without value are the same only as a whole', () => {
    const addresses = [
      { type: 'work', country: 'DE' },
      { country: 'DE', type: 'work' },
      { type: 'work', country: 'FR' },
    ];

    expect(createUser({ addresses }).addresses).toEqual([addresses[0], addresses[2]]);
  });
});

describe('RFC 7643 section 2.5, unassigned attributes', () => {
  test.each([[null], [''], [[]]])('%j leaves an attribute unassigned', (empty) => {
    const body = { title: empty, name: { givenName: empty }, emails: empty, [ENTERPRISE]: { manager: empty } };

    expect(createUser(body)).toEqual({ userName: 'a' });
  });

  test('an element whose value is empty disappears with its labels', () => {
    expect(createUser({ emails: [{ value: '', type: 'work', primary: true }, { type: 'home' }] }).emails).toEqual([
      { type: 'home' },
    ]);
    expect(createUser({ [ENTERPRISE]: { manager: { value: '', $ref: 'x' } } })).toEqual({ userName: 'a' });
  });

  test('only a replacement tells an emptied list from one left out', () => {
    expect(createUser({ emails: [] })).toEqual({ userName: 'a' });
    expect(replaceUser({ emails: [], photos: null })).toEqual({ userName: 'a', emails: [] });
    expect(readResource(groups, { displayName: 'g', members: [] }, 'replace')).toEqual({
      displayName: 'g',
      members: [],
    });
  });
});

test.each([[null], [[]], ['x'], [7], [undefined]])('the body %j is an invalidSyntax', (body) => {
  expect(thrownBy(() => readResource(users, body, 'create')).scimType).toBe('invalidSyntax');
});
