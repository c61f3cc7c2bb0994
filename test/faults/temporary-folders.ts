import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer } from '../../src/database/embedded-server.js';

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

/** A data directory in which a server has been started once and was stopped. The run's first is copied for the others. */
export async function stoppedDataDir(): Promise<string> {
  const first = join(process.env.MUSTER_TEST_FOLDER!, 'stopped');
  const dataDir = newDataDir();
  if (!existsSync(first)) {
    const making = mkdtempSync(`${first}-`);
    chmodSync(making, 0o755);
    await (await startEmbeddedServer({ dataDir: making, say: () => {} })).stop();
    if (!existsSync(first)) renameSync(making, first);
  }
  execFileSync('cp', ['-a', first, dataDir]);
  return dataDir;
}

/** Removes the folders made so far. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
