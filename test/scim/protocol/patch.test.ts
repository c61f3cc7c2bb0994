import { describe, expect, test } from '@jest/globals';
import { applyPatch, readPatch } from '../../../src/scim/protocol/patch.js';
import { ResourceSchema, type ScimResource } from '../../../src/scim/protocol/schema.js';
import { attribute, complex } from '../../../src/scim/protocol/schemas/define.js';
import { ENTERPRISE, groups, TEST_EXTENSION, testResources, USER, users } from './resource-schemas.js';
import { thrownBy } from './thrown.js';

const babs: ScimResource = {
  id: 'u1',
  meta: { version: 'W/"1"' },
  userName: 'babs',
  title: 'Guide',
  name: { givenName: 'Barbara', familyName: 'Jensen' },
  emails: [
    { value: 'work@x', type: 'work', primary: true },
    { value: 'home@x', type: 'home' },
  ],
  [ENTERPRISE]: { department: 'Tours', manager: { value: 'm', $ref: '../m', displayName: 'Boss' } },
};

const sample: ScimResource = {
  identifier: 'i',
  readOnlyAttr: 'fixed',
  immutableAttr: 'once',
  multiStrings: ['a', 'b'],
  complexAttr: { sub1: 's', sub2: 2 },
  [TEST_EXTENSION]: { extRequired: 'r', extInteger: 1 },
};

const patchWith = (schema: ResourceSchema, resource: ScimResource, ...Operations: object[]) =>
  applyPatch(schema, resource, readPatch(schema, { Operations }));
const patchUser = (...operations: object[]) => patchWith(users, babs, ...operations);
const patchSample = (...operations: object[]) => patchWith(testResources, sample, ...operations);
const [work, home] = babs.emails as [ScimResource, ScimResource];

