import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const repository = join(import.meta.dirname, '..', '..');
const processes: MusterProcess[] = [];
const folders: string[] = [];

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A command in the repository. */
export class MusterProcess {
  stdout = '';
  stderr = '';
  readonly ended: Promise<Ending>;
  readonly #child: ChildProcess;
  #running = true;

  constructor(program: string, args: readonly string[], env: NodeJS.ProcessEnv) {
    this.#child = spawn(program, args, {
      cwd: repository,
      env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout!.on('data', (text) => {
      this.stdout += text;
    });
    this.#child.stderr!.on('data', (text) => {
      this.stderr += text;
    });
    this.ended = once(this.#child, 'close').then(([code, signal]) => {
      this.#running = false;
      return { code, signal };
    });
    processes.push(this);
  }

  get pid(): number {
    return this.#child.pid!;
  }

  kill(signal: NodeJS.Signals): void {
    if (this.#running) this.#child.kill(signal);
  }

  /** The address that a started server prints. Throws what it said when it ended instead. */
  async url(): Promise<string> {
    const [, url = ''] = await this.find(/GraphQL (?:URL)? *(https?:\S+)\/graphql/);
    return url;
  }

  /** Waits until its output holds the words. */
  async find(words: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = words.exec(this.stdout);
      if (found) return found;
      if (!this.#running) throw new Error(`It ended after saying: ${this.stdout}${this.stderr}`);
      await wait(10);
    }
  }
}

/** One of the entries, launched as the scripts of package.json do. */
export function launch(entry: string, args: readonly string[], env: NodeJS.ProcessEnv): MusterProcess {
  return new MusterProcess(process.execPath, [join('src', 'launch.mjs'), entry, ...args], env);
}

/** The server on any free port, unless the environment says another. */
export function startServer(env: NodeJS.ProcessEnv): MusterProcess {
  return launch('main', [], { PORT: '0', ...env });
}

/** `npm run -s muster -- …`, run to its end. */
export async function muster(env: NodeJS.ProcessEnv, ...args: string[]): Promise<MusterProcess & Ending> {
  return toItsEnd(launch('cli/main', args, env));
}

/** Waits for the end of a process, and answers it with how it ended. */
export async function toItsEnd(started: MusterProcess): Promise<MusterProcess & Ending> {
  return Object.assign(started, await started.ended);
}

/** A new folder that every user may pass through. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-process-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

/** Kills what still runs, and removes the folders; for the end of a file. */
export async function cleanUp(): Promise<void> {
  for (const { kill, ended } of processes
    .splice(0)
    .map((one) => ({ kill: () => one.kill('SIGKILL'), ended: one.ended }))) {
    kill();
    await ended;
  }
  await wait(300);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}
