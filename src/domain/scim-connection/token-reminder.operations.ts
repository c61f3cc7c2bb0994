import { requireSystem } from '../access.js';
import type { Context } from '../context.js';
import { queueMailToOwners } from '../mail/owner-mail.js';
import { operation } from '../operation.js';
import type { SecretBox } from '../secret-box.js';
import { type RemindedToken, takeReminders } from './token-reminders.js';

/** Tells the owners, by e-mail and as events, which SCIM tokens end in 30, 20, 7 days or one, and which have ended; each once. */
export function remindOfTokens(ctx: Context, input: { secrets: SecretBox }): Promise<number> {
  requireSystem(ctx.actor);
  return remind(ctx, input);
}

const remind = operation('scim:write', async (ctx, { secrets }: { secrets: SecretBox }): Promise<number> => {
  const tokens = await takeReminders(ctx);
  for (const token of tokens) {
    const { id, hint, scimConnectionId, expiresAt, remindedDays: daysLeft } = token;
    const [type, left] =
      daysLeft === 0 ? (['scim_token.expired', {}] as const) : (['scim_token.expiring', { daysLeft }] as const);
    ctx.record({ type, kind: 'scim_token', resourceId: id, changes: { scimConnectionId, hint, expiresAt, ...left } });
    await queueMailToOwners(ctx, secrets, mailOf(token));
  }
  return tokens.length;
});

function mailOf({ connectionName, hint, expiresAt, remindedDays }: RemindedToken) {
  const end = expiresAt!.toISOString();
  const renew = `Make a new one (rotateScimToken), enter it at the identity provider, and revoke the old one.`;
  if (remindedDays === 0)
    return {
      subject: `The SCIM token of ${connectionName} has expired`,
      body: `The SCIM token ${hint}… of ${connectionName} expired at ${end}: requests with it are refused. ${renew}\n`,
    };
  const when = remindedDays === 1 ? 'within a day' : `within ${remindedDays} days`;
  return {
    subject: `The SCIM token of ${connectionName} expires ${when}`,
    body: `The SCIM token ${hint}… of ${connectionName} expires at ${end}. From then on requests with it are refused. ${renew}\n`,
  };
}
