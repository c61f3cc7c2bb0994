import { type DueUsage, listDueUsage } from '../domain/license/due-usage.js';
import { buildUsage } from '../domain/license/usage-build.operations.js';
import type { Job } from './job.js';

/**
 * Stores usage, of each license that has fallen two hours behind. A license that another process is storing is passed over; answers do not
 * depend on it.
 */
export const usageJob: Job<DueUsage> = {
  name: 'usage',
  everyMs: 60_000,
  find: listDueUsage,
  async do(ctx, { licenseId }, { stop }) {
    for (let done = 0; ; done++) {
      if (stop.aborted) return done;
      const built = await buildUsage(ctx, { licenseId });
      if (built?.state !== 'BEHIND') return done;
    }
  },
};
