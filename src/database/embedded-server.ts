import { setTimeout as sleep } from 'node:timers/promises';
import { type DataDirectory, openDataDirectory } from './data-directory.js';
import type { DatabaseAddress } from './database-address.js';
import { type DirectoryLock, takeDirectoryLock } from './directory-lock.js';
import { stopPostmaster } from './postmaster.js';
import { isRunning } from './running-process.js';
import { readRuntimeFile, removeRuntimeFile, writeRuntimeFile } from './runtime-file.js';
import { answers } from './server-connection.js';
import { lastLogLines } from './server-log.js';
import { readPassword } from './server-password.js';
import { type StartedServer, startServer } from './server-start.js';
import { removeListening } from './socket-directory.js';
import {
  makeTemporaryDirectory,
  removeAtExit,
  removeDataDirectory,
  sweepTemporaryDirectories,
} from './temporary-directory.js';

export type { DatabaseAddress } from './database-address.js';

/** A running PostgreSQL of a data directory. */
export interface EmbeddedServer {
  readonly address: DatabaseAddress;
  readonly dataDir: string;
  readonly postmasterPid: number;
  /** Tells other processes of this machine, through `muster.run.json`, where we serve and that they may join. */
  publish(publicUrl: string): Promise<void>;
  /** Stops the server cleanly and gives the directory up; within 20 s, and any number of times. */
  stop(): Promise<void>;
}

/** An embedded server, or one `joined` that another process runs: stop() of such a one leaves it running. */
export interface JoinableServer extends EmbeddedServer {
  readonly joined: boolean;
  readonly publicUrl?: string;
}

/** Where the data lies, and where to tell a person what happens to it, line by line. */
interface EmbeddedServerOptions {
  readonly dataDir: string;
  readonly say: (line: string) => void;
}

/** A living process owns the data directory. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';

  constructor(dataDir: string, ownerPid: number | undefined) {
    const owner = ownerPid ? `Process ${ownerPid}` : 'Another process';
    super(
      `${owner} already runs the database in ${dataDir}: stop it, choose another folder with MUSTER_DATA_DIR, ` +
        'or set DATABASE_URL to let several servers share one PostgreSQL.',
    );
  }
}

const JOIN_LIMIT_MS = 60_000;
const JOIN_PAUSE_MS = 100;

/**
 * Starts the PostgreSQL of a data directory; the caller owns it until stop(). Throws DataDirectoryInUse when a living
 * process owns the directory; a server that a killed one left behind is stopped first.
 */
export async function startEmbeddedServer({ dataDir, say }: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const directory = await openDataDirectory(dataDir);
  const lock = takeDirectoryLock(directory.holder);
  if (!lock) throw new DataDirectoryInUse(directory.path, await ownerOf(directory));
  return startLocked(directory, lock, say);
}

/**
 * Joins the server that a running process has published for this directory, or starts it. While another process is
 * starting, stopping or briefly using it, waits up to 60 s, then throws DataDirectoryInUse.
 */
export async function joinOrStartEmbeddedServer({ dataDir, say }: EmbeddedServerOptions): Promise<JoinableServer> {
  const directory = await openDataDirectory(dataDir);
  const deadline = Date.now() + JOIN_LIMIT_MS;
  let waiting = false;
  for (;;) {
    const lock = takeDirectoryLock(directory.holder);
    if (lock) return { ...(await startLocked(directory, lock, say)), joined: false };

    const joined = await joinPublished(directory);
    if (joined) return joined;
    if (Date.now() > deadline) throw new DataDirectoryInUse(directory.path, await ownerOf(directory));
    if (!waiting) say(`Waiting for process ${(await ownerOf(directory)) ?? 'unknown'}, which uses ${directory.path}.`);
    waiting = true;
    await sleep(JOIN_PAUSE_MS);
  }
}

/**
 * Starts a server on a fresh temporary directory that stop(), or the end of this process, removes; with `keep`, on that
 * directory, which stays.
 */
export async function startTemporaryServer(options: {
  readonly say: (line: string) => void;
  readonly keep?: string;
}): Promise<EmbeddedServer> {
  const { say, keep } = options;
  if (keep !== undefined) return startEmbeddedServer({ dataDir: keep, say });

  await sweepTemporaryDirectories();
  const dataDir = await makeTemporaryDirectory();
  try {
    const server = await startEmbeddedServer({ dataDir, say });
    const forgetExit = removeAtExit(dataDir, server.postmasterPid);
    const stop = async () => {
      await server.stop();
      forgetExit();
      removeDataDirectory(dataDir);
    };
    return { ...server, stop };
  } catch (error) {
    removeDataDirectory(dataDir);
    throw error;
  }
}

async function startLocked(
  directory: DataDirectory,
  lock: DirectoryLock,
  say: (line: string) => void,
): Promise<EmbeddedServer> {
  try {
    await writeRuntimeFile(directory.path, { pid: process.pid });
    return owned(directory, lock, await startServer(directory, say), say);
  } catch (error) {
    await giveUp(directory, lock);
    throw error;
  }
}

function owned(
  directory: DataDirectory,
  lock: DirectoryLock,
  { address, binaries, postmaster }: StartedServer,
  say: (line: string) => void,
): EmbeddedServer {
  let stopping: Promise<void> | undefined;
  void postmaster.end.then((how) => {
    if (!stopping) say(`PostgreSQL ended unexpectedly (${how}); restart Muster. ${lastLogLines(directory)}`);
  });

  async function stop(): Promise<void> {
    try {
      if (!postmaster.ended()) await stopPostmaster(postmaster.pid, binaries, directory.cluster);
      await removeListening(address.host);
    } finally {
      await giveUp(directory, lock);
    }
  }

  return {
    address,
    dataDir: directory.path,
    postmasterPid: postmaster.pid,
    async publish(publicUrl) {
      const { host, port, user, database } = address;
      const published = { publicUrl, postmasterPid: postmaster.pid, address: { host, port, user, database } };
      await writeRuntimeFile(directory.path, { pid: process.pid, published });
    },
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

async function giveUp(directory: DataDirectory, lock: DirectoryLock): Promise<void> {
  await removeRuntimeFile(directory.path);
  lock.release();
}

async function joinPublished(directory: DataDirectory): Promise<JoinableServer | undefined> {
  const record = await readRuntimeFile(directory.path);
  if (!record?.published || !isRunning(record.pid)) return undefined;
  const { publicUrl, postmasterPid } = record.published;
  const address = { ...record.published.address, password: await readPassword(directory) };
  if (!(await answers(address))) return undefined;

  return {
    address,
    dataDir: directory.path,
    postmasterPid,
    joined: true,
    publicUrl,
    publish: () => Promise.reject(new Error(`Only process ${record.pid}, which runs the database, may publish it.`)),
    stop: () => Promise.resolve(),
  };
}

/** The process that holds the directory's lock; undefined in the moment before it has written so. */
async function ownerOf({ path }: DataDirectory): Promise<number | undefined> {
  for (let look = 0; look < 20; look += 1) {
    const record = await readRuntimeFile(path);
    if (record && isRunning(record.pid)) return record.pid;
    await sleep(10);
  }
  return undefined;
}
