import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createApiToken } from '../../src/domain/member/api-token.operations.js';
import { type AdminApi, serveAdminApi } from '../graphql/admin-api.js';
import { memberWithToken } from '../graphql/callers.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { type ExportServer, serveExports } from './export-server.js';

let database: TestDatabase;
let api: AdminApi;
let server: ExportServer;
let acme: TestOrganization;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveAdminApi(database.orm);
  server = await serveExports(database.orm);
  acme = await makeOrganization(database.orm);
});

afterAll(async () => {
  await api.close();
  await server.close();
  await database.close();
});

const ask = (wanted: string, token = acme.adminToken) =>
  // biome-ignore lint/suspicious/noExplicitAny: a document of this test alone
  api.as(token)<any, never>(
    `{ organization { exports${wanted} { name format url mediaType columns { name description } } } }`,
  );

test('GraphQL tells where the files are; the address answers, with the columns that it named', async () => {
  const { data } = await ask(
    '(asOf: "2026-03-31", timeZone: "Europe/Berlin", license: "enterprise", member: "Ada & Co", source: SCIM_EVERYONE)',
  );
  const [csv] = data.organization.exports;
  const path = csv.url.slice(csv.url.indexOf('/export/') + '/export/'.length);

  const { status, text } = await server.get(acme.adminToken, path);

  expect(csv).toMatchObject({ name: 'license-assignments', format: 'CSV', mediaType: 'text/csv' });
  expect(path).toBe(
    'license-assignments.csv?asOf=2026-03-31&timeZone=Europe%2FBerlin&license=enterprise&member=Ada+%26+Co&source=SCIM_EVERYONE',
  );
  expect(status).toBe(200);
  expect(text.split('\r\n')[0]).toBe(csv.columns.map(({ name }: { name: string }) => name).join(','));
});

test('the logs are told to who may read them, and are where GraphQL says', async () => {
  const analyst = await memberWithToken(database.orm, acme, 'ANALYST');
  const billing = await memberWithToken(database.orm, acme, 'BILLING');
  const namesOf = async (token: string) =>
    (await ask('', token)).data.organization.exports.map(({ name }: { name: string }) => name);

  const { data } = await ask('', analyst.token);
  const logs = data.organization.exports.slice(2);

  expect(logs.map(({ name, format }: { name: string; format: string }) => [name, format])).toEqual([
    ['audit-events', 'NDJSON'],
    ['provisioning-log', 'NDJSON'],
  ]);
  for (const { url } of logs)
    expect((await server.get(analyst.token, url.slice(url.indexOf('/export/') + '/export/'.length))).status).toBe(200);
  expect(await namesOf(billing.token)).toEqual(['license-assignments', 'license-assignments']);
});

test('GraphQL refuses what the file would refuse, naming the argument', async () => {
  const wrong = await ask('(asOf: "2999-01-01")');
  const { secret } = await createApiToken(acme.asOwner(), {
    name: 'x',
    scopes: ['organizations:read'],
    lifetime: 'DAYS_30',
  });
  const forbidden = await ask('', secret.reveal());

  expect(wrong.errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'asOf' });
  expect(forbidden.errors[0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
});
