import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { idBefore } from '../../src/domain/ids.js';
import { created, person } from '../scim/conformance/facade.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { serveScim } from '../support/scim-server.js';
import { type ExportServer, serveExports } from './export-server.js';

const path = 'provisioning-log.ndjson';

let database: TestDatabase;
let server: ExportServer;
let acme: TestOrganization;

beforeAll(async () => {
  database = await openTestDatabase();
  server = await serveExports(database.orm);
  acme = await makeOrganization(database.orm);
  const scim = await serveScim(database.orm);
  for (let n = 0; n < 4; n++) await created(scim.client(acme), '/Users', { ...person(), password: 'hunter2-canary' });
  await scim.client(acme)('GET', '/Users');
  await scim.close();
  await database.rows(`update provisioning_log_entry set id = ($1 || substr(id::text, 14))::uuid`, [
    idBefore(new Date(Date.now() - 60_000)).slice(0, 13),
  ]);
});

afterAll(async () => {
  await server.close();
  await database.close();
});

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('the log is taken away line by line, without secrets, and the last line proves it whole', async () => {
  const { status, headers, text } = await server.get(acme.adminToken, path);

  const lines = linesOf(text);
  const { end } = lines.at(-1);
  const before = text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch(/^application\/x-ndjson/);
  expect(
    lines
      .slice(0, -1)
      .map(({ method, status: code }) => `${method} ${code}`)
      .sort(),
  ).toEqual(['GET 200', ...Array(4).fill('POST 201')]);
  expect(end).toEqual({ rows: 5, sha256: createHash('sha256').update(before).digest('hex'), complete: true });
  expect(text).not.toContain('hunter2');
});

test('a part of it goes on by the cursor of its last line, and the audit log has each part', async () => {
  const first = linesOf((await server.get(acme.adminToken, `${path}?limit=3`)).text);
  const { more } = first.at(-1);
  const second = linesOf((await server.get(acme.adminToken, `${path}?cursor=${more.cursor}`)).text);

  const ids = [...first.slice(0, -1), ...second.slice(0, -1)].map(({ id }) => id);
  expect(new Set(ids).size).toBe(5);
  expect(ids).toEqual([...ids].sort());
  await server.settled();
  const audit = await database.rows<{ rows: number }>(
    `select (changes->>'rows')::int as rows from audit_entry where organization_id = $1 and action = 'provisioning_log.exported' order by id`,
    [acme.id],
  );
  expect(audit.slice(-2)).toEqual([{ rows: 3 }, { rows: 2 }]);
});

test('only the time that is asked for is in it', async () => {
  const count = async (query: string) =>
    linesOf((await server.get(acme.adminToken, `${path}?${query}`)).text).length - 1;
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

  expect(await count(`from=${minutesAgo(5)}`)).toBe(5);
  expect(await count(`to=${minutesAgo(5)}`)).toBe(0);
  expect(await count(`from=${minutesAgo(0.1)}`)).toBe(0);
});

test.each([
  ['limit=0', 'INVALID_COUNT', 'limit'],
  ['cursor=x', 'INVALID_CURSOR', 'cursor'],
  ['from=yesterday', 'INVALID_VALUE', 'from'],
  ['to=2026-01-01', 'INVALID_VALUE', 'to'],
  ['license=x', 'INVALID_VALUE', 'license'],
])('%s is refused, naming the parameter', async (query, code, field) => {
  const { status, error } = await server.get(acme.adminToken, `${path}?${query}`);

  expect(status).toBe(400);
  expect(error).toMatchObject({ code, field });
});

test('nobody reads another organization’s', async () => {
  const other = await makeOrganization(database.orm);

  const own = await server.get(other.adminToken, path);
  const named = await server.get(other.adminToken, `${path}?organizationId=${acme.id}`);
  const nobody = await server.get(null, path);

  expect(linesOf(own.text)).toHaveLength(1);
  expect([named.status, nobody.status]).toEqual([404, 401]);
});
