import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isInputObjectType } from 'graphql';
import { newId } from '../../src/domain/ids.js';
import { assignLicense, releaseLicense, updateLicense } from '../../src/domain/license/license.operations.js';
import { roles } from '../../src/domain/member/member.entity.js';
import { createTeam } from '../../src/domain/team/team.operations.js';
import { settleDeliveries } from '../../src/domain/webhook/delivery-work.operations.js';
import { buildAdminSchema } from '../../src/graphql/schema.js';
import {
  type Caller,
  callers,
  exportMatrix,
  graphqlMatrix,
  importMatrix,
  scimMatrix,
} from '../../src/permission-matrix.js';
import { sceneOf } from '../domain/scene.js';
import { withUnknownIds } from '../domain/unknown-ids.js';
import { memberWithToken, operatorToken } from '../graphql/callers.js';
import { type Stage, setStage, type WriteCase, writeCases } from '../graphql/write-cases.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { type MusterServer, serveMuster } from '../support/muster-server.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { argumentsOn, reached, type Visit, visitsOf } from './field-walk.js';

const schema = buildAdminSchema();
const people = callers.filter((caller) => caller !== 'SCIM_CONNECTION');
/** The routes beside GraphQL and SCIM: what is taken away, and what is sent in. */
const files = [...exportMatrix, ...importMatrix];

let database: TestDatabase;
let server: MusterServer;
let stage: Stage;
let stranger: TestOrganization;
let visits: Visit[];
const tokens = new Map<Caller, string>();

beforeAll(async () => {
  database = await openTestDatabase();
  server = await serveMuster(database.orm);
  const organization = await makeOrganization(database.orm);
  stage = await setStage(database.orm, organization);
  await fill(organization);
  stranger = await makeOrganization(database.orm);
  for (const role of roles) tokens.set(role, (await memberWithToken(database.orm, organization, role)).token);
  tokens.set('OWNER', organization.adminToken);
  tokens.set('OPERATOR', await operatorToken(database.orm));
  tokens.set('SCIM_CONNECTION', organization.scimToken);
  visits = visitsOf(schema, argumentsOn(stage));
});

afterAll(async () => {
  await server.close();
  await database.close();
});

/** What a stage lacks, so that every type has an object. */
async function fill(organization: TestOrganization): Promise<void> {
  const scene = sceneOf(database.orm, organization);
  await scene.lateRelease();
  await createTeam(organization.asOwner(), { name: "The owner's own", memberIds: [organization.owner.id] });
  await releaseLicense(organization.asOwner(), await scene.seat());
  const { licenseId } = await scene.seat();
  await updateLicense(organization.asOwner(), { licenseId, seats: 1 });
  await assignLicense(organization.asOwner(), { licenseId, memberId: await scene.provisioned() });
  await settleDeliveries(scene.as.systemHere(), await scene.settlement());
  const user = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'ada', name: { givenName: 'Ada' } };
  await fetch(`${server.origin}/scim/v2/${organization.connectionId}/Users`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/scim+json', ...bearer(organization.scimToken) },
    body: JSON.stringify(user),
  });
}

async function ask(token: string | undefined, query: string, variables: object = {}) {
  const response = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: a body of any shape, looked at by assertions
  const { data, errors = [] } = (await response.json()) as any;
  const codes: string[] = errors.map((error: { extensions: { code: string } }) => error.extensions.code);
  return { status: response.status, data, errors, codes };
}

describe.each(people)('as %s', (caller) => {
  test('every field answers, or is FORBIDDEN and shows nothing, as the matrix says', async () => {
    const surprises: object[] = [];
    for (const visit of visits.filter(({ arriving }) => arriving.includes(caller))) {
      const { status, data, codes, errors } = await ask(tokens.get(caller), visit.query);
      const isAllowed = visit.callers.includes(caller);
      const shown = visit.fields.some((field) => reached(data, [...visit.keys, field]) > 0);
      const others = codes.filter((code) => isAllowed || code !== 'FORBIDDEN');
      if (status !== 200 || others.length > 0 || (!isAllowed && shown)) surprises.push({ isAllowed, ...visit, errors });
    }
    expect(surprises).toEqual([]);
  });

  test('every mutation that the matrix does not allow is FORBIDDEN, and changes nothing', async () => {
    const before = await rowsWritten();
    for (const write of writeCases.filter(({ mutation }) => !mayDo(caller, mutation)))
      expect([write.mutation, await codesOf(caller, write, write.input(stage))]).toEqual([
        write.mutation,
        ['FORBIDDEN'],
      ]);
    expect(await rowsWritten()).toEqual(before);
  });

  test('every mutation that the matrix allows is not: what it names is looked for', async () => {
    for (const write of writeCases.filter(({ mutation }) => mayDo(caller, mutation))) {
      const codes = await codesOf(caller, write, withUnknownIds(write.input(stage)));
      expect([write.mutation, codes.filter((code) => !/^(NOT_FOUND|CONFLICT|INVALID_VALUE)$/.test(code))]).toEqual([
        write.mutation,
        [],
      ]);
    }
  });

  test.each(files)('$operation answers, or is 403, as the matrix says', async ({ operation, callers: may }) => {
    const { status } = await askForFile(operation, tokens.get(caller));

    expect(status).toBe(may.includes(caller) ? 200 : 403);
  });
});

