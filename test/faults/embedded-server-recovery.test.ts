import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { type EmbeddedServer, startEmbeddedServer } from '../../src/database/embedded-server.js';
import { commandLineOf, hasEndedWithin, isRunning } from '../../src/database/running-process.js';
import { chooseServerAccount } from '../../src/database/server-account.js';
import { withConnection } from '../../src/database/server-connection.js';
import { DatabaseOwnerProcess } from './database-owner-process.js';
import { newDataDir, removeFolders, stoppedDataDir } from './temporary-folders.js';

afterAll(removeFolders);

const silent = () => {};

async function query(server: Pick<EmbeddedServer, 'address'>, sql: string): Promise<Record<string, unknown>[]> {
  return withConnection(server.address, async (client) => (await client.query(sql)).rows);
}

/** The shell that ends a server whose parent was killed. */
function guardOf(postmasterPid: number): number {
  const list = existsSync('/proc/self')
    ? readdirSync('/proc')
    : execFileSync('ps', ['-A', '-o', 'pid=']).toString().split('\n');
  const guard = list
    .map(Number)
    .find((pid) => pid && commandLineOf(pid).includes(`muster-orphan-guard ${postmasterPid} `));
  return guard!;
}

/** Puts back the postmaster file of a server that was killed, with the process id given as its own. */
function leavePostmasterFile(dataDir: string, pid: number): void {
  const lines = [
    pid,
    join(dataDir, 'postgres'),
    1_700_000_000,
    5432,
    join(dataDir, 'socket'),
    '',
    '  1234   5',
    'ready',
  ];
  writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${lines.join('\n')}\n`);
}

async function startsAndAnswers(dataDir: string): Promise<boolean> {
  const server = await startEmbeddedServer({ dataDir, say: silent });
  const [row] = await query(server, 'SELECT 1 AS one');
  await server.stop();
  return row?.one === 1;
}

test('after kill -9 of its parent the server is ended by its guard', async () => {
  const dataDir = await stoppedDataDir();
  const owner = new DatabaseOwnerProcess('start', dataDir);
  const { postmasterPid } = await owner.ready();

  await owner.kill();

  expect(await hasEndedWithin(postmasterPid, 20_000)).toBe(true);
  expect(await startsAndAnswers(dataDir)).toBe(true);
});

test('after kill -9 of its parent and of its guard the next start ends the orphan, and every acknowledged row is there', async () => {
  const dataDir = await stoppedDataDir();
  const owner = new DatabaseOwnerProcess('start', dataDir);
  const orphan = await owner.ready();
  await query(orphan, "CREATE TABLE note AS SELECT 'acknowledged' AS text");
  process.kill(guardOf(orphan.postmasterPid), 'SIGKILL');
  await owner.kill();
  expect(isRunning(orphan.postmasterPid)).toBe(true);

  const said: string[] = [];
  const next = await startEmbeddedServer({ dataDir, say: (line) => said.push(line) });
  const notes = await query(next, 'SELECT text FROM note');
  await next.stop();

  expect(said.join()).toContain(`left the database server ${orphan.postmasterPid} running on ${dataDir}`);
  expect(isRunning(orphan.postmasterPid)).toBe(false);
  expect(notes).toEqual([{ text: 'acknowledged' }]);
});

test('after kill -9 of parent, guard and server, while a query runs, the next start recovers by itself', async () => {
  const dataDir = await stoppedDataDir();
  const owner = new DatabaseOwnerProcess('start', dataDir);
  const server = await owner.ready();
  await query(server, "CREATE TABLE note AS SELECT 'acknowledged' AS text");
  const busy = query(server, 'SELECT count(*) FROM generate_series(1, 30000000)').catch(silent);

  process.kill(guardOf(server.postmasterPid), 'SIGKILL');
  process.kill(server.postmasterPid, 'SIGKILL');
  await owner.kill();
  const next = await startEmbeddedServer({ dataDir, say: silent });
  const notes = await query(next, 'SELECT text FROM note');
  await next.stop();
  await busy;

  expect(notes).toEqual([{ text: 'acknowledged' }]);
});

test('a process that exits without stopping its server leaves no server behind', async () => {
  const owner = new DatabaseOwnerProcess('start', await stoppedDataDir());
  const { postmasterPid } = await owner.ready();

  await owner.exit();

  expect(await hasEndedWithin(postmasterPid, 20_000)).toBe(true);
});

test('a process that exits without stopping its temporary server leaves neither server nor directory', async () => {
  const owner = new DatabaseOwnerProcess('temporary', '');
  const { postmasterPid, dataDir } = await owner.ready();

  await owner.exit();

  expect(isRunning(postmasterPid)).toBe(false);
  expect(existsSync(dataDir)).toBe(false);
});

test('a postmaster file whose process id now belongs to a living process of the same user does not stop a start', async () => {
  const dataDir = await stoppedDataDir();
  const stranger = spawn('sleep', ['300'], { ...chooseServerAccount(dataDir), stdio: 'ignore' });
  leavePostmasterFile(dataDir, stranger.pid!);

  const answered = await startsAndAnswers(dataDir);

  expect(answered).toBe(true);
  expect(isRunning(stranger.pid!)).toBe(true);
  stranger.kill();
});

test('a postmaster file that names a zombie, or nothing, does not stop a start', async () => {
  const dataDir = await stoppedDataDir();
  const parent = spawn('/bin/sh', ['-c', 'true & echo $!; exec sleep 300'], {
    ...chooseServerAccount(dataDir),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [zombie] = await once(parent.stdout!, 'data');

  leavePostmasterFile(dataDir, Number(zombie));
  const afterZombie = await startsAndAnswers(dataDir);
  writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), '');
  const afterEmptyFile = await startsAndAnswers(dataDir);
  parent.kill();

  expect([afterZombie, afterEmptyFile]).toEqual([true, true]);
});

const stages = process.env.MUSTER_EVERY_STAGE
  ? ['postgres.password', 'postgres.new-', 'PG_VERSION', 'pg_wal', 'base', 'postgresql.conf', 'pg_hba.conf']
  : ['postgres.new-', 'base', 'pg_hba.conf'];

test('a kill -9 at any moment of the first start leaves a directory that starts', async () => {
  for (const stage of stages) {
    const dataDir = newDataDir();
    const owner = new DatabaseOwnerProcess('start', dataDir);
    await appears(dataDir, stage);

    await owner.kill();

    expect([stage, await startsAndAnswers(dataDir)]).toEqual([stage, true]);
  }
});

/** Waits until a name beginning so exists in a data directory or in a cluster being made there. */
async function appears(dataDir: string, beginning: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const names = namesIn(dataDir);
    const unfinished = names.filter((name) => name.startsWith('postgres.new-'));
    const inside = unfinished.flatMap((name) => namesIn(join(dataDir, name)));
    if ([...names, ...inside].some((name) => name.startsWith(beginning))) return;
    if (Date.now() > deadline) throw new Error(`${beginning} does not appear in ${dataDir}`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
