import { setTimeout as wait } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { openContext } from '../domain/context.js';
import { newId } from '../domain/ids.js';
import { type DueUsage, listDueUsage } from '../domain/license/due-usage.js';
import { buildUsage } from '../domain/license/usage-build.operations.js';

/** Stores the usage of licenses until it is stopped. */
export interface UsageJob {
  /** Finishes the transaction under way. */
  stop(): Promise<void>;
}

const everyMinute = 60_000;

/**
 * Starts to store usage: once a minute, of each license that has fallen two hours behind. Any number of processes may do so: a license that
 * another one is storing is passed over. What fails is logged and tried again a minute later; answers do not depend on it.
 */
export function startUsageJob(orm: MikroORM, log: Logger, everyMs = everyMinute): UsageJob {
  const stopping = new AbortController();
  const running = run(orm, log, everyMs, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function run(orm: MikroORM, log: Logger, everyMs: number, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await wait(everyMs, undefined, { signal: stop, ref: false }).catch(() => undefined);
    if (stop.aborted) return;
    try {
      for (const due of await listDueUsage(contextOf(orm, null).db, new Date())) await storeOne(orm, log, due, stop);
    } catch (error) {
      log.warn({ err: error }, 'usage could not be stored');
    }
  }
}

async function storeOne(orm: MikroORM, log: Logger, due: DueUsage, stop: AbortSignal): Promise<void> {
  try {
    while (!stop.aborted) {
      const built = await buildUsage(contextOf(orm, due.organizationId), { licenseId: due.licenseId });
      if (built?.state !== 'BEHIND') return;
    }
  } catch (error) {
    log.error({ err: error, ...due }, 'the usage of a license could not be stored');
  }
}

const contextOf = (orm: MikroORM, organizationId: string | null) =>
  openContext(orm, { actor: { kind: 'system', id: 'usage' }, organizationId, correlationId: newId() });
