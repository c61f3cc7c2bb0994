import { describe, expect, test } from '@jest/globals';
import { project, readProjection } from '../../../src/scim/protocol/projection.js';
import type { ScimResource } from '../../../src/scim/protocol/schema.js';
import { onRequestIn } from '../../../src/scim/protocol/written.js';
import { ENTERPRISE, groups, TEST_EXTENSION, testResources, USER, users } from './resource-schemas.js';

const minimum = { schemas: [USER], id: 'u1' };
const babs: ScimResource = {
  ...minimum,
  meta: { version: 'v' },
  userName: 'babs',
  name: { givenName: 'B', familyName: 'J' },
  emails: [{ value: 'a@x', type: 'work' }, { type: 'home' }],
  [ENTERPRISE]: { department: 'd', manager: { value: 'm', displayName: 'M' } },
};
const sample: ScimResource = {
  id: 't1',
  identifier: 'i',
  requestOnlyAttr: 'q',
  writeOnlyAttr: 'w',
  alwaysReturnedAttr: 'a',
  complexAttr: { sub1: 's', sub2: 2 },
  [TEST_EXTENSION]: { extString: 's', extRequired: 'r' },
};

const withAttributes = (list: string) => project(babs, readProjection(users, list, undefined));
const without = (list: string) => project(babs, readProjection(users, undefined, list));

describe('RFC 7644 section 3.9, attributes', () => {
  test.each([
    ['userName', { userName: 'babs' }],
    ['USERNAME , name.GivenName', { userName: 'babs', name: { givenName: 'B' } }],
    [`${USER}:name`, { name: { givenName: 'B', familyName: 'J' } }],
    ['name.givenName,name', { name: { givenName: 'B', familyName: 'J' } }],
    ['emails.value', { emails: [{ value: 'a@x' }] }],
    ['emails[type eq "x,y"],userName', { emails: babs.emails, userName: 'babs' }],
    ['meta', { meta: { version: 'v' } }],
    [`${ENTERPRISE}:manager.value`, { [ENTERPRISE]: { manager: { value: 'm' } } }],
    [ENTERPRISE, { [ENTERPRISE]: babs[ENTERPRISE] }],
    ['nonsense,,name.nonsense,emails[,__proto__', {}],
    ['password', {}],
  ])('%s shows those and the minimum', (list, shown) => {
    expect(withAttributes(list)).toEqual({ ...minimum, ...shown });
  });
});

describe('RFC 7644 section 3.9, excludedAttributes', () => {
  test.each([
    ['name', 'name', undefined],
    ['name.givenName', 'name', { familyName: 'J' }],
    ['emails.type', 'emails', [{ value: 'a@x' }]],
    ['emails.value,emails.type', 'emails', undefined],
    [ENTERPRISE, ENTERPRISE, undefined],
    [`${ENTERPRISE}:manager`, ENTERPRISE, { department: 'd' }],
    ['id,schemas', 'id', 'u1'],
    ['nonsense', 'id', 'u1'],
  ])('%s leaves those out of the default', (list, name, left) => {
    expect(without(list)).toEqual({ ...babs, [name]: left });
  });

  test('attributes counts if both are given', () => {
    expect(project(babs, readProjection(users, 'userName', 'userName'))).toEqual({ ...minimum, userName: 'babs' });
  });
});

describe('RFC 7643 section 7, returned', () => {
  test('by default the resource is shown as it is, without copying it', () => {
    expect(project(babs, readProjection(users, undefined, ''))).toBe(babs);
  });

  test('never is not even shown by name, and request only by name', () => {
    const { writeOnlyAttr, requestOnlyAttr, ...rest } = sample;

    expect(project(sample, readProjection(testResources, undefined, undefined))).toEqual(rest);
    expect(project(sample, readProjection(testResources, 'requestOnlyAttr,writeOnlyAttr', undefined))).toEqual({
      id: 't1',
      alwaysReturnedAttr: 'a',
      requestOnlyAttr,
    });
    expect(writeOnlyAttr).toBe('w');
  });

  test('request is also shown to the request that wrote it', () => {
    const written = onRequestIn(testResources, { identifier: 'i', requestOnlyAttr: 'q' });
    const show = (attributes?: string, excluded?: string) =>
      project(sample, readProjection(testResources, attributes, excluded, written));

    expect(show()).toMatchObject({ requestOnlyAttr: 'q', identifier: 'i' });
    expect(show(undefined, 'requestOnlyAttr')).not.toHaveProperty('requestOnlyAttr');
    expect(show('identifier')).not.toHaveProperty('requestOnlyAttr');
  });

  test('always stays when excluded', () => {
    const projection = readProjection(testResources, undefined, 'alwaysReturnedAttr,identifier');

    expect(project(sample, projection)).toHaveProperty('alwaysReturnedAttr');
    expect(project(sample, projection)).not.toHaveProperty('identifier');
  });
});

describe('what need not be loaded', () => {
  test('a projection says which attributes it wants', () => {
    const byDefault = readProjection(groups, undefined, undefined);
    const excluding = readProjection(groups, undefined, 'Members');
    const named = readProjection(users, `userName,groups.value,${ENTERPRISE}:department`, undefined);

    expect(byDefault.wants('members')).toBe(true);
    expect(excluding.wants('members')).toBe(false);
    expect(excluding.wants('displayName')).toBe(true);
    expect(named.wants('groups')).toBe(true);
    expect(named.wants('emails')).toBe(false);
    expect(named.wants(`${ENTERPRISE}:department`)).toBe(true);
    expect(named.wants(`${ENTERPRISE}:division`)).toBe(false);
    expect(named.wants(ENTERPRISE)).toBe(true);
    expect(named.wants('nonsense')).toBe(false);
  });
});
