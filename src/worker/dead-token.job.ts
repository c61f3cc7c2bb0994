import { type DeadTokens, listDeadTokens } from '../domain/dead-tokens.js';
import { forgetDeadTokens } from '../domain/dead-tokens.operations.js';
import type { Job } from './job.js';

/** Keeps the token directory to what lives. */
export const deadTokenJob: Job<DeadTokens> = {
  name: 'dead-tokens',
  everyMs: 60_000,
  find: (db, now) => listDeadTokens(db, now),
  do: forgetDeadTokens,
};
