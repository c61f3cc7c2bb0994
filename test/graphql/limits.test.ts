import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization } from '../support/organization.js';
import { statementsOf } from '../support/statements.js';
import { type AdminApi, type Ask, serveAdminApi } from './admin-api.js';

let database: TestDatabase;
let api: AdminApi;
let ask: Ask;
let token: string;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveAdminApi(database.orm);
  token = (await makeOrganization(database.orm)).adminToken;
  ask = api.as(token);
});

afterAll(async () => {
  await api.close();
  await database.close();
});

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

const tooLarge: readonly { readonly what: string; readonly query: string; readonly code: string }[] = [
  {
    what: '1,000 aliases',
    query: `{ ${times(1000, (i) => `a${i}: viewer { id }`)} }`,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  { what: '31 aliases', query: `{ viewer { ${times(31, (i) => `a${i}: id`)} } }`, code: 'QUERY_TOO_COMPLEX' },
  { what: '31 root fields', query: `{ ${times(31, () => 'viewer { id }')} }`, code: 'QUERY_TOO_COMPLEX' },
  {
    what: '31 root fields in fragments',
    query: `{ ...F ...G } fragment F on Query { ${times(16, () => 'viewer { id }')} } fragment G on Query { ${times(16, () => 'viewer { id }')} }`,
    code: 'QUERY_TOO_COMPLEX',
  },
  {
    what: 'a depth of 50',
    query: `{ organization ${times(25, () => '{ scimConnections { tokens { scimConnection')} { id } ${times(75, () => '}')} }`,
    code: 'QUERY_TOO_COMPLEX',
  },
  {
    what: 'a depth of 13',
    query: `{ organization { scimConnections ${times(5, () => '{ tokens { scimConnection')} { id } ${times(10, () => '}')} } }`,
    code: 'QUERY_TOO_COMPLEX',
  },
  {
    what: '2^16 fragments',
    query: `{ ...F0 } ${times(16, (i) => `fragment F${i} on Query { a: viewer { ...V } ...F${i + 1} b: viewer { id } ...F${i + 1} }`)} fragment F16 on Query { viewer { id } } fragment V on Viewer { id }`,
    code: 'QUERY_TOO_COMPLEX',
  },
  {
    what: '61 directives',
    query: `{ viewer { id ${times(61, () => '@include(if: true)')} } }`,
    code: 'QUERY_TOO_COMPLEX',
  },
  {
    what: '31 fragments',
    query: `{ viewer { id } } ${times(31, (i) => `fragment F${i} on Viewer { id }`)}`,
    code: 'QUERY_TOO_COMPLEX',
  },
  { what: 'the same field 3,900 times', query: `{ viewer { ${times(3900, () => 'id')} } }`, code: 'QUERY_TOO_COMPLEX' },
  { what: '5,000 tokens', query: `{ viewer { ${times(5000, () => 'id')} } }`, code: 'GRAPHQL_PARSE_FAILED' },
  {
    what: 'pages inside pages inside pages',
    query: '{ organizations(first: 250) { nodes { members(first: 250) { nodes { id } } } } }',
    code: 'QUERY_TOO_COMPLEX',
  },
  {
    what: 'three years of usage by day of 50 licenses',
    query:
      '{ organization { licenses { nodes { usage(from: "2023-01-01", to: "2025-12-31") { points { assigned } } } } } }',
    code: 'QUERY_TOO_COMPLEX',
  },
  {
    what: 'a list that leads back to lists',
    query: '{ organization { members(first: 250) { nodes { teams { members(first: 250) { nodes { id } } } } } } }',
    code: 'QUERY_TOO_COMPLEX',
  },
];

describe('a query that asks for too much', () => {
  test.each(tooLarge)('is answered 400: $what', async ({ query, code }) => {
    const statements = await statementsOf(async () => {
      const { status, errors, data } = await ask(query);

      expect(status).toBe(400);
      expect(errors[0]?.extensions?.code).toBe(code);
      expect(data ?? null).toBeNull();
    });

    expect(
      statements.filter((text) => !text.includes('api_token')).filter((text) => !text.includes('token_directory')),
    ).toEqual([]);
  });

  test('is answered 400 by the page sizes that its variables ask for', async () => {
    const query = `query ($first: Int = 250) { organization { teams(first: $first) { nodes { members(first: $first) { nodes { id } } } } } }`;

    const [large, defaulted, small] = await Promise.all([
      ask(query, { first: 200 }),
      ask(query),
      ask(query, { first: 20 }),
    ]);

    expect([large?.status, defaulted?.status, small?.status]).toEqual([400, 400, 200]);
  });

  test('goes through at the bounds', async () => {
    const aliases = await ask(`{ viewer { ${times(30, (i) => `a${i}: id`)} } }`);
    const deep = await ask(
      `{ organization { scimConnections ${times(4, () => '{ tokens { scimConnection')} { tokens { id } } ${times(8, () => '}')} } }`,
    );

    expect([aliases.status, aliases.errors]).toEqual([200, []]);
    expect([deep.status, deep.errors]).toEqual([200, []]);
  });
});

describe('introspection', () => {
  test('works for a caller with a token, as GraphiQL and codegen ask', async () => {
    const { status, errors } = await ask(getIntrospectionQuery());

    expect([status, errors]).toEqual([200, []]);
  });

  test('is closed to everybody else, and so are suggestions', async () => {
    const [introspection, typo] = await Promise.all([
      api.as(null)(getIntrospectionQuery()),
      api.as('muster_api_wrong')('{ viewr { id } }'),
    ]);

    for (const { status, errors, headers } of [introspection, typo]) {
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(errors).toEqual([
        { message: expect.not.stringMatching(/viewer/), extensions: { code: 'UNAUTHENTICATED' } },
      ]);
    }
  });
});

describe('a request that is no GraphQL request', () => {
  const json = { 'content-type': 'application/json' };
  const requests: readonly { what: string; init: RequestInit; path?: string; status: number }[] = [
    { what: 'malformed JSON', init: { body: '{"query":', headers: json }, status: 400 },
    { what: 'a batch', init: { body: '[{"query":"{viewer{id}}"}]', headers: json }, status: 400 },
    { what: 'a text', init: { body: '"{viewer{id}}"', headers: json }, status: 400 },
    { what: 'no query', init: { body: '{}', headers: json }, status: 400 },
    { what: 'a query that is no text', init: { body: '{"query":{"a":1}}', headers: json }, status: 400 },
    {
      what: 'prototype keys',
      init: { body: '{"query":"{viewer{id}}","variables":{"__proto__":{"a":1}}}', headers: json },
      status: 400,
    },
    {
      what: 'constructor keys',
      init: { body: '{"query":"{viewer{id}}","variables":{"constructor":{"prototype":{"a":1}}}}', headers: json },
      status: 400,
    },
    {
      what: 'a body of 2 MB',
      init: { body: JSON.stringify({ query: ' '.repeat(2_000_000) }), headers: json },
      status: 413,
    },
    {
      what: 'a body 9,000 deep',
      init: {
        body: `{"query":"{viewer{id}}","variables":{"a":${'['.repeat(9000)}${']'.repeat(9000)}}}`,
        headers: json,
      },
      status: 400,
    },
    {
      what: 'an unknown charset',
      init: { body: '{}', headers: { 'content-type': 'application/json; charset=bogus' } },
      status: 415,
    },
    { what: 'a wrong encoding', init: { body: '{}', headers: { ...json, 'content-encoding': 'gzip' } }, status: 400 },
    {
      what: 'text/plain',
      init: { body: '{"query":"{viewer{id}}"}', headers: { 'content-type': 'text/plain' } },
      status: 400,
    },
    {
      what: 'a form',
      init: { body: 'query=%7Bviewer%7Bid%7D%7D', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      status: 400,
    },
    {
      what: 'GET without a header of its own',
      init: { method: 'GET' },
      path: '?query=%7Bviewer%7Bid%7D%7D',
      status: 400,
    },
    {
      what: 'GET of a mutation',
      init: { method: 'GET', headers: { 'apollo-require-preflight': '1' } },
      path: '?query=mutation%7BrevokeApiToken(input%3A%7BtokenId%3A%22a%22%7D)%7BuserErrors%7Bcode%7D%7D%7D',
      status: 405,
    },
    {
      what: 'GET with too many aliases',
      init: { method: 'GET', headers: { 'apollo-require-preflight': '1' } },
      path: `?query={${times(31, (i) => `a${i}:viewer{id}`).replaceAll(' ', ',')}}`,
      status: 400,
    },
    { what: 'PUT', init: { method: 'PUT', body: '{"query":"{viewer{id}}"}', headers: json }, status: 405 },
    { what: 'a path below', init: { body: '{"query":"{viewer{id}}"}', headers: json }, path: '/more', status: 404 },
  ];

  test.each(requests)('is answered $status as JSON without a stack: $what', async ({ init, path = '', status }) => {
    const response = await fetch(api.url + path, {
      method: 'POST',
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
    });
    const text = await response.text();

    expect(response.status).toBe(status);
    expect(JSON.parse(text).errors[0].extensions.code).toEqual(expect.any(String));
    expect(text).not.toMatch(/node_modules|\.[jt]s:\d/);
    expect(response.headers.get('x-request-id')).toMatch(/^[\w.-]{1,64}$/);
  });

  test('leaves prototypes as they were and logs no error', () => {
    expect(({} as Record<string, unknown>).a).toBeUndefined();
    expect(api.logged).toEqual([]);
  });
});
