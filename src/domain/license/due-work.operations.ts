import { type OperationContext, operation } from '../operation.js';
import { endDueReleases, expireLicenses, type LicenseJob, serveWaiting } from './due-work.js';
import { applyNextBatch } from './rule-application.js';

const jobs: Record<LicenseJob, (ctx: OperationContext) => Promise<number>> = {
  END_RELEASES: endDueReleases,
  SERVE_QUEUES: serveWaiting,
  EXPIRE: expireLicenses,
  APPLY_RULES: applyNextBatch,
};

/**
 * Does what is due of one organization's licenses, as much as one transaction should hold, and tells how much that was. What another
 * process works on is left to it.
 */
export const doLicenseWork = operation('licenses:write', (ctx, { job }: { job: LicenseJob }) => jobs[job](ctx));
