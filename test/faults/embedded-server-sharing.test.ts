import { afterAll, expect, test } from '@jest/globals';
import {
  DataDirectoryInUse,
  joinOrStartEmbeddedServer,
  startEmbeddedServer,
} from '../../src/database/embedded-server.js';
import { isRunning } from '../../src/database/running-process.js';
import { answers } from '../../src/database/server-connection.js';
import { DatabaseOwnerProcess } from './database-owner-process.js';
import { newDataDir, removeFolders, stoppedDataDir } from './temporary-folders.js';

afterAll(removeFolders);

const silent = () => {};

test('a second process is refused in one sentence that names the first, the folder and the way to share', async () => {
  const dataDir = await stoppedDataDir();
  const first = new DatabaseOwnerProcess('start', dataDir);
  const { address } = await first.ready();

  const refusal = await new DatabaseOwnerProcess('start', dataDir).failed();
  const firstAnswers = await answers(address);
  await first.end();

  expect(refusal).toEqual({
    name: 'DataDirectoryInUse',
    message:
      `Process ${first.pid} already runs the database in ${dataDir}: stop it, choose another folder with ` +
      'MUSTER_DATA_DIR, or set DATABASE_URL to let several servers share one PostgreSQL.',
  });
  expect(firstAnswers).toBe(true);
});

test('of processes that start at once exactly one wins, on a new directory and after a kill -9', async () => {
  const dataDir = newDataDir();

  for (const round of ['new', 'killed', 'killed again']) {
    const owners = Array.from({ length: 4 }, () => new DatabaseOwnerProcess('start', dataDir));
    const outcomes = await Promise.allSettled(owners.map((owner) => owner.ready()));
    const winners = owners.filter((_, index) => outcomes[index]?.status === 'fulfilled');

    expect([round, winners.length]).toEqual([round, 1]);
    await winners[0]!.kill();
  }

  const last = new DatabaseOwnerProcess('start', dataDir);
  await last.ready();
  await last.end();
});

test('a second start within one process is refused, and does not loosen the hold of the first', async () => {
  const dataDir = await stoppedDataDir();
  const first = await startEmbeddedServer({ dataDir, say: silent });

  const second = startEmbeddedServer({ dataDir, say: silent });
  await expect(second).rejects.toThrow(DataDirectoryInUse);
  const other = await new DatabaseOwnerProcess('start', dataDir).failed();
  await first.stop();

  expect(other.name).toBe('DataDirectoryInUse');
});

test('a published server is joined with its public URL, and leaving it leaves it running', async () => {
  const dataDir = await stoppedDataDir();
  const owner = new DatabaseOwnerProcess('start', dataDir);
  const server = await owner.ready();
  await owner.order('publish https://accounts.example.com');

  const joined = await joinOrStartEmbeddedServer({ dataDir, say: silent });
  await joined.stop();

  expect(joined).toMatchObject({ joined: true, publicUrl: 'https://accounts.example.com', address: server.address });
  expect(joined.postmasterPid).toBe(server.postmasterPid);
  await expect(joined.publish('https://other.example.com')).rejects.toThrow(`Only process ${owner.pid}`);
  expect(await answers(server.address)).toBe(true);
  await owner.end();
});

test('a server that is not published is waited for, until its process gives the directory up', async () => {
  const dataDir = await stoppedDataDir();
  const first = new DatabaseOwnerProcess('join', dataDir);
  const { postmasterPid } = await first.ready();

  const second = new DatabaseOwnerProcess('join', dataDir);
  await second.hasSaid(`Waiting for process ${first.pid}`);
  await first.end();
  const started = await second.ready();
  await second.end();

  expect(isRunning(postmasterPid)).toBe(false);
  expect(started.joined).toBe(false);
  expect(started.postmasterPid).not.toBe(postmasterPid);
});

test('what a killed process had published is not joined', async () => {
  const dataDir = await stoppedDataDir();
  const killed = new DatabaseOwnerProcess('start', dataDir);
  await killed.ready();
  await killed.order('publish https://accounts.example.com');
  await killed.kill();

  const next = await joinOrStartEmbeddedServer({ dataDir, say: silent });
  await next.stop();

  expect(next.joined).toBe(false);
});
