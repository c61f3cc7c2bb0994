import { type RawBuilder, sql } from 'kysely';
import { actorName } from '../audit/record.js';
import { LostRace, type OperationContext } from '../operation.js';
import { columns } from '../table.js';
import { LicenseEntity } from './license.entity.js';
import type { AssignmentState, EndReason } from './license-assignment.entity.js';
import { type LockedLicense, lockLicenses } from './license-lock.js';
import { type OpenRow, takeBack } from './seat-endings.js';
import { serveQueues } from './seat-queue.js';

/** How many open assignments a member has, and of how many of them a return touches more than their own license: it is delayed, or a tier. */
export type OpenSeats = readonly [open: number, special: number];

/** The open assignments of a member, as `OpenSeats`. */
export const openSeatsOf = (ctx: OperationContext, memberId: string): RawBuilder<OpenSeats> => sql`(
  select array[count(*), count(*) filter (where license.release_delay > 0 or license.product is not null)]::int[] from license_assignment seat
  join license on license.organization_id = ${ctx.organizationId} and license.id = seat.license_id
  where seat.organization_id = ${ctx.organizationId} and seat.member_id = ${memberId} and seat.ended_at is null)`;

/** Takes everything back that a locked member has open, and gives each freed seat to the next in the queue. */
export async function releaseSeats(
  ctx: OperationContext,
  memberId: string,
  [open, special]: OpenSeats,
  reason: EndReason,
): Promise<void> {
  if (open === 0) return;
  await (open === 1 && special === 0 ? releaseOne(ctx, memberId, reason) : releaseSeatsOf(ctx, [memberId], reason));
}

/** The same of many locked members at once. */
export async function releaseSeatsOf(
  ctx: OperationContext,
  memberIds: readonly string[],
  reason: EndReason,
): Promise<void> {
  const { rows: found } = await openRows(ctx, memberIds);
  const licenses = await lockLicenses(ctx, [...new Set(found.map(({ licenseId }) => licenseId))]);
  const { rows } = await openRows(ctx, memberIds);
  const ended = await takeBack(ctx, licenses, rows, reason);
  await serveQueues(ctx, licenses, new Set(ended.map(({ licenseId }) => licenseId)));
}

const openRows = (ctx: OperationContext, memberIds: readonly string[]) =>
  sql<OpenRow>`
    select id, license_id as "licenseId", member_id as "memberId", state from license_assignment
    where organization_id = ${ctx.organizationId} and member_id = any(${memberIds}::uuid[]) and ended_at is null order by id`.execute(
    ctx.db,
  );

/** The usual case in one statement: the one open row is ended under its license's lock. */
async function releaseOne(ctx: OperationContext, memberId: string, reason: EndReason): Promise<void> {
  const { rows } = await sql<LockedLicense & { assignmentId: string; state: AssignmentState }>`
    with open as (
      select id as seat_id, license_id, state from license_assignment
      where organization_id = ${ctx.organizationId} and member_id = ${memberId} and ended_at is null
      for update
    ), counted as (
      update license set
        assigned = license.assigned - (open.state = 'ASSIGNED')::int,
        reserved = license.reserved - (open.state = 'RESERVED')::int,
        waitlisted = license.waitlisted - (open.state = 'WAITLISTED')::int,
        ceiling = case when license.assigned + license.reserved - (open.state in ('ASSIGNED', 'RESERVED'))::int > license.seats + license.overage_limit
          then license.assigned + license.reserved - (open.state in ('ASSIGNED', 'RESERVED'))::int else 0 end,
        seats_changed_at = greatest(license.seats_changed_at, ${ctx.now}::timestamptz)
      from open where license.organization_id = ${ctx.organizationId} and license.id = open.license_id
      returning ${columns(LicenseEntity, 'license')}, open.seat_id as "assignmentId", open.state
    ), ended as (
      update license_assignment set ended_at = counted."seatsChangedAt", ended_by = ${actorName(ctx.actor)}, end_reason = ${reason}
      from counted where organization_id = ${ctx.organizationId} and license_assignment.id = counted."assignmentId"
    )
    select * from counted`.execute(ctx.db);
  if (!rows[0]) throw new LostRace();
  const { assignmentId, state, ...license } = rows[0];
  const changes = { memberId, licenseId: license.id, name: license.name, state, reason };
  ctx.record({ type: 'license_assignment.released', kind: 'license_assignment', resourceId: assignmentId, changes });
  await serveQueues(ctx, new Map([[license.id, license]]), [license.id]);
}
