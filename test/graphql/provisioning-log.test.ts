import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { idBefore } from '../../src/domain/ids.js';
import { logPruningJob } from '../../src/worker/log-pruning.job.js';
import { doOnce } from '../../src/worker/worker.js';
import { created, patchOf, person, unique } from '../scim/conformance/facade.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { type ScimClient, serveScim } from '../support/scim-server.js';
import { type AdminApi, type Ask, serveAdminApi } from './admin-api.js';

let database: TestDatabase;
let api: AdminApi;
let scimServer: Awaited<ReturnType<typeof serveScim>>;
let organization: TestOrganization;
let scim: ScimClient;
let ask: Ask;
let member: { readonly id: string; readonly userName: string };

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveAdminApi(database.orm);
  scimServer = await serveScim(database.orm);
  organization = await makeOrganization(database.orm);
  scim = scimServer.client(organization);
  ask = api.as(organization.adminToken);
  member = await created(scim, '/Users', { ...person(), password: 'hunter2-canary' });
  await scim('PATCH', `/Users/${member.id}`, patchOf({ op: 'replace', path: 'title', value: 'Chief' }));
  await scim('PATCH', `/Users/${member.id}`, patchOf({ op: 'replace', path: 'title', value: 'Chief' }));
  await scim('PATCH', `/Users/${member.id}`, patchOf({ op: 'replace', path: 'password', value: 'hunter3-canary' }));
  await scim('GET', `/Users/${member.id}`);
  await scim('GET', '/Users?count=1');
  await scim('POST', '/Users', person(member.userName));
  await scimServer.flush();
});

afterAll(async () => {
  await scimServer.close();
  await api.close();
  await database.close();
});

interface Entry {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly outcome: string;
  readonly resourceId: string | null;
  readonly requestId: string;
  readonly eventIds: readonly string[];
  readonly changes: readonly string[];
  readonly body: string | null;
  readonly diff: readonly { field: string; before: string | null; after: string | null; action: string }[];
}

interface Log {
  readonly organization: {
    readonly log: {
      readonly nodes: readonly Entry[];
      readonly totalCount: number;
      readonly pageInfo: { endCursor: string };
    };
  };
}

const fields = `nodes { id method path status outcome resourceId requestId eventIds changes body diff { field before after action } }
  totalCount pageInfo { endCursor }`;

async function readLog(filter: object = {}) {
  const { data, errors } = await ask<Log, object>(
    `query ($filter: ProvisioningLogFilter) { organization { log: provisioningLog(first: 100, filter: $filter) { ${fields} } } }`,
    { filter },
  );
  expect(errors).toEqual([]);
  return data!.organization.log;
}

const summary = ({ nodes }: { readonly nodes: readonly Entry[] }) =>
  nodes.map(({ method, status, outcome }) => `${method} ${status} ${outcome}`);

test('each request is told with how it ended, in words and attribute by attribute', async () => {
  const log = await readLog();

  expect(summary(log)).toEqual([
    'POST 409 REFUSED',
    'GET 200 READ',
    'GET 200 READ',
    'PATCH 200 UNCHANGED',
    'PATCH 200 UNCHANGED',
    'PATCH 200 CHANGED',
    'POST 201 CHANGED',
  ]);
  const [change] = log.nodes.slice(5);
  expect(change!.changes).toEqual([`member updated: ${member.userName}`]);
  expect(change!.diff).toContainEqual({ field: 'title', before: null, after: 'Chief', action: 'MEMBER_UPDATED' });
  expect(log.nodes.at(-1)).toMatchObject({ resourceId: member.id });
});

test('secrets by schema stand nowhere in it', async () => {
  const log = JSON.stringify(await readLog());

  expect(log).toContain('(redacted)');
  expect(log).not.toMatch(/hunter\d-canary/);
});

test.each([
  ['the member', () => ({ memberId: { eq: member.id } }), 5],
  ['the method', () => ({ method: { eq: 'GET' } }), 2],
  ['the class of the status', () => ({ statusClass: { eq: 'CLIENT_ERROR' } }), 1],
  ['the status', () => ({ status: { gt: 200, lt: 300 } }), 1],
  ['how it ended', () => ({ outcome: { in: ['UNCHANGED', 'REFUSED'] } }), 3],
  ['a part of the path', () => ({ path: { contains: 'count=' } }), 1],
  ['the time', () => ({ at: { gt: new Date(Date.now() - 3_600_000).toISOString() } }), 7],
  ['an earlier time', () => ({ at: { lt: new Date(Date.now() - 3_600_000).toISOString() } }), 0],
  [
    'all of several',
    () => ({ memberId: { eq: member.id }, method: { neq: 'GET' }, not: { outcome: { eq: 'CHANGED' } } }),
    2,
  ],
])('is narrowed down by %s', async (_, filter, count) => {
  const log = await readLog(filter());

  expect(log.nodes).toHaveLength(count);
  expect(log.totalCount).toBe(count);
});

