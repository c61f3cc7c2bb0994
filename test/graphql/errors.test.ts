import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { DomainError, errorCodes } from '../../src/domain/errors.js';
import { formatError, placements } from '../../src/graphql/error-format.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization } from '../support/organization.js';
import { type AdminApi, type Ask, serveAdminApi } from './admin-api.js';

let database: TestDatabase;
let api: AdminApi;
let ask: Ask;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveAdminApi(database.orm);
  ask = api.as((await makeOrganization(database.orm)).adminToken);
});

afterAll(async () => {
  await api.close();
  await database.close();
});

describe('a bug of ours', () => {
  test('is told by its correlation id alone, logged under it, and leaves the rest of the answer', async () => {
    await database.rows('alter table provisioning_log_entry rename to mislaid');

    const { status, data, errors, headers } = await ask<Record<string, unknown>, object>(
      '{ viewer { kind } organization { name provisioningLog { nodes { id } } } }',
    );

    const correlationId = headers.get('x-request-id')!;
    expect(status).toBe(200);
    expect(data).toMatchObject({ viewer: { kind: 'MEMBER' }, organization: { provisioningLog: null } });
    expect(errors).toEqual([
      {
        message: `Internal error. The log has the details under the correlation id ${correlationId}.`,
        path: ['organization', 'provisioningLog'],
        locations: [expect.anything()],
        extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId },
      },
    ]);
    expect(api.logged.filter((line) => line.includes(correlationId))).toHaveLength(1);
  });
});

describe('what a caller wrote', () => {
  test.each([
    ['a syntax error', '{ viewer { ', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ viewer { nonsense } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a value that no time is',
      '{ organization { members(filter: { createdAt: { gt: "soon" } }) { totalCount } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a text that reads like a lost connection', '{ viewer(a: "ECONNREFUSED") { id } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('is answered 400, not as a fault of ours: %s', async (_what, query, code) => {
    const { status, errors } = await ask(query);

    expect(status).toBe(400);
    expect(errors[0]?.extensions).toEqual({ code });
  });
});

test('more mistakes in variables than are listed are the caller’s too', async () => {
  const emails = Array.from({ length: 60 }, () => ({}));

  const { status, errors } = await ask(
    'mutation ($input: CreateMemberInput!) { createMember(input: $input) { userErrors { code } } }',
    { input: { userName: 'ada', emails } },
  );

  expect(status).toBe(400);
  expect(new Set(errors.map(({ extensions }) => extensions?.code))).toEqual(new Set(['BAD_USER_INPUT']));
});

test('every refusal of the domain has a code of its own or BAD_USER_INPUT, and names its reason and field', () => {
  for (const reason of errorCodes) {
    const error = new GraphQLError('', { originalError: new DomainError(reason, 'Because.', 'name') });

    const { message, extensions } = formatError(error.toJSON(), error, 'id');

    expect(message).toBe('Because.');
    expect(extensions).toEqual({ code: placements[reason].code, reason, field: 'name' });
    expect([reason, 'BAD_USER_INPUT']).toContain(placements[reason].code);
  }
});
