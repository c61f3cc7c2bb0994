import { rmSync } from 'node:fs';

/** Stops the PostgreSQL of the run, and removes what its files shared. */
export default async function globalTeardown() {
  await globalThis.musterTestServer?.stop();
  rmSync(globalThis.musterTestFolder, { recursive: true, force: true, maxRetries: 5 });
}
