import { createHash, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../context.js';
import { DomainError } from '../errors.js';
import { tokenOf } from '../secret.js';
import type { SecretBox } from '../secret-box.js';

/** Whether there is no organization at all, so that the server waits for somebody who sets it up. */
export async function isEmpty(db: Database): Promise<boolean> {
  const { rows } = await sql`select 1 from organization_slug limit 1`.execute(db);
  return rows.length === 0;
}

/** The key by which whoever runs the server makes the first organization. It is derived from the server's secret key, and stored nowhere. */
export const setUpKey = (secrets: SecretBox): string => tokenOf('SET_UP', secrets.derive('muster set-up key'));

/**
 * The id of the organization that a set-up key makes: always the same, so that of two who use the key at once one makes the organization,
 * and the other meets its primary key. It is a UUIDv8, as nothing in it tells a time.
 */
export function firstOrganizationId(secrets: SecretBox): string {
  const bytes = secrets.derive('muster first organization').subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Refuses what is not the set-up key (UNAUTHENTICATED), and every key once there is an organization (CONFLICT). */
export async function requireSetUpKey(db: Database, secrets: SecretBox, given: string): Promise<void> {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  if (!timingSafeEqual(hash(given), hash(setUpKey(secrets))))
    throw new DomainError('UNAUTHENTICATED', 'This is not the link that the server has printed.');
  if (!(await isEmpty(db))) throw new DomainError('CONFLICT', 'The organization has been made already.');
}
