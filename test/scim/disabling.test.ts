import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { type MusterServer, serveMuster } from '../support/muster-server.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';

let database: TestDatabase;
let server: MusterServer;

beforeAll(async () => {
  database = await openTestDatabase();
  server = await serveMuster(database.orm);
});

afterAll(async () => {
  const broken = await violations(database);
  await server.close();
  await database.close();
  expect(broken).toEqual([]);
});

const send = async (url: string, token: string, type: string, body: object) => {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': type };
  const response = await fetch(`${server.origin}${url}`, { method: 'POST', headers, body: JSON.stringify(body) });
  // biome-ignore lint/suspicious/noExplicitAny: a body of any shape, looked at by assertions
  return { status: response.status, body: (await response.json()) as any };
};

const create = ({ connectionId, scimToken }: TestOrganization, userName: string) => {
  const user = {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName,
    externalId: userName,
    active: true,
  };
  return send(`/scim/v2/${connectionId}/Users`, scimToken, 'application/scim+json', user);
};

const disable = ({ connectionId, adminToken }: TestOrganization, members: 'KEEP_AS_MANUAL' | 'SUSPEND_MANAGED') => {
  const query = `mutation ($input: DisableScimInput!) { disableScim(input: $input) { scimConnection { status } userErrors { code } } }`;
  const variables = { input: { scimConnectionId: connectionId, members } };
  return send('/graphql', adminToken, 'application/json', { query, variables });
};

/** Keeps the license's row locked while `work` begins, and lets go once as many requests wait for a lock. */
async function whileLicenseIsLocked<Result>(
  { licenseId }: TestOrganization,
  work: () => Promise<Result>,
): Promise<Result> {
  const em = database.orm.em.fork();
  await em.begin();
  try {
    await em.execute('select id from license where id = ? for update', [licenseId]);
    return await work();
  } finally {
    await em.rollback();
  }
}

async function untilWaiting(requests: number): Promise<void> {
  const waiting = async () =>
    (
      await database.rows(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and state = 'active'`,
      )
    ).length;
  for (let tries = 0; tries < 500; tries++) {
    if ((await waiting()) === requests) return;
    await wait(10);
  }
  throw new Error(`It never came to ${requests} requests that wait.`);
}

const keptBy = ({ connectionId }: TestOrganization) =>
  database.rows(
    `select user_name from member where scim_connection_id = $1 and managed_by = 'SCIM' and status in ('INVITED', 'ACTIVE', 'SUSPENDED')`,
    [connectionId],
  );

test('a create that is in flight when its connection is disabled is done, and administrators keep whom it made', async () => {
  const acme = await makeOrganization(database.orm);
  const requests = await whileLicenseIsLocked(acme, async () => {
    const creating = create(acme, 'ada');
    await untilWaiting(1);
    const disabling = disable(acme, 'KEEP_AS_MANUAL');
    await untilWaiting(2);
    return { creating, disabling };
  });

  const [made, disabled] = await Promise.all([requests.creating, requests.disabling]);

  expect(made.status).toBe(201);
  expect(disabled.body.data.disableScim).toEqual({ scimConnection: { status: 'DISABLED' }, userErrors: [] });
  expect(await keptBy(acme)).toEqual([]);
  const [ada] = await database.rows('select managed_by, status from member where id = $1', [made.body.id]);
  expect(ada).toEqual({ managed_by: 'MANUAL', status: 'ACTIVE' });
});

test('a create that comes while its connection is being disabled is refused as its token is dead, and makes nobody', async () => {
  const acme = await makeOrganization(database.orm);
  await create(acme, 'ada');
  const requests = await whileLicenseIsLocked(acme, async () => {
    const disabling = disable(acme, 'SUSPEND_MANAGED');
    await untilWaiting(1);
    const creating = create(acme, 'bob');
    await untilWaiting(2);
    return { creating, disabling };
  });

  const [refused, disabled] = await Promise.all([requests.creating, requests.disabling]);

  expect(disabled.body.data.disableScim.userErrors).toEqual([]);
  expect(refused).toMatchObject({ status: 401, body: { detail: expect.stringContaining('disabled') } });
  expect(await keptBy(acme)).toEqual([]);
  expect(
    await database.rows(`select 1 from member where user_name = 'bob' and organization_id = $1`, [acme.id]),
  ).toEqual([]);
});

test('of creates and the disabling of their connection all at once nobody is left to a dead connection', async () => {
  const acme = await makeOrganization(database.orm, { seats: 100 });
  const creates = Array.from({ length: 12 }, (_, n) => create(acme, `person${n}`));

  const disabled = await disable(acme, 'KEEP_AS_MANUAL');
  const answers = await Promise.all(creates);

  expect(disabled.body.data.disableScim.userErrors).toEqual([]);
  expect(answers.filter(({ status }) => status !== 201 && status !== 401)).toEqual([]);
  expect(await keptBy(acme)).toEqual([]);
  const made = await database.rows(`select 1 from member where organization_id = $1 and user_name like 'person%'`, [
    acme.id,
  ]);
  expect(made).toHaveLength(answers.filter(({ status }) => status === 201).length);
});
