import { remindOfTokens } from '../domain/scim-connection/token-reminder.operations.js';
import { listTokenReminders } from '../domain/scim-connection/token-reminders.js';
import type { SecretBox } from '../domain/secret-box.js';
import type { Job } from './job.js';

/** Reminds owners of SCIM tokens that end, 30, 20, 7 days and one before, and tells that they have. */
export const tokenReminderJob = (secrets: SecretBox): Job => ({
  name: 'token-reminders',
  everyMs: 60_000,
  find: listTokenReminders,
  do: (ctx) => remindOfTokens(ctx, { secrets }),
});
