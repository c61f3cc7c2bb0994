import { describe, expect, test } from '@jest/globals';
import { replaceResource } from '../../../src/scim/protocol/replacement.js';
import { ENTERPRISE, TEST_EXTENSION, testResources, users } from './resource-schemas.js';
import { thrownBy } from './thrown.js';

describe('RFC 7644 section 3.5.1, replacing with PUT', () => {
  const current = {
    id: 't1',
    identifier: 'i',
    readOnlyAttr: 'fixed',
    immutableAttr: 'once',
    writeOnlyAttr: 'secret',
    multiStrings: ['a'],
    [TEST_EXTENSION]: { extRequired: 'r', extString: 's' },
  };

  test('what is left out is cleared, save what a client cannot write, immutable and write-only attributes', () => {
    const replacement = { identifier: 'j', multiStrings: [], [TEST_EXTENSION]: { extRequired: 'q' } };

    expect(replaceResource(testResources, current, replacement)).toEqual({
      id: 't1',
      identifier: 'j',
      readOnlyAttr: 'fixed',
      immutableAttr: 'once',
      writeOnlyAttr: 'secret',
      [TEST_EXTENSION]: { extRequired: 'q' },
    });
  });

  test('an immutable attribute may be sent as it is or for the first time, and not otherwise', () => {
    const { immutableAttr, ...without } = current;
    const replacement = { identifier: 'i', immutableAttr: 'other' };

    expect(replaceResource(testResources, current, { identifier: 'i', immutableAttr })).toMatchObject({
      immutableAttr,
    });
    expect(replaceResource(testResources, without, replacement)).toMatchObject({ immutableAttr: 'other' });
    expect(thrownBy(() => replaceResource(testResources, current, replacement)).scimType).toBe('mutability');
  });

  test('a read-only sub-attribute stays with its attribute', () => {
    const before = { userName: 'a', [ENTERPRISE]: { manager: { value: 'm', displayName: 'M' } } };

    expect(replaceResource(users, before, { userName: 'a', [ENTERPRISE]: { manager: { value: 'n' } } })).toMatchObject({
      [ENTERPRISE]: { manager: { value: 'n', displayName: 'M' } },
    });
    expect(replaceResource(users, before, { userName: 'a' })).toEqual({ userName: 'a' });
  });
});
