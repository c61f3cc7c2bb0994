import { listOldLogs } from '../domain/scim-connection/due-log-pruning.js';
import { pruneProvisioningLog } from '../domain/scim-connection/provisioning-log.operations.js';
import type { Job } from './job.js';

/** Deletes entries of provisioning logs that are older than their organizations keep them. */
export const logPruningJob: Job = {
  name: 'log-pruning',
  everyMs: 60_000,
  find: listOldLogs,
  do: (ctx) => pruneProvisioningLog(ctx, { limit: 1_000 }),
};
