import { defineEntity, p } from '@mikro-orm/core';
import type { Row } from '../table.js';

/**
 * One SCIM request as its connection's administrators see it; `body` is the request's, redacted, `resourceId` the User or Group that it
 * names or made, and `eventIds` are those of the audit entries and events that it caused.
 */
export const ProvisioningLogEntryEntity = defineEntity({
  name: 'ProvisioningLogEntry',
  tableName: 'provisioning_log_entry',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    scimConnectionId: p.uuid(),
    at: p.datetime(3),
    method: p.text(),
    path: p.text(),
    status: p.integer(),
    scimType: p.text().nullable(),
    durationMs: p.float().columnType('real'),
    changes: p.array().$type<string[]>().columnType('text[]'),
    body: p.text().nullable(),
    resourceId: p.uuid().nullable(),
    eventIds: p.array().$type<string[]>().columnType('uuid[]'),
    correlationId: p.text(),
  },
});

export type ProvisioningLogEntry = Row<typeof ProvisioningLogEntryEntity>;
