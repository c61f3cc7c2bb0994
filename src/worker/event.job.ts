import { listUnpublished } from '../domain/webhook/due-deliveries.js';
import { publishEvents } from '../domain/webhook/fan-out.operations.js';
import type { Job } from './job.js';

/** Takes events out of the outbox and queues them for the endpoints that ask for them. */
export const eventJob: Job = {
  name: 'events',
  everyMs: 500,
  find: listUnpublished,
  do: (ctx) => publishEvents(ctx, { limit: 500 }),
};
