import { setImmediate as letOthersRun, setTimeout as wait } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { type Context, openContext } from '../domain/context.js';
import { newId } from '../domain/ids.js';
import { type Due, type Job, laneOf } from './job.js';

/** Does what time brings, until it is stopped. */
export interface Worker {
  /** Finishes what is under way. */
  stop(): Promise<void>;
}

const SHORTEST_BACK_OFF_MS = 500;
const LONGEST_BACK_OFF_MS = 10_000;
const LANES = 4;

/**
 * Starts a worker: each job looks for work that is due and does it, in several lanes at once, so that a slow organization holds up nobody
 * else. Any number of workers may run on one database. An error is logged and the work tried again; while the database is away the worker
 * waits, longer each time.
 */
export function startWorker(orm: MikroORM, log: Logger, jobs: readonly Job[]): Worker {
  const stopping = new AbortController();
  const running = jobs.map((job) => new JobRun(orm, log, job, stopping.signal).untilStopped());
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

/** Looks once for a job's work, and does a piece of everything found. Tells how much was done. */
export async function doOnce(orm: MikroORM, log: Logger, job: Job): Promise<number> {
  const run = new JobRun(orm, log, job, new AbortController().signal);
  let done = 0;
  for (const work of await run.find()) done += await run.do(work);
  return done;
}

class JobRun {
  readonly #busy = new Map<string, Promise<void>>();
  /** Lanes in which nothing could be done, and until when they are passed over. */
  readonly #resting = new Map<string, number>();
  /** When a lane was worked in last: whoever waits longest is first. */
  readonly #worked = new Map<string, number>();
  #wake = () => {};

  constructor(
    private readonly orm: MikroORM,
    private readonly log: Logger,
    private readonly job: Job,
    private readonly stop: AbortSignal,
  ) {}

  async untilStopped(): Promise<void> {
    let backOff = SHORTEST_BACK_OFF_MS;
    while (!this.stop.aborted) {
      const woken = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      let pause = this.job.everyMs;
      try {
        this.#start(await this.find());
        backOff = SHORTEST_BACK_OFF_MS;
      } catch (error) {
        backOff = Math.min(backOff * 2, LONGEST_BACK_OFF_MS);
        pause = Math.max(backOff, this.job.everyMs);
        this.log.warn({ err: error, worker: this.job.name, pause }, 'the worker could not look for work');
      }
      await this.#pause(pause, woken);
    }
    await Promise.all(this.#busy.values());
  }

  find(): Promise<readonly Due[]> {
    return this.job.find(this.#context().db, new Date());
  }

  async do(work: Due): Promise<number> {
    const log = this.log.child({ worker: this.job.name, ...work });
    try {
      return await this.job.do(this.#context(work), work, { stop: this.stop, log });
    } catch (error) {
      log.error({ err: error }, 'the worker failed at a piece of work');
      return 0;
    }
  }

  /** Starts what is found, as far as there are lanes. */
  #start(found: readonly Due[]): void {
    const now = Date.now();
    for (const [lane, until] of this.#resting) if (until <= now) this.#resting.delete(lane);
    const lanes = Map.groupBy(found, laneOf);
    for (const lane of this.#worked.keys()) if (!lanes.has(lane)) this.#worked.delete(lane);
    const byPatience = [...lanes].sort(([a], [b]) => (this.#worked.get(a) ?? 0) - (this.#worked.get(b) ?? 0));
    for (const [lane, works] of byPatience) {
      if (this.#busy.size >= (this.job.lanes ?? LANES)) return;
      if (!this.#busy.has(lane) && !this.#resting.has(lane)) this.#busy.set(lane, this.#run(lane, works));
    }
  }

  /** Does one lane's work; then there is room, and perhaps more to do. */
  async #run(lane: string, works: readonly Due[]): Promise<void> {
    let done = 0;
    for (const work of works) if (!this.stop.aborted) done += await this.do(work);
    this.#worked.set(lane, Date.now());
    if (done === 0) this.#resting.set(lane, Date.now() + this.job.everyMs / 2);
    this.#busy.delete(lane);
    this.#wake();
  }

  async #pause(ms: number, woken: Promise<void>): Promise<void> {
    const over = new AbortController();
    const signal = AbortSignal.any([this.stop, over.signal]);
    await Promise.race([wait(ms, undefined, { signal, ref: false }).catch(() => undefined), woken]);
    over.abort();
    await letOthersRun();
  }

  #context(work?: Due): Context {
    return openContext(this.orm, {
      actor: { kind: 'system', id: work?.job ? `${this.job.name}:${work.job.toLowerCase()}` : this.job.name },
      organizationId: work?.organizationId ?? null,
      correlationId: work?.correlationId ?? newId(),
    });
  }
}