describe('RFC 7644 section 3.5.2, the document', () => {
  test('op, path and names have any letter case', () => {
    const body = { operations: [{ OP: 'REPLACE', Path: 'NAME.givenname', Value: 'B' }] };

    expect(applyPatch(users, babs, readPatch(users, body)).name).toEqual({ givenName: 'B', familyName: 'Jensen' });
  });

  test.each([
    [null, 'invalidSyntax'],
    [[], 'invalidSyntax'],
    [{}, 'invalidSyntax'],
    [{ Operations: {} }, 'invalidSyntax'],
    [{ Operations: [] }, 'invalidSyntax'],
    [{ Operations: ['x'] }, 'invalidSyntax'],
    [{ Operations: [{ op: 'move', path: 'title' }] }, 'invalidSyntax'],
    [{ Operations: [{ path: 'title', value: 'x' }] }, 'invalidSyntax'],
    [{ Operations: [{ op: 'add', path: 'title' }] }, 'invalidValue'],
    [{ Operations: [{ op: 'add', value: 'x' }] }, 'invalidValue'],
    [{ Operations: [{ op: 'add', path: 7, value: 'x' }] }, 'invalidPath'],
    [{ Operations: [{ op: 'add', path: 'nonsense', value: 'x' }] }, 'invalidPath'],
    [{ Operations: [{ op: 'add', path: `${USER}:nonsense`, value: 'x' }] }, 'invalidPath'],
    [{ Operations: [{ op: 'add', path: 'userName[value eq "a"]', value: 'x' }] }, 'invalidPath'],
    [{ Operations: [{ op: 'add', path: 'emails[x eq "a"].value', value: 'x' }] }, 'invalidFilter'],
    [{ Operations: [{ op: 'add', path: 'active', value: 'yes' }] }, 'invalidValue'],
    [{ Operations: [{ op: 'add', path: 'title', value: { a: 1 } }] }, 'invalidValue'],
    [{ Operations: [{ op: 'add', path: 'name', value: 'x' }] }, 'invalidValue'],
    [{ Operations: [{ op: 'add', path: ENTERPRISE, value: 'x' }] }, 'invalidValue'],
    [{ Operations: [{ op: 'remove' }] }, 'noTarget'],
  ])('%j is refused as %s', (body, scimType) => {
    expect(thrownBy(() => readPatch(users, body))).toMatchObject({ scimType, status: 400 });
  });

  test('1,000 operations are read and 1,001 are too many', () => {
    const body = (count: number) => ({ Operations: Array(count).fill({ op: 'add', path: 'title', value: 'x' }) });

    expect(readPatch(users, body(1000))).toHaveLength(1000);
    expect(thrownBy(() => readPatch(users, body(1001)))).toMatchObject({ scimType: 'tooMany', status: 413 });
  });

  test('an operation on an unknown schema or an unknown sub-attribute is left out', () => {
    const add = (path: string) => ({ op: 'add', path, value: 'x' });
    const operations = [add('urn:x:y:2.0:Z:a'), add('name.nonsense'), add('emails[type eq "work"].nonsense')];

    expect(patchUser(...operations)).toBe(babs);
  });

  test('all operations or none: a late failure leaves the given resource as it was', () => {
    const before = structuredClone(babs);
    const replaced = { op: 'replace', path: 'title', value: 'x' };

    const error = thrownBy(() => patchUser(replaced, { op: 'replace', path: 'emails[type eq "z"].value', value: 'x' }));

    expect(error.scimType).toBe('noTarget');
    expect(babs).toEqual(before);
  });

  test('parts that do not change are shared with the given resource', () => {
    const patched = patchUser({ op: 'replace', path: 'title', value: 'x' });

    expect(patched.emails).toBe(babs.emails);
    expect(patchUser({ op: 'replace', path: 'title', value: 'Guide' })).toBe(babs);
  });

  test('elements without value that differ in who is primary are one', () => {
    const addresses = [{ type: 'work', country: 'DE' }];
    const operation = { op: 'add', path: 'addresses', value: [{ type: 'work', country: 'DE', primary: true }] };

    expect(patchWith(users, { ...babs, addresses }, operation).addresses).toEqual([
      { type: 'work', country: 'DE', primary: true },
    ]);
  });

  test('an element that does not say so is not primary', () => {
    const patched = patchUser({ op: 'replace', path: 'emails[primary eq false].display', value: 'D' });

    expect(patched.emails).toEqual([work, { ...home, display: 'D' }]);
  });

  test('setting a primary unsets the other one', () => {
    const patched = patchUser({ op: 'replace', path: 'emails[type eq "home"].primary', value: true });

    expect(patched.emails).toEqual([
      { ...work, primary: false },
      { ...home, primary: true },
    ]);
  });

  test('long lists are not walked through again and again', () => {
    const entitlements = Array.from({ length: 40_000 }, (_, index) => ({ value: `e${index}` }));
    const operations = Array(1000).fill({ op: 'add', path: 'entitlements', value: [{ value: 'x' }] });

    const error = thrownBy(() => patchWith(users, { ...babs, entitlements }, ...operations));

    expect(error).toMatchObject({ scimType: 'tooMany', status: 413 });
  });

  test('a list of any length is changed once', () => {
    const entitlements = Array.from({ length: 40_000 }, (_, index) => ({ value: `e${index}` }));

    const patched = patchWith(
      users,
      { ...babs, entitlements },
      { op: 'add', path: 'entitlements', value: [{ value: 'x' }] },
    );

    expect(patched.entitlements).toHaveLength(40_001);
  });
});

