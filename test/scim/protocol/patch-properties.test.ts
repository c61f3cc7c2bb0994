import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ProtocolError } from '../../../src/scim/protocol/error.js';
import { applyPatch, readPatch } from '../../../src/scim/protocol/patch.js';
import type { ScimResource } from '../../../src/scim/protocol/schema.js';
import { readResource } from '../../../src/scim/protocol/validation.js';
import { propertyRuns, seed } from '../../support/property-runs.js';
import { naivelyPatched, type RawOperation } from './naive-patch.js';
import { ENTERPRISE, users } from './resource-schemas.js';

const words = fc.constantFrom('a', 'b', 'A');
const emptyOr = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 5, arbitrary: value as fc.Arbitrary<unknown> }, fc.constantFrom(null, ''));
const types = fc.constantFrom('work', 'home');

const elements = fc.record(
  { value: words, type: types, primary: fc.constantFrom(true, false, 'True'), display: words },
  { requiredKeys: ['value'] },
);
const names = fc.record({ givenName: words, familyName: words }, { requiredKeys: [] });
const changesOfName = fc.record({ givenName: emptyOr(words), familyName: emptyOr(words) }, { requiredKeys: [] });

const resources: fc.Arbitrary<ScimResource> = fc
  .record(
    {
      userName: fc.constant('u'),
      title: words,
      name: names,
      emails: fc.array(elements, { maxLength: 4 }),
      [ENTERPRISE]: fc.record({ department: words, manager: fc.record({ value: words }) }, { requiredKeys: [] }),
    },
    { requiredKeys: ['userName'] },
  )
  .map((body) => readResource(users, body, 'create'));

const emailFilters = fc.oneof(
  types.map((type) => `type eq "${type}"`),
  fc.tuple(types, words).map(([type, value]) => `type eq "${type}" and value eq "${value}"`),
  fc.constant('primary eq "True"'),
);
const targets: fc.Arbitrary<[path: string, value: unknown]> = fc.oneof(
  fc.tuple(fc.constantFrom('title', 'TITLE', 'name.givenName', `${ENTERPRISE}:department`), emptyOr(words)),
  fc.tuple(fc.constant('name'), emptyOr(changesOfName)),
  fc.tuple(fc.constant('emails'), emptyOr(fc.array(elements, { maxLength: 3 }))),
  fc.tuple(
    fc.tuple(emailFilters, fc.constantFrom('value', 'display')).map(([filter, sub]) => `emails[${filter}].${sub}`),
    emptyOr(words),
  ),
  fc.tuple(
    emailFilters.map((filter) => `emails[${filter}].primary`),
    fc.constantFrom(true, false, 'true'),
  ),
  fc.tuple(
    emailFilters.map((filter) => `emails[${filter}]`),
    emptyOr(elements),
  ),
  fc.tuple(fc.constant(`${ENTERPRISE}:manager`), emptyOr(fc.oneof(words, fc.record({ value: emptyOr(words) })))),
);
const operations: fc.Arbitrary<RawOperation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('add', 'Add', 'replace', 'Replace'), targets)
      .map(([op, [path, value]]) => ({ op, path, value })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom('remove', 'Remove'), targets).map(([op, [path]]) => ({ op, path })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('add', 'replace'), fc.array(targets, { minLength: 1, maxLength: 3 }))
      .map(([op, members]) => ({ op, value: Object.fromEntries(members) })),
  },
);
const documents = fc.array(operations, { minLength: 1, maxLength: 5 });

function patched(resource: ScimResource, Operations: RawOperation[]): ScimResource | string {
  try {
    return applyPatch(users, resource, readPatch(users, { Operations }));
  } catch (error) {
    if (error instanceof ProtocolError) return error.scimType;
    throw error;
  }
}

describe('RFC 7644 section 3.5.2, for random documents', () => {
  test(`the resource is that of a second, naive implementation (MUSTER_SEED=${seed})`, () => {
    fc.assert(
      fc.property(resources, documents, (resource, document) => {
        expect(patched(resource, document)).toEqual(naivelyPatched(resource, document));
      }),
      propertyRuns(3000),
    );
  });

  test(`the given resource stays untouched (MUSTER_SEED=${seed})`, () => {
    fc.assert(
      fc.property(resources, documents, (resource, document) => {
        const before = structuredClone(resource);

        patched(resource, document);

        expect(resource).toEqual(before);
      }),
      propertyRuns(200),
    );
  });

  test(`no list has two primaries or the same type and value twice (MUSTER_SEED=${seed})`, () => {
    fc.assert(
      fc.property(resources, documents, (resource, document) => {
        const result = patched(resource, document);

        const emails = typeof result === 'string' ? [] : ((result.emails ?? []) as ScimResource[]);
        const pairs = emails.filter(({ value }) => value !== undefined).map(({ type, value }) => `${type}/${value}`);
        expect(emails.filter(({ primary }) => primary === true).length).toBeLessThan(2);
        expect(new Set(pairs).size).toBe(pairs.length);
      }),
      propertyRuns(200),
    );
  });

  test(`a path-less replace of the whole resource by itself changes nothing (MUSTER_SEED=${seed})`, () => {
    fc.assert(
      fc.property(resources, (resource) => {
        expect(patched(resource, [{ op: 'replace', value: resource }])).toBe(resource);
      }),
      propertyRuns(200),
    );
  });
});
