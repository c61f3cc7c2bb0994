import { sql } from 'kysely';
import { actorName } from '../audit/record.js';
import { newId } from '../ids.js';
import type { OperationContext } from '../operation.js';
import { changeTime, type LockedLicense, type LockedLicenses, room } from './license-lock.js';
import { endAssignments, type OpenRow } from './seat-endings.js';
import { type Ask, type Grant, openAssignments } from './seats.js';

/** Gives the free seats of locked licenses to those who wait, and those that this frees in other tiers too. */
export async function serveQueues(
  ctx: OperationContext,
  licenses: LockedLicenses,
  licenseIds: Iterable<string>,
): Promise<void> {
  const waiting = [...licenseIds];
  for (let id = waiting.shift(); id; id = waiting.shift()) {
    const license = licenses.get(id);
    if (license) waiting.push(...(await serveQueue(ctx, licenses, license)));
  }
}

/** Gives free seats to those who wait: by priority, then by time. Tells in which other tiers seats became free. */
async function serveQueue(
  ctx: OperationContext,
  licenses: LockedLicenses,
  license: LockedLicense,
): Promise<readonly string[]> {
  const seats = Math.min(room(license, ctx.now), license.waitlisted);
  return seats === 0 ? [] : serve(ctx, licenses, license, { state: 'WAITLISTED', seats });
}

/** Asks again for those whom a license without a queue has refused, as far as there is room now. */
export async function serveRefused(
  ctx: OperationContext,
  licenses: LockedLicenses,
  license: LockedLicense,
): Promise<void> {
  const seats = license.waitlisted === 0 ? room(license, ctx.now) : 0;
  if (seats > 0) await serveQueues(ctx, licenses, await serve(ctx, licenses, license, { state: 'REFUSED', seats }));
}

/** Literals, so that the index of the queue is used. */
const lacking = { WAITLISTED: sql`state = 'WAITLISTED'`, REFUSED: sql`state = 'REFUSED'` };

async function serve(
  ctx: OperationContext,
  licenses: LockedLicenses,
  license: LockedLicense,
  { state, seats }: { state: 'WAITLISTED' | 'REFUSED'; seats: number },
): Promise<readonly string[]> {
  const at = changeTime(license, ctx.now);
  const { rows } = await sql<Ask & { id: string; requestedAt: Date }>`
    with next as materialized (
      select id from license_assignment
      where organization_id = ${ctx.organizationId} and license_id = ${license.id} and ended_at is null and ${lacking[state]}
      order by priority, requested_at, id limit ${seats} for update skip locked
    )
    update license_assignment seat set ended_at = ${at}, ended_by = ${actorName(ctx.actor)}, end_reason = 'FULFILLED'
    from next where seat.organization_id = ${ctx.organizationId} and seat.id = next.id
    returning seat.id, member_id as "memberId", source, license_rule_id as "ruleId", priority, requested_at as "requestedAt"`.execute(
    ctx.db,
  );
  if (rows.length === 0) return [];
  const grants = rows
    .sort(
      (a, b) => a.priority - b.priority || a.requestedAt.getTime() - b.requestedAt.getTime() || (a.id < b.id ? -1 : 1),
    )
    .map((waiting): Grant => {
      const over = license.assigned + license.reserved >= license.seats;
      license.assigned++;
      if (state === 'WAITLISTED') license.waitlisted--;
      return { ...waiting, id: newId(), state: 'ASSIGNED', over };
    });
  await openAssignments(ctx, license, grants);
  return leaveOtherTiers(ctx, licenses, license, grants);
}

/** Rules give a member one tier of a product: who got this one leaves the others. Tells in which of them seats became free. */
export async function leaveOtherTiers(
  ctx: OperationContext,
  licenses: LockedLicenses,
  license: LockedLicense,
  grants: readonly Grant[],
): Promise<readonly string[]> {
  const seated = grants.filter(({ state, ruleId }) => state === 'ASSIGNED' && ruleId !== null);
  if (license.product === null || seated.length === 0) return [];
  const { rows } = await sql<OpenRow>`
    select seat.id, seat.license_id as "licenseId", seat.member_id as "memberId", seat.state from license_assignment seat
    join license tier on tier.organization_id = ${ctx.organizationId} and tier.id = seat.license_id and tier.product = ${license.product}
    where seat.organization_id = ${ctx.organizationId} and seat.member_id = any(${seated.map(({ memberId }) => memberId)}::uuid[])
      and seat.ended_at is null and seat.license_rule_id is not null and seat.license_id <> ${license.id}`.execute(
    ctx.db,
  );
  await endAssignments(ctx, licenses, rows, 'TIER_CHANGED');
  return [...new Set(rows.map(({ licenseId }) => licenseId))];
}