describe('RFC 7644 section 3.5.2.1, add', () => {
  test('a single value is added or replaced', () => {
    expect(
      patchUser({ op: 'add', path: 'nickName', value: 'B' }, { op: 'add', path: 'title', value: 'T' }),
    ).toMatchObject({ nickName: 'B', title: 'T' });
  });

  test('a complex value keeps the sub-attributes that are not given', () => {
    expect(patchUser({ op: 'add', path: 'name', value: { middleName: 'M' } }).name).toEqual({
      givenName: 'Barbara',
      familyName: 'Jensen',
      middleName: 'M',
    });
  });

  test('elements are appended, those that are there already only once', () => {
    const value = [
      { value: 'home@x', type: 'home' },
      { value: 'new@x', type: 'other', primary: true },
    ];

    expect(patchUser({ op: 'add', path: 'emails', value }).emails).toEqual([
      { ...work, primary: false },
      home,
      { value: 'new@x', type: 'other', primary: true },
    ]);
    expect(patchUser({ op: 'add', path: 'emails', value: [work] })).toBe(babs);
    expect(patchSample({ op: 'add', path: 'multiStrings', value: 'c' }).multiStrings).toEqual(['a', 'b', 'c']);
    expect(patchSample({ op: 'add', path: 'multiStrings', value: ['a'] })).toBe(sample);
  });

  test('elements without value are the same only as a whole', () => {
    const address = { type: 'work', country: 'DE' };
    const operation = { op: 'add', path: 'addresses', value: [address] };

    expect(patchUser(operation, operation).addresses).toEqual([address]);
  });

  test('a bare string stands for an element with that value', () => {
    expect(patchUser({ op: 'add', path: 'roles', value: 'admin' }).roles).toEqual([{ value: 'admin' }]);
  });

  test('nothing to add changes nothing', () => {
    for (const value of [[], null, '']) expect(patchUser({ op: 'add', path: 'emails', value })).toBe(babs);
  });

  test.each([
    ['emails[type eq "other"].value', 'o@x', { type: 'other', value: 'o@x' }],
    ['emails[type eq "other" and primary eq "True"].value', 'o@x', { type: 'other', primary: true, value: 'o@x' }],
    ['emails[type eq "other"]', { value: 'o@x', display: 'O' }, { type: 'other', value: 'o@x', display: 'O' }],
    ['emails[type eq "other"]', 'o@x', { type: 'other', value: 'o@x' }],
  ])('a value path %s that matches nothing makes the element', (path, value, element) => {
    expect((patchUser({ op: 'add', path, value }).emails as ScimResource[]).at(-1)).toEqual(element);
  });

  test('a value path that does not say how the element looks is a noTarget', () => {
    for (const filter of ['type ne "work" and type eq "x"', 'type eq "a" or type eq "b"', 'not (value pr)']) {
      const operation = { op: 'add', path: `emails[${filter}].value`, value: 'x' };
      expect(thrownBy(() => patchUser(operation)).scimType).toBe('noTarget');
    }
  });

  test('a value path changes every element that matches', () => {
    const patched = patchUser({ op: 'add', path: 'emails[value ew "@x"].display', value: 'D' });

    expect(patched.emails).toEqual([
      { ...work, display: 'D' },
      { ...home, display: 'D' },
    ]);
  });

  test('a path-less value is taken apart: dotted and qualified names, value paths and containers', () => {
    const value = {
      'name.givenName': 'B',
      [`${ENTERPRISE}:division`]: 'V',
      'emails[type eq "work"].value': 'new@x',
      [ENTERPRISE]: { costCenter: 'C', 'manager.value': 'n' },
      [USER]: { nickName: 'N' },
      nonsense: 1,
      'a b': 2,
    };

    expect(patchUser({ op: 'add', value })).toEqual({
      ...babs,
      nickName: 'N',
      name: { givenName: 'B', familyName: 'Jensen' },
      emails: [{ ...work, value: 'new@x' }, home],
      [ENTERPRISE]: {
        department: 'Tours',
        division: 'V',
        costCenter: 'C',
        manager: { value: 'n', $ref: '../m', displayName: 'Boss' },
      },
    });
  });
});

