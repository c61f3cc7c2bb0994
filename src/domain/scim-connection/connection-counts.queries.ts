import { sql } from 'kysely';
import { query } from '../operation.js';

/** How many members and teams a connection keeps, how many of these members hold a seat, and wait for one, and what waits for a decision. */
export interface ConnectionCounts {
  readonly id: string;
  readonly members: number;
  readonly suspended: number;
  readonly seated: number;
  readonly waiting: number;
  readonly teams: number;
  /** Of its conflicts, those that nobody has settled. */
  readonly conflicts: number;
}

/** How many members whom a connection keeps wait for a seat of a license. */
export interface ConnectionQueue {
  readonly scimConnectionId: string;
  readonly licenseId: string;
  readonly waiting: number;
}

/** Counts who waits for a seat, by connection and license, the longest queue of a connection first, in one statement. */
export const countQueues = query(
  'scim:read',
  async (ctx, connectionIds: readonly string[]): Promise<ConnectionQueue[]> => {
    const { rows } = await sql<ConnectionQueue>`
    select member.scim_connection_id as "scimConnectionId", seat.license_id as "licenseId", count(*)::int as waiting
    from license_assignment seat
    join member on member.organization_id = ${ctx.organizationId} and member.id = seat.member_id
    where seat.organization_id = ${ctx.organizationId} and seat.ended_at is null and seat.state = 'WAITLISTED'
      and member.scim_connection_id = any(${connectionIds}::uuid[]) and member.managed_by = 'SCIM' and member.status in ('ACTIVE', 'SUSPENDED')
    group by member.scim_connection_id, seat.license_id
    order by waiting desc, seat.license_id`.execute(ctx.db);
    return rows;
  },
);

/** Counts what these connections keep, in one statement. */
export const countKept = query(
  'scim:read',
  async (ctx, connectionIds: readonly string[]): Promise<ConnectionCounts[]> => {
    const { rows } = await sql<ConnectionCounts>`
    with kept as (
      select id, status, scim_connection_id from member
      where organization_id = ${ctx.organizationId} and scim_connection_id = any(${connectionIds}::uuid[]) and managed_by = 'SCIM'
        and status in ('ACTIVE', 'SUSPENDED')
    ), seat as (
      select kept.scim_connection_id, count(distinct kept.id) filter (where assignment.state = 'ASSIGNED')::int as seated,
        count(distinct kept.id) filter (where assignment.state = 'WAITLISTED')::int as waiting
      from kept join license_assignment assignment on assignment.organization_id = ${ctx.organizationId} and assignment.member_id = kept.id
      where assignment.ended_at is null and assignment.state in ('ASSIGNED', 'WAITLISTED')
      group by kept.scim_connection_id
    )
    select connection.id, coalesce(person.members, 0) as members, coalesce(person.suspended, 0) as suspended,
      coalesce(seat.seated, 0) as seated, coalesce(seat.waiting, 0) as waiting,
      (select count(*)::int from team
        where team.organization_id = ${ctx.organizationId} and team.scim_connection_id = connection.id and team.managed_by = 'SCIM'
          and team.archived_at is null) as teams,
      (select count(*)::int from scim_conflict conflict
        where conflict.organization_id = ${ctx.organizationId} and conflict.scim_connection_id = connection.id and conflict.decision is null) as conflicts
    from scim_connection connection
    left join (
      select scim_connection_id, count(*)::int as members, count(*) filter (where status = 'SUSPENDED')::int as suspended
      from kept group by scim_connection_id
    ) person on person.scim_connection_id = connection.id
    left join seat on seat.scim_connection_id = connection.id
    where connection.organization_id = ${ctx.organizationId} and connection.id = any(${connectionIds}::uuid[])`.execute(
      ctx.db,
    );
    return rows;
  },
);
