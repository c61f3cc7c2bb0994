import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { JoinableServer } from '../../src/database/embedded-server.js';

const REPOSITORY = join(import.meta.dirname, '..', '..');

const PATIENCE_MS = 45_000;

type Event = {
  said?: string;
  ready?: Omit<JoinableServer, 'publish' | 'stop'>;
  done?: string;
  failed?: { name: string; message: string };
};

/** A `database-owner.ts` in a process of its own, which a test orders about and kills. */
export class DatabaseOwnerProcess {
  private readonly events: Event[] = [];
  private readonly child: ChildProcess;
  private closed = false;

  constructor(
    way: 'start' | 'join' | 'temporary',
    dataDir: string,
    options: { uid?: number; gid?: number; repository?: string; env?: NodeJS.ProcessEnv } = {},
  ) {
    const { repository = REPOSITORY, ...rest } = options;
    const folder = join(repository, 'test', 'faults');
    const program = ['--import', join(folder, 'typescript-sources.mjs'), join(folder, 'database-owner.ts')];
    this.child = spawn(process.execPath, [...program, way, dataDir], {
      cwd: '/',
      stdio: ['pipe', 'pipe', 'inherit'],
      ...rest,
      env: { PATH: process.env.PATH, NODE_NO_WARNINGS: '1', ...rest.env },
    });
    this.child.stdin!.on('error', () => {});
    createInterface({ input: this.child.stdout! }).on('line', (line) => this.events.push(JSON.parse(line)));
    this.child.once('close', () => {
      this.closed = true;
    });
  }

  get pid(): number {
    return this.child.pid!;
  }

  get said(): string {
    return this.events.flatMap(({ said }) => said ?? []).join('\n');
  }

  /** The server it started or joined. Throws the error that prevented that. */
  async ready(): Promise<NonNullable<Event['ready']>> {
    const { ready, failed } = await this.find((event) => event.ready ?? event.failed);
    if (!ready) throw new Error(failed!.message);
    return ready;
  }

  /** The error that prevented its start. */
  async failed(): Promise<{ name: string; message: string }> {
    return (await this.find((event) => event.failed)).failed!;
  }

  /** Gives it an order and waits until that is carried out. */
  async order(line: string): Promise<void> {
    this.child.stdin!.write(`${line}\n`);
    await this.find((event) => event.done === line.split(' ')[0]);
  }

  /** Waits until it has said something that contains the words. */
  async hasSaid(words: string): Promise<void> {
    await this.find((event) => event.said?.includes(words));
  }

  /** Ends it in order, with its server. */
  async end(): Promise<void> {
    if (this.closed) return;
    await this.order('stop');
    this.child.stdin!.end();
    await once(this.child, 'close');
  }

  /** Has it call process.exit without stopping its server. */
  async exit(): Promise<void> {
    this.child.stdin!.write('exit\n');
    if (!this.closed) await once(this.child, 'close');
  }

  /** Ends it with kill -9. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    if (!this.closed) await once(this.child, 'close');
  }

  private async find(wanted: (event: Event) => unknown): Promise<Event> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const found = this.events.find(wanted);
      if (found) return found;
      if (this.closed || Date.now() > deadline)
        throw new Error(`The process ended or hangs after ${JSON.stringify(this.events)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
