import fc from 'fast-check';
import { ENTERPRISE, PATCH_OP, USER } from './facade.js';
import { filterTexts, ids, names, oddText } from './filter-text-arbitraries.js';
import { bulks, cursors, hostileJson, json, searches } from './message-arbitraries.js';

/**
 * A request whose ids are still to be chosen: `{user}`, `{group}`, `{foreign}` and `{unknown}` stand for ids, `{cursor}`
 * for one that an answer held, and `{new}` for a name that nothing has.
 */
export interface FuzzedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

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
  { weight: 2, arbitrary: hostileJson },
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
      { weight: 1, arbitrary: names.map((name) => ['sortBy', name]) },
      { weight: 1, arbitrary: fc.constantFrom('descending', 'ascending', 'up').map((order) => ['sortOrder', order]) },
      { weight: 2, arbitrary: cursors.map((cursor) => ['cursor', cursor]) },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom('sortBy', 'sortOrder', 'count', '__proto__', ''), oddText) },
    ),
    { maxLength: 3 },
  )
  .map((pairs) => pairs.map((pair) => pair.map(encoded).join('=')).join('&'));

/** A text in a URL; the placeholders stay. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(/%7B(user|group|foreign|unknown|cursor|new)%7D/g, '{$1}');
}

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
    const segments = [endpoint, ...(id === null ? [] : [id])].map(encoded);
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

/** Any method on any path, with a body of any kind. */
const anything: fc.Arbitrary<FuzzedRequest> = fc
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

const posted = (path: fc.Arbitrary<string>, body: fc.Arbitrary<object>): fc.Arbitrary<FuzzedRequest> =>
  fc.tuple(path, body).map(([to, sent]) => ({ method: 'POST', path: to, headers: {}, body: JSON.stringify(sent) }));

const known = fc.constantFrom('/Users/{user}', '/Groups/{group}');

/** Changes that nothing is wrong with. */
const soundChanges = fc.array(
  fc.oneof(
    fc.boolean().map((value) => ({ op: 'replace', path: 'active', value })),
    fc.constantFrom('add', 'remove', 'replace').map((op) => ({ op, path: 'members', value: [{ value: '{user}' }] })),
    fc.string({ maxLength: 9 }).map((value) => ({ op: 'add', path: 'externalId', value: `${value}{new}` })),
    fc.constant({ op: 'replace', path: 'displayName', value: '{new}' }),
  ),
  { minLength: 1, maxLength: 2 },
);

const patched = fc.oneof(
  patches,
  soundChanges.map((Operations) => ({ schemas: [PATCH_OP], Operations })),
);

const written: fc.Arbitrary<FuzzedRequest> = fc.oneof(
  { weight: 3, arbitrary: posted(fc.constantFrom('/Users', '/Groups'), resources) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(known, resources)
      .map(([path, body]) => ({ method: 'PUT', path, headers: {}, body: JSON.stringify(body) })),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(known, fc.option(names, { freq: 2 }), patched).map(([path, shown, body]) => ({
      method: 'PATCH',
      path: shown === null ? path : `${path}?attributes=${encoded(shown)}`,
      headers: {},
      body: JSON.stringify(body),
    })),
  },
  { weight: 1, arbitrary: known.map((path) => ({ method: 'DELETE', path, headers: {}, body: undefined })) },
);

const lists: fc.Arbitrary<FuzzedRequest> = fc
  .tuple(fc.constantFrom('/Users', '/Users', '/Groups', '/Groups', '/', '/Schemas', '/ResourceTypes'), queries)
  .map(([path, query]) => ({
    method: 'GET',
    path: `${path}?${query}`.slice(0, longestPath),
    headers: {},
    body: undefined,
  }));

const discovered: fc.Arbitrary<FuzzedRequest> = fc
  .tuple(
    fc.constantFrom('GET', 'HEAD', 'GET', 'POST', 'DELETE'),
    fc.constantFrom('/Schemas', '/ResourceTypes', '/ServiceProviderConfig'),
    fc.oneof(
      fc.constantFrom('', `/${USER}`, `/${ENTERPRISE.toUpperCase()}`, '/User', '/group'),
      oddText.map((text) => `/${encoded(text)}`),
    ),
  )
  .map(([method, path, id]) => ({ method, path: (path + id).slice(0, longestPath), headers: {}, body: undefined }));

/** Requests of every kind, most of them nearly right. */
export const fuzzedRequests: fc.Arbitrary<FuzzedRequest> = fc.oneof(
  { weight: 10, arbitrary: anything },
  { weight: 8, arbitrary: written },
  { weight: 4, arbitrary: lists },
  { weight: 3, arbitrary: posted(fc.constantFrom('/Users/.search', '/Groups/.search', '/.search'), searches) },
  { weight: 3, arbitrary: posted(fc.constant('/Bulk'), bulks(fc.oneof(resources, patches))) },
  { weight: 1, arbitrary: discovered },
);