test('one correlation id leads from the request through log, audit, event and assignment, and comes back in the answer', async () => {
  const requestId = unique('request');

  const answer = await scim('POST', '/Users', person(), { 'X-Request-Id': requestId });

  const log = await readLog({ requestId: { eq: requestId } });
  const rows = (text: string) => database.rows<{ id: string }>(text, [requestId]);
  const audit = await rows('select id from audit_entry where correlation_id = $1 order by id');
  expect(answer.headers.get('x-request-id')).toBe(requestId);
  expect(log.nodes).toMatchObject([{ requestId, resourceId: answer.body.id, outcome: 'CHANGED' }]);
  expect([...log.nodes[0]!.eventIds].sort()).toEqual(audit.map(({ id }) => id));
  expect(await rows('select id from outbox_event where correlation_id = $1 order by id')).toEqual(audit);
  expect(await rows('select id from license_assignment where correlation_id = $1')).toHaveLength(1);
});

test('is followed as it grows, by cursor: oldest first, each entry once', async () => {
  const follow = async (after?: string) => {
    const { data } = await ask<Log, object>(
      `query ($after: String) { organization { log: provisioningLogTail(first: 2, after: $after, filter: { path: { contains: "tail=" } }) { ${fields} } } }`,
      { after },
    );
    return data!.organization.log;
  };
  const settle = () =>
    database.rows(
      `update provisioning_log_entry set id = ($2 || substr(id::text, 14))::uuid where organization_id = $1 and path like '%tail=%' and id > $3`,
      [organization.id, idBefore(new Date(Date.now() - 10_000)).slice(0, 13), idBefore(new Date(Date.now() - 5_000))],
    );
  const request = async (name: string) => {
    await scim('GET', `/Users?tail=${name}`);
    await scimServer.flush();
  };

  for (const name of ['a', 'b', 'c']) await request(name);
  const tooNew = await follow();
  await settle();
  const first = await follow();
  const second = await follow(first.pageInfo.endCursor);
  const nothing = await follow(second.pageInfo.endCursor);

  expect(tooNew.nodes).toEqual([]);
  const names = (log: Log['organization']['log']) => log.nodes.map(({ path }) => path.at(-1));
  expect([...names(first), ...names(second)].sort()).toEqual(['a', 'b', 'c']);
  expect(nothing.nodes).toEqual([]);
});

test('is kept for as long as the organization says; what is older is deleted', async () => {
  const kept = await makeOrganization(database.orm);
  const set = (days: number) =>
    api.as(kept.adminToken)<
      { setProvisioningLogRetention: { organization: object | null; userErrors: object[] } },
      object
    >(
      `mutation ($days: Int!) { setProvisioningLogRetention(input: { days: $days }) { organization { provisioningLogDays } userErrors { code field } } }`,
      { days },
    );
  await created(scimServer.client(kept), '/Users', person());
  await created(scimServer.client(kept), '/Users', person());
  await database.rows(
    `update provisioning_log_entry set at = at - interval '8 days', id = ($2 || substr(id::text, 14))::uuid
    where organization_id = $1 and id = (select id from provisioning_log_entry where organization_id = $1 order by id limit 1)`,
    [kept.id, idBefore(new Date(Date.now() - 8 * 24 * 3_600_000)).slice(0, 13)],
  );
  const prune = () => doOnce(database.orm, pino({ level: 'silent' }), logPruningJob);

  const before = await prune();
  const answers = [await set(0), await set(3651), await set(7)];
  const after = await prune();

  expect([before, after]).toEqual([0, 1]);
  expect(answers.map(({ data }) => data!.setProvisioningLogRetention.userErrors)).toEqual([
    [{ code: 'INVALID_VALUE', field: 'days' }],
    [{ code: 'INVALID_VALUE', field: 'days' }],
    [],
  ]);
  expect(
    await database.rows('select 1 from provisioning_log_entry where organization_id = $1', [kept.id]),
  ).toHaveLength(1);
});
