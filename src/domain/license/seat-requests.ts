import { type RawBuilder, sql } from 'kysely';
import { actorName } from '../audit/record.js';
import { newId } from '../ids.js';
import type { Member } from '../member/member.entity.js';
import type { OperationContext } from '../operation.js';
import { columns } from '../table.js';
import { LicenseEntity } from './license.entity.js';
import type { AssignmentSource } from './license-assignment.entity.js';
import { type LockedLicense, type SeatRequest, seatColumns, seatTaken, takeSeats, teamsAtTheGrant } from './seats.js';

type Applicant = Pick<Member, 'id' | 'version' | 'scimConnectionId'>;

/** Asks for every seat that a member who has become active is due; a full license without a queue refuses (NO_SEAT_AVAILABLE). */
export async function askForSeats(ctx: OperationContext, member: Applicant): Promise<void> {
  if ((await takeFreeSeat(ctx, member)) === 'SETTLED') return;
  for (const request of await seatRequests(ctx, member)) await takeSeats(ctx, request, [member], 'REFUSE');
}

/**
 * The seats that a member is due: those that rules give to the member's connection, unless one is held already, and those given by
 * hand that the last suspension took. A newcomer holds none and has lost none.
 */
function requests(ctx: OperationContext, { id, version, scimConnectionId }: Applicant): RawBuilder<unknown> {
  const byRule = sql`
    select rule.license_id, rule.id as rule_id, rule.priority, 'SCIM_EVERYONE' as source from license_rule rule
    where rule.organization_id = ${ctx.organizationId} and rule.kind = 'EVERYONE' and rule.deleted_at is null
      and (rule.scim_connection_id is null or rule.scim_connection_id = ${scimConnectionId}::uuid) and ${scimConnectionId}::uuid is not null`;
  if (version === 1) return byRule;
  return sql`${byRule}
      and not exists (
        select 1 from license_assignment held
        where held.organization_id = ${ctx.organizationId} and held.license_id = rule.license_id and held.member_id = ${id} and held.ended_at is null)
    union all
    select lost.license_id, null, lost.priority, 'MANUAL' from license_assignment lost
    where lost.organization_id = ${ctx.organizationId} and lost.member_id = ${id} and lost.source = 'MANUAL' and lost.end_reason = 'SUSPENDED'
      and not exists (
        select 1 from license_assignment later
        where later.organization_id = ${ctx.organizationId} and later.member_id = ${id} and later.license_id = lost.license_id
          and (later.started_at, later.id) > (lost.started_at, lost.id))`;
}

/**
 * The usual case in one statement: one license is due and has room, so its guarded counter is raised and the seat opened. Two licenses
 * are left to the general way, which locks them in order.
 */
async function takeFreeSeat(ctx: OperationContext, member: Applicant): Promise<'SETTLED' | 'OPEN'> {
  const id = newId();
  const { rows } = await sql<{ requests: number; licenseId: string | null; name: string; over: boolean }>`
    with request as (${requests(ctx, member)}), due as (
      select * from request where (select count(distinct license_id) from request) = 1 order by priority limit 1
    ), taken as (
      update license set assigned = license.assigned + 1, seats_changed_at = greatest(license.seats_changed_at, ${ctx.now}::timestamptz) from due
      where license.organization_id = ${ctx.organizationId} and license.id = due.license_id and license.waitlisted = 0
        and license.assigned + license.reserved < license.seats + license.overage_limit
        and license.starts_at <= ${ctx.now} and (license.expires_at is null or license.expires_at > ${ctx.now})
      returning license.id, license.name, license.assigned + license.reserved > license.seats as over, license.seats_changed_at as at, due.source, due.rule_id, due.priority
    ), seated as (
      insert into license_assignment (${seatColumns})
      select ${ctx.organizationId}::uuid, ${id}::uuid, taken.id, member.id, 'ASSIGNED', taken.source, taken.rule_id, taken.priority, taken.over,
        taken.at, taken.at, ${actorName(ctx.actor)}::text, member.department, member.cost_center, ${teamsAtTheGrant(ctx)},
        ${ctx.correlationId}::text
      from taken join member on member.organization_id = ${ctx.organizationId} and member.id = ${member.id}
    )
    select (select count(*)::int from request) as requests, taken.id as "licenseId", taken.name, taken.over from (values (1)) one left join taken on true`.execute(
    ctx.db,
  );
  const { requests: asked, licenseId, name, over } = rows[0]!;
  if (licenseId) ctx.record(seatTaken({ id, memberId: member.id, licenseId, name, state: 'ASSIGNED', over }));
  return asked === 0 || licenseId ? 'SETTLED' : 'OPEN';
}

/** The seats due, one for each license, their licenses locked in the order of their ids. */
async function seatRequests(ctx: OperationContext, member: Applicant): Promise<SeatRequest[]> {
  const { rows } = await sql<LockedLicense & { source: AssignmentSource; ruleId: string | null; priority: number }>`
    with request as (${requests(ctx, member)})
    select ${columns(LicenseEntity, 'license')}, request.rule_id as "ruleId", request.priority, request.source
    from license join request on request.license_id = license.id
    where license.organization_id = ${ctx.organizationId}
    order by license.id, request.priority for update of license`.execute(ctx.db);
  const best = new Map<string, SeatRequest>();
  for (const { ruleId, priority, source, ...license } of rows)
    if (!best.has(license.id)) best.set(license.id, { license, ruleId, priority, source });
  return [...best.values()];
}
