import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLineOf, isRunning } from './running-process.js';

/** What the server wrote into its cluster's `postmaster.pid`. */
interface PostmasterRecord {
  readonly pid: number;
  /** The directory of its unix socket; empty while it is starting, and on Windows. */
  readonly socketDirectory: string;
  /** Whether that very server still runs; false when the process has ended or the id now names another one. */
  readonly running: boolean;
}

/** Reads a cluster's `postmaster.pid`; undefined without one. A file that a crash left empty is removed. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterRecord | undefined> {
  const file = join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;

  const lines = text.split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!(pid > 0)) {
    await rm(file, { force: true });
    return undefined;
  }
  return { pid, socketDirectory: lines[4]?.trim() ?? '', running: isRunning(pid) && isServerOf(pid, cluster) };
}

/**
 * Whether a process is the server of a cluster, by the command line it was started with. Unlike its working directory,
 * root may read that of another user's process even in a container without CAP_SYS_PTRACE.
 */
export function isServerOf(pid: number, cluster: string): boolean {
  return process.platform === 'win32' || commandLineOf(pid).includes(`postgres -D ${cluster} -c `);
}
