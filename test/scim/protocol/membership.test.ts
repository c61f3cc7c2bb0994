import { describe, expect, test } from '@jest/globals';
import { memberIds, membershipSteps } from '../../../src/scim/protocol/membership.js';
import { readPatch } from '../../../src/scim/protocol/patch.js';
import { groups } from './resource-schemas.js';
import { thrownBy } from './thrown.js';

const read = (...Operations: object[]) => membershipSteps(groups, readPatch(groups, { Operations }));
const steps = (...Operations: object[]) => read(...Operations).steps;

describe('RFC 7644 section 3.5.2, members of a group', () => {
  test('members are separated from the rest, both in their order', () => {
    const { steps, rest } = read(
      { op: 'replace', path: 'displayName', value: 'g' },
      { op: 'add', path: 'members', value: [{ value: 'a', display: 'A', $ref: null }] },
      { op: 'replace', value: { id: 'x', externalId: 'e', members: ['b'] } },
    );

    expect(steps).toEqual([
      { kind: 'add', ids: ['a'] },
      { kind: 'replace', ids: ['b'] },
    ]);
    expect(rest.map(({ path }) => path)).toEqual(['displayName', 'id', 'externalId']);
  });

  test.each([
    [
      { op: 'add', path: 'members', value: [{ value: 'a' }, { value: 'b' }] },
      { kind: 'add', ids: ['a', 'b'] },
    ],
    [
      { op: 'Add', path: 'members', value: 'a' },
      { kind: 'add', ids: ['a'] },
    ],
    [
      { op: 'add', path: 'members', value: { value: 'a' } },
      { kind: 'add', ids: ['a'] },
    ],
    [
      { op: 'add', path: 'members.value', value: 'a' },
      { kind: 'add', ids: ['a'] },
    ],
    [
      { op: 'add', path: 'members[value eq "a"]', value: { value: 'a' } },
      { kind: 'add', ids: ['a'] },
    ],
    [{ op: 'remove', path: 'members' }, { kind: 'removeAll' }],
    [{ op: 'remove', path: 'members', value: null }, { kind: 'removeAll' }],
    [
      { op: 'remove', path: 'members', value: [{ value: 'a' }, 'b'] },
      { kind: 'remove', ids: ['a', 'b'] },
    ],
    [
      { op: 'remove', path: 'members', value: [] },
      { kind: 'remove', ids: [] },
    ],
    [
      { op: 'remove', path: 'members[value eq "a"]' },
      { kind: 'remove', ids: ['a'] },
    ],
    [
      { op: 'remove', path: 'members[value eq "a" or (value eq "b")]' },
      { kind: 'remove', ids: ['a', 'b'] },
    ],
    [
      { op: 'replace', path: 'members', value: [{ value: 'a' }] },
      { kind: 'replace', ids: ['a'] },
    ],
    [
      { op: 'replace', path: 'members', value: null },
      { kind: 'replace', ids: [] },
    ],
    [
      { op: 'remove', path: 'members[type eq "User"]' },
      { kind: 'removeMatching', filter: { op: 'eq' } },
    ],
  ])('%j is %j', (operation, step) => {
    expect(steps(operation)).toMatchObject([step]);
  });

  test('adjacent steps of a kind become one, with each id once', () => {
    const add = (...ids: string[]) => ({ op: 'add', path: 'members', value: ids });
    const remove = (id: string) => ({ op: 'remove', path: `members[value eq "${id}"]` });

    expect(steps(add('a', 'b'), add('b', 'c'), remove('a'), remove('d'), add('a'))).toEqual([
      { kind: 'add', ids: ['a', 'b', 'c'] },
      { kind: 'remove', ids: ['a', 'd'] },
      { kind: 'add', ids: ['a'] },
    ]);
  });

  test('of adjacent replacements the last counts', () => {
    const replace = (id: string) => ({ op: 'replace', path: 'members', value: [id] });

    expect(steps(replace('a'), replace('b'))).toEqual([{ kind: 'replace', ids: ['b'] }]);
  });

  test.each([
    [[{ display: 'A' }], 'invalidValue'],
    [[{ value: '' }], 'invalidValue'],
    [[{ value: 7 }], 'invalidValue'],
    [[7], 'invalidValue'],
    [7, 'invalidValue'],
  ])('the value %j is refused', (value, scimType) => {
    for (const op of ['add', 'remove', 'replace']) {
      expect(thrownBy(() => steps({ op, path: 'members', value })).scimType).toBe(scimType);
    }
  });

  test.each([
    { op: 'replace', path: 'members[value eq "a"].value', value: 'b' },
    { op: 'replace', path: 'members[value eq "a"]', value: { value: 'b' } },
    { op: 'add', path: 'members[value eq "a"].display', value: 'A' },
    { op: 'replace', path: 'members.type', value: 'User' },
  ])('%j is a change inside a member and refused', (operation) => {
    expect(thrownBy(() => steps(operation)).scimType).toBe('mutability');
  });

  test('a hundred thousand members are one step', () => {
    const value = Array.from({ length: 100_000 }, (_, index) => ({ value: `m${index % 60_000}` }));
    const operation = { op: 'add', path: 'members', value };

    const [step, ...others] = steps(operation, operation);

    expect(others).toEqual([]);
    expect(step).toMatchObject({ kind: 'add' });
    expect(step !== undefined && 'ids' in step && step.ids.length).toBe(60_000);
  });

  test('the ids of elements are their values', () => {
    expect(memberIds([{ value: 'a' }, { value: 'b' }])).toEqual(['a', 'b']);
    expect(thrownBy(() => memberIds([{ display: 'a' }])).scimType).toBe('invalidValue');
  });
});
