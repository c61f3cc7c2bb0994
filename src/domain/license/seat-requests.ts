import { type RawBuilder, sql } from 'kysely';
import { actorName } from '../audit/record.js';
import { newId } from '../ids.js';
import type { Member } from '../member/member.entity.js';
import type { OperationContext } from '../operation.js';
import { seatColumns, seatTaken, teamsAtTheGrant } from './seats.js';
import { type Settlement, settleSeats } from './settlement.js';

type Applicant = Pick<Member, 'id' | 'version' | 'scimConnectionId' | 'entitlementKeys'>;

/** Asks for every seat that a member who has become active is due; a full license without a queue refuses (NO_SEAT_AVAILABLE). */
export async function askForSeats(ctx: OperationContext, member: Applicant): Promise<void> {
  if ((await takeFreeSeat(ctx, member)) === 'SETTLED') return;
  const further = member.version === 1 ? [] : await lostByHand(ctx, member.id);
  await settleSeats(ctx, [member.id], { whenFull: 'REFUSE', lostBy: 'NO_LONGER_DUE', further });
}

/** Settles the seats of a member whose rights have changed while active: what is lacking is written down, the change goes through. */
export const settleMember = (ctx: OperationContext, memberId: string): Promise<void> =>
  settleSeats(ctx, [memberId], { whenFull: 'WRITE_DOWN', lostBy: 'NO_LONGER_DUE' });

/** The seats given by hand that the last suspension took. */
async function lostByHand(ctx: OperationContext, memberId: string): Promise<NonNullable<Settlement['further']>> {
  const { rows } = await sql<{ licenseId: string; priority: number }>`${lost(ctx, memberId)}`.execute(ctx.db);
  return rows.map((row) => ({ ...row, memberId, source: 'MANUAL', ruleId: null }));
}

const lost = (ctx: OperationContext, memberId: string): RawBuilder<unknown> => sql`
  select lost.license_id as "licenseId", lost.priority from license_assignment lost
  where lost.organization_id = ${ctx.organizationId} and lost.member_id = ${memberId} and lost.source = 'MANUAL' and lost.end_reason = 'SUSPENDED'
    and not exists (
      select 1 from license_assignment later
      where later.organization_id = ${ctx.organizationId} and later.member_id = ${memberId} and later.license_id = lost.license_id
        and (later.started_at, later.id) > (lost.started_at, lost.id))`;

/**
 * The seats that a member is due: those that rules give, unless one is held already, and those given by hand that the last suspension
 * took. A newcomer is in no team, holds none and has lost none.
 */
function requests(ctx: OperationContext, member: Applicant): RawBuilder<unknown> {
  const { id, version, scimConnectionId, entitlementKeys } = member;
  const byRule = (byTeam: RawBuilder<unknown>) => sql`
    select rule.license_id, rule.id as rule_id, rule.priority, rule.created_at, 'SCIM_' || rule.kind as source from license_rule rule
    where rule.organization_id = ${ctx.organizationId} and rule.deleted_at is null and ${scimConnectionId}::uuid is not null
      and (rule.scim_connection_id is null or rule.scim_connection_id = ${scimConnectionId}::uuid)
      and (rule.kind = 'EVERYONE' or (rule.kind = 'ENTITLEMENT' and rule.entitlement_key = any(${entitlementKeys}::text[]))${byTeam})`;
  if (version === 1) return byRule(sql``);
  return sql`${byRule(sql` or (rule.kind = 'GROUP' and exists (
        select 1 from team_membership place
        join team on team.organization_id = ${ctx.organizationId} and team.id = place.team_id and team.archived_at is null
        where place.organization_id = ${ctx.organizationId} and place.team_id = rule.team_id and place.member_id = ${id} and place.source = 'SCIM'))`)}
      and not exists (
        select 1 from license_assignment held
        where held.organization_id = ${ctx.organizationId} and held.license_id = rule.license_id and held.member_id = ${id} and held.ended_at is null)
    union all
    select "licenseId", null, priority, null, 'MANUAL' from (${lost(ctx, id)}) lost`;
}

/**
 * The usual case in one statement: one license is due and has room, so its guarded counter is raised and the seat opened. Several
 * licenses, and seats that were on their way back, are left to the settlement, which locks them in order.
 */
async function takeFreeSeat(ctx: OperationContext, member: Applicant): Promise<'SETTLED' | 'OPEN'> {
  const id = newId();
  const leaving =
    member.version === 1
      ? sql`0`
      : sql`(select count(*)::int from pending_release where organization_id = ${ctx.organizationId} and member_id = ${member.id})`;
  const { rows } = await sql<{ requests: number; licenseId: string | null; name: string; over: boolean }>`
    with request as (${requests(ctx, member)}), asked as (
      select (select count(distinct license_id)::int from request) + ${leaving} as count
    ), due as (
      select * from request where (select count from asked) = 1 order by priority, created_at, rule_id limit 1
    ), taken as (
      update license set assigned = license.assigned + 1, seats_changed_at = greatest(license.seats_changed_at, ${ctx.now}::timestamptz) from due
      where license.organization_id = ${ctx.organizationId} and license.id = due.license_id and license.waitlisted = 0
        and license.assigned + license.reserved < license.seats + license.overage_limit
        and license.starts_at <= ${ctx.now} and (license.expires_at is null or license.expires_at > ${ctx.now})
      returning license.id, license.name, license.assigned + license.reserved > license.seats as over, license.seats_changed_at as at,
        due.source, due.rule_id, due.priority
    ), seated as (
      insert into license_assignment (${seatColumns})
      select ${ctx.organizationId}::uuid, ${id}::uuid, taken.id, member.id, 'ASSIGNED', taken.source, taken.rule_id, taken.priority, taken.over,
        taken.at, taken.at, ${actorName(ctx.actor)}::text, member.department, member.cost_center, ${teamsAtTheGrant(ctx)},
        ${ctx.correlationId}::text
      from taken join member on member.organization_id = ${ctx.organizationId} and member.id = ${member.id}
    )
    select asked.count as requests, taken.id as "licenseId", taken.name, taken.over from asked left join taken on true`.execute(
    ctx.db,
  );
  const { requests: asked, licenseId, name, over } = rows[0]!;
  if (licenseId) ctx.record(seatTaken({ id, memberId: member.id, licenseId, name, state: 'ASSIGNED', over }));
  return asked === 0 || licenseId ? 'SETTLED' : 'OPEN';
}
