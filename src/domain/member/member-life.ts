import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import type { EventType } from '../events.js';
import { newId, toId } from '../ids.js';
import { seatsOfMember } from '../license/open-seats.js';
import { keepReservedSeats } from '../license/reserved-seats.js';
import { type OpenSeats, openSeatsOf, releaseSeats } from '../license/seat-release.js';
import { askForSeats, settleMember } from '../license/seat-requests.js';
import { nameKey } from '../name-key.js';
import type { OperationContext } from '../operation.js';
import { countHits } from '../scim-connection/brake.js';
import { assignments, columns } from '../table.js';
import { leaveTeams } from '../team/membership.js';
import { isEmail } from '../text.js';
import { emailDomainOf } from './email-domain.js';
import { type Member, MemberEntity, type MemberOrigin, type MemberStatus, type Role } from './member.entity.js';
import { changesBetween, type DraftColumns, type MemberDraft, toColumns } from './member-draft.js';
import { endInvitations } from './new-invitation.js';
import { keepAnOwner } from './owners.js';
import { endSessionsOf, recordEnd } from './session-life.js';
import { type MemberInTeams, teamsOfMember, visibleMember } from './visible.js';

/** Locks a member that the caller can see, or throws NOT_FOUND; a foreign id is an unknown one. */
export async function lockMember(ctx: OperationContext, memberId: string): Promise<MemberInTeams> {
  const { rows } = await sql<MemberInTeams>`
    select ${columns(MemberEntity, 'member')}, ${teamsOfMember(ctx)} as teams, ${seatsOfMember(ctx)} as seats from member
    where organization_id = ${ctx.organizationId} and id = ${toId(memberId)} and ${visibleMember(ctx)} for no key update`.execute(
    ctx.db,
  );
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such member.', 'memberId');
  return rows[0];
}

/** The member with the seats that are open after what the operation has done; a suspended one has what is not returned yet. */
export async function withSeats(ctx: OperationContext, member: MemberInTeams): Promise<MemberInTeams> {
  if (!ctx.events.some(({ kind }) => kind === 'license_assignment')) return member;
  if (member.status !== 'ACTIVE') {
    const ended = new Set(ctx.events.map(({ changes }) => changes.licenseId));
    return { ...member, seats: member.seats.filter(({ licenseId }) => !ended.has(licenseId)) };
  }
  const { rows } = await sql<Pick<MemberInTeams, 'seats'>>`
    select ${seatsOfMember(ctx)} as seats from member
    where organization_id = ${ctx.organizationId} and id = ${member.id}`.execute(ctx.db);
  return { ...member, ...rows[0] };
}

/** How a new member comes in. */
export interface Arrival {
  readonly managedBy: MemberOrigin;
  readonly scimConnectionId: string | null;
  readonly role: Role;
}

/**
 * Inserts a member, or returns undefined when somebody living holds the userName or externalId. The login e-mail is the userName
 * if that is a free address. A tombstone of the same userName or externalId becomes the predecessor.
 */
export async function insertMember(
  ctx: OperationContext,
  draft: MemberDraft,
  arrival: Arrival,
): Promise<MemberInTeams | undefined> {
  const row = toColumns(draft);
  const loginEmail = isEmail(row.userName) ? row.userName : null;
  const { rows } = await sql<MemberInTeams>`
    insert into member (organization_id, id, version, status, role, managed_by, scim_connection_id, external_id, user_name, user_name_key,
      login_email, login_email_key, email_domain, display_name, active, department, cost_center, email_keys, entitlement_keys, profile, predecessor_id, created_at, updated_at)
    select ${ctx.organizationId}::uuid, ${newId()}::uuid, 1, ${row.active ? 'ACTIVE' : 'SUSPENDED'}, ${arrival.role}, ${arrival.managedBy},
      ${arrival.scimConnectionId}::uuid, ${row.externalId}, ${row.userName}, ${row.userNameKey},
      case when login.free then ${loginEmail}::text end, case when login.free then ${loginEmail && nameKey(loginEmail)}::text end,
      ${emailDomainOf({ ...row, loginEmail })}::text, ${row.displayName}, ${row.active}, ${row.department}, ${row.costCenter}, ${row.emailKeys}::text[], ${row.entitlementKeys}::text[],
      ${JSON.stringify(row.profile)}::jsonb,
      (
        select former.id from member former
        where former.organization_id = ${ctx.organizationId} and former.status = 'DEPROVISIONED'
          and (former.user_name_key = ${row.userNameKey}
            or (former.scim_connection_id = ${arrival.scimConnectionId}::uuid and former.external_id = ${row.externalId}::text))
        order by former.deprovisioned_at desc limit 1
      ), ${ctx.now}::timestamptz, ${ctx.now}::timestamptz
    from (
      select not exists (
        select 1 from member other
        where other.organization_id = ${ctx.organizationId} and other.login_email_key = ${loginEmail && nameKey(loginEmail)}::text
          and other.status in ('INVITED', 'ACTIVE', 'SUSPENDED')
      ) as free
    ) login
    on conflict do nothing
    returning ${columns(MemberEntity, 'member')}, '[]'::json as teams, '[]'::json as seats`.execute(ctx.db);
  const member = rows[0];
  if (!member) return undefined;
  ctx.record({ type: 'member.created', kind: 'member', resourceId: member.id, changes: describeNew(member) });
  if (member.status === 'ACTIVE') await askForSeats(ctx, member);
  return member;
}

