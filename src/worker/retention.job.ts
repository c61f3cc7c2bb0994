import { listOldEvents } from '../domain/webhook/retention.js';
import { forgetOldEvents } from '../domain/webhook/retention.operations.js';
import type { Job } from './job.js';

/** Forgets events that can be delivered and replayed no more. */
export const retentionJob: Job = {
  name: 'event-retention',
  everyMs: 10 * 60_000,
  find: listOldEvents,
  do: (ctx) => forgetOldEvents(ctx, { limit: 2_000 }),
};
