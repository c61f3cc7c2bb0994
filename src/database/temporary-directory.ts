import { chmodSync, realpathSync, rmSync } from 'node:fs';
import { lstat, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openDataDirectory } from './data-directory.js';
import { takeDirectoryLock } from './directory-lock.js';
import { isServerOf, readPostmasterFile } from './postmaster-file.js';
import { hasEndedWithin, isRunning } from './running-process.js';

const PREFIX = 'muster-temporary-';
const HOUR_MS = 3_600_000;
const EXIT_PATIENCE_MS = 3_000;

/** A new data directory in the system's temporary folder, through which the server's account can pass. */
export async function makeTemporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), PREFIX));
  if (process.getuid?.() === 0) chmodSync(directory, 0o711);
  return directory;
}

/** Removes a data directory and, when its cluster was relocated, that as well. */
export function removeDataDirectory(path: string): void {
  for (const folder of [holderOf(path), path]) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/**
 * Removes a data directory when this process exits, at once ending the server that still uses it. Answers how to call
 * that off.
 */
export function removeAtExit(path: string, postmasterPid: number): () => void {
  const remove = () => {
    if (isServerOf(postmasterPid, join(holderOf(path), 'postgres'))) process.kill(postmasterPid, 'SIGQUIT');
    const deadline = Date.now() + EXIT_PATIENCE_MS;
    while (isRunning(postmasterPid) && Date.now() < deadline) pause(20);
    removeDataDirectory(path);
  };
  process.once('exit', remove);
  return () => process.off('exit', remove);
}

/** Removes what killed processes of this user left in the temporary folder more than an hour ago, as far as it can. */
export async function sweepTemporaryDirectories(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (name.startsWith(PREFIX)) await sweep(join(tmpdir(), name)).catch(() => {});
  }
}

async function sweep(path: string): Promise<void> {
  const { uid, mtimeMs } = await lstat(path);
  const foreign = process.getuid !== undefined && uid !== process.getuid();
  if (foreign || Date.now() - mtimeMs < HOUR_MS) return;

  const { holder, cluster } = await openDataDirectory(path);
  const lock = takeDirectoryLock(holder);
  if (!lock) return;
  const left = await readPostmasterFile(cluster);
  if (left?.running) {
    process.kill(left.pid, 'SIGQUIT');
    await hasEndedWithin(left.pid, EXIT_PATIENCE_MS);
  }
  lock.release();
  removeDataDirectory(path);
}

function holderOf(path: string): string {
  try {
    return dirname(realpathSync(join(path, 'postgres')));
  } catch {
    return path;
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
