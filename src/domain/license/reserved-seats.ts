import { sql } from 'kysely';
import { actorName } from '../audit/record.js';
import { DomainError } from '../errors.js';
import { newId, toId } from '../ids.js';
import type { OperationContext } from '../operation.js';
import { columns } from '../table.js';
import { LicenseEntity } from './license.entity.js';
import type { AssignmentState } from './license-assignment.entity.js';
import { changeTime, type LockedLicense, lockLicense, room } from './license-lock.js';
import { defaultPriority, seatColumns, seatTaken, teamsAtTheGrant } from './seats.js';

/** Reserves a free seat for somebody who is invited. Those who wait come first: a license with a queue has none to reserve. */
export async function reserveSeat(ctx: OperationContext, memberId: string, licenseId: string): Promise<void> {
  const { license } = await lockLicense(ctx, toId(licenseId));
  if (room(license, ctx.now) === 0 || license.waitlisted > 0)
    throw new DomainError(
      'NO_SEAT_AVAILABLE',
      `No seat of ${license.name} is free to be reserved (${license.assigned + license.reserved} of ${license.seats} taken).`,
      'licenseId',
    );
  await sql`
    update license set reserved = ${license.reserved + 1}, seats_changed_at = ${changeTime(license, ctx.now)}
    where organization_id = ${ctx.organizationId} and id = ${license.id}`.execute(ctx.db);
  await openSeat(ctx, license, memberId, 'RESERVED');
}

/** What is reserved for a member, who is locked, is assigned from now on: the licenses are locked in the order of their ids. */
export async function keepReservedSeats(ctx: OperationContext, memberId: string): Promise<void> {
  const { rows: licenses } = await sql<LockedLicense>`
    select ${columns(LicenseEntity, 'license')} from license
    where organization_id = ${ctx.organizationId} and id in (
      select license_id from license_assignment
      where organization_id = ${ctx.organizationId} and member_id = ${memberId} and ended_at is null and state = 'RESERVED')
    order by id for update`.execute(ctx.db);
  for (const license of licenses) {
    const at = changeTime(license, ctx.now);
    const { rows: reserved } = await sql<{ requestedAt: Date }>`
      update license_assignment set ended_at = ${at}, ended_by = ${actorName(ctx.actor)}, end_reason = 'FULFILLED'
      where organization_id = ${ctx.organizationId} and member_id = ${memberId} and license_id = ${license.id} and ended_at is null
      returning requested_at as "requestedAt"`.execute(ctx.db);
    await sql`
      update license set reserved = ${license.reserved - 1}, assigned = ${license.assigned + 1}, seats_changed_at = ${at}
      where organization_id = ${ctx.organizationId} and id = ${license.id}`.execute(ctx.db);
    await openSeat(ctx, license, memberId, 'ASSIGNED', reserved[0]!.requestedAt);
  }
}

async function openSeat(
  ctx: OperationContext,
  license: LockedLicense,
  memberId: string,
  state: AssignmentState,
  requestedAt?: Date,
): Promise<void> {
  const id = newId();
  const at = changeTime(license, ctx.now);
  const taken = license.assigned + license.reserved;
  const over = state === 'RESERVED' ? taken >= license.seats : taken > license.seats;
  await sql`
    insert into license_assignment (${seatColumns})
    select ${ctx.organizationId}::uuid, ${id}::uuid, ${license.id}::uuid, member.id, ${state}, 'INVITE', null::uuid, ${defaultPriority}::int, ${over}::boolean,
      ${requestedAt ?? at}::timestamptz, ${at}::timestamptz, ${actorName(ctx.actor)}::text, member.department, member.cost_center, ${teamsAtTheGrant(ctx)},
      ${ctx.correlationId}::text
    from member where member.organization_id = ${ctx.organizationId} and member.id = ${memberId}`.execute(ctx.db);
  const seat = seatTaken({ id, memberId, licenseId: license.id, name: license.name, state, over });
  ctx.record(state === 'RESERVED' ? { ...seat, type: 'license_assignment.reserved' } : seat);
}
