import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { isRunning } from '../../src/database/running-process.js';
import { cleanUp, type MusterProcess, startServer } from '../process/muster-process.js';
import type { TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { clientOf, type ScimAnswer, type ScimClient } from '../support/scim-server.js';
import { openDatabaseBeside } from './database-beside.js';
import { freePort } from './free-port.js';
import { removeFolders, stoppedDataDir } from './temporary-folders.js';
import { halfWrites, unloggedRequests } from './wholeness.js';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';

let dataDir: string;
let env: NodeJS.ProcessEnv;
let server: MusterProcess;
let url: string;
let organization: TestOrganization;
let database: TestDatabase;
let scim: ScimClient;

beforeEach(async () => {
  dataDir = await stoppedDataDir();
  env = { MUSTER_DATA_DIR: dataDir, PORT: await freePort() };
  server = startServer(env);
  url = await server.url();
  database = await openDatabaseBeside(dataDir);
  organization = await makeOrganization(database.orm, { seats: 5 });
  scim = clientOf(`${url}/scim/v2/${organization.connectionId}`, organization.scimToken);
});

afterEach(async () => {
  await database.close();
  await cleanUp();
});

afterAll(async () => {
  await cleanUp();
  removeFolders();
});

test('while a killed backend takes all connections down, writes are done or 503; then the same server goes on', async () => {
  const answers = await writeThrough(async () => {
    const [backend] = await database.rows<{ pid: number }>(
      `select pid from pg_stat_activity where application_name = 'muster' order by query_start desc limit 1`,
    );
    process.kill(backend!.pid, 'SIGKILL');
  });

  expect(statusesOf(answers)).toEqual(['201', '503 retry after 5']);
  expect((await create('afterwards')).status).toBe(201);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(await whatIsWrong(answers)).toEqual(nothing);
  server.kill('SIGTERM');
  expect(await server.ended).toEqual({ code: 0, signal: null });
});

test('without its killed PostgreSQL the server says so and answers 503; the next start has everything', async () => {
  const before = await Promise.all(Array.from({ length: 8 }, (_, n) => create(`before${n}`)));
  const { published } = JSON.parse(readFileSync(join(dataDir, 'muster.run.json'), 'utf8'));
  const under = Promise.all(Array.from({ length: 12 }, (_, n) => create(`under${n}`)));

  process.kill(published.postmasterPid, 'SIGKILL');
  const during = await under;
  while (isRunning(published.postmasterPid)) await wait(10);
  const late = await createUntilRefused();
  const graphql = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${organization.adminToken}` },
    body: '{"query":"{ viewer { kind } }"}',
  });

  await server.find(/PostgreSQL ended unexpectedly \(signal SIGKILL\); restart Muster\./);
  expect(['201', '503 retry after 5']).toEqual(expect.arrayContaining(statusesOf([...during, ...late])));
  expect(graphql.status).toBe(503);
  expect(graphql.headers.get('retry-after')).not.toBeNull();
  expect(await graphql.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);

  server.kill('SIGKILL');
  await server.ended;
  server = startServer(env);
  await server.url();
  await database.close();
  database = await openDatabaseBeside(dataDir);

  expect((await create('afterwards')).status).toBe(201);
  expect(statusesOf(before)).toEqual(['201']);
  expect(await whatIsWrong([...before, ...during, ...late])).toEqual(nothing);
});

const create = (userName: string): Promise<ScimAnswer> => scim('POST', '/Users', { schemas: [USER], userName });

/** Creates people while backends that outlive their postmaster for a moment still serve. */
async function createUntilRefused(): Promise<ScimAnswer[]> {
  const answers: ScimAnswer[] = [];
  do answers.push(await create(`late${answers.length}`));
  while (answers.at(-1)!.status === 201);
  return answers;
}

/** Creates people, four at a time, before and while PostgreSQL starts again because of `harm`. */
async function writeThrough(harm: () => Promise<void>): Promise<ScimAnswer[]> {
  const answers: ScimAnswer[] = [];
  let recovered = false;
  const worker = async (name: string) => {
    for (let n = 0; !recovered; n += 1) {
      const answer = await create(`${name}${n}`);
      answers.push(answer);
      if (answer.status === 503) await wait(50);
    }
  };
  const starts = startsOfPostgres();
  const restarted = wait(200)
    .then(harm)
    .then(async () => {
      while (startsOfPostgres() === starts) await wait(20);
      recovered = true;
    });
  await Promise.all([restarted, ...['a', 'b', 'c', 'd'].map(worker)]);
  return answers;
}

const startsOfPostgres = () =>
  readFileSync(join(dataDir, 'postgres.log'), 'utf8').split('ready to accept connections').length - 1;

/** Every kind of answer once. */
const statusesOf = (answers: readonly ScimAnswer[]) =>
  [
    ...new Set(
      answers.map(({ status, headers }) =>
        status === 503 ? `503 retry after ${headers.get('retry-after')}` : `${status}`,
      ),
    ),
  ].sort();

const nothing = { unlogged: [], half: [], violations: [] };

const whatIsWrong = async (answers: readonly ScimAnswer[]) => ({
  unlogged: await unloggedRequests(
    database,
    answers.filter(({ status }) => status === 201).map(({ headers }) => headers.get('x-request-id')!),
  ),
  half: await halfWrites(database),
  violations: await violations(database),
});
