import { sql } from 'kysely';
import type { Database } from '../context.js';
import type { OperationContext } from '../operation.js';
import { columns } from '../table.js';
import { type ScimToken, ScimTokenEntity } from './scim-connection.entity.js';

/** How many days before a token's end its owners are reminded; at 0 they are told that it has ended. */
export const reminderDays = [30, 20, 7, 1, 0] as const;

const dayMs = 24 * 60 * 60 * 1000;

/** The latest reminder that is due for a token of which none later was sent, or null. One of before the token was made is none. */
const dueDays = (now: Date) => sql`(
  select min(days) from unnest(${[...reminderDays]}::integer[]) days
  where token.expires_at <= ${now}::timestamptz + make_interval(days => days)
    and token.created_at < token.expires_at - make_interval(days => days)
    and days < coalesce(token.reminded_days, ${reminderDays[0] + 1}))`;

/** Organizations in which a token's end is to be told, or that it comes nearer. */
export async function listTokenReminders(db: Database, now: Date): Promise<{ organizationId: string }[]> {
  const horizon = new Date(now.getTime() + reminderDays[0] * dayMs);
  const { rows } = await sql<{ organizationId: string }>`
    select distinct token.organization_id as "organizationId" from scim_token token
    where token.expires_at <= ${horizon} and token.revoked_at is null and token.reminded_days is distinct from 0
      and ${dueDays(now)} is not null limit 500`.execute(db);
  return rows;
}

/** A token with the days before its end of which its owners are to be told now. */
export type RemindedToken = ScimToken & { readonly connectionName: string };

/** Notes the reminders that are due in an organization as sent, and tells of which tokens; what another process notes is passed over. */
export async function takeReminders(ctx: OperationContext): Promise<RemindedToken[]> {
  const { rows } = await sql<RemindedToken>`
    with due as materialized (
      select token.id, ${dueDays(ctx.now)} as days from scim_token token
      where token.organization_id = ${ctx.organizationId} and token.expires_at is not null and token.revoked_at is null
        and token.reminded_days is distinct from 0
      order by token.id for no key update skip locked
    )
    update scim_token token set reminded_days = due.days from due, scim_connection connection
    where token.organization_id = ${ctx.organizationId} and token.id = due.id and due.days is not null
      and connection.organization_id = ${ctx.organizationId} and connection.id = token.scim_connection_id
    returning ${columns(ScimTokenEntity, 'token')}, connection.name as "connectionName"`.execute(ctx.db);
  return rows;
}
