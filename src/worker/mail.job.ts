import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { listDueMail } from '../domain/mail/due-mail.js';
import type { Mail } from '../domain/mail/mail.entity.js';
import { claimMail, settleMail } from '../domain/mail/mail.operations.js';
import { mailPlace } from '../domain/mail/mail-queue.js';
import type { SecretBox } from '../domain/secret-box.js';
import type { Job } from './job.js';

/** How mail leaves: by SMTP, or, in development, as files in a folder. */
export interface MailRoute {
  readonly smtpUrl: string | undefined;
  readonly from: string | undefined;
  readonly folder: string | undefined;
}

/** Sends the mail that committed changes have left. */
export const mailJob = (route: MailRoute, secrets: SecretBox): Job => ({
  name: 'mail',
  everyMs: 2_000,
  find: listDueMail,
  async do(ctx, _work, { log }) {
    const mails = await claimMail(ctx, { limit: 10 });
    for (const mail of mails) {
      const problem = await deliver(mail, route, secrets).then(
        () => null,
        (error: Error) => error.message,
      );
      if (problem) log.warn({ mailId: mail.id, attempts: mail.attempts, problem }, 'a mail was not sent');
      else if (!route.smtpUrl) log.info({ mailId: mail.id }, 'a mail is in the mail folder, as SMTP_URL is not set');
      await settleMail(ctx, { mailId: mail.id, attempts: mail.attempts, problem });
    }
    return mails.length;
  },
});

async function deliver({ id, recipient, subject, body }: Mail, route: MailRoute, secrets: SecretBox): Promise<void> {
  const { smtpUrl, from = 'Muster <muster@localhost>', folder } = route;
  const message = { from, to: { name: '', address: recipient }, subject, text: secrets.open(body!, mailPlace(id)) };
  if (smtpUrl) {
    const transport = createTransport(smtpUrl);
    await transport.sendMail(message).finally(() => transport.close());
    return;
  }
  if (!folder) throw new Error('SMTP_URL is not set.');
  const { message: bytes } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, `${id}.eml`), bytes as Buffer, { mode: 0o600 });
}
