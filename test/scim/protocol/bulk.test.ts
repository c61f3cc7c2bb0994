import { describe, expect, test } from '@jest/globals';
import { orderOf } from '../../../src/scim/protocol/bulk-order.js';
import { referencesIn, replaceReferences, splitReferring } from '../../../src/scim/protocol/bulk-reference.js';
import { readBulkRequest } from '../../../src/scim/protocol/bulk-request.js';
import { thrownBy } from './thrown.js';

const post = { method: 'POST', path: '/Users', bulkId: 'a', data: {} };
const readOne = (operation: unknown) => readBulkRequest({ Operations: [operation] }).operations[0]!;

describe('RFC 7644 section 3.7, reading a bulk request', () => {
  test('names of members and methods count in any letter case', () => {
    const read = readBulkRequest({ operations: [{ METHOD: 'pOsT', Path: 'Users', BULKID: 'a', Data: { x: 1 } }] });

    expect(read).toEqual({
      failOnErrors: Number.POSITIVE_INFINITY,
      operations: [{ method: 'POST', path: 'Users', bulkId: 'a', data: { x: 1 } }],
    });
  });

  test.each([undefined, null, {}, [], 'x', { Operations: [] }, { Operations: {} }])(
    'a body without operations is invalidSyntax: %j',
    (body) => {
      expect(thrownBy(() => readBulkRequest(body)).scimType).toBe('invalidSyntax');
    },
  );

  test('1,000 operations are read, 1,001 are a 413 that names the limit', () => {
    const many = (length: number) => ({ Operations: Array.from({ length }, () => post) });

    expect(readBulkRequest(many(1000)).operations).toHaveLength(1000);
    const refusal = thrownBy(() => readBulkRequest(many(1001)));
    expect([refusal.status, refusal.message]).toEqual([413, expect.stringContaining('1000')]);
  });

  test.each([0, -1, 1.5, '1', true])('failOnErrors %j is invalidValue', (failOnErrors) => {
    const refusal = thrownBy(() => readBulkRequest({ failOnErrors, Operations: [post] }));

    expect(refusal.scimType).toBe('invalidValue');
  });

  test.each([
    ['no object', null, 'invalidSyntax'],
    ['no method', { ...post, method: undefined }, 'invalidSyntax'],
    ['GET', { ...post, method: 'GET' }, 'invalidSyntax'],
    ['no path', { ...post, path: '' }, 'invalidSyntax'],
    ['a POST without bulkId', { ...post, bulkId: undefined }, 'invalidValue'],
    ['a PUT without data', { method: 'PUT', path: '/Users/1' }, 'invalidSyntax'],
    ['a list as data', { ...post, data: [] }, 'invalidSyntax'],
    ['a number as version', { ...post, version: 1 }, 'invalidSyntax'],
  ])('an operation with %s is refused by itself', (_what, operation, scimType) => {
    expect(readOne(operation).refusal).toMatchObject({ scimType });
  });

  test('of POSTs that share a bulkId the first keeps it', () => {
    const { operations } = readBulkRequest({ Operations: [post, post, { ...post, bulkId: 'b' }] });

    expect(operations.map(({ refusal }) => refusal?.scimType)).toEqual([undefined, 'invalidValue', undefined]);
  });
});

describe('RFC 7644 section 3.7.2, references to bulkIds', () => {
  const data = {
    members: [{ value: 'bulkId:a' }, { value: 'plain' }],
    manager: { value: 'bulkId:b' },
    Operations: [{ op: 'remove', path: 'members[value eq "bulkId:a" or value eq "bulkId:c"]', value: 'bulkId:d' }],
    title: 'about bulkId:x, "bulkId:x"',
  };

  test('are found in values and in the filters of paths, and nowhere else', () => {
    expect([...referencesIn(data)]).toEqual(['a', 'b', 'c', 'd']);
  });

  test('are replaced, and the data stays as it was', () => {
    const before = structuredClone(data);

    expect(replaceReferences(data, (bulkId) => bulkId.toUpperCase())).toEqual({
      members: [{ value: 'A' }, { value: 'plain' }],
      manager: { value: 'B' },
      Operations: [{ op: 'remove', path: 'members[value eq "A" or value eq "C"]', value: 'D' }],
      title: data.title,
    });
    expect(data).toEqual(before);
  });

  test('are set aside with the element or the attribute that holds them', () => {
    const urn = 'urn:example:User';
    const resource = {
      userName: 'u',
      members: data.members,
      [urn]: { manager: { value: 'bulkId:b', displayName: 'B' }, department: 'D' },
    };

    expect(splitReferring(resource, new Set(['a', 'b']))).toEqual({
      ready: { userName: 'u', members: [{ value: 'plain' }], [urn]: { department: 'D' } },
      referring: {
        members: [{ value: 'bulkId:a' }],
        [urn]: { manager: { value: 'bulkId:b', displayName: 'B' } },
      },
    });
  });
});

describe('the order of the operations of a bulk request', () => {
  const node = (makes: string | undefined, ...refersTo: string[]) => ({
    ...(makes !== undefined && { makes }),
    refersTo: new Set(refersTo),
  });
  const told = (...nodes: ReturnType<typeof node>[]) =>
    orderOf(nodes).map((step) =>
      step.kind === 'complete' ? `complete ${step.index}` : [step.index, ...step.unmade].join(' without '),
    );

  test('is that of the request, except that what one refers to comes right before it', () => {
    expect(told(node('a'), node(undefined, 'c'), node('b'), node('c'), node(undefined, 'a', 'unknown'))).toEqual([
      '0',
      '3',
      '1',
      '2',
      '4',
    ]);
  });

  test('breaks a circle by making one without the other and completing it right after', () => {
    expect(told(node('a', 'b'), node('b', 'a'), node(undefined, 'b'))).toEqual(['1 without a', '0', 'complete 1', '2']);
  });

  test('makes what refers to itself without, then completes it', () => {
    expect(told(node('a', 'a'))).toEqual(['0 without a', 'complete 0']);
  });

  test('runs each once and completes each that lacked something once, however they refer to each other', () => {
    const all = Array.from({ length: 300 }, (_, index) => `${index}`);

    const steps = orderOf(all.map((makes) => node(makes, ...all)));

    const ran = steps.filter(({ kind }) => kind === 'run').map(({ index }) => index);
    const completed = steps.filter(({ kind }) => kind === 'complete').map(({ index }) => index);
    expect(ran.toSorted((a, b) => a - b)).toEqual([...all.keys()]);
    expect(completed.toSorted((a, b) => a - b)).toEqual([...all.keys()]);
  });

  test('holds a chain of 100,000 without running out of stack', () => {
    const chain = Array.from({ length: 100_000 }, (_, index) => node(`${index}`, `${index + 1}`));

    const steps = orderOf(chain);

    expect([steps.length, steps[0]!.index, steps.at(-1)!.index]).toEqual([100_000, 99_999, 0]);
  });
});
