import { brakeMailJob, heldRequestJob } from './brake.job.js';
import { deadTokenJob } from './dead-token.job.js';
import { domainJob } from './domain.job.js';
import { eventJob } from './event.job.js';
import { invitationJob } from './invitation.job.js';
import type { Job, JobTools } from './job.js';
import { licenseJob } from './license.job.js';
import { logPruningJob } from './log-pruning.job.js';
import { mailJob } from './mail.job.js';
import { retentionJob } from './retention.job.js';
import { tokenReminderJob } from './token-reminder.job.js';
import { usageJob } from './usage.job.js';
import { webhookJob } from './webhook.job.js';

/** Every job that a server does beside answering requests. */
export const jobs: readonly ((tools: JobTools) => Job)[] = [
  () => licenseJob,
  () => usageJob,
  () => invitationJob,
  () => heldRequestJob,
  ({ secrets }) => brakeMailJob(secrets),
  ({ secrets }) => tokenReminderJob(secrets),
  () => logPruningJob,
  () => deadTokenJob,
  ({ dns }) => domainJob(dns),
  ({ mail, secrets }) => mailJob(mail, secrets),
  () => eventJob,
  webhookJob,
  () => retentionJob,
];
