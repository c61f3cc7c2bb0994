import { sql } from 'kysely';
import type { Database } from '../context.js';
import { toId } from '../ids.js';
import type { EventSigningKey } from './webhook.entity.js';

/** The keys that verify an organization's Security Event Tokens: public, so anybody may ask; none for an unknown organization. */
export async function readPublishedKeys(db: Database, organizationId: string): Promise<EventSigningKey['publicJwk'][]> {
  const { rows } = await sql<Pick<EventSigningKey, 'publicJwk'>>`
    select public_jwk as "publicJwk" from event_signing_key where organization_id = ${toId(organizationId)} order by id desc`.execute(
    db,
  );
  return rows.map(({ publicJwk }) => publicJwk);
}
