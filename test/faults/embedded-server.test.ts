import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { type EmbeddedServer, startEmbeddedServer, startTemporaryServer } from '../../src/database/embedded-server.js';
import { isRunning } from '../../src/database/running-process.js';
import { withConnection } from '../../src/database/server-connection.js';
import { makeFolder, newDataDir, removeFolders, stoppedDataDir } from './temporary-folders.js';

afterAll(removeFolders);

const silent = () => {};

async function query(server: Pick<EmbeddedServer, 'address'>, sql: string): Promise<Record<string, unknown>[]> {
  return withConnection(server.address, async (client) => (await client.query(sql)).rows);
}

test('what was written before a stop is there after the next start', async () => {
  const dataDir = await stoppedDataDir();
  const before = await startEmbeddedServer({ dataDir, say: silent });
  await query(before, "CREATE TABLE note AS SELECT 'kept' AS text");
  await before.stop();

  const after = await startEmbeddedServer({ dataDir, say: silent });
  const notes = await query(after, 'SELECT text FROM note');
  await after.stop();

  expect(notes).toEqual([{ text: 'kept' }]);
});

test('a stopped server leaves no process, no runtime file and no postmaster file, however often it is stopped', async () => {
  const dataDir = await stoppedDataDir();
  const server = await startEmbeddedServer({ dataDir, say: silent });
  await server.publish('http://127.0.0.1:4000');
  expect(existsSync(join(dataDir, 'muster.run.json'))).toBe(true);

  await Promise.all([server.stop(), server.stop()]);
  await server.stop();

  expect(isRunning(server.postmasterPid)).toBe(false);
  expect(existsSync(join(dataDir, 'muster.run.json'))).toBe(false);
  expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
});

test('the server is durable, sorts alike on every system and listens on no network', async () => {
  const server = await startTemporaryServer({ say: silent });

  const settings = await query(
    server,
    `SELECT name, setting FROM pg_settings WHERE name IN ('data_checksums', 'fsync', 'full_page_writes',
     'listen_addresses', 'log_statement', 'max_connections', 'server_encoding', 'synchronous_commit') ORDER BY name`,
  );
  const [locale] = await query(
    server,
    'SELECT datlocprovider AS provider, datlocale AS name FROM pg_database WHERE datname = current_database()',
  );
  await server.stop();

  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
    data_checksums: 'on',
    fsync: 'on',
    full_page_writes: 'on',
    listen_addresses: '',
    log_statement: 'none',
    max_connections: '100',
    server_encoding: 'UTF8',
    synchronous_commit: 'on',
  });
  expect(locale).toEqual({ provider: 'b', name: 'C.UTF-8' });
});

test('the server log names a failure but neither the statement nor the values in it', async () => {
  const dataDir = await stoppedDataDir();
  const server = await startEmbeddedServer({ dataDir, say: silent });
  await query(server, 'CREATE TABLE person (email text CONSTRAINT person_email_unique UNIQUE)');

  const twice = "INSERT INTO person VALUES ('canary@example.com'), ('canary@example.com')";
  await expect(query(server, twice)).rejects.toThrow('person_email_unique');
  await server.stop();

  const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
  expect(log).toContain('person_email_unique');
  expect(log).not.toContain('canary');
});

test('the password is kept from other users and the server takes no connection without it', async () => {
  const dataDir = await stoppedDataDir();
  const server = await startEmbeddedServer({ dataDir, say: silent });

  const guess = query({ address: { ...server.address, password: 'guess' } }, 'SELECT 1');

  await expect(guess).rejects.toThrow('password authentication failed');
  await server.stop();
  for (const name of ['postgres.password', 'postgres.log', 'muster.lock']) {
    expect([name, statSync(join(dataDir, name)).mode & 0o077]).toEqual([name, 0]);
  }
});

test('a data directory with a path too long for a socket gets its socket elsewhere, and it is removed at stop', async () => {
  const dataDir = join(makeFolder(), 'long'.repeat(30), 'data');

  const server = await startEmbeddedServer({ dataDir, say: silent });
  const answer = await query(server, 'SELECT 1 AS one');
  expect(existsSync(server.address.host)).toBe(true);
  await server.stop();

  expect(answer).toEqual([{ one: 1 }]);
  expect(server.address.host.startsWith(dataDir)).toBe(false);
  expect(existsSync(server.address.host)).toBe(false);
});

test('when the server dies under us, that is said with its cause and its log, and stop() still gives the directory up', async () => {
  const dataDir = await stoppedDataDir();
  const heard: string[] = [];
  const dead = new Promise<void>((resolve) => {
    void startEmbeddedServer({ dataDir, say: (line) => resolve(void heard.push(line)) }).then(async (server) => {
      servers.push(server);
      process.kill(server.postmasterPid, 'SIGKILL');
    });
  });
  const servers: EmbeddedServer[] = [];

  await dead;
  await servers[0]!.stop();

  expect(heard.join()).toMatch(/PostgreSQL ended unexpectedly \(signal SIGKILL\).*ready to accept connections/s);
  const next = await startEmbeddedServer({ dataDir, say: silent });
  await next.stop();
});

test('a start without the password file, or on a foreign folder or version, is refused with what to do', async () => {
  const foreign = makeFolder();
  writeFileSync(join(foreign, 'postgres'), 'not a folder');
  const dataDir = await stoppedDataDir();

  const start = (directory: string) => startEmbeddedServer({ dataDir: directory, say: silent });
  await expect(start(foreign)).rejects.toThrow(/holds no PostgreSQL cluster: move it away/);
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '15\n');
  await expect(start(dataDir)).rejects.toThrow(/made by PostgreSQL 15, but PostgreSQL 18 is installed.*DATABASE_URL/);
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '18\n');
  rmSync(join(dataDir, 'postgres.password'));
  await expect(start(dataDir)).rejects.toThrow(/postgres.password is missing.*restore it/);
});

test('a server that cannot start fails with the last lines of its log, and the next start is free to try', async () => {
  const dataDir = await stoppedDataDir();
  const configuration = join(dataDir, 'postgres', 'postgresql.conf');
  const right = readFileSync(configuration, 'utf8');

  writeFileSync(configuration, 'shared_buffers = nonsense\n');
  const failure = startEmbeddedServer({ dataDir, say: silent });

  await expect(failure).rejects.toThrow(/ended with exit code 1.*postgres\.log:.*shared_buffers/s);
  writeFileSync(configuration, right);
  await (await startEmbeddedServer({ dataDir, say: silent })).stop();
});

test('a temporary server removes its directory at stop, and one that is to be kept stays', async () => {
  const keep = newDataDir();

  const passing = await startTemporaryServer({ say: silent });
  const kept = await startTemporaryServer({ say: silent, keep });
  expect(existsSync(passing.dataDir)).toBe(true);
  await Promise.all([passing.stop(), kept.stop()]);

  expect(existsSync(passing.dataDir)).toBe(false);
  expect(existsSync(join(keep, 'postgres', 'PG_VERSION'))).toBe(true);
});
