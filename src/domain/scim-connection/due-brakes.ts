import { sql } from 'kysely';
import type { Database } from '../context.js';

/** A request that an administrator has released, and that is to be done as its connection. */
export interface ReleasedRequest {
  readonly organizationId: string;
  readonly requestId: string;
  readonly connectionId: string;
  readonly teamAdoption: boolean;
  readonly correlationId: string;
}

const mostAtOnce = 500;

/** The requests that were released and are not done yet, of all organizations, in the order in which they were sent. */
export async function listReleasedRequests(db: Database): Promise<ReleasedRequest[]> {
  const { rows } = await sql<ReleasedRequest>`
    select held.organization_id as "organizationId", held.id as "requestId", held.scim_connection_id as "connectionId",
      connection.team_adoption as "teamAdoption", held.correlation_id as "correlationId"
    from scim_held_request held
    join scim_connection connection on connection.organization_id = held.organization_id and connection.id = held.scim_connection_id
    where held.released_at is not null and held.problem is null and held.kind <> 'SENT_AGAIN'
    order by held.organization_id, held.id limit ${mostAtOnce}`.execute(db);
  return rows;
}

/** A connection that has been paused for review, and whose owners are to be told. */
export interface UntoldPause {
  readonly organizationId: string;
  readonly connectionId: string;
}

/** The pauses for review that the owners have not been told of, of all organizations. */
export async function listUntoldPauses(db: Database): Promise<UntoldPause[]> {
  const { rows } = await sql<UntoldPause>`
    select organization_id as "organizationId", scim_connection_id as "connectionId" from scim_brake
    where paused_at is not null and owners_told_at is null limit ${mostAtOnce}`.execute(db);
  return rows;
}
