import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { databaseEnvironment } from './database-environment.js';
import { cleanUp, launch, muster, startServer, toItsEnd } from './muster-process.js';

let database: TestDatabase;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  database = await openTestDatabase();
  env = databaseEnvironment(database);
});

afterAll(async () => {
  await cleanUp();
  await database.close();
});

test('an external database needs a secret key', async () => {
  const { code, stderr } = await toItsEnd(startServer({ ...env, MUSTER_SECRET_KEY: '' }));

  expect([code, stderr]).toEqual([1, expect.stringMatching(/^MUSTER_SECRET_KEY is required with DATABASE_URL: .+\n$/)]);
});

test('two servers share an external database, and the command line reaches it', async () => {
  const servers = [startServer(env), startServer(env)];

  const ready = await Promise.all(servers.map(async (server) => fetch(`${await server.url()}/readyz`)));
  const { stdout } = await muster(
    { ...env, PUBLIC_URL: 'https://muster.example.com' },
    'operator-token',
    'create',
    '--json',
  );

  expect(ready.map(({ status }) => status)).toEqual([200, 200]);
  expect(JSON.parse(stdout).graphqlUrl).toBe('https://muster.example.com/graphql');
  for (const server of servers) server.kill('SIGTERM');
  for (const server of servers) expect(await server.ended).toEqual({ code: 0, signal: null });
});

test('an external database that lacks a migration is served only after npm run migrate, and says so on the way', async () => {
  const server = startServer(env);
  const url = await server.url();
  await emptyDatabase();

  const unready = await fetch(`${url}/readyz`);
  const refused = await toItsEnd(startServer(env));
  const migrated = await toItsEnd(launch('migrate', [], env));
  const ready = await fetch(`${url}/readyz`);

  expect([unready.status, await unready.json()]).toEqual([
    503,
    { status: 'unavailable', reason: 'The database lacks every migration.' },
  ]);
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringMatching(/main_road.*npm run migrate/)]);
  expect([migrated.code, migrated.stdout]).toEqual([0, expect.stringMatching(/^Ran \d+_main_road.*\n$/)]);
  expect(ready.status).toBe(200);
});

test('a database that cannot be reached is a sentence without its password', async () => {
  const unreachable = { ...env, DATABASE_URL: 'postgresql://muster:hunter2@127.0.0.1:1/muster' };

  const { code, stderr } = await toItsEnd(startServer(unreachable));

  expect(code).toBe(1);
  expect(stderr).toMatch(/^The database of DATABASE_URL cannot be opened: .+\n$/);
  expect(stderr).not.toContain('hunter2');
});

async function emptyDatabase(): Promise<void> {
  while (!(await isDropped()));
  await database.rows('create schema public');
}

/** False where the jobs of the running server were in the way (SQLSTATE 40P01). */
const isDropped = () =>
  database.rows('drop schema public cascade').then(
    () => true,
    (error: { code?: string }) => {
      if (error.code === '40P01') return false;
      throw error;
    },
  );
