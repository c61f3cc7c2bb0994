import { spawn } from 'node:child_process';
import type { DataDirectory } from './data-directory.js';
import type { Postmaster } from './postmaster.js';

const SCRIPT = `
while read -r line; do :; done
read -r pid < "$2/postmaster.pid" && [ "$pid" = "$1" ] && kill -INT "$1"
`;

/**
 * Has a small shell stop the server when this process ends without having done so, a kill -9 included: it waits for
 * the end of a pipe that the kernel closes with us. It ends with the server. Windows has no such guard; there, as
 * wherever the guard is killed as well, the next start stops the orphan.
 */
export function guardAgainstOrphan(postmaster: Postmaster, { cluster, account }: DataDirectory): void {
  if (process.platform === 'win32') return;
  const guard = spawn('/bin/sh', ['-c', SCRIPT, 'muster-orphan-guard', String(postmaster.pid), cluster], {
    ...account,
    cwd: '/',
    env: {},
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.on('error', () => {});
  guard.stdin.on('error', () => {});
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
  void postmaster.end.then(() => guard.kill('SIGKILL'));
}
