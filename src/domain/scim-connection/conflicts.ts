import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { newId } from '../ids.js';
import { seatsOfMember } from '../license/open-seats.js';
import { adoptable, isKeptBy } from '../member/adoption.js';
import { type Member, MemberEntity } from '../member/member.entity.js';
import type { MemberInTeams } from '../member/visible.js';
import { nameKey } from '../name-key.js';
import { LostRace, type OperationContext, Refusal } from '../operation.js';
import { columns } from '../table.js';
import type { ConflictDecision } from './scim-conflict.entity.js';

/**
 * The living member who holds a new one's userName, locked, if the connection may adopt them, has had them before, or an owner has decided to
 * link them to it; otherwise throws CONFLICT, and where the holder is not this connection's own, administrators see the conflict from then on.
 */
export async function claimHolder(
  ctx: OperationContext,
  connectionId: string,
  wanted: Pick<Member, 'userName' | 'externalId'>,
): Promise<MemberInTeams> {
  const key = nameKey(wanted.userName);
  const { rows } = await sql<MemberInTeams & { decision: ConflictDecision | null; mayAdopt: boolean }>`
    select ${columns(MemberEntity, 'member')}, '[]'::json as teams, ${seatsOfMember(ctx)} as seats, (
      select decision from scim_conflict
      where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId} and kind = 'MEMBER' and name_key = ${key}
        and scim_conflict.member_id = member.id
    ) as decision, ${adoptable(ctx, connectionId)} as "mayAdopt"
    from member
    where organization_id = ${ctx.organizationId} and status in ('INVITED', 'ACTIVE', 'SUSPENDED')
      and (user_name_key = ${key} or (scim_connection_id = ${connectionId} and external_id = ${wanted.externalId}))
    order by scim_connection_id is null limit 1 for no key update`.execute(ctx.db);
  const holder = rows[0];
  if (!holder) throw new LostRace();
  if (isKeptBy(connectionId, holder)) throw taken(holder.userNameKey === key ? 'userName' : 'externalId');
  if (holder.decision === 'LINK') await resolveConflict(ctx, { connectionId, kind: 'MEMBER', name: wanted.userName });
  if (holder.scimConnectionId === connectionId || holder.mayAdopt || holder.decision === 'LINK') return holder;
  throw new Refusal(taken('userName'), (after) =>
    recordConflict(after, {
      connectionId,
      kind: 'MEMBER',
      name: wanted.userName,
      externalId: wanted.externalId,
      memberId: holder.id,
      teamId: null,
      reason: reasonOf(holder),
    }),
  );
}

function reasonOf({ role, managedBy, decision }: Member & { decision: ConflictDecision | null }): string {
  if (role === 'OWNER') return 'OWNER';
  if (managedBy === 'SCIM') return 'OTHER_CONNECTION';
  return decision === 'KEEP_APART' ? 'KEPT_APART' : 'UNVERIFIED_DOMAIN';
}

const taken = (field: string) => new DomainError('CONFLICT', `A member with this ${field} exists already.`, field);

interface Sighting {
  readonly connectionId: string;
  readonly kind: 'MEMBER' | 'TEAM';
  readonly name: string;
  readonly externalId: string | null;
  readonly memberId: string | null;
  readonly teamId: string | null;
  readonly reason: string;
}

/** Notes that what an owner decided has come true: the identity provider's next try has linked. */
export async function resolveConflict(
  ctx: OperationContext,
  { connectionId, kind, name }: Pick<Sighting, 'connectionId' | 'kind' | 'name'>,
): Promise<void> {
  await sql`
    update scim_conflict set resolved_at = ${ctx.now}
    where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId} and kind = ${kind} and name_key = ${nameKey(name)}
      and decision = 'LINK' and resolved_at is null`.execute(ctx.db);
}

/** Puts a conflict on the administrators' list, or notes that it was met again. */
export async function recordConflict(
  ctx: OperationContext,
  { connectionId, kind, name, externalId, memberId, teamId, reason }: Sighting,
): Promise<void> {
  const { rows } = await sql<{ id: string; again: boolean }>`
    insert into scim_conflict (organization_id, id, scim_connection_id, kind, name_key, member_id, team_id, external_id, reason, first_seen_at, last_seen_at)
    values (${ctx.organizationId}, ${newId()}, ${connectionId}, ${kind}, ${nameKey(name)}, ${memberId}, ${teamId}, ${externalId}, ${reason}, ${ctx.now}, ${ctx.now})
    on conflict (organization_id, scim_connection_id, kind, name_key) do update set
      last_seen_at = excluded.last_seen_at, member_id = excluded.member_id, team_id = excluded.team_id, external_id = excluded.external_id,
      reason = excluded.reason, resolved_at = null,
      decision = case when scim_conflict.member_id is not distinct from excluded.member_id and scim_conflict.team_id is not distinct from excluded.team_id
        then scim_conflict.decision end
    returning id, first_seen_at <> last_seen_at as again`.execute(ctx.db);
  if (!rows[0]!.again)
    ctx.record({
      type: 'scim_connection.conflict_recorded',
      kind: 'scim_connection',
      resourceId: connectionId,
      changes: { conflictId: rows[0]!.id, name, reason },
    });
}
