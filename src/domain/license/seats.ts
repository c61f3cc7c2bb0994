import { type RawBuilder, sql } from 'kysely';
import { actorName } from '../audit/record.js';
import { DomainError } from '../errors.js';
import type { Event } from '../events.js';
import { newId } from '../ids.js';
import type { Member } from '../member/member.entity.js';
import { LostRace, type OperationContext } from '../operation.js';
import { columns } from '../table.js';
import { type License, LicenseEntity } from './license.entity.js';
import type { AssignmentSource, AssignmentState, EndReason } from './license-assignment.entity.js';

/** A license row under this transaction's lock; its counts are kept in step with what the transaction writes. */
export type LockedLicense = { -readonly [K in keyof License]: License[K] };

/** A seat asked for: of which license, and by what right. */
export interface SeatRequest {
  readonly license: LockedLicense;
  readonly source: AssignmentSource;
  readonly ruleId: string | null;
  /** A lower one is served first. */
  readonly priority: number;
}

/** What a full license does to the request: the caller is refused, or the lacking seat is written down. */
export type WhenFull = 'REFUSE' | 'WRITE_DOWN';

/** The priority of seats that are given by hand, and of rules that name none. */
export const defaultPriority = 100;

/** Locks a license by id, or throws NOT_FOUND. */
export async function lockLicense(ctx: OperationContext, licenseId: string): Promise<LockedLicense> {
  const { rows } = await sql<LockedLicense>`
    select ${columns(LicenseEntity, 'license')} from license
    where organization_id = ${ctx.organizationId} and id = ${licenseId} for update`.execute(ctx.db);
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such license.', 'licenseId');
  return rows[0];
}

/** Locks every license in which the member has an open row, in the order of their ids. */
async function lockLicensesOf(ctx: OperationContext, memberId: string): Promise<void> {
  await sql`
    select id from license
    where organization_id = ${ctx.organizationId} and id in (
      select license_id from license_assignment
      where organization_id = ${ctx.organizationId} and member_id = ${memberId} and ended_at is null)
    order by id for update`.execute(ctx.db);
}

/** Seats that may still be given now; 0 outside the license's term. Nobody is evicted, so it may be owed for a while: never below 0. */
export function room(license: License, now: Date): number {
  const current = license.startsAt <= now && (license.expiresAt === null || now < license.expiresAt);
  return current ? Math.max(0, license.seats + license.overageLimit - license.assigned - license.reserved) : 0;
}

/** When a change of a locked license takes place: now, but never before its last one, so that its intervals follow each other. */
export const changeTime = ({ seatsChangedAt }: LockedLicense, now: Date): Date =>
  seatsChangedAt > now ? seatsChangedAt : now;

/** Asks for a seat for each member, in order: it is assigned, waited for, or, where the policy has no queue, refused. */
export async function takeSeats(
  ctx: OperationContext,
  request: SeatRequest,
  members: readonly Pick<Member, 'id'>[],
  whenFull: WhenFull,
): Promise<void> {
  const { license } = request;
  const requestedAt = changeTime(license, ctx.now);
  const grants = members.map((member) => {
    const state = nextState(license, ctx.now);
    if (state === 'REFUSED' && whenFull === 'REFUSE') throw noSeat(license);
    const over = state === 'ASSIGNED' && license.assigned + license.reserved >= license.seats;
    if (state === 'ASSIGNED') license.assigned++;
    if (state === 'WAITLISTED') license.waitlisted++;
    return {
      id: newId(),
      memberId: member.id,
      state,
      over,
      source: request.source,
      ruleId: request.ruleId,
      priority: request.priority,
      requestedAt,
    };
  });
  await openAssignments(ctx, license, grants);
}

/**
 * Ends what a locked member has open, in all licenses or in one, and gives each freed seat to the next in the queue. `open` is how many
 * rows there are; several licenses are locked in the order of their ids first.
 */
export async function releaseSeats(
  ctx: OperationContext,
  held: { readonly memberId: string; readonly licenseId?: string; readonly open: number },
  reason: EndReason,
): Promise<void> {
  if (held.open === 0) return;
  if (held.open > 1) await lockLicensesOf(ctx, held.memberId);
  const { rows } = await sql<LockedLicense & { assignmentId: string; state: AssignmentState }>`
    with open as (
      select id as seat_id, license_id, state from license_assignment
      where organization_id = ${ctx.organizationId} and member_id = ${held.memberId} and ended_at is null
        and ${held.licenseId ? sql`license_id = ${held.licenseId}` : sql`true`}
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
    select * from counted order by id`.execute(ctx.db);
  if (rows.length < held.open) throw new LostRace();
  for (const { assignmentId, state, ...license } of rows) {
    const changes = { memberId: held.memberId, licenseId: license.id, name: license.name, state, reason };
    ctx.record({ type: 'license_assignment.released', kind: 'license_assignment', resourceId: assignmentId, changes });
    await serveQueue(ctx, license);
  }
}

