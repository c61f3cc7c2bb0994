import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exampleOperations } from '../../src/graphql/graphiql/example-operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization } from '../support/organization.js';
import { type AdminApi, serveAdminApi } from './admin-api.js';

let database: TestDatabase;
let api: AdminApi;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveAdminApi(database.orm);
});

afterAll(async () => {
  await api.close();
  await database.close();
});

const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

describe('a browser that opens /graphql', () => {
  test('gets GraphiQL without a token, from this server alone', async () => {
    const response = await fetch(api.url, { headers: browser });
    const page = await response.text();

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(page).not.toMatch(/https?:\/\//);
    const parts = addressesIn(page).filter((address) => address.startsWith('/graphql/'));
    expect(parts).toHaveLength(5);
    for (const address of parts) {
      const part = await fetch(api.origin + address);
      expect([address, part.status]).toEqual([address, 200]);
      expect((await part.arrayBuffer()).byteLength).toBeGreaterThan(500);
    }
  });

  test('is kept by the policy of the page from loading or sending anything elsewhere', async () => {
    const { headers } = await fetch(api.url, { headers: browser });

    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('finds nothing of the packages beyond what the page needs', async () => {
    const paths = ['/graphiql/package.json', '/graphiql/..%2f..%2fpackage.json', '/graphiql/'];

    const answers = await Promise.all(paths.map((path) => fetch(api.url + path)));

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });
});

test('a client that takes any type is no browser', async () => {
  const answers = await Promise.all(
    [{}, { accept: '*/*' }, { accept: 'application/json' }].map((headers) => fetch(api.url, { headers })),
  );

  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
});

test('the page opens with nine operations, and each works as it stands', async () => {
  const ask = api.as((await makeOrganization(database.orm)).adminToken);

  const answers = [];
  for (const { query, variables } of exampleOperations)
    answers.push(await ask(query, variables === undefined ? {} : JSON.parse(variables)));

  expect(exampleOperations).toHaveLength(9);
  for (const { status, errors, data } of answers) {
    expect([status, errors]).toEqual([200, []]);
    expect(JSON.stringify(data)).not.toMatch(/"userErrors":\[\{/);
  }
});

const addressesIn = (page: string) =>
  [...page.matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)].map(([, address]) => address!);
