import { type RawBuilder, sql } from 'kysely';
import { actorName } from '../audit/record.js';
import { DomainError } from '../errors.js';
import type { Event } from '../events.js';
import { newId } from '../ids.js';
import type { OperationContext } from '../operation.js';
import type { License } from './license.entity.js';
import type { AssignmentSource, AssignmentState } from './license-assignment.entity.js';
import { changeTime, type LockedLicense, room, whyNoSeat } from './license-lock.js';

/** A seat asked for: for whom, and by what right. */
export interface Ask {
  readonly memberId: string;
  readonly source: AssignmentSource;
  readonly ruleId: string | null;
  /** A lower one is served first. */
  readonly priority: number;
  /** Since when it has been asked for; now, without it. */
  readonly requestedAt?: Date | null;
}

/** A row to open. */
export interface Grant extends Required<Ask> {
  readonly id: string;
  readonly state: AssignmentState;
  readonly over: boolean;
  readonly requestedAt: Date;
}

/** What a full license does to the request: the caller is refused, or the lacking seat is written down. */
export type WhenFull = 'REFUSE' | 'WRITE_DOWN';

/** The priority of seats that are given by hand, and of rules that name none. */
export const defaultPriority = 100;

/** What becomes of a seat that is asked for now: it is assigned, waited for, or, where the policy has no queue, refused. */
export function nextState(license: License, now: Date): 'ASSIGNED' | 'WAITLISTED' | 'REFUSED' {
  if (room(license, now) > 0 && license.waitlisted === 0) return 'ASSIGNED';
  return license.overagePolicy === 'WAITLIST' ? 'WAITLISTED' : 'REFUSED';
}

/** Decides what is asked for, and keeps the license's counts in step; the row is still to be opened. */
export function decideAsk(ctx: OperationContext, license: LockedLicense, ask: Ask, whenFull: WhenFull): Grant {
  const state = nextState(license, ctx.now);
  if (state === 'REFUSED' && whenFull === 'REFUSE')
    throw new DomainError('NO_SEAT_AVAILABLE', whyNoSeat(license, ctx.now));
  const over = state === 'ASSIGNED' && license.assigned + license.reserved >= license.seats;
  if (state === 'ASSIGNED') license.assigned++;
  if (state === 'WAITLISTED') license.waitlisted++;
  return { ...ask, id: newId(), state, over, requestedAt: ask.requestedAt ?? changeTime(license, ctx.now) };
}

/** The columns of an assignment that is being opened. */
export const seatColumns = sql.raw(
  'organization_id, id, license_id, member_id, state, source, license_rule_id, priority, over, requested_at, started_at, started_by, department, cost_center, team_ids, correlation_id',
);

const rowsAtOnce = 5000;

/** Opens rows of a locked license, and writes its counts. */
export async function openAssignments(
  ctx: OperationContext,
  license: LockedLicense,
  grants: readonly Grant[],
): Promise<void> {
  license.seatsChangedAt = changeTime(license, ctx.now);
  for (let start = 0; start < grants.length; start += rowsAtOnce)
    await openSome(ctx, license, grants.slice(start, start + rowsAtOnce));
  for (const { id, memberId, state, over } of grants)
    if (state !== 'REFUSED')
      ctx.record(seatTaken({ id, memberId, licenseId: license.id, name: license.name, state, over }));
}

async function openSome(ctx: OperationContext, license: LockedLicense, grants: readonly Grant[]): Promise<void> {
  await sql`
    with counted as (
      update license set assigned = ${license.assigned}, reserved = ${license.reserved}, waitlisted = ${license.waitlisted},
        seats_changed_at = ${license.seatsChangedAt}
      where organization_id = ${ctx.organizationId} and id = ${license.id}
    )
    insert into license_assignment (${seatColumns})
    select ${ctx.organizationId}::uuid, seat.id, ${license.id}::uuid, seat."memberId", seat.state, seat.source, seat."ruleId", seat.priority, seat.over,
      seat."requestedAt", ${license.seatsChangedAt}::timestamptz, ${actorName(ctx.actor)}::text, member.department, member.cost_center, ${teamsAtTheGrant(ctx)},
      ${ctx.correlationId}::text
    from jsonb_to_recordset(${JSON.stringify(grants)}::jsonb)
      as seat (id uuid, "memberId" uuid, state text, source text, "ruleId" uuid, priority integer, over boolean, "requestedAt" timestamptz)
    join member on member.organization_id = ${ctx.organizationId} and member.id = seat."memberId"`.execute(ctx.db);
}

/** The ids of the living teams of the row `member`. */
export const teamsAtTheGrant = (ctx: OperationContext): RawBuilder<string[]> => sql`array(
  select distinct membership.team_id from team_membership membership
  join team on team.organization_id = ${ctx.organizationId} and team.id = membership.team_id and team.archived_at is null
  where membership.organization_id = ${ctx.organizationId} and membership.member_id = member.id)`;

const takings = {
  ASSIGNED: 'license_assignment.assigned',
  RESERVED: 'license_assignment.reserved',
  WAITLISTED: 'license_assignment.waitlisted',
} as const;

/** The event of a seat that was assigned or reserved, or is waited for. */
export function seatTaken(seat: {
  id: string;
  memberId: string;
  licenseId: string;
  name: string;
  state: keyof typeof takings;
  over: boolean;
}): Event {
  const { id, ...changes } = seat;
  return { type: takings[seat.state], kind: 'license_assignment', resourceId: id, changes };
}
