import { sql } from 'kysely';
import type { OperationContext } from '../operation.js';
import type { SecretBox } from '../secret-box.js';
import { queueMail } from './mail-queue.js';

/** Leaves a mail for each active owner who has a login e-mail; tells for how many. */
export async function queueMailToOwners(
  ctx: OperationContext,
  secrets: SecretBox,
  { subject, body }: { readonly subject: string; readonly body: string },
): Promise<number> {
  const { rows } = await sql<{ email: string }>`
    select login_email as email from member
    where organization_id = ${ctx.organizationId} and role = 'OWNER' and status = 'ACTIVE' and login_email is not null
    order by id`.execute(ctx.db);
  const line = subject.replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
  for (const { email } of rows) await queueMail(ctx, secrets, { recipient: email, subject: line, body });
  return rows.length;
}