describe('RFC 7644 section 3.5.2.2, remove', () => {
  test.each([
    ['title', 'title'],
    ['emails', 'emails'],
    ['name', 'name'],
    [ENTERPRISE, ENTERPRISE],
    ['emails[type pr]', 'emails'],
  ])('%s and its values are gone', (path, name) => {
    expect(patchUser({ op: 'remove', path })).toEqual({ ...babs, [name]: undefined });
  });

  test('a sub-attribute goes alone, and takes an otherwise empty attribute with it', () => {
    expect(patchUser({ op: 'remove', path: 'name.givenName' }).name).toEqual({ familyName: 'Jensen' });
    expect(
      patchUser({ op: 'remove', path: 'name.givenName' }, { op: 'remove', path: 'name.familyName' }),
    ).not.toHaveProperty('name');
    expect(patchUser({ op: 'remove', path: `${ENTERPRISE}:manager.value` })[ENTERPRISE]).toEqual({
      department: 'Tours',
    });
  });

  test('an element with nothing but labels left disappears', () => {
    expect(patchUser({ op: 'remove', path: 'emails[type eq "work"].value' }).emails).toEqual([home]);
    expect(patchUser({ op: 'remove', path: 'emails[type eq "work"].type' }).emails).toEqual([
      { value: 'work@x', primary: true },
      home,
    ]);
  });

  test('a filter removes the matching elements, and none is no error', () => {
    expect(patchUser({ op: 'remove', path: 'emails[type eq "work" and value ew "@x"]' }).emails).toEqual([home]);
    expect(patchUser({ op: 'remove', path: 'emails[type eq "z"]' })).toBe(babs);
    expect(patchSample({ op: 'remove', path: 'multiStrings[value eq "A"]' }).multiStrings).toEqual(['b']);
  });

  test.each([
    [[{ value: 'WORK@x' }], [home]],
    [['home@x'], [work]],
    [{ value: 'home@x' }, [work]],
    [[{ value: 'home@x', type: 'work' }], [work, home]],
    [[{ value: 'none' }], [work, home]],
    [[], [work, home]],
  ])('the value list %j removes only what it lists', (value, left) => {
    expect(patchUser({ op: 'remove', path: 'emails', value }).emails).toEqual(left);
  });

  test('removing what is not there changes nothing', () => {
    for (const path of [
      'nickName',
      'photos',
      'photos[type eq "a"].value',
      'name.middleName',
      `${ENTERPRISE}:division`,
    ]) {
      expect(patchUser({ op: 'remove', path })).toBe(babs);
    }
  });

  test.each(['identifier', TEST_EXTENSION, `${TEST_EXTENSION}:extRequired`, 'readOnlyAttr', 'immutableAttr', 'id'])(
    '%s cannot be removed',
    (path) => {
      const error = thrownBy(() => patchSample({ op: 'remove', path }));

      expect(error.scimType).toBe('mutability');
      expect(error.message).toContain(path);
    },
  );

  test('an element that names no value is the whole element, and one that names no type is every type', () => {
    const labelled: ScimResource = { ...sample, multiComplex: [{ type: 'work' }, { value: 'a', type: 'work' }] };
    const left = (value: object) =>
      patchWith(testResources, labelled, { op: 'remove', path: 'multiComplex', value: [value] }).multiComplex;

    expect(left({ primary: true })).toEqual(labelled.multiComplex);
    expect(left({ type: 'work' })).toEqual([{ value: 'a', type: 'work' }]);
    expect(left({ value: 'A' })).toEqual([{ type: 'work' }]);
  });

  test('an element of labels only stays when a label that it does not have is removed', () => {
    const labelled = { ...sample, multiComplex: [{ type: 'work' }] };

    expect(patchWith(testResources, labelled, { op: 'remove', path: 'multiComplex.primary' })).toBe(labelled);
  });

  test('what is required may be removed if the same PATCH gives it a new value', () => {
    const operations = [
      { op: 'remove', path: 'displayName' },
      { op: 'add', path: 'displayName', value: 'a' },
      { op: 'replace', path: 'displayName', value: 'b' },
    ];

    expect(patchWith(groups, { displayName: 'g' }, ...operations)).toEqual({ displayName: 'b' });
  });
});

describe('RFC 7644 section 3.5.2.3, replace', () => {
  test('a list is replaced whole and by an empty one unassigned', () => {
    expect(patchUser({ op: 'replace', path: 'emails', value: [{ value: 'n' }] }).emails).toEqual([{ value: 'n' }]);
    expect(patchUser({ op: 'replace', path: 'emails', value: [] })).not.toHaveProperty('emails');
  });

  test('a complex value keeps the sub-attributes that are not given', () => {
    expect(patchSample({ op: 'replace', path: 'complexAttr', value: { sub1: 't' } }).complexAttr).toEqual({
      sub1: 't',
      sub2: 2,
    });
  });

  test('what does not exist is added', () => {
    expect(patchUser({ op: 'replace', path: 'nickName', value: 'N' }).nickName).toBe('N');
    expect(patchUser({ op: 'replace', path: 'photos.value', value: 'p' }).photos).toEqual([{ value: 'p' }]);
    expect(patchUser({ op: 'replace', path: `${ENTERPRISE}:division`, value: 'V' })[ENTERPRISE]).toMatchObject({
      department: 'Tours',
      division: 'V',
    });
  });

  test('a value path replaces in all matching elements, and a path without filter in all', () => {
    const value = { value: 'n@x', primary: false };

    expect(patchUser({ op: 'replace', path: 'emails[type eq "work"]', value }).emails).toEqual([
      { value: 'n@x', type: 'work', primary: false },
      home,
    ]);
    expect(patchUser({ op: 'replace', path: 'emails.display', value: 'D' }).emails).toEqual([
      { ...work, display: 'D' },
      { ...home, display: 'D' },
    ]);
    expect(patchSample({ op: 'replace', path: 'multiStrings[value eq "a"]', value: 'z' }).multiStrings).toEqual([
      'z',
      'b',
    ]);
  });

  test.each(['emails[type eq "z"].value', 'emails[type eq "z"]', 'name[familyName eq "z"].givenName'])(
    '%s without a match is a noTarget',
    (path) => {
      expect(thrownBy(() => patchUser({ op: 'replace', path, value: 'x' })).scimType).toBe('noTarget');
    },
  );

  test('a filter on a single complex value selects it', () => {
    const operation = { op: 'replace', path: 'name[familyName eq "jensen"].givenName', value: 'B' };

    expect(patchUser(operation).name).toEqual({ givenName: 'B', familyName: 'Jensen' });
  });

  test.each([[null], ['']])('%j unassigns', (value) => {
    expect(patchUser({ op: 'replace', path: 'title', value })).not.toHaveProperty('title');
    expect(patchUser({ op: 'replace', value: { title: value } })).not.toHaveProperty('title');
    expect(patchUser({ op: 'add', path: 'name.givenName', value }).name).toEqual({ familyName: 'Jensen' });
    expect(patchUser({ op: 'add', path: 'name', value: { givenName: value } }).name).toEqual({ familyName: 'Jensen' });
    expect(patchUser({ op: 'replace', path: 'emails[type eq "work"].value', value }).emails).toEqual([home]);
    expect(patchUser({ op: 'replace', path: 'emails[type eq "z"].value', value })).toBe(babs);
    expect(patchUser({ op: 'replace', path: ENTERPRISE, value })).not.toHaveProperty([ENTERPRISE]);
    for (const manager of [value, { value }]) {
      const operation = { op: 'replace', path: `${ENTERPRISE}:manager`, value: manager };
      expect(patchUser(operation)[ENTERPRISE]).toEqual({ department: 'Tours' });
    }
  });

  test.each([['userName'], ['userName', ' ']])('%s cannot be emptied', (path, value = '') => {
    const error = thrownBy(() => patchUser({ op: 'replace', path, value }));

    expect(error.scimType).toBe('invalidValue');
    expect(error.message).toContain('userName');
  });
});

