import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';
import { openContext } from '../domain/context.js';
import { newId } from '../domain/ids.js';
import { listOrganizationsWithMailWork } from '../domain/mail/due-work.js';
import type { Mail } from '../domain/mail/mail.entity.js';
import { claimMail, settleMail } from '../domain/mail/mail.operations.js';
import { mailPlace } from '../domain/mail/mail-queue.js';
import { expireInvitations } from '../domain/member/invitation.operations.js';
import type { SecretBox } from '../domain/secret-box.js';

/** How mail leaves: by SMTP, or, in development, as files in a folder. */
export interface MailOptions {
  readonly smtpUrl: string | undefined;
  readonly from: string | undefined;
  readonly folder: string | undefined;
  readonly secrets: SecretBox;
}

const POLL_MS = 2_000;

/** Sends the mail that committed changes have left, and ends invitations whose time is over; any number may run on one database. */
export class MailRelay {
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly orm: MikroORM,
    private readonly options: MailOptions,
    private readonly log: Logger,
  ) {}

  start(): this {
    this.#running = this.#run();
    return this;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  /** Does once all that is due. */
  async round(): Promise<void> {
    for (const organizationId of await listOrganizationsWithMailWork(this.#context(null).db, new Date())) {
      await expireInvitations(this.#context(organizationId), { limit: 50 });
      for (const mail of await claimMail(this.#context(organizationId), { limit: 10 })) await this.#send(mail);
    }
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await this.round().catch((err) => this.log.warn({ err }, 'mail could not be looked for'));
      await wait(POLL_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  async #send(mail: Mail): Promise<void> {
    const problem = await this.#deliver(mail).then(
      () => null,
      (error: Error) => error.message,
    );
    if (problem) this.log.warn({ mailId: mail.id, attempts: mail.attempts, problem }, 'a mail was not sent');
    await settleMail(this.#context(mail.organizationId), { mailId: mail.id, attempts: mail.attempts, problem });
  }

  async #deliver({ id, recipient, subject, body }: Mail): Promise<void> {
    const { smtpUrl, from = 'Muster <muster@localhost>', folder, secrets } = this.options;
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
    this.log.info({ mailId: id, folder }, 'a mail is in the mail folder, as SMTP_URL is not set');
  }

  #context(organizationId: string | null) {
    return openContext(this.orm, { actor: { kind: 'system', id: 'mail' }, organizationId, correlationId: newId() });
  }
}
