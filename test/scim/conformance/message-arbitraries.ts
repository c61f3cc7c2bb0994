import fc from 'fast-check';
import { filterTexts, ids, names, oddText } from './filter-text-arbitraries.js';

/** Any JSON value, with names and ids that mean something among its parts. */
export const json = fc.letrec<{ value: unknown; object: object }>((tie) => ({
  object: fc
    .array(fc.tuple(names, tie('value')), { maxLength: 4 })
    .map((entries) => Object.fromEntries(entries.filter(([name]) => name !== '__proto__'))),
  value: fc.oneof(
    { depthSize: 'small' },
    oddText,
    ids,
    fc.boolean(),
    fc.constant(null),
    fc.double({ noNaN: true }),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
    fc.record({
      value: fc.oneof(ids, oddText),
      type: fc.constantFrom('work', 'home', 'User'),
      primary: fc.constantFrom(true, 'True', 1),
    }),
    fc.array(fc.record({ value: ids }), { maxLength: 3 }),
  ),
}));

/** A value that a field expects, seldom another one. */
const mostly = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 8, arbitrary: arbitrary as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: json.value });

/** Cursors: `{cursor}` is the last one that an answer held. */
export const cursors = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('', '{cursor}', '{cursor}A', 'W10', 'bnVsbA') },
  { weight: 1, arbitrary: fc.json({ maxDepth: 1 }).map((text) => Buffer.from(text).toString('base64url')) },
  { weight: 1, arbitrary: oddText },
);

const numbers = fc.oneof(fc.integer({ min: -2, max: 300 }), fc.constantFrom(0, -1, 2 ** 31, 2 ** 53, 1e300, 0.5));

/** Bodies of searches by POST. */
export const searches = fc.record(
  {
    filter: mostly(filterTexts),
    sortBy: mostly(names),
    sortOrder: mostly(fc.constantFrom('ascending', 'descending', 'Descending', 'up')),
    startIndex: mostly(numbers),
    count: mostly(numbers),
    cursor: mostly(cursors),
    attributes: mostly(fc.array(names, { maxLength: 3 })),
    excludedAttributes: mostly(fc.array(names, { maxLength: 3 })),
  },
  { requiredKeys: [] },
);

const references = fc.constantFrom('bulkId:a', 'bulkId:b', 'bulkId:', 'bulkId:none');

const bulkPaths = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('/Users', '/Groups', '/Users/{user}', '/Groups/{group}', 'Users/') },
  { weight: 2, arbitrary: references.map((id) => `/Users/${id}`) },
  { weight: 2, arbitrary: fc.constantFrom('/Users/{foreign}', '/Users/%', '/Bulk', '/Schemas', '/Users/x/y', '/?x') },
  { weight: 1, arbitrary: oddText },
);

/** Bodies of bulk requests whose operations have these bodies. */
export const bulks = (bodies: fc.Arbitrary<object>) =>
  fc.record(
    {
      failOnErrors: mostly(fc.integer({ min: 0, max: 3 })),
      Operations: mostly(
        fc.array(
          fc.record(
            {
              method: mostly(fc.constantFrom('POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'delete', 'GET')),
              path: mostly(bulkPaths),
              bulkId: mostly(fc.constantFrom('a', 'b', 'c', '')),
              version: mostly(fc.constantFrom('W/"1"', '*', 'x')),
              data: mostly(
                fc.oneof(
                  bodies,
                  fc.record({ displayName: oddText, members: fc.array(fc.record({ value: references })) }),
                ),
              ),
            },
            { requiredKeys: ['method', 'path', 'data'] },
          ),
          { maxLength: 5 },
        ),
      ),
    },
    { requiredKeys: ['Operations'] },
  );

const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

/** Text where JSON is expected: cut, doubled, too deep, with keys twice, or with what only some parsers take. */
export const hostileJson = fc.oneof(
  fc.tuple(json.value, fc.nat(60), oddText).map(([value, at, odd]) => {
    const text = JSON.stringify(value) ?? '';
    return text.slice(0, at) + odd + text.slice(at + 1);
  }),
  fc.tuple(names, json.value, json.value).map(([name, one, two]) => {
    const key = JSON.stringify(name);
    return `{"userName":"{new}",${key}:${JSON.stringify(one)},${key}:${JSON.stringify(two)}}`;
  }),
  fc.nat(200).map((depth) => deep('[', ']', depth)),
  fc.nat(200).map((depth) => `{"userName":"{new}","name":${deep('{"a":', '}', depth).replace('}', '1}')}}`),
  fc.constantFrom(
    '',
    ' ',
    '\ufeff{"userName":"{new}"}',
    '{"userName":"{new}",}',
    '{"userName":"{new}"}{}',
    "{'userName':'{new}'}",
    '{"userName":"{new}"/* */}',
    '{"userName":"\\u0000"}',
    '{"userName":"\\ud800"}',
    '{"userName":"\\udc00\\ud800"}',
    '{"userName":1e999}',
    '{"userName":"{new}","__proto__":{"active":false}}',
    '{"userName":"{new}","name":{"__proto__":{"a":1}}}',
    '{"userName":"{new}","constructor":{"prototype":{"a":1}}}',
    '{"\\u005f_proto__":1}',
    'NaN',
    'undefined',
    '[null]',
  ),
);
