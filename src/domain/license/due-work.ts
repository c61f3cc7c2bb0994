import { sql } from 'kysely';
import type { Database } from '../context.js';
import type { OperationContext } from '../operation.js';
import { columns } from '../table.js';
import { type License, LicenseEntity } from './license.entity.js';
import type { EndReason } from './license-assignment.entity.js';
import { type LockedLicense, lockLicenses } from './license-lock.js';
import { endAssignments, type OpenRow } from './seat-endings.js';
import { serveQueues } from './seat-queue.js';

/** What time brings, or what a process that died has left. */
export type LicenseJob = 'END_RELEASES' | 'SERVE_QUEUES' | 'EXPIRE' | 'APPLY_RULES';

/** Work that is due in one organization; that of a rule belongs to the request that changed the rule. */
export interface DueWork {
  readonly organizationId: string;
  readonly job: LicenseJob;
  readonly correlationId: string | null;
}

const mostAtOnce = 1000;

/** Lists the work that is due now, of all organizations, from indexes that hold little else. */
export async function listDueWork(db: Database, now: Date): Promise<DueWork[]> {
  const { rows } = await sql<DueWork>`
    select distinct organization_id as "organizationId", 'END_RELEASES' as job, null as "correlationId" from pending_release where due_at <= ${now}
    union all
    select distinct organization_id, 'SERVE_QUEUES', null from license
    where waitlisted > 0 and assigned + reserved < seats + overage_limit and starts_at <= ${now} and (expires_at is null or expires_at > ${now})
    union all
    select distinct organization_id, 'EXPIRE', null from license where expires_at is not null and expires_at <= ${now} and expired_at is null
    union all
    select distinct organization_id, 'APPLY_RULES', correlation_id from license_rule where status = 'APPLYING'
    limit ${mostAtOnce}`.execute(db);
  return rows;
}

/** Ends seats whose time to return has come, those of members whom nobody else has locked, and serves the queues. */
export async function endDueReleases(ctx: OperationContext): Promise<number> {
  const held = await sql<{ id: string }>`
    select member.id from member
    where member.organization_id = ${ctx.organizationId} and member.id in (
      select member_id from pending_release
      where organization_id = ${ctx.organizationId} and due_at <= ${ctx.now} order by due_at limit ${mostAtOnce})
    order by member.id for no key update skip locked`.execute(ctx.db);
  const memberIds = held.rows.map(({ id }) => id);
  const { rows: due } = await sql<{ licenseId: string }>`
    select distinct license_id as "licenseId" from pending_release
    where organization_id = ${ctx.organizationId} and member_id = any(${memberIds}::uuid[]) and due_at <= ${ctx.now}`.execute(
    ctx.db,
  );
  if (due.length === 0) return 0;
  const licenses = await lockLicenses(
    ctx,
    due.map(({ licenseId }) => licenseId),
  );
  const { rows } = await sql<OpenRow & { reason: EndReason }>`
    select seat.id, seat.license_id as "licenseId", seat.member_id as "memberId", seat.state, pending.reason from pending_release pending
    join license_assignment seat on seat.organization_id = ${ctx.organizationId} and seat.id = pending.license_assignment_id and seat.ended_at is null
    where pending.organization_id = ${ctx.organizationId} and pending.member_id = any(${memberIds}::uuid[]) and pending.due_at <= ${ctx.now}
    order by pending.due_at, seat.id`.execute(ctx.db);
  for (const [reason, seats] of Map.groupBy(rows, (row) => row.reason))
    await endAssignments(ctx, licenses, seats, reason);
  await forgetEnded(ctx, memberIds);
  await serveQueues(ctx, licenses, licenses.keys());
  return due.length;
}

/** What was to return, and ended for another reason before. */
async function forgetEnded(ctx: OperationContext, memberIds: readonly string[]): Promise<void> {
  await sql`
    delete from pending_release
    where organization_id = ${ctx.organizationId} and member_id = any(${memberIds}::uuid[]) and due_at <= ${ctx.now}`.execute(
    ctx.db,
  );
}

/** Serves every queue of the organization that waits although there is room: the license has begun, or a waiting row was passed over. */
export async function serveWaiting(ctx: OperationContext): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from license
    where organization_id = ${ctx.organizationId} and waitlisted > 0 and assigned + reserved < seats + overage_limit
      and starts_at <= ${ctx.now} and (expires_at is null or expires_at > ${ctx.now}) order by id`.execute(ctx.db);
  const licenses = await lockLicenses(
    ctx,
    rows.map(({ id }) => id),
  );
  const waiting = () => [...licenses.values()].reduce((sum, { waitlisted }) => sum + waitlisted, 0);
  const before = waiting();
  await serveQueues(ctx, licenses, licenses.keys());
  return before - waiting();
}

/** Tells, once, that a license has expired. Who holds a seat of it keeps it. */
export async function expireLicenses(ctx: OperationContext): Promise<number> {
  const { rows } = await sql<LockedLicense>`
    with ended as materialized (
      select id from license
      where organization_id = ${ctx.organizationId} and expires_at is not null and expires_at <= ${ctx.now} and expired_at is null
      order by id for no key update skip locked
    )
    update license set expired_at = ${ctx.now} from ended where license.organization_id = ${ctx.organizationId} and license.id = ended.id
    returning ${columns(LicenseEntity, 'license')}`.execute(ctx.db);
  for (const license of rows) ctx.record(expiry(license));
  return rows.length;
}

const expiry = ({ id, name, expiresAt, assigned, waitlisted }: License) => ({
  type: 'license.expired' as const,
  kind: 'license' as const,
  resourceId: id,
  changes: { name, expiresAt, assigned, waitlisted },
});