/** Writes a changed draft; switching `active` suspends or brings back. Returns the member as it is now; equal drafts write nothing. */
export async function reviseMember(
  ctx: OperationContext,
  member: MemberInTeams,
  draft: MemberDraft,
): Promise<MemberInTeams> {
  const row = toColumns(draft);
  const changes = changesBetween(member, row);
  return Object.keys(changes).length === 0 ? member : changeMember(ctx, member, row, changes);
}

/** Links a member to the connection that from now on keeps it, and takes over what the identity provider says; the login e-mail stays. */
export async function linkMember(
  ctx: OperationContext,
  member: MemberInTeams,
  connectionId: string,
  draft: MemberDraft,
): Promise<MemberInTeams> {
  const row = toColumns(draft);
  const link = { scimConnectionId: connectionId, managedBy: 'SCIM' as const };
  const changes = {
    managedBy: [member.managedBy, 'SCIM'],
    scimConnectionId: [member.scimConnectionId, connectionId],
    ...changesBetween(member, row),
  };
  return changeMember(ctx, member, { ...row, ...link }, changes);
}

/** Turns the administrator's switch, which identity providers neither see nor lift. */
export async function holdMember(
  ctx: OperationContext,
  member: MemberInTeams,
  heldAt: Date | null,
): Promise<MemberInTeams> {
  if ((member.heldAt === null) === (heldAt === null)) return member;
  return changeMember(ctx, member, { heldAt }, { heldAt: [member.heldAt, heldAt] });
}

/** Ends a membership for good: a tombstone stays, seats return, team memberships end, userName and externalId are free again. */
export async function deprovision(ctx: OperationContext, member: MemberInTeams): Promise<MemberInTeams> {
  await keepAnOwner(ctx, member);
  await countHits(ctx, [member.id]);
  const gone = {
    status: 'DEPROVISIONED' as const,
    version: member.version + 1,
    updatedAt: ctx.now,
    deprovisionedAt: ctx.now,
  };
  const seats = await writeLeaving(ctx, member, gone);
  ctx.record({
    type: 'member.deprovisioned',
    kind: 'member',
    resourceId: member.id,
    changes: { userName: member.userName },
  });
  await releaseSeats(ctx, member.id, seats, 'DEPROVISIONED');
  await leaveTeams(ctx, member.id);
  return { ...member, ...gone, teams: [], seats: [] };
}

