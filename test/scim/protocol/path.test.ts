import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseAttributePath } from '../../../src/scim/protocol/attribute-path.js';
import { type PatchPath, parsePath, printPath } from '../../../src/scim/protocol/path.js';
import { propertyRuns, seed } from '../../support/property-runs.js';
import { attributePaths, filters } from './filter-arbitraries.js';
import { ENTERPRISE, USER, users } from './resource-schemas.js';
import { thrownBy } from './thrown.js';

describe('RFC 7644 section 3.10, attribute notation', () => {
  test.each([
    ['userName', { name: 'userName' }],
    ['name.givenName', { name: 'name', sub: 'givenName' }],
    ['members.$ref', { name: 'members', sub: '$ref' }],
    [`${USER}:name.givenName`, { urn: USER, name: 'name', sub: 'givenName' }],
    [`${ENTERPRISE}:department`, { urn: ENTERPRISE, name: 'department' }],
    [ENTERPRISE, { urn: ENTERPRISE, name: '' }],
    [`${ENTERPRISE.toUpperCase()}:department`, { urn: ENTERPRISE, name: 'department' }],
    ['urn:example:acme:2.0:Extra:badge.id', { urn: 'urn:example:acme:2.0:Extra', name: 'badge', sub: 'id' }],
  ])('%s is read', (text, path) => {
    expect(parseAttributePath(text, users.urns)).toEqual(path);
  });

  test('a URN that begins like a known one is not that one', () => {
    expect(parseAttributePath(`${ENTERPRISE}X:department`, users.urns).urn).toBe(`${ENTERPRISE}X`);
  });

  test.each(['', ' ', '.', 'a.', '.a', 'a.b.c', '1a', 'a b', 'a[', '__proto__', 'name.__proto__', ':a', 'urn:x:', 'é'])(
    '"%s" is refused',
    (text) => {
      expect(thrownBy(() => parsePath(text, users.urns)).scimType).toBe('invalidPath');
    },
  );
});

describe('RFC 7644 figure 7, PATCH paths', () => {
  test('a value path selects by a filter', () => {
    expect(parsePath('emails[type eq "work"].value')).toEqual({
      name: 'emails',
      sub: 'value',
      filter: { kind: 'compare', path: { name: 'type' }, op: 'eq', value: 'work' },
    });
  });

  test('brackets inside a string of the filter are text', () => {
    expect(parsePath('emails[display eq "a]b[c"]').filter).toMatchObject({ value: 'a]b[c' });
  });

  test.each(['emails[0].__proto__', 'emails[type eq "a"]x', '[type eq "a"]', 'a.b[type eq "a"]', 'emails]a['])(
    '%s is refused',
    (text) => {
      expect(thrownBy(() => parsePath(text)).scimType).toBe('invalidPath');
    },
  );

  test('a faulty filter in the brackets is an invalidFilter', () => {
    expect(thrownBy(() => parsePath('emails[type is "work"]')).scimType).toBe('invalidFilter');
  });

  test(`parsing what was printed gives the same path (MUSTER_SEED=${seed})`, () => {
    const paths: fc.Arbitrary<PatchPath> = fc.oneof(
      attributePaths,
      fc.constant({ urn: ENTERPRISE, name: '' }),
      fc
        .tuple(attributePaths, filters({ valuePaths: false }), fc.option(fc.constantFrom('value', '$ref')))
        .map(([{ urn, name }, filter, sub]) => ({ ...(urn && { urn }), name, filter, ...(sub && { sub }) })),
    );

    const property = fc.property(paths, (path) => expect(parsePath(printPath(path), users.urns)).toEqual(path));

    fc.assert(property, propertyRuns(1000));
  });
});
