import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

/** The unprivileged user that initdb and postgres run as when this process is root, which both refuse. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY = 65_534;

/**
 * The account for a data directory's server: the owner of its cluster, else the directory's owner if the system knows
 * its name, as initdb demands, else `nobody`. Undefined when this process is not root: the server runs as the same user.
 */
export function chooseServerAccount(dataDir: string): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;

  const clusterOwner = ordinaryOwner(join(dataDir, 'postgres'));
  if (clusterOwner) return clusterOwner;
  const owner = ordinaryOwner(dataDir);
  return owner && hasName(owner) ? owner : nobody();
}

/**
 * Whether the account can traverse the directories and read the files named, found out by really trying as that user,
 * so that every parent's mode, access lists and mounts count. Throws when no process can be started as that user.
 */
export function canReach(account: ServerAccount, paths: readonly string[]): boolean {
  const probe = 'for path; do if [ -d "$path" ]; then test -x "$path"; else test -r "$path"; fi || exit 1; done';
  const { status, error } = spawnSync('/bin/sh', ['-c', probe, 'sh', ...paths], { ...account, cwd: '/' });
  if (error) {
    throw new Error(
      `PostgreSQL refuses to run as root, and no process can be started as uid ${account.uid} (${error.message}): ` +
        'run Muster as an ordinary user, or set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
  return status === 0;
}

function ordinaryOwner(path: string): ServerAccount | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && stats.uid !== 0 ? { uid: stats.uid, gid: stats.gid } : undefined;
}

function hasName({ uid }: ServerAccount): boolean {
  return spawnSync('id', ['-un', String(uid)]).status === 0;
}

function nobody(): ServerAccount {
  return { uid: idOfNobody('-u'), gid: idOfNobody('-g') };
}

function idOfNobody(which: '-u' | '-g'): number {
  const { status, stdout } = spawnSync('id', [which, 'nobody'], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : NOBODY;
}
