import { type DueWork, listDueWork } from '../domain/license/due-work.js';
import { doLicenseWork } from '../domain/license/due-work.operations.js';
import type { Job } from './job.js';

/** Late returns, queues, licenses that begin or end, and rule changes that concern many. */
export const licenseJob: Job<DueWork> = {
  name: 'license-worker',
  everyMs: 500,
  find: listDueWork,
  do: doLicenseWork,
};
