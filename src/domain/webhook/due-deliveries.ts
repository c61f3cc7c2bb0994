import { sql } from 'kysely';
import type { Database } from '../context.js';

/** Organizations of which events wait in the outbox. */
export async function listUnpublished(db: Database): Promise<{ organizationId: string }[]> {
  const { rows } = await sql<{ organizationId: string }>`
    select distinct organization_id as "organizationId" from outbox_event where published_at is null limit 1000`.execute(
    db,
  );
  return rows;
}

/** An endpoint to which something is to be delivered now. */
export interface DueEndpoint {
  readonly organizationId: string;
  readonly endpointId: string;
  /** Endpoints do not wait for each other. */
  readonly lane: string;
}

/** Endpoints to which something is to be delivered now. */
export async function listDueEndpoints(db: Database, now: Date): Promise<DueEndpoint[]> {
  const { rows } = await sql<DueEndpoint>`
    select endpoint.organization_id as "organizationId", endpoint.id as "endpointId", endpoint.id as lane from webhook_endpoint endpoint
    where endpoint.status = 'ENABLED' and endpoint.deleted_at is null and exists (
      select 1 from webhook_delivery delivery
      where delivery.organization_id = endpoint.organization_id and delivery.webhook_endpoint_id = endpoint.id and delivery.due_at <= ${now})
    limit 1000`.execute(db);
  return rows;
}
