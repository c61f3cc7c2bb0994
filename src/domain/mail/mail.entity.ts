import { defineEntity, p } from '@mikro-orm/core';
import type { Row } from '../table.js';

/** A mail that a change has left to be sent: due until it is sent or given up. Its body is sealed. */
export const MailEntity = defineEntity({
  name: 'Mail',
  tableName: 'mail',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    recipient: p.text(),
    subject: p.text(),
    body: p.blob().$type<Buffer>().nullable(),
    attempts: p.integer(),
    createdAt: p.datetime(3),
    dueAt: p.datetime(3).nullable(),
    sentAt: p.datetime(3).nullable(),
    problem: p.text().nullable(),
    correlationId: p.text(),
  },
});

export type Mail = Row<typeof MailEntity>;
