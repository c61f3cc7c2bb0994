import { afterEach, describe, expect, test } from '@jest/globals';
import { parseFilter } from '../../../src/scim/protocol/filter.js';
import { membershipSteps } from '../../../src/scim/protocol/membership.js';
import { applyPatch, readPatch } from '../../../src/scim/protocol/patch.js';
import { project, readProjection } from '../../../src/scim/protocol/projection.js';
import { readResource } from '../../../src/scim/protocol/validation.js';
import { ENTERPRISE, groups, USER, users } from './resource-schemas.js';
import { thrownBy } from './thrown.js';

const builtIns = [Object.prototype, Function.prototype, Array.prototype, String.prototype];
const ownKeys = () => builtIns.map((prototype) => Reflect.ownKeys(prototype));
const keysBefore = ownKeys();

afterEach(() => {
  expect(ownKeys()).toEqual(keysBefore);
});

const INHERITED = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf'];

describe('names that every object inherits', () => {
  test.each(INHERITED)('%s in a body is unknown at every depth', (name) => {
    const evil = `{"${name}": {"polluted": true, "${name}": {"polluted": true}}}`;
    const body = JSON.parse(
      `{"userName": "a", "${name}": {"polluted": 1}, "name": ${evil}, "emails": [${evil}, {"value": "x", "${name}": 1}],
        "${ENTERPRISE}": ${evil}, "${USER}": ${evil}, "${USER}:${name}": 1, "${ENTERPRISE}:${name}": 1}`,
    );

    for (const purpose of ['create', 'replace'] as const) {
      const resource = readResource(users, body, purpose);
      expect(resource).toEqual({ userName: 'a', emails: [{ value: 'x' }] });
      expect(Object.getPrototypeOf(resource)).toBe(Object.prototype);
    }
  });

  test.each(INHERITED)('%s in a path-less PATCH is unknown at every depth', (name) => {
    const value = JSON.parse(
      `{"${name}": {"polluted": 1}, "name": {"${name}": {"polluted": 1}}, "name.${name}": 1, "${name}.polluted": 1,
        "emails": [{"value": "x", "${name}": {"polluted": 1}}], "${ENTERPRISE}": {"${name}": {"polluted": 1}},
        "${USER}:${name}": 1}`,
    );
    const operations = readPatch(users, { Operations: [{ op: 'add', value }] });

    expect(applyPatch(users, { userName: 'a' }, operations)).toEqual({ userName: 'a', emails: [{ value: 'x' }] });
  });

  const paths = INHERITED.flatMap((name) => [
    name,
    `${name}.polluted`,
    `${name}.${name}`,
    `name.${name}`,
    `emails.${name}`,
    `emails[type eq "work"].${name}`,
    `emails[0].${name}.polluted`,
    `${name}[type eq "work"].polluted`,
    `${USER}:${name}`,
    `${ENTERPRISE}:${name}`,
    `${ENTERPRISE}:manager.${name}`,
  ]);
  test.each(paths)('the path %s is an invalidPath', (path) => {
    for (const op of ['add', 'replace', 'remove']) {
      const body = { Operations: [{ op, path, value: { polluted: true } }] };
      expect(thrownBy(() => readPatch(users, body)).scimType).toBe('invalidPath');
    }
  });

  test.each(INHERITED)('%s in a filter is refused and in a projection ignored', (name) => {
    const filter = { op: 'remove', path: `emails[${name} eq "x"]` };

    expect(thrownBy(() => readPatch(users, { Operations: [filter] })).scimType).toBe('invalidFilter');
    expect(project({ id: '1', userName: 'a' }, readProjection(users, `${name},name.${name}`, undefined))).toEqual({
      id: '1',
    });
  });
});

describe('bombs', () => {
  test.each([
    ['parentheses', '('.repeat(100_000)],
    ['parentheses that fit', '('.repeat(4096)],
    ['5,000 balanced parentheses', `${'('.repeat(5000)}a pr${')'.repeat(5000)}`],
    ['not', 'not ('.repeat(800)],
    ['brackets', 'a['.repeat(2000)],
    ['blanks', ' '.repeat(100_000)],
    ['quotes', '"'.repeat(4096)],
    ['backslashes', `a eq "${'\\'.repeat(4000)}`],
    ['digits', `a eq ${'1'.repeat(4000)}`],
    ['one long word', 'a'.repeat(4096)],
    ['an or-chain', Array(10_000).fill('a pr').join(' or ')],
  ])('a filter of %s is refused with a short message', (_, text) => {
    const error = thrownBy(() => parseFilter(text));

    expect(error).toMatchObject({ scimType: 'invalidFilter', status: 400 });
    expect(error.message.length).toBeLessThan(250);
  });

  test('a value path and an attribute name of a megabyte are refused with a short message', () => {
    const long = 'x'.repeat(1_000_000);

    for (const path of [long, `${long}:a`, `emails[${long}].value`, `emails[type eq "${long}"].value`]) {
      const error = thrownBy(() => readPatch(users, { Operations: [{ op: 'remove', path }] }));
      expect(error.message.length).toBeLessThan(300);
    }
  });

  test('a body as deep as a parser lets through needs no stack', () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 200_000; depth += 1) deep = depth % 2 === 0 ? [deep] : { name: deep, [USER]: deep };
    const body = { userName: 'a', nonsense: deep, [USER]: { [USER]: deep, nonsense: deep } };
    const unwritable = { op: 'replace', path: 'meta', value: { version: deep } };

    expect(readResource(users, body, 'create')).toEqual({ userName: 'a' });
    expect(thrownBy(() => readResource(users, { ...body, name: { givenName: deep } }, 'create')).scimType).toBe(
      'invalidValue',
    );
    expect(thrownBy(() => readResource(users, { ...body, emails: deep }, 'create')).scimType).toBe('invalidValue');
    expect(readPatch(users, { Operations: [{ op: 'add', value: { [USER]: { [USER]: deep } } }] })).toEqual([]);
    const operations = readPatch(users, { Operations: [unwritable] });
    expect(thrownBy(() => applyPatch(users, { meta: { version: 'v' } }, operations)).scimType).toBe('mutability');
  });

  test('a NUL or a lone surrogate is refused wherever text is stored', () => {
    for (const text of ['a\0', '\ud800', 'x\udc00y']) {
      const operation = { op: 'add', path: 'members', value: [text] };
      expect(
        thrownBy(() => readPatch(users, { Operations: [{ op: 'add', path: 'title', value: text }] })).scimType,
      ).toBe('invalidValue');
      expect(thrownBy(() => membershipSteps(groups, readPatch(groups, { Operations: [operation] }))).scimType).toBe(
        'invalidValue',
      );
    }
  });
});
