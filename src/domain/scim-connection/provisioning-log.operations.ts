import { sql } from 'kysely';
import { requireSystem } from '../access.js';
import type { Context } from '../context.js';
import { DomainError } from '../errors.js';
import { idBefore } from '../ids.js';
import { operation } from '../operation.js';
import { type Organization, OrganizationEntity } from '../organization/organization.entity.js';
import { columns } from '../table.js';
import type { LogExport } from './log-export.js';
import { logDaysBounds } from './log-retention.js';

/** Says for how many days entries of the provisioning log are kept. */
export const setProvisioningLogRetention = operation(
  'scim:write',
  async (ctx, { days }: { days: number }): Promise<Organization> => {
    const { min, max } = logDaysBounds;
    if (!Number.isInteger(days) || days < min || days > max)
      throw new DomainError('INVALID_VALUE', `The provisioning log is kept for ${min} to ${max} days.`, 'days');
    const { rows } = await sql<Organization>`
      select ${columns(OrganizationEntity, 'organization')} from organization where id = ${ctx.organizationId} for no key update`.execute(
      ctx.db,
    );
    const organization = rows[0];
    if (!organization) throw new DomainError('NOT_FOUND', 'No such organization.', 'organizationId');
    if (organization.provisioningLogDays === days) return organization;
    const written = { provisioningLogDays: days, version: organization.version + 1, updatedAt: ctx.now };
    await sql`
      update organization set provisioning_log_days = ${days}, version = ${written.version}, updated_at = ${ctx.now}
      where id = ${ctx.organizationId}`.execute(ctx.db);
    ctx.record({
      type: 'organization.updated',
      kind: 'organization',
      resourceId: organization.id,
      changes: { name: organization.name, provisioningLogDays: [organization.provisioningLogDays, days] },
    });
    return { ...organization, ...written };
  },
);

/** Deletes entries of the provisioning log that are older than the organization keeps them, the oldest first; tells how many. */
export function pruneProvisioningLog(ctx: Context, input: { limit: number }): Promise<number> {
  requireSystem(ctx.actor);
  return prune(ctx, input);
}

const dayMs = 24 * 60 * 60 * 1000;

const prune = operation('scim:write', async (ctx, { limit }: { limit: number }): Promise<number> => {
  const { rows: kept } = await sql<{ days: number }>`
    select provisioning_log_days as days from organization where id = ${ctx.organizationId}`.execute(ctx.db);
  if (!kept[0]) return 0;
  const { rows } = await sql`
    with old as materialized (
      select id from provisioning_log_entry
      where organization_id = ${ctx.organizationId} and id < ${idBefore(new Date(ctx.now.getTime() - kept[0].days * dayMs))}
      order by id limit ${limit} for update skip locked
    )
    delete from provisioning_log_entry entry using old
    where entry.organization_id = ${ctx.organizationId} and entry.id = old.id returning 1`.execute(ctx.db);
  return rows.length;
});

/** Notes in the audit log that the provisioning log was taken away: how much of it. */
export const recordLogExport = operation(
  'scim:read',
  async (ctx, input: { whole: LogExport; format: string; rows: number; outcome: string }): Promise<void> => {
    const { format, rows, outcome, whole } = input;
    const { from, until, after } = whole;
    ctx.record({
      type: 'provisioning_log.exported',
      kind: 'organization',
      resourceId: ctx.organizationId,
      changes: { format, rows, outcome, until, ...(from && { from }), ...(after && { resumedAfter: after }) },
    });
  },
);
