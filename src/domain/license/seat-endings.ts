import { sql } from 'kysely';
import { actorName } from '../audit/record.js';
import { LostRace, type OperationContext } from '../operation.js';
import type { AssignmentState, EndReason } from './license-assignment.entity.js';
import { ceilingOf, changeTime, type LockedLicense, type LockedLicenses } from './license-lock.js';

/** An open assignment of a locked license. */
export interface OpenRow {
  readonly id: string;
  readonly licenseId: string;
  readonly memberId: string;
  readonly state: AssignmentState;
}

/** Ends open rows of locked licenses, with what was pending for them, and writes the counts; the queues are not served yet. */
export async function endAssignments(
  ctx: OperationContext,
  licenses: LockedLicenses,
  seats: readonly OpenRow[],
  reason: EndReason,
): Promise<void> {
  for (const [licenseId, ending] of Map.groupBy(seats, (seat) => seat.licenseId)) {
    const license = licenses.get(licenseId);
    if (!license) throw new LostRace();
    const count = (state: AssignmentState) => ending.filter((seat) => seat.state === state).length;
    license.assigned -= count('ASSIGNED');
    license.reserved -= count('RESERVED');
    license.waitlisted -= count('WAITLISTED');
    license.ceiling = ceilingOf(license);
    license.seatsChangedAt = changeTime(license, ctx.now);
    await endRows(ctx, license, ending, reason);
  }
}

async function endRows(
  ctx: OperationContext,
  license: LockedLicense,
  seats: readonly OpenRow[],
  reason: EndReason,
): Promise<void> {
  const ids = seats.map(({ id }) => id);
  const { rows } = await sql<{ ended: number }>`
    with counted as (
      update license set assigned = ${license.assigned}, reserved = ${license.reserved}, waitlisted = ${license.waitlisted}, ceiling = ${license.ceiling},
        seats_changed_at = ${license.seatsChangedAt}
      where organization_id = ${ctx.organizationId} and id = ${license.id}
    ), returned as (
      delete from pending_release where organization_id = ${ctx.organizationId} and license_assignment_id = any(${ids}::uuid[])
    ), ended as (
      update license_assignment set ended_at = ${license.seatsChangedAt}, ended_by = ${actorName(ctx.actor)}, end_reason = ${reason}
      where organization_id = ${ctx.organizationId} and id = any(${ids}::uuid[]) and ended_at is null returning 1
    )
    select count(*)::int as ended from ended`.execute(ctx.db);
  if (rows[0]!.ended < ids.length) throw new LostRace();
  for (const { id, memberId, state } of seats) {
    const changes = { memberId, licenseId: license.id, name: license.name, state, reason };
    ctx.record({ type: 'license_assignment.released', kind: 'license_assignment', resourceId: id, changes });
  }
}

/** Takes seats back as their licenses say: a held one may stay until its delay is over, everything else ends now. Tells what ended. */
export async function takeBack(
  ctx: OperationContext,
  licenses: LockedLicenses,
  seats: readonly OpenRow[],
  reason: EndReason,
): Promise<readonly OpenRow[]> {
  const stays = ({ state, licenseId }: OpenRow) =>
    state === 'ASSIGNED' && (licenses.get(licenseId)?.releaseDelay ?? 0) > 0;
  const [staying, ending] = [seats.filter(stays), seats.filter((seat) => !stays(seat))];
  for (const [licenseId, some] of Map.groupBy(staying, (seat) => seat.licenseId))
    await postpone(ctx, licenses.get(licenseId)!, some, reason);
  await endAssignments(ctx, licenses, ending, reason);
  return ending;
}

/** Notes when seats return. One that is on its way already keeps its time, and gets the new reason. */
async function postpone(
  ctx: OperationContext,
  { id, releaseDelay }: LockedLicense,
  seats: readonly OpenRow[],
  reason: EndReason,
): Promise<void> {
  const dueAt = new Date(ctx.now.getTime() + releaseDelay * 1000);
  await sql`
    insert into pending_release (organization_id, license_assignment_id, license_id, member_id, due_at, reason, requested_at, requested_by, correlation_id)
    select ${ctx.organizationId}::uuid, seat.id, ${id}::uuid, seat.member_id, ${dueAt}::timestamptz, ${reason}, ${ctx.now}::timestamptz,
      ${actorName(ctx.actor)}, ${ctx.correlationId}
    from unnest(${seats.map((seat) => seat.id)}::uuid[], ${seats.map((seat) => seat.memberId)}::uuid[]) as seat (id, member_id)
    on conflict (organization_id, license_assignment_id) do update set
      reason = excluded.reason, requested_at = excluded.requested_at, requested_by = excluded.requested_by, correlation_id = excluded.correlation_id`.execute(
    ctx.db,
  );
}

/** Lets seats that were on their way back stay where they are. */
export async function callBack(ctx: OperationContext, assignmentIds: readonly string[]): Promise<void> {
  if (assignmentIds.length === 0) return;
  await sql`
    delete from pending_release
    where organization_id = ${ctx.organizationId} and license_assignment_id = any(${assignmentIds}::uuid[])`.execute(
    ctx.db,
  );
}
