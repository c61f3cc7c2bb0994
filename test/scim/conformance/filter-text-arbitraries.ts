import fc from 'fast-check';
import { ENTERPRISE, USER } from './facade.js';

/** Ids in paths and values; `{user}`, `{group}`, `{foreign}` and `{unknown}` are put in when the request is sent. */
export const ids = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('{user}', '{group}') },
  { weight: 1, arbitrary: fc.constantFrom('{foreign}', '{unknown}') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }) },
);

/** Text that is ordinary, or at the edge of what a program expects. */
export const oddText = fc.oneof(
  { weight: 6, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      'True',
      'false',
      'null',
      '0',
      '%',
      '\\',
      '"',
      '\u0000',
      '\ud800',
      'İ',
      'ß',
      '__proto__',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('x'.repeat(400), 'ß'.repeat(5000), '2026-02-30T00:00:00Z', '+262143-01-01') },
);

/** Names of attributes, known and unknown. */
export const names = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      'userName',
      'USERNAME',
      'externalId',
      'displayName',
      'active',
      'title',
      'name',
      'name.givenName',
      'emails',
      'emails.value',
      'addresses.country',
      'roles',
      'x509Certificates',
      'groups',
      'groups.value',
      'members',
      'members.value',
      'members.$ref',
      'password',
      'id',
      'schemas',
      'meta',
      'meta.created',
      'meta.version',
      'meta.location',
      'meta.resourceType',
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ENTERPRISE,
      `${ENTERPRISE}:department`,
      `${ENTERPRISE}:manager`,
      `${USER}:userName`,
      USER,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '__proto__',
      'constructor.prototype',
      'hasOwnProperty',
      'urn:x:y',
      ':',
      '.',
      '$ref',
      'type',
    ),
  },
  { weight: 1, arbitrary: oddText },
);

const literals = fc.oneof(
  oddText.map((text) => JSON.stringify(text)),
  ids.map((id) => JSON.stringify(id)),
  fc.constantFrom(
    'true',
    'False',
    'null',
    '7',
    '-1.5e3',
    '1e999',
    'word',
    '"2026-01-01T00:00:00Z"',
    '2026-01-01',
    '"W/\\"1\\""',
  ),
);

const operators = fc.constantFrom('eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le', 'EQ', 'Sw', 'regex');

/** Text of a filter: by the grammar, seldom damaged. */
export const filterTexts: fc.Arbitrary<string> = fc.letrec<{ filter: string; comparison: string }>((tie) => ({
  comparison: fc.oneof(
    { weight: 5, arbitrary: fc.tuple(names, operators, literals).map((parts) => parts.join(' ')) },
    { weight: 1, arbitrary: names.map((name) => `${name} pr`) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom('emails', 'addresses', 'members', 'groups', 'roles', 'name', 'schemas', 'meta'),
          tie('filter'),
        )
        .map(([list, filter]) => `${list}[${filter}]`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('value', 'type', 'primary', '$ref', 'display', 'country'), operators, literals)
        .map((parts) => parts.join(' ')),
    },
  ),
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('comparison'),
    fc.tuple(tie('filter'), fc.constantFrom(' and ', ' or ', ' OR '), tie('filter')).map((parts) => parts.join('')),
    tie('filter').map((filter) => `not (${filter})`),
    tie('filter').map((filter) => `(${filter})`),
    fc
      .tuple(tie('filter'), fc.nat(30), oddText)
      .map(([filter, at, odd]) => filter.slice(0, at) + odd + filter.slice(at)),
  ),
})).filter;
