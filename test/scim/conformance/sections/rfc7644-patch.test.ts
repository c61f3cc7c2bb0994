import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EXTENSION, openStage, thing } from '../../test-resource/stage.js';
import { created, ENTERPRISE, group, MUSTER, PATCH_OP, patchOf, person, USER, unique } from '../facade.js';
import { expectError, expectResource } from './expectations.js';

let stage: Awaited<ReturnType<typeof openStage>>;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const full = {
  caseExactString: 'x',
  integerAttr: 1,
  booleanAttr: true,
  multiStrings: ['a', 'b'],
  complexAttr: { sub1: 'a', sub2: 1 },
  multiComplex: [
    { value: 'v', type: 'work', primary: true },
    { value: 'w', type: 'home' },
  ],
};

/** Makes a TestResource and patches it. */
async function patched(...operations: object[]) {
  const made = await created(stage.scim, '/TestResources', thing(full));
  const answer = await stage.scim('PATCH', `/TestResources/${made.id}`, patchOf(...operations));
  return { made, answer, body: answer.body };
}

/** Expects a refusal, and the resource as it was. */
async function refusedWhole(scimType: string, ...operations: object[]) {
  const { made, answer } = await patched(...operations);
  expectError(answer, 400, scimType);
  expect((await stage.scim('GET', `/TestResources/${made.id}`)).body).toEqual(made);
}

describe('RFC 7644 section 3.5.2 Modifying with PATCH', () => {
  test('answers the resource with its headers, or 204 with the headers for a group', async () => {
    const { answer } = await patched({ op: 'replace', path: 'integerAttr', value: 2 });
    const { id, meta } = await created(stage.scim, '/Groups', group());
    const rename = () => patchOf({ op: 'replace', path: 'displayName', value: unique('New') });

    const silent = await stage.scim('PATCH', `/Groups/${id}`, rename());
    const shown = await stage.scim('PATCH', `/Groups/${id}?attributes=displayName`, rename());

    expectResource(answer, 200);
    expect([silent.status, silent.text, silent.headers.get('location')]).toEqual([204, '', meta.location]);
    expect(silent.headers.get('etag')).not.toBe(meta.version);
    expect([shown.status, Object.keys(shown.body).sort()]).toEqual([200, ['displayName', 'id', 'schemas']]);
  });

  test.each([
    ['no object', '[]'],
    ['without Operations', { schemas: [PATCH_OP] }],
    ['with an object as Operations', { schemas: [PATCH_OP], Operations: {} }],
    ['with no operation', patchOf()],
    ['with text as an operation', { schemas: [PATCH_OP], Operations: ['add'] }],
    ['without op', patchOf({ path: 'integerAttr', value: 1 })],
    ['with the op of JSON Patch', patchOf({ op: 'move', from: 'a', path: 'b' })],
  ])('a body %s is invalidSyntax', async (_what, body) => {
    const { id } = await created(stage.scim, '/TestResources', thing());

    expectError(await stage.scim('PATCH', `/TestResources/${id}`, body), 400, 'invalidSyntax');
  });

  test.each([
    ['integerAttr['],
    ['multiComplex]'],
    ['.sub1'],
    ['complexAttr.'],
    ['complexAttr.sub1.x'],
    ['multiStrings[0]x'],
    ['/integerAttr'],
    ['unknown'],
    [7],
  ])('the path %j is invalidPath', async (path) => {
    await refusedWhole('invalidPath', { op: 'add', path, value: 'x' });
  });

  test.each([
    'multiComplex[]',
    'multiComplex[value]',
    'multiComplex[value eq]',
    'multiComplex[nope eq "x"]',
    'multiComplex[primary gt true]',
  ])('the filter in %s is invalidFilter', async (path) => {
    await refusedWhole('invalidFilter', { op: 'remove', path });
  });

  test('read-only and immutable attributes are not modified: mutability; a first immutable value is added', async () => {
    await refusedWhole('mutability', { op: 'replace', path: 'readOnlyAttr', value: 'x' });
    await refusedWhole('mutability', { op: 'replace', path: 'id', value: 'x' });
    await refusedWhole('mutability', { op: 'add', path: 'meta.created', value: '2001-01-01T00:00:00Z' });
    await refusedWhole(
      'mutability',
      { op: 'add', path: 'immutableAttr', value: 'first' },
      { op: 'replace', path: 'immutableAttr', value: 'second' },
    );
    expect((await patched({ op: 'add', path: 'immutableAttr', value: 'first' })).body.immutableAttr).toBe('first');
  });

  test('operations are applied in their order, and all of them or none', async () => {
    const { body } = await patched(
      { op: 'remove', path: 'multiStrings' },
      { op: 'add', path: 'multiStrings', value: ['c'] },
      { op: 'replace', path: 'integerAttr', value: 2 },
      { op: 'replace', path: 'integerAttr', value: 3 },
    );

    expect([body.multiStrings, body.integerAttr]).toEqual([['c'], 3]);
    await refusedWhole(
      'invalidValue',
      { op: 'remove', path: 'multiStrings' },
      { op: 'add', path: 'integerAttr', value: 'x' },
    );
    await refusedWhole(
      'mutability',
      { op: 'add', path: 'integerAttr', value: 9 },
      { op: 'remove', path: 'identifier' },
    );
  });

  test('a new primary takes primary from the others', async () => {
    const { body } = await patched({ op: 'add', path: 'multiComplex', value: [{ value: 'n', primary: true }] });
    const primaries = body.multiComplex.filter(({ primary }: { primary?: boolean }) => primary);

    expect(primaries).toEqual([{ value: 'n', primary: true }]);
    expect(body.multiComplex).toHaveLength(3);
  });

  test('a qualified name brings its schema with it, and the last one takes it away', async () => {
    const { id } = await created(stage.scim, '/Users', person());
    const patch = async (op: object) => (await stage.scim('PATCH', `/Users/${id}`, patchOf(op))).body.schemas;

    expect(await patch({ op: 'add', path: `${ENTERPRISE}:employeeNumber`, value: '1' })).toEqual([
      USER,
      ENTERPRISE,
      MUSTER,
    ]);
    expect(await patch({ op: 'remove', path: `${ENTERPRISE.toUpperCase()}:EMPLOYEENUMBER` })).toEqual([USER, MUSTER]);
  });
});

