import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseAddress } from './database-address.js';

/** What a running process tells others about its data directory; `published` once they may join its database. */
interface RuntimeRecord {
  readonly pid: number;
  readonly published?: {
    readonly publicUrl: string;
    readonly postmasterPid: number;
    readonly address: Omit<DatabaseAddress, 'password'>;
  };
}

/** Writes `muster.run.json` of a data directory at once and whole, for its owner's eyes only. */
export async function writeRuntimeFile(dataDir: string, record: RuntimeRecord): Promise<void> {
  const unfinished = `${runtimeFile(dataDir)}.new`;
  await writeFile(unfinished, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  await rename(unfinished, runtimeFile(dataDir));
}

/** The record of the process that last opened a data directory, which may have been killed; undefined without one. */
export async function readRuntimeFile(dataDir: string): Promise<RuntimeRecord | undefined> {
  try {
    return JSON.parse(await readFile(runtimeFile(dataDir), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Forgets the running process of a data directory. */
export async function removeRuntimeFile(dataDir: string): Promise<void> {
  await rm(runtimeFile(dataDir), { force: true });
}

function runtimeFile(dataDir: string): string {
  return join(dataDir, 'muster.run.json');
}