test('every type of the admin API is reached by somebody', async () => {
  const types = new Set(visits.map(({ typeName }) => typeName));
  for (const { typeName, query, keys } of visits)
    for (const caller of ['OWNER', 'OPERATOR'] as const)
      if (types.has(typeName) && reached((await ask(tokens.get(caller), query)).data, keys) > 0) types.delete(typeName);

  expect([...types]).toEqual([]);
});

test('another organization’s owner meets an unknown one, whatever field they ask for', async () => {
  for (const { query, keys } of visits) {
    const { data, codes } = await ask(stranger.adminToken, query);

    expect(JSON.stringify(data ?? null)).not.toContain(stage.organization.id);
    if (keys[0] === 'organization') expect({ data, codes }).toEqual({ data: { organization: null }, codes: [] });
  }
  for (const { operation } of files) expect((await askForFile(operation, stranger.adminToken)).status).toBe(404);
});

test.each(['nobody', 'the token of a SCIM connection'])(
  '%s gets 401 for every field, mutation and export',
  async (who) => {
    const token = who === 'nobody' ? undefined : tokens.get('SCIM_CONNECTION');
    const mutations = writeCases.map(({ mutation }) => `mutation { ${mutation} { userErrors { code } } }`);
    for (const query of [...visits.map(({ query }) => query), ...mutations])
      expect(await ask(token, query)).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'], data: undefined });
    for (const { operation } of files) expect((await askForFile(operation, token)).status).toBe(401);
  },
);

describe('below a SCIM connection', () => {
  test.each([...scimMatrix, { operation: 'GET /Anything' }])(
    '$operation opens to its own token only',
    async ({ operation }) => {
      const [method = '', path = ''] = operation.replace('<id>', newId()).split(' ');
      const send = async (token: string | undefined) => {
        const response = await fetch(`${server.origin}/scim/v2/${stage.connectionId}${path}`, {
          method,
          headers: { 'Content-Type': 'application/scim+json', ...bearer(token) },
          ...(['POST', 'PUT', 'PATCH'].includes(method) && { body: '{}' }),
        });
        return { status: response.status, text: await response.text() };
      };

      const own = await send(tokens.get('SCIM_CONNECTION'));
      const others = [
        undefined,
        stranger.scimToken,
        stranger.adminToken,
        ...people.map((caller) => tokens.get(caller)),
      ];
      const closed = await Promise.all(others.map(send));

      expect([200, 400, 404]).toContain(own.status);
      expect(own.text.includes('There is nothing at this path')).toBe(operation === 'GET /Anything');
      expect(new Set(closed.map(({ status }) => status))).toEqual(new Set([401]));
    },
  );
});

const mayDo = (caller: Caller, mutation: string) => matrix.get(`Mutation.${mutation}`)!.includes(caller);
const matrix = new Map(graphqlMatrix(schema).map(({ operation, callers: may }) => [operation, may]));

/** The codes of a mutation's answer. */
async function codesOf(caller: Caller, { mutation }: WriteCase, input: unknown): Promise<string[]> {
  const type = schema.getMutationType()!.getFields()[mutation]!.args[0]!.type;
  const fields = schema.getType(String(type).replace('!', ''));
  const isTenant = isInputObjectType(fields) && 'organizationId' in fields.getFields();
  const { data, codes } = await ask(
    tokens.get(caller),
    `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { code } } }`,
    { input: { ...(input as object), ...(isTenant && { organizationId: stage.organization.id }) } },
  );
  return [...codes, ...(data?.[mutation].userErrors ?? []).map(({ code }: { code: string }) => code)];
}

/** Takes a file away, or sends one in. */
function askForFile(operation: string, token: string | undefined) {
  const [method = '', path = ''] = operation.split(' ');
  const url = `${server.origin}${path}?organizationId=${stage.organization.id}`;
  if (method === 'GET') return fetch(url, { headers: bearer(token) });
  const headers = { 'Content-Type': 'text/csv', ...bearer(token) };
  return fetch(`${url}&connection=${stage.connectionId}`, { method, headers, body: 'userName\nada\n' });
}

const bearer = (token: string | undefined): Record<string, string> =>
  token ? { Authorization: `Bearer ${token}` } : {};

const rowsWritten = () =>
  database.rows('select (select count(*) from audit_entry) as audit, (select count(*) from outbox_event) as outbox');