describe('RFC 7644 section 3.5.2.1 Add Operation', () => {
  test.each<[string, object, object]>([
    [
      'an attribute that is not there',
      { path: 'dateTimeAttr', value: '2026-01-01T00:00:00Z' },
      { dateTimeAttr: '2026-01-01T00:00:00Z' },
    ],
    ['an attribute that is there', { path: 'integerAttr', value: 2 }, { integerAttr: 2 }],
    [
      'sub-attributes',
      { path: 'complexAttr', value: { sub2: 2, sub3: true } },
      { complexAttr: { sub1: 'a', sub2: 2, sub3: true } },
    ],
    [
      'one sub-attribute',
      { path: 'complexAttr.sub3', value: false },
      { complexAttr: { ...full.complexAttr, sub3: false } },
    ],
    ['values to several', { path: 'multiStrings', value: ['c'] }, { multiStrings: ['a', 'b', 'c'] }],
    [
      'one value to several',
      { path: 'multiComplex', value: { value: 'n' } },
      { multiComplex: [...full.multiComplex, { value: 'n' }] },
    ],
    [
      'without a path',
      { value: { integerAttr: 2, multiStrings: ['c'] } },
      { integerAttr: 2, multiStrings: ['a', 'b', 'c'] },
    ],
    [
      'to a selected value',
      { path: 'multiComplex[type eq "home"].value', value: 'z' },
      { multiComplex: [full.multiComplex[0], { value: 'z', type: 'home' }] },
    ],
    [
      'to an extension',
      { path: `${EXTENSION}:extInteger`, value: 2 },
      { [EXTENSION]: { extRequired: 'there', extInteger: 2 } },
    ],
  ])('%s', async (_what, operation, expected) => {
    const { answer, body } = await patched({ op: 'add', ...operation });

    expectResource(answer, 200);
    expect(body).toMatchObject(expected);
  });

  test('of what is there already changes nothing, neither version nor lastModified', async () => {
    const { made, body } = await patched(
      { op: 'add', path: 'integerAttr', value: 1 },
      { op: 'add', path: 'multiStrings', value: ['b'] },
      { op: 'add', path: 'multiComplex', value: [full.multiComplex[0]] },
      { op: 'add', value: { complexAttr: full.complexAttr } },
    );

    expect(body).toEqual(made);
  });

  test('needs a value', async () => {
    await refusedWhole('invalidValue', { op: 'add', path: 'integerAttr' });
    await refusedWhole('invalidValue', { op: 'add' });
    await refusedWhole('invalidValue', { op: 'add', value: 'x' });
  });
});