/** Writes changed columns as one event: status follows the switches, and seats and tokens follow the status. Who is linked and is not suspended is never refused for a seat. */
export async function changeMember(
  ctx: OperationContext,
  member: MemberInTeams,
  change: Partial<DraftColumns & Pick<Member, 'heldAt' | 'role' | 'notes' | 'scimConnectionId' | 'managedBy'>>,
  changes: Record<string, unknown>,
): Promise<MemberInTeams> {
  const next = { ...member, ...change };
  const status = statusOf(member, next, change);
  if (status === 'SUSPENDED' || next.role !== 'OWNER') await keepAnOwner(ctx, member);
  const written = {
    ...differing(member, { ...change, status, emailDomain: emailDomainOf(next) }),
    version: member.version + 1,
    updatedAt: ctx.now,
  };
  const leaves = status === 'SUSPENDED' && member.status !== 'SUSPENDED';
  if (leaves) await countHits(ctx, [member.id]);
  const seats = leaves ? await writeLeaving(ctx, member, written) : await writeStaying(ctx, member, written);
  ctx.record({
    type: eventOf(changes, member, status),
    kind: 'member',
    resourceId: member.id,
    changes: {
      userName: next.userName,
      ...changes,
      ...('heldAt' in changes && status !== member.status && { status: [member.status, status] }),
    },
  });
  const after = { ...next, ...written };
  if (!leaves && next.role !== member.role) await endSessionsOf(ctx, member.id, 'ROLE_CHANGED');
  await releaseSeats(ctx, member.id, seats, 'SUSPENDED');
  if (member.status === 'INVITED' && status !== 'INVITED') await endInvitations(ctx, member.id, 'accepted_at');
  if (member.status === 'INVITED' && status === 'ACTIVE') await keepReservedSeats(ctx, member.id);
  if (status === 'ACTIVE') {
    if (member.status === 'SUSPENDED') await askForSeats(ctx, after);
    else if ('scimConnectionId' in change || 'entitlementKeys' in written) await settleMember(ctx, member.id);
  }
  return after;
}

/** Status follows the switches; an invited member stays invited until they accept, or an identity provider takes them over. */
function statusOf(member: Member, next: Member, change: Partial<Member>): MemberStatus {
  if (member.status === 'INVITED' && !('scimConnectionId' in change)) return 'INVITED';
  return next.active && next.heldAt === null ? 'ACTIVE' : 'SUSPENDED';
}

const differing = <T extends Partial<Member>>(member: Member, change: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(change).filter(([key, value]) => !isDeepStrictEqual(member[key as keyof Member], value)),
  ) as Partial<T>;

function eventOf(changes: Record<string, unknown>, member: Member, status: MemberStatus): EventType {
  if ('scimConnectionId' in changes) return 'member.linked';
  if ('heldAt' in changes) return member.heldAt === null ? 'member.held' : 'member.released';
  if (!('active' in changes)) return 'member.updated';
  return status === 'ACTIVE' ? 'member.reactivated' : member.active ? 'member.suspended' : 'member.updated';
}

async function writeStaying(ctx: OperationContext, member: Member, written: Partial<Member>): Promise<OpenSeats> {
  await sql`update member set ${assignments(MemberEntity, written)} where organization_id = ${ctx.organizationId} and id = ${member.id}`.execute(
    ctx.db,
  );
  return [0, 0];
}

/** Writes the columns of a member who stops working, and ends their API tokens and sessions; returns how many assignments are open. */
async function writeLeaving(ctx: OperationContext, member: Member, written: Partial<Member>): Promise<OpenSeats> {
  const reason = written.status === 'SUSPENDED' ? 'SUSPENDED' : 'DEPROVISIONED';
  const { rows } = await sql<{
    seats: OpenSeats;
    tokens: readonly { id: string; name: string }[];
    sessions: readonly string[];
  }>`
    with ended as (
      update session set ended_at = ${ctx.now}, end_reason = ${reason}
      where organization_id = ${ctx.organizationId} and member_id = ${member.id} and ended_at is null
      returning id
    ), dropped as (
      update sign_in_link set revoked_at = ${ctx.now}
      where organization_id = ${ctx.organizationId} and member_id = ${member.id} and used_at is null and revoked_at is null
    ), revoked as (
      update api_token set revoked_at = ${ctx.now}
      where organization_id = ${ctx.organizationId} and member_id = ${member.id} and revoked_at is null
      returning id, name
    )
    update member set ${assignments(MemberEntity, written)} where organization_id = ${ctx.organizationId} and id = ${member.id}
    returning ${openSeatsOf(ctx, member.id)} as seats, (select coalesce(json_agg(json_build_object('id', id, 'name', name)), '[]') from revoked) as tokens,
      (select coalesce(json_agg(id), '[]') from ended) as sessions`.execute(ctx.db);
  const { seats, tokens, sessions } = rows[0]!;
  for (const { id, name } of tokens)
    ctx.record({ type: 'api_token.revoked', kind: 'api_token', resourceId: id, changes: { name } });
  for (const id of sessions) recordEnd(ctx, { id, memberId: member.id }, reason);
  return seats;
}

function describeNew({
  userName,
  externalId,
  displayName,
  active,
  department,
  costCenter,
  role,
  profile,
  predecessorId,
}: Member) {
  const known = { userName, externalId, displayName, active, department, costCenter, role, predecessorId, ...profile };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null && value !== undefined));
}
