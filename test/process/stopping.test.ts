import { existsSync, readFileSync } from 'node:fs';
import { Agent, type ClientRequest, get, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { isRunning } from '../../src/database/running-process.js';
import { removeFolders, stoppedDataDir } from '../faults/temporary-folders.js';
import { cleanUp, MusterProcess, muster, newFolder, startServer } from './muster-process.js';

const USER = JSON.stringify({ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'ada' });
let dataDir: string;
let env: NodeJS.ProcessEnv;
let server: MusterProcess;
let url: string;

beforeAll(async () => {
  dataDir = await stoppedDataDir();
  env = { MUSTER_DATA_DIR: dataDir };
});

afterAll(async () => {
  await cleanUp();
  removeFolders();
});

describe('a running server', () => {
  beforeEach(async () => {
    server = startServer(env);
    url = await server.url();
  });

  afterEach(async () => {
    server.kill('SIGKILL');
    await server.ended;
  });

  test('lets a request in flight finish when stopped, accepts no other, and ends with 0', async () => {
    const upload = await beginUpload('acme');

    server.kill('SIGTERM');
    await refusesConnections();
    upload.end(USER.slice(1));

    expect(await statusOf(upload)).toBe(201);
    expect(await server.ended).toEqual({ code: 0, signal: null });
  });

  test('is not held up in its stop by connections without a request', async () => {
    const agent = new Agent({ keepAlive: true });
    await new Promise((resolve) => get(`${url}/healthz`, { agent }, (answer) => answer.resume().once('end', resolve)));
    const silent = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => {});
    await new Promise((resolve) => silent.once('connect', resolve));

    server.kill('SIGTERM');

    const inTime = await Promise.race([server.ended, wait(8_000, 'late', { ref: false })]);
    expect(inTime).toEqual({ code: 0, signal: null });
    agent.destroy();
  });

  test('takes a Ctrl-C that arrives twice at once, as npm passes it on, for one', async () => {
    server.kill('SIGINT');
    server.kill('SIGINT');

    expect(await server.ended).toEqual({ code: 0, signal: null });
  });

  test('ends at once with 1 on a second signal, and its database with it', async () => {
    const { published } = JSON.parse(readFileSync(join(dataDir, 'muster.run.json'), 'utf8'));
    const upload = await beginUpload('other');
    upload.on('error', () => {});
    server.kill('SIGTERM');
    await refusesConnections();
    await wait(1_100);

    server.kill('SIGTERM');

    expect(await server.ended).toEqual({ code: 1, signal: null });
    while (isRunning(published.postmasterPid)) await wait(20);
  });

  test('is alive when its database died, says that it is not ready, and still stops in order', async () => {
    const { published } = JSON.parse(readFileSync(join(dataDir, 'muster.run.json'), 'utf8'));
    await fetch(`${url}/readyz`);

    process.kill(published.postmasterPid, 'SIGKILL');
    while ((await fetch(`${url}/readyz`)).ok) await wait(20);

    const unready = await fetch(`${url}/readyz`);
    expect([unready.status, await unready.json()]).toEqual([
      503,
      { status: 'unavailable', reason: 'The database cannot be reached.' },
    ]);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    server.kill('SIGTERM');
    expect(await server.ended).toEqual({ code: 0, signal: null });
  });
});

test('a SIGTERM to npm alone stops the server that it runs', async () => {
  const otherDir = await stoppedDataDir();
  const npm = new MusterProcess('npm', ['start'], { PORT: '0', MUSTER_DATA_DIR: otherDir, HOME: newFolder() });
  await npm.url();
  const { pid } = JSON.parse(readFileSync(join(otherDir, 'muster.run.json'), 'utf8'));

  npm.kill('SIGTERM');
  await npm.ended;

  expect(isRunning(pid)).toBe(false);
  expect(existsSync(join(otherDir, 'postgres', 'postmaster.pid'))).toBe(false);
});

/** Makes an organization and begins to send it a user; all but the first byte is still to come. */
async function beginUpload(slug: string): Promise<ClientRequest> {
  const words = `organization create --name A --slug ${slug} --owner a@b.test --seats 5 --identity-provider generic --json`;
  const { stdout } = await muster(env, ...words.split(' '));
  const { scim } = JSON.parse(stdout);
  const headers = {
    Authorization: `Bearer ${scim.token}`,
    'Content-Type': 'application/scim+json',
    'Content-Length': Buffer.byteLength(USER),
  };
  const upload = request(`${scim.baseUrl}/Users`, { method: 'POST', headers });
  await new Promise((resolve) => upload.write(USER.slice(0, 1), resolve));
  await fetch(`${url}/healthz`);
  return upload;
}

function statusOf(upload: ClientRequest): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    upload.once('response', (answer) => resolve(answer.resume().statusCode)).once('error', reject);
  });
}

async function refusesConnections(): Promise<void> {
  while (
    await fetch(`${url}/healthz`).then(
      () => true,
      () => false,
    )
  )
    await wait(10);
}
