import { sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { query } from '../operation.js';
import { columns } from '../table.js';
import { type License, LicenseEntity } from './license.entity.js';
import {
  type AssignmentSource,
  type AssignmentState,
  type EndReason,
  type LicenseAssignment,
  LicenseAssignmentEntity,
} from './license-assignment.entity.js';
import { whyFrozen } from './license-lock.js';

/** Why a member holds, waits for, or lacks a seat of one license. */
export interface SeatDecision {
  readonly memberId: string;
  readonly license: License;
  /** NONE where nothing is open. */
  readonly state: AssignmentState | 'NONE';
  /** The open row, or else the one that ended last. */
  readonly assignment: LicenseAssignment | null;
  /** The place in the queue, counted from 1, of who waits. */
  readonly queuePosition: number | null;
  /** When and why the seat returns although it is still held. */
  readonly pendingRelease: PendingReturn | null;
  /** The decision in words. */
  readonly text: string;
}

/** A seat on its way back. */
export interface PendingReturn {
  readonly dueAt: Date;
  readonly reason: EndReason;
}

type LatestAssignment = LicenseAssignment & {
  readonly queuePosition: number | null;
  readonly returnsAt: Date | null;
  readonly returnsFor: EndReason;
};

/** The decisions for these members: for each of them one per license of the organization. */
export const explainSeats = query('licenses:read', (ctx, memberIds: readonly string[]) => decisionsFor(ctx, memberIds));

/** The decisions for the member who asks; everybody may know their own. */
export const explainOwnSeats = (ctx: TenantContext): Promise<SeatDecision[]> =>
  decisionsFor(ctx, ctx.actor.kind === 'member' ? [ctx.actor.id] : []);

async function decisionsFor(ctx: TenantContext, memberIds: readonly string[]): Promise<SeatDecision[]> {
  const licenses = await sql<License>`
    select ${columns(LicenseEntity, 'license')} from license where organization_id = ${ctx.organizationId} order by id`.execute(
    ctx.db,
  );
  const latest = await sql<LatestAssignment>`
    select distinct on (seat.member_id, seat.license_id) ${columns(LicenseAssignmentEntity, 'seat')},
    case when seat.state = 'WAITLISTED' and seat.ended_at is null then (
      select count(*)::int + 1 from license_assignment ahead
      where ahead.organization_id = ${ctx.organizationId} and ahead.license_id = seat.license_id and ahead.ended_at is null and ahead.state = 'WAITLISTED'
        and (ahead.priority, ahead.requested_at, ahead.id) < (seat.priority, seat.requested_at, seat.id)
    ) end as "queuePosition", pending.due_at as "returnsAt", pending.reason as "returnsFor"
  from license_assignment seat
  left join pending_release pending on pending.organization_id = ${ctx.organizationId} and pending.license_assignment_id = seat.id
  where seat.organization_id = ${ctx.organizationId} and seat.member_id = any(${memberIds}::uuid[])
  order by seat.member_id, seat.license_id, seat.ended_at desc nulls first, seat.id desc`.execute(ctx.db);
  const known = new Map(latest.rows.map((row) => [`${row.memberId} ${row.licenseId}`, row]));
  return memberIds.flatMap((memberId) => {
    const of = (license: License) => known.get(`${memberId} ${license.id}`);
    return licenses.rows.map((license) => decide(memberId, license, of(license), tierOf(license, licenses.rows, of)));
  });
}

/** The tier of a license's product that rules give instead of it. */
function tierOf(
  { id, product }: License,
  licenses: readonly License[],
  latestOf: (license: License) => LatestAssignment | undefined,
): License | undefined {
  if (product === null) return undefined;
  return licenses.find((other) => {
    const latest = latestOf(other);
    return other.id !== id && other.product === product && latest?.endedAt === null && latest.licenseRuleId !== null;
  });
}

function decide(
  memberId: string,
  license: License,
  latest: LatestAssignment | undefined,
  otherTier: License | undefined,
): SeatDecision {
  return {
    memberId,
    license,
    state: latest && latest.endedAt === null ? latest.state : 'NONE',
    assignment: latest ?? null,
    queuePosition: latest?.queuePosition ?? null,
    pendingRelease: latest?.returnsAt ? { dueAt: latest.returnsAt, reason: latest.returnsFor } : null,
    text: latest ? describe(license, latest) : `Has never held a seat of ${license.name}: ${neverAsked(otherTier)}.`,
  };
}

const neverAsked = (otherTier: License | undefined) =>
  otherTier
    ? `rules give one tier of ${otherTier.product}, and for this member it is ${otherTier.name}`
    : 'none was given by hand, and no license rule applied while the member was active';

function describe(license: License, seat: LatestAssignment): string {
  const { name } = license;
  if (seat.endedAt)
    return `Holds no seat of ${name}: ${ended[seat.state]} ended at ${seat.endedAt.toISOString()}, ${endings[seat.endReason ?? 'RELEASED']}.`;
  const since = seat.startedAt.toISOString();
  const why = sources[seat.source];
  switch (seat.state) {
    case 'ASSIGNED':
      return `Holds a seat of ${name} since ${since}, given ${why}${seat.over ? ', beyond the purchased seats' : ''}${returning(seat)}.`;
    case 'RESERVED':
      return `A seat of ${name} is reserved since ${since}, ${why}.`;
    case 'WAITLISTED':
      return `Waits for a seat of ${name} since ${since}, place ${seat.queuePosition} in the queue, asked for ${why}${frozen(license)}.`;
    case 'REFUSED':
      return `Lacks a seat of ${name}: none was free when it was asked for at ${since}, ${why}${frozen(license)}.`;
  }
}

const returning = ({ returnsAt, returnsFor }: LatestAssignment) =>
  returnsAt ? `; it returns on ${returnsAt.toISOString()}, ${endings[returnsFor]}` : '';

function frozen(license: License): string {
  const why = whyFrozen(license, new Date());
  return why ? `. Of this license no seat is given now: ${why}` : '';
}

const sources: Record<AssignmentSource, string> = {
  MANUAL: 'by hand',
  INVITE: 'by an invitation',
  SCIM_EVERYONE: 'by the rule for everyone from the identity provider',
  SCIM_GROUP: 'by a rule for a group of the identity provider',
  SCIM_ENTITLEMENT: 'by a rule for an entitlement from the identity provider',
};

const ended: Record<AssignmentState, string> = {
  ASSIGNED: 'the last one',
  RESERVED: 'the last reservation',
  WAITLISTED: 'the last wait for one',
  REFUSED: 'the last lack of one',
};

const endings: Record<EndReason, string> = {
  RELEASED: 'released by hand',
  SUSPENDED: 'because the member was suspended',
  DEPROVISIONED: 'because the member was removed',
  FULFILLED: 'as the wait for it was over',
  RULE_CHANGED: 'because a license rule changed',
  NO_LONGER_DUE: 'because no license rule gives it to the member any more',
  TIER_CHANGED: 'because the member got another tier of the product',
  ASKED_AGAIN: 'as it was asked for again',
};
