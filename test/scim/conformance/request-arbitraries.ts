import fc from 'fast-check';
import { PATCH_OP } from './facade.js';
import { filterTexts, ids, names, oddText } from './filter-text-arbitraries.js';

/** A request whose ids are still to be chosen: `{user}`, `{group}`, `{foreign}` and `{unknown}` stand for ids. */
export interface FuzzedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const json = fc.letrec<{ value: unknown; object: object }>((tie) => ({
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

const resources = fc.tuple(fc.uuid(), json.object, fc.boolean()).map(([unique, extra, isPlain]) => ({
  userName: `u-${unique}`,
  displayName: `g-${unique}`,
  ...(isPlain ? {} : extra),
}));

const patchPaths = fc.oneof(
  { weight: 4, arbitrary: names },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('emails', 'roles', 'addresses', 'members', 'name', 'title'),
        filterTexts,
        fc.constantFrom('', '.value', '.type', '.x'),
      )
      .map(([list, filter, sub]) => `${list}[${filter}]${sub}`),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'emails[type eq "work"].value',
      'roles[primary eq "True"].value',
      'members[value eq "{user}"]',
    ),
  },
);

const operations = fc.record(
  {
    op: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom('add', 'replace', 'remove', 'Add', 'Replace', 'Remove') },
      { weight: 1, arbitrary: json.value },
    ),
    path: fc.oneof({ weight: 9, arbitrary: patchPaths }, { weight: 1, arbitrary: json.value }),
    value: json.value,
  },
  { requiredKeys: ['op'] },
);

const patches = fc.record({ schemas: fc.constant([PATCH_OP]), Operations: fc.array(operations, { maxLength: 4 }) });

const bodies = fc.oneof(
  { weight: 5, arbitrary: resources.map((body) => JSON.stringify(body)) },
  { weight: 6, arbitrary: patches.map((body) => JSON.stringify(body)) },
  { weight: 1, arbitrary: json.value.map((body) => JSON.stringify(body)) },
  {
    weight: 1,
    arbitrary: fc.tuple(patches, fc.nat(200), oddText).map(([body, at, odd]) => {
      const text = JSON.stringify(body);
      return text.slice(0, at) + odd + text.slice(at + 1);
    }),
  },
);

const numbers = fc.oneof(
  fc.integer().map(String),
  fc.constantFrom('', '0', '-1', '1e9', '9007199254740993', 'x'),
  oddText,
);

const queries = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: filterTexts.map((text) => ['filter', text]) },
      { weight: 1, arbitrary: numbers.map((text) => ['startIndex', text]) },
      { weight: 1, arbitrary: numbers.map((text) => ['count', text]) },
      { weight: 1, arbitrary: fc.array(names, { maxLength: 4 }).map((list) => ['attributes', list.join(',')]) },
      { weight: 1, arbitrary: fc.array(names, { maxLength: 4 }).map((list) => ['excludedAttributes', list.join(',')]) },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom('sortBy', 'sortOrder', 'cursor', '__proto__', ''), oddText) },
    ),
    { maxLength: 3 },
  )
  .map((pairs) => pairs.map((pair) => pair.map((text) => encodeURIComponent(text.toWellFormed())).join('=')).join('&'));

/** Above 16 kB of request line and headers HTTP itself answers, with 431. */
const longestPath = 10_000;

const paths = fc
  .tuple(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom('Users', 'Groups') },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          'Schemas',
          'ResourceTypes',
          'ServiceProviderConfig',
          'Me',
          'Bulk',
          '.search',
          'users',
        ),
      },
      { weight: 1, arbitrary: oddText },
    ),
    fc.option(ids, { freq: 2 }),
    fc.option(queries, { freq: 2 }),
    fc.constantFrom('/', '/', '/', '//', '/./'),
  )
  .map(([endpoint, id, query, slash]) => {
    const segments = [endpoint, ...(id === null ? [] : [id])].map((text) =>
      text.startsWith('{') ? text : encodeURIComponent(text.toWellFormed()),
    );
    return (slash + segments.join(slash) + (query === null ? '' : `?${query}`)).slice(0, longestPath);
  });

const tags = fc.constantFrom('*', 'W/"1"', '"2"', 'W/"1", W/"2"', '', 'x', `W/"${'9'.repeat(30)}"`);
const headers = fc.record(
  {
    'If-Match': tags,
    'If-None-Match': tags,
    'Content-Type': fc.constantFrom('application/json', 'application/scim+json; charset=utf-8', 'text/plain', ''),
    'Content-Encoding': fc.constantFrom('identity', 'gzip', 'x'),
    Accept: fc.constantFrom('*/*', 'application/scim+json', 'text/html'),
  },
  { requiredKeys: [] },
);

/** Requests of every kind, most of them nearly right. */
export const fuzzedRequests: fc.Arbitrary<FuzzedRequest> = fc
  .tuple(
    fc.constantFrom('GET', 'GET', 'POST', 'POST', 'PUT', 'PATCH', 'PATCH', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'),
    paths,
    fc.oneof({ weight: 5, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: headers }),
    bodies,
  )
  .map(([method, path, sent, body]) => ({
    method,
    path,
    headers: sent as Record<string, string>,
    body: ['POST', 'PUT', 'PATCH'].includes(method) ? body : undefined,
  }));