describe('RFC 7643 section 2.2, mutability', () => {
  test('a read-only attribute may be given its own value and no other', () => {
    expect(patchUser({ op: 'replace', path: 'id', value: 'u1' }, { op: 'add', value: { id: 'u1' } })).toBe(babs);
    expect(patchUser({ op: 'replace', path: `${ENTERPRISE}:manager.displayName`, value: 'Boss' })).toBe(babs);
    for (const operation of [
      { op: 'replace', path: 'id', value: 'other' },
      { op: 'replace', value: { id: 'other' } },
      { op: 'add', path: 'groups', value: [{ value: 'g' }] },
      { op: 'replace', path: 'meta.version', value: 'x' },
      { op: 'add', path: `${ENTERPRISE}:manager.displayName`, value: 'x' },
    ]) {
      expect(thrownBy(() => patchUser(operation)).scimType).toBe('mutability');
    }
  });

  test('meta, groups and schemas in a path-less value are ignored, and so is a change of schemas', () => {
    const value = { meta: { version: 'x' }, groups: [{ value: 'g' }], schemas: [USER] };

    expect(patchUser({ op: 'replace', value }, { op: 'add', path: 'schemas', value: ['urn:x'] })).toBe(babs);
  });

  test('an immutable attribute is set once', () => {
    const { immutableAttr, ...without } = sample;
    const operation = { op: 'add', path: 'immutableAttr', value: 'first' };

    expect(patchWith(testResources, without, operation).immutableAttr).toBe('first');
    expect(patchSample({ ...operation, value: immutableAttr })).toBe(sample);
    expect(thrownBy(() => patchSample(operation)).scimType).toBe('mutability');
  });

  test('a required sub-attribute cannot be emptied inside its attribute', () => {
    const kinds = complex('kinds', 'Kinds', [attribute('kind', 'string', 'Required', { required: true })]);
    const schema = new ResourceSchema({ id: 'urn:x:Y', name: 'Y', description: 'Y', attributes: [kinds] }, []);
    const operation = { op: 'replace', path: 'kinds', value: { kind: null } };

    const error = thrownBy(() => patchWith(schema, { kinds: { kind: 'a' } }, operation));

    expect(error.scimType).toBe('invalidValue');
    expect(error.message).toContain('kinds.kind');
  });

  test('an extension that is new must be complete', () => {
    const operation = { op: 'add', path: `${TEST_EXTENSION}:extString`, value: 'x' };

    expect(thrownBy(() => patchWith(testResources, { identifier: 'i' }, operation)).scimType).toBe('invalidValue');
  });
});
