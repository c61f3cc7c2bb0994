import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkFilter } from '../../../src/scim/protocol/checked-filter.js';
import { matches } from '../../../src/scim/protocol/evaluate.js';
import { type Filter, parseFilter } from '../../../src/scim/protocol/filter.js';
import type { ResourceSchema, ScimResource } from '../../../src/scim/protocol/schema.js';
import { propertyRuns, seed } from '../../support/property-runs.js';
import { logical } from './filter-arbitraries.js';
import { ENTERPRISE, groups, TEST_EXTENSION, testResources, USER, users } from './resource-schemas.js';
import { thrownBy } from './thrown.js';

const babs: ScimResource = {
  schemas: [USER, ENTERPRISE],
  id: '0199-a',
  externalId: 'Ext-1',
  userName: 'BJensen@example.com',
  name: { givenName: 'Barbara', familyName: 'Jensen' },
  title: '',
  active: false,
  emails: [
    { value: 'bjensen@example.com', type: 'work', primary: true },
    { value: 'babs@jensen.org', type: 'home' },
  ],
  photos: [],
  meta: { resourceType: 'User', created: '2026-01-31T12:00:00.000Z' },
  [ENTERPRISE]: { employeeNumber: '701984', manager: { value: 'm-1' } },
};

const holds = (filter: string, resource = babs, schema: ResourceSchema = users) =>
  matches(schema, parseFilter(filter, schema.urns), resource);

describe('RFC 7644 section 3.4.2.2, table 3', () => {
  test.each([
    'userName eq "bjensen@EXAMPLE.com"',
    'userName ne "else"',
    'userName co "JENSEN"',
    'userName sw "bj"',
    'userName ew ".COM"',
    'userName pr',
    'userName gt "a" and userName ge "bjensen@example.com"',
    'userName lt "c" and userName le "bjensen@example.com"',
    'externalId eq "Ext-1"',
    'active eq false',
    'active eq "False"',
    'active pr',
    'emails eq "babs@jensen.org"',
    'emails.value co "jensen"',
    'emails.type ne "work"',
    'emails[type eq "work" and primary eq "True"]',
    'emails[not (type eq "work")]',
    'emails pr',
    'name pr',
    'manager eq "m-1"',
    `${ENTERPRISE}:manager.value eq "m-1"`,
    `${ENTERPRISE} pr`,
    `schemas eq "${ENTERPRISE}"`,
    'employeeNumber eq 701984',
    'meta.created eq "2026-01-31T13:00:00+01:00"',
    'meta.Created gt 2026-01-31',
    'meta.created lt "2026-02-01T00:00:00Z"',
    'title ne "x"',
    'title eq null',
    'userName ne null',
    'nickName ne "x"',
    'photos.type ne "photo"',
    'not (nickName pr)',
    'userName pr and active eq false',
    'nickName pr or active eq false',
  ])('%s matches', (filter) => {
    expect(holds(filter)).toBe(true);
  });

  test.each([
    'externalId eq "ext-1"',
    'externalId co "ext"',
    'active eq true',
    'title pr',
    'photos pr',
    'nickName pr',
    'nickName eq "x"',
    'nickName sw ""',
    'emails[type eq "home" and primary eq true]',
    'emails[type eq "home" and value co "example"]',
    'userName eq "bjensen"',
    'meta.created gt "2026-01-31T12:00:00Z"',
  ])('%s does not match', (filter) => {
    expect(holds(filter)).toBe(false);
  });

  test('strings have the order of their code points', () => {
    const resource = { identifier: 'x', caseExactString: '\u{1F600}' };

    expect(holds('caseExactString gt "\uffff"', resource, testResources)).toBe(true);
  });

  test('numbers and elements of simple lists are compared by value', () => {
    const resource = {
      integerAttr: 10,
      decimalAttr: 1.5,
      multiStrings: ['a', 'b'],
      [TEST_EXTENSION]: { extInteger: 3 },
    };

    expect(holds('integerAttr gt 9 and decimalAttr le 1.5', resource, testResources)).toBe(true);
    expect(holds('multiStrings eq "B" and multiStrings[value eq "a"]', resource, testResources)).toBe(true);
    expect(holds(`${TEST_EXTENSION}:extInteger lt 3`, resource, testResources)).toBe(false);
  });

  test('members of a group are matched by their value', () => {
    expect(holds('members eq "u1"', { members: [{ value: 'u1' }] }, groups)).toBe(true);
    expect(holds('members[value eq "u2"]', { members: [{ value: 'u1' }] }, groups)).toBe(false);
  });
});

describe('RFC 7644 table 9, invalidFilter', () => {
  test.each([
    ['nonsense eq "x"', 'nonsense'],
    ['name.nonsense eq "x"', 'name.nonsense'],
    ['emails[nonsense eq "x"]', 'nonsense'],
    ['emails[type.x eq "x"]', 'type.x'],
    ['constructor eq "x"', 'constructor'],
    ['active gt true', 'active'],
    ['active co "t"', 'active'],
    ['active eq "yes"', 'active'],
    ['active eq 1', 'active'],
    ['x509Certificates.value ge "a"', 'x509Certificates.value'],
    ['meta.created eq "yesterday"', 'meta.created'],
    ['meta.created co "2026"', 'meta.created'],
    ['name eq "x"', 'name'],
    [`${ENTERPRISE} eq "x"`, ENTERPRISE],
    ['userName[value eq "x"]', 'userName'],
    ['userName gt null', 'userName'],
    ['password eq "x"', 'password'],
    ['password pr', 'password'],
  ])('%s is refused and names %s', (filter, named) => {
    const error = thrownBy(() => holds(filter));

    expect(error.scimType).toBe('invalidFilter');
    expect(error.message).toContain(`'${named}'`);
  });

  test.each(['integerAttr eq "5"', 'integerAttr co 5', 'binaryAttr gt "AA=="', 'writeOnlyAttr eq "x"'])(
    '%s is refused on a test resource',
    (filter) => {
      expect(thrownBy(() => holds(filter, {}, testResources)).scimType).toBe('invalidFilter');
    },
  );
});

