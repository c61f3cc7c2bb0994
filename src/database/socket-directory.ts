import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { DataDirectory } from './data-directory.js';
import { canReach, type ServerAccount } from './server-account.js';

/** Where a server listens: a directory for its unix socket, or on Windows a loopback address. */
export interface Listening {
  readonly host: string;
  readonly port: number;
}

/** Names the socket's file, `.s.PGSQL.5432`; no TCP port is opened. */
const SOCKET_PORT = 5432;
/** The shortest limit of any system for a socket's path, in bytes: macOS has 104 with the closing NUL, Linux 108. */
const PATH_LIMIT = 103;
const SHORT_PREFIX = 'muster-socket-';

/**
 * A private place to listen: `socket` beside the cluster if its path is short enough, else a new folder in a temporary
 * one. It has mode 0700 and belongs to the server's account.
 */
export async function makeListening({ holder, account }: DataDirectory): Promise<Listening> {
  if (process.platform === 'win32') return { host: '127.0.0.1', port: await freePort() };

  const inside = join(holder, 'socket');
  const host = fits(inside) ? inside : await mkdtemp(join(shortFolder(account), SHORT_PREFIX));
  await mkdir(host, { recursive: true });
  await chmod(host, 0o700);
  if (account) await chown(host, account.uid, account.gid);
  return { host, port: SOCKET_PORT };
}

/** Removes what makeListening made in a temporary folder; the one beside a cluster stays. */
export async function removeListening(host: string): Promise<void> {
  if (basename(host).startsWith(SHORT_PREFIX)) await rm(host, { recursive: true, force: true });
}

/** Whether a socket of a directory can exist within the operating system's limit of a path. */
function fits(directory: string): boolean {
  return Buffer.byteLength(join(directory, `.s.PGSQL.${SOCKET_PORT}`)) <= PATH_LIMIT;
}

function shortFolder(account: ServerAccount | undefined): string {
  const candidates = [tmpdir(), '/tmp', '/var/tmp'];
  const found = candidates.find(
    (folder) => fits(join(folder, `${SHORT_PREFIX}XXXXXX`)) && (!account || canReach(account, [folder])),
  );
  if (found) return found;
  throw new Error('PostgreSQL finds no place for its socket: set TMPDIR to a folder with a short path.');
}

async function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
