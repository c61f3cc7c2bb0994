import { newId } from '../ids.js';
import type { OperationContext } from '../operation.js';
import type { SecretBox } from '../secret-box.js';
import { insertInto } from '../table.js';
import { MailEntity } from './mail.entity.js';

/** What a mail is sealed for. */
export const mailPlace = (mailId: string): string => `mail:${mailId}:body`;

/** Leaves a mail to be sent once the operation's transaction has been committed, and not before. */
export async function queueMail(
  ctx: OperationContext,
  secrets: SecretBox,
  mail: { readonly recipient: string; readonly subject: string; readonly body: string },
): Promise<void> {
  const id = newId();
  await insertInto(MailEntity, {
    organizationId: ctx.organizationId,
    id,
    recipient: mail.recipient,
    subject: mail.subject,
    body: secrets.seal(mail.body, mailPlace(id)),
    attempts: 0,
    createdAt: ctx.now,
    dueAt: ctx.now,
    sentAt: null,
    problem: null,
    correlationId: ctx.correlationId,
  }).execute(ctx.db);
}
