import { setTimeout as sleep } from 'node:timers/promises';
import { ensureCluster } from './cluster.js';
import { type DataDirectory, isRelocated } from './data-directory.js';
import type { DatabaseAddress } from './database-address.js';
import { CLUSTER_USER } from './initdb.js';
import { guardAgainstOrphan } from './orphan-guard.js';
import { findPostgresPackage, type PostgresBinaries, preparePostgresBinaries } from './postgres-binaries.js';
import { type Postmaster, spawnPostmaster, stopPostmaster } from './postmaster.js';
import { readPostmasterFile } from './postmaster-file.js';
import { ensureDatabase } from './server-connection.js';
import { lastLogLines, rotateServerLog } from './server-log.js';
import { readPassword } from './server-password.js';
import { makeListening, removeListening } from './socket-directory.js';

/** A server that answers at its address, with what is needed to stop it. */
export interface StartedServer {
  readonly address: DatabaseAddress;
  readonly binaries: PostgresBinaries;
  readonly postmaster: Postmaster;
}

const DATABASE = 'muster';
const START_LIMIT_MS = 60_000;
const PAUSE_MS = 25;
const WRONG_PASSWORD = '28P01';

/**
 * Starts the server of a directory whose lock the caller holds, making its cluster and database first when missing.
 * Throws with the last lines of the server's log unless it answers within 60 s.
 */
export async function startServer(directory: DataDirectory, say: (line: string) => void): Promise<StartedServer> {
  const found = await findPostgresPackage();
  const { account, path: dataDir } = directory;
  const binaries = await preparePostgresBinaries({ found, account, dataDir, say });
  await ensureCluster(directory, binaries, say);
  if (isRelocated(directory)) {
    say(`The database lies in ${directory.cluster}, because uid ${account?.uid}, its server, cannot reach ${dataDir}.`);
  }
  const password = await readPassword(directory);
  rotateServerLog(directory);

  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    const stalePid = await stopOrphan(directory, binaries, say);
    const listening = await makeListening(directory);
    const address = { ...listening, user: CLUSTER_USER, password, database: DATABASE };
    const postmaster = await spawnPostmaster({ directory, binaries, listening, stalePid });
    guardAgainstOrphan(postmaster, directory);
    const failure = await waitUntilReady(postmaster, address, deadline);
    if (!failure) return { address, binaries, postmaster };

    if (!postmaster.ended()) await stopPostmaster(postmaster.pid, binaries, directory.cluster);
    await removeListening(listening.host);
    const log = lastLogLines(directory);
    if (Date.now() > deadline || !isHeldByOrphan(log)) throw new Error(`PostgreSQL did not start: ${failure}. ${log}`);
    await sleep(PAUSE_MS * 10);
  }
}

/**
 * Stops the server that a killed process left on the directory. It is not adopted: a new one has the settings, programs
 * and log of today, ends with us, and no transaction of the dead process stays open in it. Answers the id of a
 * `postmaster.pid` whose server is gone.
 */
export async function stopOrphan(
  { cluster, path }: DataDirectory,
  binaries: PostgresBinaries,
  say: (line: string) => void,
): Promise<number | undefined> {
  const left = await readPostmasterFile(cluster);
  if (!left) return undefined;
  if (left.running) {
    say(`A killed process left the database server ${left.pid} running on ${path}: it is stopped and started anew.`);
    await stopPostmaster(left.pid, binaries, cluster);
  }
  await removeListening(left.socketDirectory);
  return left.pid;
}

/** Undefined once the server answers and the database exists; else why that will not come. */
async function waitUntilReady(
  postmaster: Postmaster,
  address: DatabaseAddress,
  deadline: number,
): Promise<string | undefined> {
  for (;;) {
    try {
      await ensureDatabase(address);
      return undefined;
    } catch (error) {
      const ended = postmaster.ended();
      if (ended) return `it ended with ${ended}`;
      const { code, message } = error as Error & { code?: string };
      if (code === WRONG_PASSWORD || Date.now() > deadline) return message;
    }
    await sleep(PAUSE_MS);
  }
}

/** Whether the server met another one, or its last backends, which were just not yet or not quite there to be stopped. */
function isHeldByOrphan(log: string): boolean {
  return log.includes('lock file "postmaster.pid"') || log.includes('pre-existing shared memory block');
}
