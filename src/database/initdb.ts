import { spawn } from 'node:child_process';
import type { ServerAccount } from './server-account.js';
import { serverEnvironment } from './server-environment.js';

/** The superuser of every embedded cluster. */
export const CLUSTER_USER = 'muster';

const LIMIT_MS = 60_000;

/**
 * Makes a cluster in an empty folder of the account, within 60 s; its superuser has the password in a file that the
 * account can read. The builtin C.UTF-8 locale sorts alike on every system, so that indexes outlive a new C library or
 * machine. Throws with initdb's output.
 */
export async function runInitdb(
  program: string,
  cluster: string,
  passwordCopy: string,
  account: ServerAccount | undefined,
): Promise<void> {
  const args = [
    `--pgdata=${cluster}`,
    `--username=${CLUSTER_USER}`,
    `--pwfile=${passwordCopy}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
  ];
  const child = spawn(program, args, {
    ...account,
    cwd: cluster,
    env: serverEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  const ending = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ?? String(code)));
  });
  const nameless = /effective user ID (\d+)/.exec(output)?.[1];
  if (nameless) {
    throw new Error(
      `initdb works only for users with a name, which uid ${nameless} has not: add it to /etc/passwd, ` +
        'run Muster as another user, or set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
  if (ending !== '0') throw new Error(`initdb made no database in ${cluster} (${ending}):\n${output.trim()}`);
}