test('a checked filter has resolved targets and values of their type', () => {
  const filter = parseFilter('ACTIVE eq "TRUE" and emails sw "b" and meta.created ge 2026-01-31T01:00:00+01:00');

  expect(checkFilter(users, filter)).toMatchObject({
    kind: 'and',
    terms: [
      { target: { attribute: { name: 'active' } }, value: true },
      { target: { attribute: { name: 'emails' }, sub: { name: 'value' } } },
      { target: { sub: { name: 'created' } }, value: '2026-01-31T00:00:00.000Z' },
    ],
  });
});

describe('against a naive evaluator', () => {
  const words = fc.constantFrom('a', 'A', 'b', 'ab', 'work', '');
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const resources = fc
    .record({
      caseExactString: maybe(words),
      caseInsensitiveString: maybe(words),
      integerAttr: maybe(fc.integer({ min: 0, max: 2 })),
      booleanAttr: maybe(fc.boolean()),
      multiStrings: maybe(fc.array(words)),
      multiComplex: maybe(fc.array(fc.record({ value: words, type: words }, { requiredKeys: [] }))),
    })
    .map((resource) => JSON.parse(JSON.stringify(resource)) as ScimResource);
  const textOperators = fc.constantFrom('eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le');
  const compared = (path: fc.Arbitrary<{ name: string; sub?: string }>) =>
    fc.record({ kind: fc.constant('compare'), path, op: textOperators, value: words }) as fc.Arbitrary<Filter>;
  const leaves: fc.Arbitrary<Filter> = fc.oneof(
    compared(
      fc.constantFrom<{ name: string; sub?: string }>(
        { name: 'caseExactString' },
        { name: 'caseInsensitiveString' },
        { name: 'multiStrings' },
        { name: 'multiComplex' },
        { name: 'multiComplex', sub: 'type' },
      ),
    ),
    fc.record({
      kind: fc.constant('compare'),
      path: fc.constant({ name: 'integerAttr' }),
      op: fc.constantFrom('eq', 'ne', 'gt', 'ge', 'lt', 'le'),
      value: fc.integer({ min: 0, max: 2 }),
    }),
    fc.record({
      kind: fc.constant('present'),
      path: fc.constantFrom({ name: 'multiComplex' }, { name: 'booleanAttr' }),
    }),
    fc.record({
      kind: fc.constant('valuePath'),
      path: fc.constant({ name: 'multiComplex' }),
      filter: logical(compared(fc.constantFrom({ name: 'value' }, { name: 'type' }))),
    }),
  );

  test(`both agree on random filters and resources (MUSTER_SEED=${seed})`, () => {
    fc.assert(
      fc.property(logical(leaves), resources, (filter, resource) => {
        expect(matches(testResources, filter, resource)).toBe(naivelyMatches(filter, resource));
      }),
      propertyRuns(2000),
    );
  });
});

/** The RFC's rules again, by plain recursion over the few attributes that the property uses. */
function naivelyMatches(filter: Filter, holder: ScimResource): boolean {
  if (filter.kind === 'not') return !naivelyMatches(filter.term, holder);
  if ('terms' in filter) {
    const answers = filter.terms.map((term) => naivelyMatches(term, holder));
    return filter.kind === 'and' ? !answers.includes(false) : answers.includes(true);
  }
  const found = holder[filter.path.name];
  const list = (found === undefined ? [] : Array.isArray(found) ? found : [found]) as (string | ScimResource)[];
  if (filter.kind === 'valuePath')
    return list.some((element) => naivelyMatches(filter.filter, element as ScimResource));
  const simple = list
    .map((each) =>
      typeof each === 'object' ? each[filter.kind === 'compare' ? (filter.path.sub ?? 'value') : 'value'] : each,
    )
    .filter((value) => value !== undefined && value !== '');
  if (filter.kind === 'present') {
    return list.some((each) =>
      typeof each === 'object' ? Object.values(each).some((value) => value !== '') : each !== '',
    );
  }
  if (simple.length === 0) return filter.op === 'ne';
  const fold = (value: unknown) =>
    typeof value === 'string' && filter.path.name !== 'caseExactString' ? value.toLowerCase() : value;
  const expected = fold(filter.value) as string;
  return simple.some((each) => {
    const actual = fold(each) as string;
    const answers = {
      eq: actual === expected,
      ne: actual !== expected,
      co: `${actual}`.includes(expected),
      sw: `${actual}`.startsWith(expected),
      ew: `${actual}`.endsWith(expected),
      gt: actual > expected,
      ge: actual >= expected,
      lt: actual < expected,
      le: actual <= expected,
    };
    return answers[filter.op];
  });
}
