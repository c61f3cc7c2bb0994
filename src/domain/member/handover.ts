import { sql } from 'kysely';
import { releaseSeatsOf } from '../license/seat-release.js';
import type { OperationContext } from '../operation.js';
import type { Member } from './member.entity.js';
import { keepAnOwnerBeside } from './owners.js';
import { endSessions } from './session-life.js';

/** A member whom a connection keeps. */
export type KeptMember = Pick<Member, 'id' | 'userName' | 'status' | 'active' | 'role'>;

/** Locks the living members whom a connection keeps, in the order of their ids. */
export async function lockKeptMembers(ctx: OperationContext, connectionId: string): Promise<readonly KeptMember[]> {
  const { rows } = await sql<KeptMember>`
    select id, user_name as "userName", status, active, role from member
    where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId} and managed_by = 'SCIM'
      and status in ('INVITED', 'ACTIVE', 'SUSPENDED')
    order by id for no key update`.execute(ctx.db);
  return rows;
}

/** From now on administrators keep these members, who stay as they are. Connection and externalId stay, so that the connection finds them again. */
export async function keepByHand(ctx: OperationContext, members: readonly KeptMember[]): Promise<void> {
  await sql`
    update member set managed_by = 'MANUAL', version = version + 1, updated_at = ${ctx.now}
    where organization_id = ${ctx.organizationId} and id = any(${members.map(({ id }) => id)}::uuid[])`.execute(ctx.db);
  for (const { id, userName } of members)
    ctx.record({
      type: 'member.updated',
      kind: 'member',
      resourceId: id,
      changes: { userName, managedBy: ['SCIM', 'MANUAL'] },
    });
}

/** The same, and those who work are suspended: their sessions, links and tokens end, their seats return. The last active owner can't be among them. */
export async function suspendByHand(ctx: OperationContext, members: readonly KeptMember[]): Promise<void> {
  await keepAnOwnerBeside(ctx, members);
  const ids = members.map(({ id }) => id);
  await sql`
    update member set managed_by = 'MANUAL', active = false, status = 'SUSPENDED', version = version + 1, updated_at = ${ctx.now}
    where organization_id = ${ctx.organizationId} and id = any(${ids}::uuid[])`.execute(ctx.db);
  for (const { id, userName, active, status } of members)
    ctx.record({
      type: status === 'ACTIVE' ? 'member.suspended' : 'member.updated',
      kind: 'member',
      resourceId: id,
      changes: { userName, managedBy: ['SCIM', 'MANUAL'], ...(active && { active: [true, false] }) },
    });
  const leaving = members.filter(({ status }) => status === 'ACTIVE').map(({ id }) => id);
  await endCredentials(ctx, leaving);
  await releaseSeatsOf(ctx, leaving, 'SUSPENDED');
}

async function endCredentials(ctx: OperationContext, memberIds: readonly string[]): Promise<void> {
  await endSessions(ctx, sql`session.member_id = any(${memberIds}::uuid[])`, 'SUSPENDED');
  await sql`
    update sign_in_link set revoked_at = ${ctx.now}
    where organization_id = ${ctx.organizationId} and member_id = any(${memberIds}::uuid[]) and used_at is null and revoked_at is null`.execute(
    ctx.db,
  );
  const { rows } = await sql<{ id: string; name: string }>`
    update api_token set revoked_at = ${ctx.now}
    where organization_id = ${ctx.organizationId} and member_id = any(${memberIds}::uuid[]) and revoked_at is null
    returning id, name`.execute(ctx.db);
  for (const { id, name } of rows)
    ctx.record({ type: 'api_token.revoked', kind: 'api_token', resourceId: id, changes: { name } });
}

/**
 * Links everybody who is linked to a connection to another one, which keeps them from now on. ExternalIds go along, but for one that the other
 * connection has given to somebody else. Tells whom.
 */
export async function moveMembers(ctx: OperationContext, from: string, to: string): Promise<readonly string[]> {
  const { rows } = await sql<Pick<Member, 'id' | 'userName'>>`
    with moving as (
      select id, external_id from member
      where organization_id = ${ctx.organizationId} and scim_connection_id = ${from} and status in ('ACTIVE', 'SUSPENDED')
      order by id for no key update
    )
    update member set scim_connection_id = ${to}, managed_by = 'SCIM', version = version + 1, updated_at = ${ctx.now}, external_id = case
      when exists (
        select 1 from member other
        where other.organization_id = ${ctx.organizationId} and other.scim_connection_id = ${to} and other.external_id = moving.external_id
          and other.status in ('INVITED', 'ACTIVE', 'SUSPENDED')
      ) then null else moving.external_id end
    from moving where member.organization_id = ${ctx.organizationId} and member.id = moving.id
    returning member.id, member.user_name as "userName"`.execute(ctx.db);
  for (const { id, userName } of rows)
    ctx.record({
      type: 'member.linked',
      kind: 'member',
      resourceId: id,
      changes: { userName, scimConnectionId: [from, to] },
    });
  return rows.map(({ id }) => id);
}
