import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DataDirectory, isRelocated } from './data-directory.js';
import { runInitdb } from './initdb.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { choosePassword } from './server-password.js';

const UNFINISHED = 'postgres.new-';

/**
 * Makes the directory's cluster unless it has one; the caller holds the directory's lock. A kill at any moment leaves
 * either no cluster or a whole one, since initdb works in a folder of its own that is renamed at the end.
 */
export async function ensureCluster(
  directory: DataDirectory,
  binaries: PostgresBinaries,
  say: (line: string) => void,
): Promise<void> {
  await sweepUnfinished(directory.holder);
  if (await hasCluster(directory)) return checkVersion(directory, binaries);

  if (isRelocated(directory)) await setForgottenClusterAside(directory, say);
  const password = await choosePassword(directory);
  await initialise(directory, binaries, password);
  if (isRelocated(directory)) await symlink(directory.cluster, join(directory.path, 'postgres'));
}

async function hasCluster(directory: DataDirectory): Promise<boolean> {
  const place = join(directory.path, 'postgres');
  try {
    if ((await readdir(place)).includes('PG_VERSION')) return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return false;
    if (code === 'EACCES') throw new Error(`${place} belongs to another user: run Muster as that user.`);
    if (code !== 'ENOTDIR') throw error;
  }
  throw new Error(`${place} holds no PostgreSQL cluster: move it away, or restore it.`);
}

async function checkVersion(directory: DataDirectory, binaries: PostgresBinaries): Promise<void> {
  const version = (await readFile(join(directory.cluster, 'PG_VERSION'), 'utf8')).trim();
  if (version === binaries.majorVersion) return;
  throw new Error(
    `${directory.cluster} was made by PostgreSQL ${version}, but PostgreSQL ${binaries.majorVersion} is installed: ` +
      'upgrade it with pg_upgrade, or run it with its own version and set DATABASE_URL.',
  );
}

/** A relocated cluster whose data directory was deleted: kept, out of the way of the new one. */
async function setForgottenClusterAside(directory: DataDirectory, say: (line: string) => void): Promise<void> {
  const aside = `${directory.cluster}.of-a-deleted-directory-${Date.now()}`;
  try {
    await rename(directory.cluster, aside);
    say(`The database of an earlier ${directory.path}, since deleted, was kept as ${aside}.`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

async function initialise(directory: DataDirectory, binaries: PostgresBinaries, password: string): Promise<void> {
  const { holder, cluster, account } = directory;
  const unfinished = join(holder, UNFINISHED + randomBytes(6).toString('hex'));
  const passwordCopy = `${unfinished}.password`;
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordCopy, password, { mode: 0o600 });
  if (account) {
    await chown(unfinished, account.uid, account.gid);
    await chown(passwordCopy, account.uid, account.gid);
  }
  try {
    await runInitdb(binaries.initdb, unfinished, passwordCopy, account);
    await rename(unfinished, cluster);
    await persist(holder);
  } finally {
    await sweepUnfinished(holder);
  }
}

async function sweepUnfinished(holder: string): Promise<void> {
  for (const name of await readdir(holder)) {
    if (!name.startsWith(UNFINISHED)) continue;
    await rm(join(holder, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
}

/** Makes a rename in a folder survive a power failure; Windows has no such call, nor the need. */
async function persist(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
