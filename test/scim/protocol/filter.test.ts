import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseFilter, printFilter } from '../../../src/scim/protocol/filter.js';
import { propertyRuns, seed } from '../../support/property-runs.js';
import { filters } from './filter-arbitraries.js';
import { ENTERPRISE, USER, users } from './resource-schemas.js';
import { thrownBy } from './thrown.js';

const compare = (name: string, op: string, value: unknown) => ({ kind: 'compare', path: { name }, op, value });
const present = (name: string) => ({ kind: 'present', path: { name } });

describe('RFC 7644 section 3.4.2.2, figure 1', () => {
  test.each([
    'userName eq "bjensen"',
    `name.familyName co "O'Malley"`,
    'userName sw "J"',
    'urn:ietf:params:scim:schemas:core:2.0:User:userName sw "J"',
    'title pr',
    'meta.lastModified gt "2011-05-13T04:42:34Z"',
    'title pr and userType eq "Employee"',
    'title pr or userType eq "Intern"',
    'schemas eq "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"',
    'userType eq "Employee" and (emails co "example.com" or emails.value co "example.org")',
    'userType ne "Employee" and not (emails co "example.com" or emails.value co "example.org")',
    'userType eq "Employee" and emails.type eq "work"',
    'userType eq "Employee" and emails[type eq "work" and value co "@example.com"]',
    'emails[type eq "work" and value co "@example.com"] or ims[type eq "xmpp" and value co "@foo.com"]',
  ])('the example %s is read and printed alike', (text) => {
    expect(printFilter(parseFilter(text, users.urns))).toBe(text);
  });

  test('not binds closer than and, and closer than or', () => {
    expect(parseFilter('a pr or not (b pr) and c pr')).toEqual({
      kind: 'or',
      terms: [present('a'), { kind: 'and', terms: [{ kind: 'not', term: present('b') }, present('c')] }],
    });
  });

  test('parentheses go before and', () => {
    expect(parseFilter('(a pr or b pr) and c pr')).toEqual({
      kind: 'and',
      terms: [{ kind: 'or', terms: [present('a'), present('b')] }, present('c')],
    });
  });

  test('operators and keywords have any letter case and need no blanks around brackets and strings', () => {
    expect(parseFilter('a EQ"x"AND NOT(b Pr)OR(c pR)')).toEqual(parseFilter('a eq "x" and not (b pr) or (c pr)'));
  });

  test('a URN is cut where a known schema ends', () => {
    expect(parseFilter(`${ENTERPRISE}:manager.value eq "1" and ${USER}:active eq true`, users.urns)).toMatchObject({
      terms: [{ path: { urn: ENTERPRISE, name: 'manager', sub: 'value' } }, { path: { urn: USER, name: 'active' } }],
    });
  });

  test.each([
    ['"a\\"b\\\\c\\u00e9\\n"', 'a"b\\cé\n'],
    ['"\\ud83d\\ude00"', '😀'],
    ['True', true],
    ['FALSE', false],
    ['Null', null],
    ['-12.5e2', -1250],
    ['-0', 0],
  ])('the value %s is read', (text, value) => {
    expect(parseFilter(`a eq ${text}`)).toEqual(compare('a', 'eq', value));
  });

  test(`parsing what was printed gives the same tree (MUSTER_SEED=${seed})`, () => {
    fc.assert(
      fc.property(filters({ valuePaths: true }), (filter) => {
        expect(parseFilter(printFilter(filter), users.urns)).toEqual(filter);
      }),
      propertyRuns(500),
    );
  });
});

describe("words without quotes, as Microsoft's collection sends them", () => {
  test.each([
    ['userName sw O', compare('userName', 'sw', 'O')],
    ['a eq 2019-01-01T00:00:00Z', compare('a', 'eq', '2019-01-01T00:00:00Z')],
    ['a eq 007', compare('a', 'eq', '007')],
    ['a eq truer', compare('a', 'eq', 'truer')],
  ])('%s is read as a string', (text, filter) => {
    expect(parseFilter(text)).toEqual(filter);
  });

  test('a word ends at a closing parenthesis or bracket', () => {
    expect(parseFilter('(a co example.com)')).toEqual(compare('a', 'co', 'example.com'));
    expect(parseFilter('emails[type eq work]')).toMatchObject({ filter: compare('type', 'eq', 'work') });
  });
});

describe('RFC 7644 table 9, invalidFilter', () => {
  test.each([
    '',
    ' ',
    'userName',
    'userName eq',
    'userName eq "a',
    'userName eq "a" b',
    'userName eq "a" and',
    'userName regex "a"',
    'and',
    '(userName pr',
    'userName pr)',
    'not userName pr',
    'emails[type pr',
    'emails[emails[type pr]]',
    '"userName" eq 1',
    'a eq "\\x"',
    'a eq "\\u0000"',
    'a eq "\\ud800"',
    'a eq "\n"',
    'a eq 1e999',
    '1a eq 2',
    '__proto__ eq "a"',
    'a eq b"c"',
  ])('%j is refused', (text) => {
    expect(thrownBy(() => parseFilter(text)).scimType).toBe('invalidFilter');
  });

  test('an unknown operator is named together with those that exist', () => {
    expect(thrownBy(() => parseFilter('userName regex "a"')).message).toContain("'regex'; the operators are eq, ne");
  });

  test('50 comparisons are read and 51 are not', () => {
    const chain = (terms: number) => Array(terms).fill('a pr').join(' or ');

    expect(parseFilter(chain(50))).toMatchObject({ kind: 'or' });
    expect(thrownBy(() => parseFilter(chain(51))).message).toContain('more than 50');
  });

  test('20 levels of nesting are read and 21 are not', () => {
    const nested = (levels: number) => `${'('.repeat(levels)}a pr${')'.repeat(levels)}`;

    expect(parseFilter(nested(20))).toEqual(present('a'));
    expect(thrownBy(() => parseFilter(nested(21))).message).toContain('20 levels');
  });

  test('4,096 characters are read and 4,097 are not', () => {
    const ofLength = (length: number) => `a eq "${'x'.repeat(length - 7)}"`;

    expect(parseFilter(ofLength(4096))).toMatchObject({ kind: 'compare' });
    expect(thrownBy(() => parseFilter(ofLength(4097))).message).toContain('4096');
  });
});
