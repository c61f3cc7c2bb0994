import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ProtocolError } from '../../../src/scim/protocol/error.js';
import { applyPatch, readPatch } from '../../../src/scim/protocol/patch.js';
import type { ScimResource } from '../../../src/scim/protocol/schema.js';
import { readResource } from '../../../src/scim/protocol/validation.js';
import { propertyRuns, seed } from '../../support/property-runs.js';
import type { RawOperation } from './naive-patch.js';
import { naivelyPatchedTestResource } from './naive-test-resource-patch.js';
import { TEST_EXTENSION, testResources } from './resource-schemas.js';

const words = fc.constantFrom('a', 'b', 'A');
const types = fc.constantFrom('work', 'home');
const booleans = fc.constantFrom(true, false, 'True', 'false');
const emptyOr = (value: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 5, arbitrary: value }, fc.constantFrom<unknown>(null, ''));

const things = fc.record({ value: words, type: types, primary: booleans }, { requiredKeys: [] });
const complexes = fc.record({ sub1: emptyOr(words), sub2: fc.nat(2), sub3: booleans }, { requiredKeys: [] });
const lists = (element: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 4, arbitrary: fc.array(element, { maxLength: 3 }) }, words, fc.constantFrom(null, ''));

const resources = fc
  .record(
    {
      identifier: words,
      immutableAttr: words,
      multiStrings: fc.array(words, { maxLength: 3 }),
      complexAttr: fc.record({ sub1: words, sub2: fc.nat(2) }, { requiredKeys: [] }),
      multiComplex: fc.array(things, { maxLength: 4 }),
      [TEST_EXTENSION]: fc.record({ extRequired: words, extString: words }, { requiredKeys: ['extRequired'] }),
    },
    { requiredKeys: ['identifier', TEST_EXTENSION] },
  )
  .map((body) => ({ ...readResource(testResources, body, 'create'), readOnlyAttr: 'fixed' }));

const filters = fc.oneof(
  types.map((type) => `type eq "${type}"`),
  words.map((value) => `VALUE eq "${value}"`),
  fc.tuple(types, words).map(([type, value]) => `type eq "${type}" and value eq "${value}"`),
  fc.constantFrom('primary eq true', 'primary eq "False"', 'type eq "work" or type eq "home"', 'not (type pr)'),
);

/** Paths with a value that fits; `emptied` values are among them. */
const coreTargets: fc.Arbitrary<[path: string, value: unknown]> = fc.oneof(
  fc.tuple(fc.constantFrom('identifier', 'immutableAttr'), emptyOr(words)),
  fc.tuple(fc.constant('readOnlyAttr'), fc.constantFrom('fixed', 'fixed', 'other')),
  fc.tuple(fc.constant('multiStrings'), lists(words)),
  fc.tuple(
    words.map((value) => `multiStrings[value eq "${value}"]`),
    emptyOr(words),
  ),
  fc.tuple(fc.constant('complexAttr'), emptyOr(complexes)),
  fc.tuple(fc.constantFrom('complexAttr.sub1', 'complexAttr[sub1 eq "a"].sub1'), emptyOr(words)),
  fc.tuple(fc.constantFrom('complexAttr.sub2', 'complexAttr[SUB1 eq "b"].sub2'), emptyOr(fc.nat(2))),
  fc.tuple(fc.constant('complexAttr[sub1 eq "a"]'), emptyOr(complexes)),
  fc.tuple(fc.constant('multiComplex'), lists(fc.oneof(things, words))),
  fc.tuple(fc.constantFrom('multiComplex.type', 'multiComplex.Value'), emptyOr(words)),
  fc.tuple(
    filters.map((filter) => `multiComplex[${filter}]`),
    emptyOr(fc.oneof(things, words)),
  ),
  fc.tuple(
    fc.tuple(filters, fc.constantFrom('value', 'TYPE')).map(([filter, sub]) => `multiComplex[${filter}].${sub}`),
    emptyOr(words),
  ),
  fc.tuple(
    filters.map((filter) => `multiComplex[${filter}].primary`),
    booleans,
  ),
);
const extended = fc.record(
  { extString: emptyOr(words), EXTREQUIRED: words, extInteger: fc.nat(2) },
  { requiredKeys: [] },
);
const extensionTargets: fc.Arbitrary<[path: string, value: unknown]> = fc.oneof(
  fc.tuple(
    fc.constantFrom('extString', 'extRequired').map((name) => `${TEST_EXTENSION}:${name}`),
    emptyOr(words),
  ),
  fc.tuple(fc.constantFrom(TEST_EXTENSION, TEST_EXTENSION.toUpperCase()), emptyOr(extended)),
);
const spelt = fc
  .tuple(
    coreTargets,
    fc.constantFrom<(path: string) => string>(
      (path) => path,
      (path) => `${testResources.core.urn}:${path}`,
      (path) => path.replace(/^\w+/, (name) => name.toUpperCase()),
    ),
  )
  .map(([[path, value], spell]): [string, unknown] => [spell(path), value]);
const targets = fc.oneof({ weight: 5, arbitrary: spelt }, { weight: 1, arbitrary: extensionTargets });

const operations: fc.Arbitrary<RawOperation> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom('add', 'Add', 'replace', 'REPLACE'), targets)
      .map(([op, [path, value]]) => ({ op, path, value })),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constantFrom('remove', 'Remove'), targets).map(([op, [path]]) => ({ op, path })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('multiStrings', 'multiComplex'), lists(words))
      .map(([path, value]) => ({ op: 'remove', path, value })),
  },
  {
    weight: 2,
    arbitrary: lists(things).map((value) => ({ op: 'remove', path: 'multiComplex', value })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('add', 'replace'), fc.array(targets, { minLength: 1, maxLength: 3 }))
      .map(([op, members]) => ({ op, value: Object.fromEntries(members) })),
  },
);
const documents = fc.array(operations, { minLength: 1, maxLength: 5 });

function patched(resource: ScimResource, Operations: RawOperation[]): ScimResource | string {
  try {
    return applyPatch(testResources, resource, readPatch(testResources, { Operations }));
  } catch (error) {
    if (error instanceof ProtocolError) return error.scimType;
    throw error;
  }
}

describe('RFC 7644 section 3.5.2, for random documents on a resource with every characteristic', () => {
  test(`the resource is that of a second, naive implementation (MUSTER_SEED=${seed})`, () => {
    fc.assert(
      fc.property(resources, documents, (resource, document) => {
        expect(patched(resource, document)).toEqual(naivelyPatchedTestResource(resource, document));
      }),
      propertyRuns(3000),
    );
  });

  test(`the resulting resource can be put back as it is and changes nothing (MUSTER_SEED=${seed})`, () => {
    fc.assert(
      fc.property(resources, documents, (resource, document) => {
        const result = patched(resource, document);
        if (typeof result === 'string') return;

        expect(patched(result, [{ op: 'replace', value: result }])).toBe(result);
      }),
      propertyRuns(1000),
    );
  });
});
