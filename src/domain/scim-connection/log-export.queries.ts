import { sql } from 'kysely';
import { idBefore, nilId } from '../ids.js';
import { query } from '../operation.js';
import { columns } from '../table.js';
import type { LogExport } from './log-export.js';
import { type ProvisioningLogEntry, ProvisioningLogEntryEntity } from './provisioning-log.entity.js';

const batchSize = 1_000;

/** The next entries of an export, in the order in which they were made; null as `after` when there are no more. */
export const readLogBatch = query(
  'scim:read',
  async (ctx, { whole, after }: { readonly whole: LogExport; readonly after: string | null }) => {
    const begin = whole.from ? idBefore(whole.from) : nilId;
    const { rows } = await sql<ProvisioningLogEntry>`
    select ${columns(ProvisioningLogEntryEntity, 'entry')} from provisioning_log_entry entry
    where organization_id = ${ctx.organizationId} and entry.id >= ${begin} and entry.id > ${after ?? nilId} and entry.id < ${idBefore(whole.until)}
    order by entry.id limit ${batchSize}`.execute(ctx.db);
    return { rows, after: rows.length < batchSize ? null : rows.at(-1)!.id };
  },
);
