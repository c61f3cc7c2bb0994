import { access, constants, lstat, mkdir, readlink, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { relocationOf } from './relocation.js';
import { canReach, chooseServerAccount, type ServerAccount } from './server-account.js';

/** A data directory, and where its cluster lies: inside, or where the server's account can reach it. */
export interface DataDirectory {
  /** The directory asked for: holds the runtime file, the secrets and the server's log, all for its owner only. */
  readonly path: string;
  /** The folder around the cluster: `path` itself, or its relocation, to which `path`/postgres is then a link. */
  readonly holder: string;
  /** The PostgreSQL cluster, mode 0700, of the server's account. */
  readonly cluster: string;
  readonly account: ServerAccount | undefined;
}

/**
 * Finds or makes a data directory, and decides where its cluster lies. Throws with a sentence on what to do when an
 * existing cluster cannot be reached, rather than begin an empty one beside it.
 */
export async function openDataDirectory(wanted: string): Promise<DataDirectory> {
  const path = await makeWritable(wanted);
  const account = chooseServerAccount(path);
  const holder = await holderOf(path, account);
  return { path, holder, cluster: join(holder, 'postgres'), account };
}

/** Whether the cluster lies outside the directory asked for. */
export function isRelocated(directory: DataDirectory): boolean {
  return directory.holder !== directory.path;
}

async function makeWritable(wanted: string): Promise<string> {
  try {
    await mkdir(wanted, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    await access(wanted, constants.R_OK | constants.W_OK | constants.X_OK);
    return await realpath(wanted);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `The data directory ${resolve(wanted)} cannot be written (${code}): ` +
        'run Muster as the user who owns it, or choose another folder with MUSTER_DATA_DIR.',
    );
  }
}

async function holderOf(path: string, account: ServerAccount | undefined): Promise<string> {
  const inside = join(path, 'postgres');
  const entry = await lstat(inside).catch(() => undefined);
  if (entry?.isSymbolicLink()) return holderBehind(inside);

  const reachable = !account || canReach(account, [path]);
  if (entry && !reachable) {
    throw new Error(
      `The database in ${inside} cannot be reached by uid ${account.uid}, which its server runs as: ` +
        `let others pass through ${path} and its parents (chmod o+x), or move it to a place where they may.`,
    );
  }
  return reachable ? path : relocationOf(path);
}

async function holderBehind(link: string): Promise<string> {
  try {
    return dirname(await realpath(link));
  } catch {
    throw new Error(
      `${link} leads to ${await readlink(link)}, which is not there: bring that folder back, ` +
        'or remove the link to begin with an empty database.',
    );
  }
}
