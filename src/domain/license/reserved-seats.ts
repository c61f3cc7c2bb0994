import { sql } from 'kysely';
import { actorName } from '../audit/record.js';
import { DomainError } from '../errors.js';
import { newId, toId } from '../ids.js';
import type { OperationContext } from '../operation.js';
import { columns } from '../table.js';
import { LicenseEntity } from './license.entity.js';
import { changeTime, type LockedLicense, lockLicense, room, whyNoSeat } from './license-lock.js';
import { defaultPriority, type Grant, openAssignments } from './seats.js';

/** Reserves a free seat for somebody who is invited. Those who wait come first: a license with a queue has none to reserve. */
export async function reserveSeat(ctx: OperationContext, memberId: string, licenseId: string): Promise<void> {
  const { license } = await lockLicense(ctx, toId(licenseId));
  if (room(license, ctx.now) === 0)
    throw new DomainError('NO_SEAT_AVAILABLE', whyNoSeat(license, ctx.now), 'licenseId');
  if (license.waitlisted > 0)
    throw new DomainError(
      'NO_SEAT_AVAILABLE',
      `No seat of ${license.name} is free to be reserved: those who wait for one come first (${license.waitlisted}).`,
      'licenseId',
    );
  const over = license.assigned + license.reserved >= license.seats;
  license.reserved++;
  await openAssignments(ctx, license, [grant(memberId, 'RESERVED', { over, since: changeTime(license, ctx.now) })]);
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
    const over = license.assigned + license.reserved > license.seats;
    license.reserved--;
    license.assigned++;
    await openAssignments(ctx, license, [grant(memberId, 'ASSIGNED', { over, since: reserved[0]!.requestedAt })]);
  }
}

const grant = (
  memberId: string,
  state: 'RESERVED' | 'ASSIGNED',
  { over, since }: { over: boolean; since: Date },
): Grant => ({
  id: newId(),
  memberId,
  source: 'INVITE',
  ruleId: null,
  priority: defaultPriority,
  state,
  over,
  requestedAt: since,
});
