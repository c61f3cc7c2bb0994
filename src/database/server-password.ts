import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataDirectory } from './data-directory.js';

/** The password of the cluster's superuser, from a file that only this process's user can read. */
export async function readPassword(directory: DataDirectory): Promise<string> {
  const file = passwordFile(directory);
  return readFile(file, 'utf8').catch(() => {
    throw new Error(
      `${file} is missing or belongs to another user, and the database opens to nothing else: restore it.`,
    );
  });
}

/** Draws a new password for the superuser of a cluster about to be made, and keeps it on disk. */
export async function choosePassword(directory: DataDirectory): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  await writeFile(`${passwordFile(directory)}.new`, password, { mode: 0o600, flush: true });
  await rename(`${passwordFile(directory)}.new`, passwordFile(directory));
  return password;
}

function passwordFile(directory: DataDirectory): string {
  return join(directory.path, 'postgres.password');
}