describe('RFC 7644 section 3.5.2.2 Remove Operation', () => {
  test.each<[string, string, { [name: string]: unknown }]>([
    ['a single value', 'integerAttr', { integerAttr: undefined }],
    ['all of several values', 'multiComplex', { multiComplex: undefined }],
    ['a value by its value', 'multiComplex[value eq "w"]', { multiComplex: [full.multiComplex[0]] }],
    ['a simple value', 'multiStrings[value eq "a"]', { multiStrings: ['b'] }],
    [
      'a value by two parts',
      'multiComplex[type eq "work" and primary eq true]',
      { multiComplex: [full.multiComplex[1]] },
    ],
    ['the last values', 'multiComplex[type pr]', { multiComplex: undefined }],
    ['a sub-attribute', 'complexAttr.sub2', { complexAttr: { sub1: 'a' } }],
    ['a complex value', 'complexAttr', { complexAttr: undefined }],
    ['what is not there', 'dateTimeAttr', { dateTimeAttr: undefined }],
  ])('%s', async (_what, path, expected) => {
    const { answer, body } = await patched({ op: 'remove', path });

    expectResource(answer, 200);
    for (const [name, value] of Object.entries(expected)) expect(body[name]).toEqual(value);
  });

  test('without a path is noTarget', async () => {
    await refusedWhole('noTarget', { op: 'remove' });
    await refusedWhole('noTarget', { op: 'remove', value: { integerAttr: 1 } });
  });

  test('of what is required or read-only is mutability', async () => {
    await refusedWhole('mutability', { op: 'remove', path: 'identifier' });
    await refusedWhole('mutability', { op: 'remove', path: `${EXTENSION}:extRequired` });
    await refusedWhole('mutability', { op: 'remove', path: 'readOnlyAttr' });
    await refusedWhole('mutability', { op: 'remove', path: 'id' });
  });

  test('of a user who is no member succeeds and changes nothing', async () => {
    const made = await created(stage.scim, '/Groups', group());
    const path = `members[value eq "${crypto.randomUUID()}"]`;

    expect((await stage.scim('PATCH', `/Groups/${made.id}`, patchOf({ op: 'remove', path }))).status).toBe(204);
    expect((await stage.scim('GET', `/Groups/${made.id}`)).body).toEqual(made);
  });
});

describe('RFC 7644 section 3.5.2.3 Replace Operation', () => {
  test.each<[string, object, object]>([
    ['a single value', { path: 'integerAttr', value: 2 }, { integerAttr: 2 }],
    [
      'what is not there, as add',
      { path: 'dateTimeAttr', value: '2026-01-01T00:00:00Z' },
      { dateTimeAttr: '2026-01-01T00:00:00Z' },
    ],
    ['all of several values', { path: 'multiStrings', value: ['c'] }, { multiStrings: ['c'] }],
    [
      'the named sub-attributes only',
      { path: 'complexAttr', value: { sub1: 'b' } },
      { complexAttr: { sub1: 'b', sub2: 1 } },
    ],
    ['without a path', { value: { integerAttr: 2, multiStrings: ['c'] } }, { integerAttr: 2, multiStrings: ['c'] }],
    [
      'a part of the selected value',
      { path: 'multiComplex[type eq "home"].value', value: 'z' },
      { multiComplex: [full.multiComplex[0], { value: 'z', type: 'home' }] },
    ],
    [
      'a part of all values',
      { path: 'multiComplex[type pr].type', value: 'other' },
      { multiComplex: full.multiComplex.map((each) => ({ ...each, type: 'other' })) },
    ],
  ])('%s', async (_what, operation, expected) => {
    const { answer, body } = await patched({ op: 'replace', ...operation });

    expectResource(answer, 200);
    expect(body).toMatchObject(expected);
  });

  test('where the filter selects nothing it is noTarget', async () => {
    await refusedWhole('noTarget', { op: 'replace', path: 'multiComplex[type eq "none"]', value: { value: 'x' } });
    await refusedWhole('noTarget', { op: 'replace', path: 'multiComplex[type eq "none"].value', value: 'x' });
  });

  test('of a whole value with primary set takes primary from the others', async () => {
    const value = { value: 'n', type: 'home', primary: true };
    const { body } = await patched({ op: 'replace', path: 'multiComplex[type eq "home"]', value });

    expect(body.multiComplex).toEqual([{ value: 'v', type: 'work', primary: false }, value]);
  });

  test('all members of a group, by replace or by remove and add', async () => {
    const [one, two] = [await created(stage.scim, '/Users', person()), await created(stage.scim, '/Users', person())];
    const { id } = await created(stage.scim, '/Groups', group(unique('G'), [one.id]));
    const members = async (...operations: object[]) =>
      (await stage.scim('PATCH', `/Groups/${id}?attributes=members`, patchOf(...operations))).body.members.map(
        ({ value }: { value: string }) => value,
      );
    const value = [{ display: 'Two', $ref: two.meta.location, value: two.id }];

    expect(await members({ op: 'replace', path: 'members', value })).toEqual([two.id]);
    expect(
      await members({ op: 'remove', path: 'members' }, { op: 'add', path: 'members', value: [{ value: one.id }] }),
    ).toEqual([one.id]);
  });
});
