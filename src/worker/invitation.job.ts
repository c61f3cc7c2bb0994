import { listOverdueInvitations } from '../domain/member/due-invitations.js';
import { expireInvitations } from '../domain/member/invitation.operations.js';
import type { Job } from './job.js';

/** Ends invitations whose 30 days are over. */
export const invitationJob: Job = {
  name: 'invitations',
  everyMs: 5_000,
  find: listOverdueInvitations,
  do: (ctx) => expireInvitations(ctx, { limit: 50 }),
};
