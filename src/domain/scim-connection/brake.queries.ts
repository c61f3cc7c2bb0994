import { sql } from 'kysely';
import { toId } from '../ids.js';
import { query } from '../operation.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { columns } from '../table.js';
import { type ScimBrake, type ScimHeldRequest, ScimHeldRequestEntity } from './brake.entity.js';
import { brakeLimit, brakeWindowMs } from './brake.js';

/** How near a connection is to its brake's limit, and what is held back. */
export interface BrakeReading extends Pick<ScimBrake, 'scimConnectionId' | 'pausedAt' | 'letThroughUntil'> {
  /** Members hit within the last hour, those let through not among them. */
  readonly hits: number;
  readonly managed: number;
  readonly limit: number;
  readonly heldRequests: number;
  readonly heldMembers: number;
}

/** Reads the brakes of these connections, in one statement. */
export const readBrakes = query('scim:read', async (ctx, connectionIds: readonly string[]): Promise<BrakeReading[]> => {
  const since = new Date(Date.now() - brakeWindowMs);
  const { rows } = await sql<Omit<BrakeReading, 'limit'>>`
    select connection.id as "scimConnectionId", brake.paused_at as "pausedAt", brake.let_through_until as "letThroughUntil",
      (select count(*)::int from scim_brake_hit hit
        where hit.organization_id = ${ctx.organizationId} and hit.scim_connection_id = connection.id and hit.counted and hit.at > ${since}) as hits,
      (select count(*)::int from member
        where member.organization_id = ${ctx.organizationId} and member.scim_connection_id = connection.id and member.managed_by = 'SCIM'
          and (member.status in ('ACTIVE', 'SUSPENDED') or (member.status = 'DEPROVISIONED' and member.deprovisioned_at > ${since}))) as managed,
      (select count(*)::int from scim_held_request held
        where held.organization_id = ${ctx.organizationId} and held.scim_connection_id = connection.id and held.released_at is null) as "heldRequests",
      (select count(distinct hit.id)::int from scim_held_request held, unnest(held.member_ids) hit (id)
        where held.organization_id = ${ctx.organizationId} and held.scim_connection_id = connection.id and held.released_at is null) as "heldMembers"
    from scim_connection connection
    left join scim_brake brake on brake.organization_id = ${ctx.organizationId} and brake.scim_connection_id = connection.id
    where connection.organization_id = ${ctx.organizationId} and connection.id = any(${connectionIds}::uuid[])`.execute(
    ctx.db,
  );
  return rows.map((row) => ({ ...row, limit: brakeLimit(row.managed) }));
});

/** What a connection's brake holds back, and what was released and is not done yet, in the order in which it was first sent. */
export const listHeldRequests = query(
  'scim:read',
  (ctx, { connectionId, ...input }: PageRequest & { connectionId: string }): Promise<Page<ScimHeldRequest>> =>
    readPage<ScimHeldRequest>(
      input,
      { name: 'FIRST_AT', descending: false, id: sql`held.id` },
      connectionId,
      async ({ after, order, limit }) => {
        const { rows } = await sql<ScimHeldRequest>`
        select ${columns(ScimHeldRequestEntity, 'held')} from scim_held_request held
        where organization_id = ${ctx.organizationId} and scim_connection_id = ${toId(connectionId)} and ${after}
        order by ${order} limit ${limit}`.execute(ctx.db);
        return rows;
      },
    ),
);

/** How many requests a connection's brake holds back, with those that were released and are not done yet. */
export const countHeldRequests = query('scim:read', async (ctx, connectionId: string): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from scim_held_request
    where organization_id = ${ctx.organizationId} and scim_connection_id = ${toId(connectionId)}`.execute(ctx.db);
  return rows[0]!.total;
});
