import { setTimeout as wait } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { type Context, openContext } from '../domain/context.js';
import { newId } from '../domain/ids.js';
import { type DueWork, listDueWork } from '../domain/license/due-work.js';
import { doLicenseWork } from '../domain/license/due-work.operations.js';

/** Does what time brings, until it is stopped. */
export interface Worker {
  /** Finishes the transactions under way. */
  stop(): Promise<void>;
}

const POLL_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
const ORGANIZATIONS_AT_ONCE = 4;

/**
 * Starts a worker. Any number may run on one database, none leads: each looks twice a second for organizations in which work is due, and
 * does it in transactions that pass over what another one has locked. An error is logged and the work tried again; while the database is
 * away the worker waits, longer each time.
 */
export function startWorker(orm: MikroORM, log: Logger): Worker {
  const stopping = new AbortController();
  const running = run(orm, log, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function run(orm: MikroORM, log: Logger, stop: AbortSignal): Promise<void> {
  let pause = POLL_MS;
  while (!stop.aborted) {
    try {
      const done = await round(orm, log, stop);
      pause = done > 0 ? 0 : POLL_MS;
    } catch (error) {
      pause = Math.min(Math.max(pause, POLL_MS) * 2, LONGEST_PAUSE_MS);
      log.warn({ err: error, pause }, 'the worker could not look for work');
    }
    await wait(pause, undefined, { signal: stop, ref: false }).catch(() => undefined);
  }
}

/** Looks once, and does a part of everything found. Tells how much was done. */
async function round(orm: MikroORM, log: Logger, stop: AbortSignal): Promise<number> {
  const found = await listDueWork(contextOf(orm, null).db, new Date());
  const organizations = [...Map.groupBy(found, ({ organizationId }) => organizationId).values()].values();
  let done = 0;
  const lane = async () => {
    for (const works of organizations) for (const work of works) if (!stop.aborted) done += await doOne(orm, log, work);
  };
  await Promise.all(Array.from({ length: ORGANIZATIONS_AT_ONCE }, lane));
  return done;
}

async function doOne(orm: MikroORM, log: Logger, work: DueWork): Promise<number> {
  try {
    return await doLicenseWork(contextOf(orm, work), work);
  } catch (error) {
    log.error({ err: error, ...work }, 'the worker failed at a piece of work');
    return 0;
  }
}

function contextOf(orm: MikroORM, work: DueWork | null): Context {
  return openContext(orm, {
    actor: { kind: 'system', id: `license-worker${work ? `:${work.job.toLowerCase()}` : ''}` },
    organizationId: work?.organizationId ?? null,
    correlationId: work?.correlationId ?? newId(),
  });
}
