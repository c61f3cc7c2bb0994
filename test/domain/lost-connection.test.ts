import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { toDomainError } from '../../src/domain/errors.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

const codeOf = (error: unknown) => toDomainError(error)?.code ?? error;

const failureOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'no failure',
    (error: unknown) => error,
  );

test('a connection that the database has ended is UNAVAILABLE, while it is used and ever after', async () => {
  const client = new pg.Client({ ...database.address });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query('select pg_backend_pid() as pid');

  const during = failureOf(client.query('select pg_sleep(60)'));
  await database.rows('select pg_terminate_backend($1)', [rows[0].pid]);
  const failures = [await during, await failureOf(client.query('select 1'))];
  await client.end();
  failures.push(await failureOf(client.query('select 1')));

  expect(failures.map(codeOf)).toEqual(['UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE']);
});

test('a host that has no address, or does not listen, is UNAVAILABLE', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));

  const failures = await Promise.all(
    [
      { host: 'database.invalid', port: 5432 },
      { host: 'localhost', port },
    ].map((address) => failureOf(new pg.Client({ ...database.address, ...address }).connect())),
  );

  expect(failures.map(codeOf)).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
});

test('writing to a database that is gone is UNAVAILABLE', async () => {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const socket: Socket = createConnection({ port, host: '127.0.0.1', allowHalfOpen: true });
  const failed = once(socket, 'error');

  const writing = setInterval(() => socket.write('select 1'), 1);
  const [failure] = await failed;
  clearInterval(writing);
  await new Promise((resolve) => server.close(resolve));

  expect(failure).toMatchObject({ code: expect.stringMatching(/^(EPIPE|ECONNRESET)$/) });
  expect(codeOf(failure)).toBe('UNAVAILABLE');
});