/** Gives free seats to those who wait: by priority, then by time. */
export async function serveQueue(ctx: OperationContext, license: LockedLicense): Promise<void> {
  const seats = Math.min(room(license, ctx.now), license.waitlisted);
  if (seats === 0) return;
  const at = changeTime(license, ctx.now);
  const { rows } = await sql<{
    id: string;
    memberId: string;
    source: AssignmentSource;
    ruleId: string | null;
    priority: number;
    requestedAt: Date;
  }>`
    with next as materialized (
      select id from license_assignment
      where organization_id = ${ctx.organizationId} and license_id = ${license.id} and ended_at is null and state = 'WAITLISTED'
      order by priority, requested_at, id limit ${seats} for update skip locked
    )
    update license_assignment seat set ended_at = ${at}, ended_by = ${actorName(ctx.actor)}, end_reason = 'FULFILLED'
    from next where seat.organization_id = ${ctx.organizationId} and seat.id = next.id
    returning seat.id, member_id as "memberId", source, license_rule_id as "ruleId", priority, requested_at as "requestedAt"`.execute(
    ctx.db,
  );
  const grants = rows
    .sort(
      (a, b) => a.priority - b.priority || a.requestedAt.getTime() - b.requestedAt.getTime() || (a.id < b.id ? -1 : 1),
    )
    .map((waiting) => {
      const over = license.assigned + license.reserved >= license.seats;
      license.assigned++;
      license.waitlisted--;
      return { ...waiting, id: newId(), state: 'ASSIGNED' as const, over };
    });
  await openAssignments(ctx, license, grants);
}

interface Grant {
  readonly id: string;
  readonly memberId: string;
  readonly state: AssignmentState;
  readonly over: boolean;
  readonly source: AssignmentSource;
  readonly ruleId: string | null;
  readonly priority: number;
  readonly requestedAt: Date;
}

function nextState(license: LockedLicense, now: Date): AssignmentState {
  if (room(license, now) > 0 && license.waitlisted === 0) return 'ASSIGNED';
  return license.overagePolicy === 'WAITLIST' ? 'WAITLISTED' : 'REFUSED';
}

/** The columns of an assignment that is being opened. */
export const seatColumns = sql.raw(
  'organization_id, id, license_id, member_id, state, source, license_rule_id, priority, over, requested_at, started_at, started_by, department, cost_center, team_ids, correlation_id',
);

async function openAssignments(ctx: OperationContext, license: LockedLicense, grants: readonly Grant[]): Promise<void> {
  if (grants.length === 0) return;
  license.seatsChangedAt = changeTime(license, ctx.now);
  await sql`
    with counted as (
      update license set assigned = ${license.assigned}, waitlisted = ${license.waitlisted}, seats_changed_at = ${license.seatsChangedAt}
      where organization_id = ${ctx.organizationId} and id = ${license.id}
    )
    insert into license_assignment (${seatColumns})
    select ${ctx.organizationId}::uuid, seat.id, ${license.id}::uuid, seat."memberId", seat.state, seat.source, seat."ruleId", seat.priority, seat.over,
      seat."requestedAt", ${license.seatsChangedAt}::timestamptz, ${actorName(ctx.actor)}::text, member.department, member.cost_center, ${teamsAtTheGrant(ctx)},
      ${ctx.correlationId}::text
    from jsonb_to_recordset(${JSON.stringify(grants)}::jsonb)
      as seat (id uuid, "memberId" uuid, state text, source text, "ruleId" uuid, priority integer, over boolean, "requestedAt" timestamptz)
    join member on member.organization_id = ${ctx.organizationId} and member.id = seat."memberId"`.execute(ctx.db);
  for (const { id, memberId, state, over } of grants)
    if (state !== 'REFUSED')
      ctx.record(seatTaken({ id, memberId, licenseId: license.id, name: license.name, state, over }));
}

/** The ids of the living teams of the row `member`. */
export const teamsAtTheGrant = (ctx: OperationContext): RawBuilder<string[]> => sql`array(
  select distinct membership.team_id from team_membership membership
  join team on team.organization_id = ${ctx.organizationId} and team.id = membership.team_id and team.archived_at is null
  where membership.organization_id = ${ctx.organizationId} and membership.member_id = member.id)`;

/** The event of a seat that was assigned or is waited for. */
export function seatTaken(seat: {
  id: string;
  memberId: string;
  licenseId: string;
  name: string;
  state: AssignmentState;
  over: boolean;
}): Event {
  const { id, ...changes } = seat;
  const type = seat.state === 'ASSIGNED' ? 'license_assignment.assigned' : 'license_assignment.waitlisted';
  return { type, kind: 'license_assignment', resourceId: id, changes };
}

const noSeat = (license: License) =>
  new DomainError(
    'NO_SEAT_AVAILABLE',
    `No seat of ${license.name} is free (${license.assigned + license.reserved} of ${license.seats} taken). Free one, or buy more seats, and try again.`,
  );
