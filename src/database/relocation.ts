import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

const RELOCATION_ROOT = '/var/lib/muster';

/**
 * The folder that stands in for a path which the server's account cannot reach: the same one at every start, never in a
 * temporary folder. Made when missing, with mode 0711: others may pass through and see nothing.
 */
export async function relocationOf(wantedPath: string): Promise<string> {
  const name = createHash('sha256').update(wantedPath).digest('hex').slice(0, 16);
  const folder = join(RELOCATION_ROOT, name);
  await mkdir(folder, { recursive: true, mode: 0o711 });
  return folder;
}
