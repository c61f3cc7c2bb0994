import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** A new folder that every user may pass through. */
export function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'muster-test-')));
  chmodSync(folder, 0o755);
  made.push(folder);
  return folder;
}

/** A path in a new folder at which a data directory can be made. */
export function newDataDir(): string {
  return join(makeFolder(), 'data');
}

/** Removes the folders made so far. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
