import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphQLFormattedError } from 'graphql';
import { recordOf } from '../../src/domain/sso/domain-challenge.js';
import { buildAdminSchema } from '../../src/graphql/schema.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { type AdminApi, type Answer, serveAdminApi } from './admin-api.js';
import { memberWithToken, operatorToken } from './callers.js';
import * as client from './client/generated.js';
import { type Stage, setStage, type WriteCase, writeCases } from './write-cases.js';

let database: TestDatabase;
let api: AdminApi;
let operator: string;
let stranger: TestOrganization;
/** Where writes are refused; it stays as it is. */
let stage: Stage;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveAdminApi(database.orm);
  operator = await operatorToken(database.orm);
  stranger = await makeOrganization(database.orm);
  stage = await setStage(database.orm, await makeOrganization(database.orm));
});

afterAll(async () => {
  await api.close();
  await database.close();
});

test('the table of writes holds every mutation', () => {
  const mutations = Object.keys(buildAdminSchema().getMutationType()!.getFields());

  expect(writeCases.map(({ mutation }) => mutation).sort()).toEqual(mutations.sort());
});

describe.each(writeCases)('$mutation', (write) => {
  const allowed = (at: Stage) => (write.by === 'OPERATOR' ? operator : at.organization.adminToken);
  const inputOf = (at: Stage) => ({
    ...write.input(at),
    ...(write.by === 'OPERATOR' && write.mutation !== 'createOrganization' && { organizationId: at.organization.id }),
  });

  test('is done for a caller who may, and is in the audit log', async () => {
    const own = await prepare(write);

    const answer = await send(write.mutation, allowed(own), inputOf(own));

    expect(answer.errors).toEqual([]);
    expect(payload(answer, write).userErrors).toEqual([]);
    expect(resultOf(answer, write)).not.toBeNull();
    const requestId = answer.headers.get('x-request-id');
    const audit = await database.rows('select 1 from audit_entry where correlation_id = $1', [requestId]);
    expect(audit.length > 0).toBe(write.audit !== 'NONE');
  });

  test('is refused as FORBIDDEN to a caller who may not, and changes nothing', async () => {
    const token = await tokenOf(write.forbidden);

    const answer = await unchanged(() => send(write.mutation, token, write.input(stage)));

    expect(payload(answer, write).userErrors).toEqual([expect.objectContaining({ code: 'FORBIDDEN' })]);
    expect(resultOf(answer, write)).toBeNull();
  });

  test('in another organization is the same as of something unknown, and changes nothing', async () => {
    if (['createOrganization', 'signOut'].includes(write.mutation)) return;
    const token = write.by === 'OPERATOR' ? operator : stranger.adminToken;
    const missing = write.by === 'OPERATOR' ? stage.memberId : stage.organization.id;

    const named = await unchanged(() =>
      send(write.mutation, token, { ...write.input(stage), organizationId: missing }),
    );
    const there = write.names === 'A_THING' && (await unchanged(() => send(write.mutation, token, write.input(stage))));

    expect(payload(named, write).userErrors).toEqual([expect.objectContaining({ code: 'NOT_FOUND' })]);
    if (there) expect(payload(there, write).userErrors).toEqual([expect.objectContaining({ code: 'NOT_FOUND' })]);
  });

  test('is answered 401 without a token, and changes nothing', async () => {
    const answer = await unchanged(() => send(write.mutation, null, write.input(stage)));

    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    expect(codes(answer.errors)).toEqual(['UNAUTHENTICATED']);
  });

  async function tokenOf(caller: WriteCase['forbidden']): Promise<string> {
    const { organization } = stage;
    if (caller === 'OPERATOR') return operator;
    if (caller === 'OWNER') return organization.adminToken;
    return (await memberWithToken(database.orm, organization, caller)).token;
  }

  async function prepare({ after }: WriteCase): Promise<Stage> {
    const own = await setStage(database.orm, await makeOrganization(database.orm));
    const { name, value } = recordOf(own.domain);
    api.txtRecords.set(name, [value]);
    const before = writeCases.find(({ mutation }) => mutation === after);
    if (before) await send(before.mutation, own.organization.adminToken, before.input(own));
    return own;
  }
});

const documentOf = (mutation: string) =>
  (client as unknown as Record<string, typeof client.CreateMemberDocument>)[
    `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Document`
  ]!;

function send(mutation: string, token: string | null, input: Record<string, unknown>) {
  return api.as(token)(documentOf(mutation), { input } as never);
}

interface AnyPayload {
  readonly userErrors: readonly { code: string; message: string; field: string | null }[];
  readonly [result: string]: unknown;
}

const payload = (answer: Answer<unknown>, { mutation }: WriteCase) =>
  (answer.data as Record<string, AnyPayload>)[mutation]!;

const resultOf = (answer: Answer<unknown>, write: WriteCase) =>
  Object.entries(payload(answer, write)).find(([name]) => name !== 'userErrors')![1];

const codes = (errors: readonly GraphQLFormattedError[]) => errors.map(({ extensions }) => extensions?.code);

async function unchanged<Result>(work: () => Promise<Result>): Promise<Result> {
  const count =
    'select (select count(*)::int from audit_entry) as audit, (select count(*)::int from outbox_event) as outbox';
  const before = await database.rows(count);
  const result = await work();
  expect(await database.rows(count)).toEqual(before);
  return result;
}
