import { sql } from 'kysely';
import type { OperationContext } from '../operation.js';
import type { ScimBrake } from './brake.entity.js';
import type { ScimConnectionStatus } from './scim-connection.entity.js';

/** Thrown where a request would hit more members within the hour than the brake lets through. */
export class BrakeStop extends Error {
  constructor(readonly memberIds: readonly string[]) {
    super('The brake has stopped this request.');
  }
}

/** How far back hits count. */
export const brakeWindowMs = 60 * 60 * 1000;
const alwaysLet = 10;

/** How many members may be hit within an hour where so many are managed. */
export const brakeLimit = (managed: number): number => Math.max(alwaysLet, Math.floor(managed / 20));

/**
 * Counts locked members whom the identity provider is about to suspend, to remove, or to take a seat from; stops (BrakeStop) what would
 * make it more than the limit within an hour, or comes while the connection is paused for review. A member hit twice within the hour
 * counts once. The connection's brake stays locked until the transaction ends, so that the number is exact; call it before licenses are
 * locked.
 */
export async function countHits(ctx: OperationContext, memberIds: readonly string[]): Promise<void> {
  if (ctx.actor.kind !== 'scim_connection' || ctx.actor.brake === undefined || memberIds.length === 0) return;
  const brake = await lockBrake(ctx, ctx.actor.id);
  if (brake.status === 'PAUSED_FOR_REVIEW') throw new BrakeStop(memberIds);
  if (brake.letThroughUntil !== null && brake.letThroughUntil > ctx.now) return;
  const hits = await strike(ctx, ctx.actor.id, memberIds);
  if (hits <= alwaysLet) return;
  const isFresh = brake.managedCountedAt !== null && brake.managedCountedAt > windowStart(ctx);
  if (isFresh && hits <= brakeLimit(brake.managed ?? 0)) return;
  if (hits > brakeLimit(await countManaged(ctx, ctx.actor.id))) throw new BrakeStop(memberIds);
}

/** When the hour that counts now has begun. */
const windowStart = ({ now }: OperationContext): Date => new Date(now.getTime() - brakeWindowMs);

type LockedBrake = Pick<ScimBrake, 'managed' | 'managedCountedAt' | 'letThroughUntil'> & {
  readonly status: ScimConnectionStatus;
};

/** Locks the brake of a connection, which is made when it is first needed. */
export async function lockBrake(ctx: OperationContext, connectionId: string): Promise<LockedBrake> {
  const { rows } = await sql<LockedBrake>`
    select brake.managed, brake.managed_counted_at as "managedCountedAt", brake.let_through_until as "letThroughUntil", (
      select status from scim_connection where organization_id = ${ctx.organizationId} and id = ${connectionId}
    ) as status
    from scim_brake brake
    where brake.organization_id = ${ctx.organizationId} and brake.scim_connection_id = ${connectionId}
    for no key update of brake`.execute(ctx.db);
  if (rows[0]) return rows[0];
  await sql`
    insert into scim_brake (organization_id, scim_connection_id, hits) values (${ctx.organizationId}, ${connectionId}, 0)
    on conflict do nothing`.execute(ctx.db);
  return lockBrake(ctx, connectionId);
}

/** Notes the hits under the brake's lock, and lets go of those older than the window. Tells how many count now. */
async function strike(ctx: OperationContext, connectionId: string, memberIds: readonly string[]): Promise<number> {
  const since = windowStart(ctx);
  const { rows } = await sql<{ hits: number }>`
    with faded as (
      delete from scim_brake_hit
      where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId} and at <= ${since}
        and member_id <> all(${memberIds}::uuid[])
      returning counted
    ), known as (
      select count(*) filter (where at > ${since} or counted) as counted from scim_brake_hit
      where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId} and member_id = any(${memberIds}::uuid[])
    ), struck as (
      insert into scim_brake_hit (organization_id, scim_connection_id, member_id, at, counted)
      select distinct ${ctx.organizationId}::uuid, ${connectionId}::uuid, id, ${ctx.now}::timestamptz, true from unnest(${memberIds}::uuid[]) id
      on conflict (organization_id, scim_connection_id, member_id) do update set
        at = excluded.at, counted = scim_brake_hit.counted or scim_brake_hit.at <= ${since}
      returning 1
    )
    update scim_brake set hits = hits
      - (select count(*) from faded where counted)::int + (select count(*) from struck)::int - (select counted from known)::int
    where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId}
    returning hits`.execute(ctx.db);
  return rows[0]!.hits;
}

/** The members whom the connection manages, those removed within the hour among them; kept for an hour. */
async function countManaged(ctx: OperationContext, connectionId: string): Promise<number> {
  const { rows } = await sql<{ managed: number }>`
    with managed as (
      select count(*)::int as count from member
      where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId} and managed_by = 'SCIM'
        and (status in ('ACTIVE', 'SUSPENDED') or (status = 'DEPROVISIONED' and deprovisioned_at > ${windowStart(ctx)}))
    )
    update scim_brake set managed = managed.count, managed_counted_at = ${ctx.now} from managed
    where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId}
    returning scim_brake.managed`.execute(ctx.db);
  return rows[0]!.managed;
}
