import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The exclusive right to a directory; held until release() or the end of this process, however it ends. */
export interface DirectoryLock {
  release(): void;
}

const SQLITE_BUSY = 5;

/** Keeps held locks from being garbage collected, which would release them. */
const held = new Set<DatabaseSync>();

/**
 * Takes the lock of a directory, or answers undefined when a living process (this one included) has it.
 *
 * The lock is SQLite's lock on `muster.lock`, the one way to a kernel lock in plain Node: the kernel drops it with its
 * process, so that there are no stale locks to tell from living ones, and no recycled process ids to mistake.
 * Nothing else may open that file: closing any descriptor of it would drop the lock.
 */
export function takeDirectoryLock(directory: string): DirectoryLock | undefined {
  const file = join(directory, 'muster.lock');
  const lock = openLockFile(file);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined;
    throw notOurs(file, error);
  }
  chmodSync(file, 0o600);
  held.add(lock);

  return {
    release() {
      if (held.delete(lock)) lock.close();
    },
  };
}

function openLockFile(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: 0 });
  } catch (error) {
    throw notOurs(file, error);
  }
}

function notOurs(file: string, error: unknown): Error {
  return new Error(`${file} cannot be locked (${(error as Error).message}): run Muster as the user who owns it.`);
}
