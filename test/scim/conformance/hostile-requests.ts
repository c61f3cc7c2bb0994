import { PATCH_OP } from './facade.js';

/** A request of somebody who means harm, and the refusal that it gets. */
export interface HostileRequest {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly status: number;
  readonly scimType?: string;
}

/** What hostile requests are aimed at: a user and a group that are there, and a cursor of some query on users. */
export interface HostileTarget {
  readonly userId: string;
  readonly groupId: string;
  readonly cursor: string;
}

const KB = 1_000;
const times = (count: number, text: string) => text.repeat(count);
const list = (count: number, item: (index: number) => unknown) =>
  Array.from({ length: count }, (_, index) => item(index));

/** A body of less than 1 MB with more values than one of its size usually has. */
const crowded = (name: string, values: string): HostileRequest => ({
  name: `a body with ${name}`,
  method: 'POST',
  path: '/Users',
  body: `{"userName":"x",${values}}`,
  status: 413,
});

/** Filters of about 100 kB, or as deep as they are long. */
const filters: [string, string][] = [
  ['one long comparison', `userName eq "${times(100 * KB, 'x')}"`],
  ['blanks', `userName eq${times(100 * KB, ' ')}"x"`],
  ['quotes', `userName eq ${times(100 * KB, '"')}`],
  ['backslashes', `userName eq "${times(100 * KB, '\\')}"`],
  ['digits', `userName eq ${times(100 * KB, '9')}`],
  ['brackets', times(100 * KB, '[')],
  ['a chain of or', times(10 * KB, 'id pr or ').concat('id pr')],
  ['a chain of not', times(5 * KB, 'not (').concat('id pr', times(5 * KB, ')'))],
  ['5,000 nested parentheses', times(5 * KB, '(').concat('id pr', times(5 * KB, ')'))],
  ['2,000 parentheses in 4 kB', times(2 * KB, '(').concat('id pr')],
  ['51 comparisons in 4 kB', times(50, 'id pr or ').concat('id pr')],
];

/** Bodies that are no JSON object of a sound depth, or hold text that can't be stored. */
const bodies: [string, string, string][] = [
  ['500,000 arrays in each other', times(500 * KB, '['), 'invalidSyntax'],
  ['100,000 objects in each other', times(100 * KB, '{"a":'), 'invalidSyntax'],
  ['900 kB of blanks', times(900 * KB, ' '), 'invalidSyntax'],
  ['900 kB of an unclosed string', `{"userName":"${times(900 * KB, 'x')}`, 'invalidSyntax'],
  ['900 kB of escapes', `{"userName":"${times(150 * KB, '\\u0041')}`, 'invalidSyntax'],
  ['a number of 500,000 digits', `{"userName":${times(500 * KB, '9')}}`, 'invalidValue'],
  ['30,000 unknown keys', `{${list(30 * KB, (index) => `"k${index}":0`).join()}}`, 'invalidValue'],
  ['a key 30,000 times', `{${times(30 * KB, '"title":"x",')}"active":true}`, 'invalidValue'],
  ['a key twice, the second time of no use', '{"userName":"once","userName":null}', 'invalidValue'],
  ['a NUL', '{"userName":"a\\u0000b"}', 'invalidValue'],
  ['a lone surrogate', '{"userName":"a\\ud800b"}', 'invalidValue'],
  ['surrogates in the wrong order', '{"userName":"\\udc00\\ud800"}', 'invalidValue'],
  ['a prototype key', '{"userName":"x","__proto__":{"active":false}}', 'invalidSyntax'],
  ['a userName of 900 kB', JSON.stringify({ userName: times(900 * KB, 'x') }), 'invalidValue'],
  [
    '10,000 e-mails',
    JSON.stringify({ userName: 'x', emails: list(10 * KB, (index) => ({ value: `${index}` })) }),
    'invalidValue',
  ],
];

const patchOf = (Operations: unknown) => JSON.stringify({ schemas: [PATCH_OP], Operations });

/** The requests of the bad-input list, each with the answer that the standard names. */
export function hostileRequests({ userId, groupId, cursor }: HostileTarget): HostileRequest[] {
  const search = (name: string, body: object, scimType: string): HostileRequest => ({
    name,
    method: 'POST',
    path: '/Users/.search',
    body: JSON.stringify(body),
    status: 400,
    scimType,
  });
  const patch = (name: string, path: string, operations: unknown, refusal: object): HostileRequest => ({
    name,
    method: 'PATCH',
    path,
    body: patchOf(operations),
    ...({ status: 400, ...refusal } as { status: number }),
  });
  const user = `/Users/${userId}`;
  const members = list(100_001, (index) => ({ value: `${index}` }));
  return [
    ...filters.map(([name, filter]) => search(`a filter with ${name}`, { filter }, 'invalidFilter')),
    ...bodies.map(
      ([name, body, scimType]): HostileRequest => ({
        name: `a body with ${name}`,
        method: 'POST',
        path: '/Users',
        body,
        status: 400,
        scimType,
      }),
    ),
    crowded('80,000 unknown keys', list(80 * KB, (index) => `"k${index}":0`).join()),
    crowded('80,000 e-mails as bare texts', `"emails":[${list(80 * KB, (index) => `"${index}"`).join()}]`),
    crowded('30,000 e-mails', `"emails":[${list(30 * KB, (index) => `{"value":"${index}"}`).join()}]`),
    search('an unknown cursor', { cursor: times(100 * KB, 'A') }, 'invalidCursor'),
    search('a cursor of another query', { cursor, filter: 'title pr' }, 'invalidCursor'),
    search('a sortBy of 100 kB', { sortBy: times(100 * KB, 'a') }, 'invalidPath'),
    search('a count that is no number', { cursor: '', count: times(100 * KB, '9').concat('x') }, 'invalidCount'),
    patch('a path with 5,000 brackets', user, [{ op: 'remove', path: times(5 * KB, 'emails[') }], {
      scimType: 'invalidPath',
    }),
    patch(
      'a path with 5,000 parentheses',
      user,
      [{ op: 'remove', path: `emails[${times(5 * KB, '(')}type pr${times(5 * KB, ')')}]` }],
      { scimType: 'invalidFilter' },
    ),
    patch(
      '1,001 operations',
      user,
      list(1_001, () => ({ op: 'add', path: 'title', value: 'x' })),
      { status: 413 },
    ),
    patch(
      '1,000 operations on 1,000 values',
      user,
      [
        { op: 'add', path: 'emails', value: list(KB, (index) => ({ value: `${index}` })) },
        ...list(KB - 1, (index) => ({ op: 'replace', path: `emails[value ew "${index}"].display`, value: 'x' })),
      ],
      { status: 413 },
    ),
    patch('100,001 members', `/Groups/${groupId}`, [{ op: 'add', path: 'members', value: members }], { status: 413 }),
    {
      name: '1,001 bulk operations',
      method: 'POST',
      path: '/Bulk',
      body: JSON.stringify({ Operations: list(1_001, () => ({ method: 'DELETE', path: user })) }),
      status: 413,
    },
  ];
}
