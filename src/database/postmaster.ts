import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import type { DataDirectory } from './data-directory.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { hasEndedWithin } from './running-process.js';
import { serverEnvironment } from './server-environment.js';
import { openServerLog } from './server-log.js';
import type { Listening } from './socket-directory.js';

/** A started server process, whether or not it accepts connections yet. */
export interface Postmaster {
  readonly pid: number;
  /** How it ended, such as `exit code 1` or `signal SIGKILL`; undefined while it runs. */
  ended(): string | undefined;
  /** Fulfilled with the same words when the process has ended; never rejected. */
  readonly end: Promise<string>;
}

/** Safe settings, and a log without data: no statements, parameters or details, which may quote personal data. */
const SETTINGS = {
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
};

/**
 * Starts the server of a cluster, in a session of its own so that a terminal's Ctrl-C reaches only this process, which
 * then stops it in order. `stalePid` is the id in a `postmaster.pid` whose server is gone, though another process may
 * have that id by now.
 */
export async function spawnPostmaster(options: {
  readonly directory: DataDirectory;
  readonly binaries: PostgresBinaries;
  readonly listening: Listening;
  readonly stalePid: number | undefined;
}): Promise<Postmaster> {
  const { directory, binaries, listening, stalePid } = options;
  const log = openServerLog(directory);
  const child = spawn(binaries.postgres, ['-D', directory.cluster, ...settingArguments(listening)], {
    ...directory.account,
    cwd: directory.cluster,
    // PostgreSQL takes a lock file of its grandparent for stale, and looks for living backends all the same.
    env: { ...serverEnvironment(), ...(stalePid && { PG_GRANDPARENT_PID: String(stalePid) }) },
    stdio: ['ignore', log, log],
    detached: true,
    windowsHide: true,
  });
  closeSync(log);
  child.unref();
  const postmaster = watched(child);
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  return postmaster;
}

/**
 * Stops a server and waits for its end: a fast shutdown, after 10 s an immediate one, at last a kill. No way loses what
 * was committed. Throws when even a kill does not end it.
 */
export async function stopPostmaster(pid: number, binaries: PostgresBinaries, cluster: string): Promise<void> {
  if (process.platform === 'win32') return stopOnWindows(binaries, cluster);
  for (const [signal, patienceMs] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 6_000],
    ['SIGKILL', 4_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw error;
    }
    if (await hasEndedWithin(pid, patienceMs)) return;
  }
  throw new Error(`The PostgreSQL server ${pid} of ${cluster} does not end: kill it, then start again.`);
}

function settingArguments({ host, port }: Listening): string[] {
  const place =
    process.platform === 'win32'
      ? { listen_addresses: host, port: String(port) }
      : {
          listen_addresses: '',
          port: String(port),
          unix_socket_directories: `"${host.replaceAll('"', '""')}"`,
          unix_socket_permissions: '0700',
        };
  return Object.entries({ ...place, ...SETTINGS }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function watched(child: ChildProcess): Postmaster {
  let ended: string | undefined;
  const end = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      ended = signal ? `signal ${signal}` : `exit code ${code}`;
      resolve(ended);
    });
  });
  return { pid: child.pid ?? 0, ended: () => ended, end };
}

/** Windows knows no signals: pg_ctl asks the server through its pipe. */
async function stopOnWindows({ pgCtl }: PostgresBinaries, cluster: string): Promise<void> {
  const child = spawn(pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '20'], { stdio: 'ignore' });
  await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
}
