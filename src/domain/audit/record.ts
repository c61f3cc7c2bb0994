import { type RawBuilder, sql } from 'kysely';
import type { Actor, ProvisioningRequest, TenantContext } from '../context.js';
import { DomainError } from '../errors.js';
import { describeEvent, type Event } from '../events.js';
import { newId } from '../ids.js';
import { liveStatuses } from '../scim-connection/connection-row.js';
import { resourceIn } from '../scim-connection/logged-resource.js';

/** The actor as one text: `member:<id>`, `scim_connection:<id>`, `system:<job>`. */
export const actorName = (actor: Actor): string => `${actor.kind}:${actorId(actor)}`;

const actorId = (actor: Actor): string => (actor.kind === 'nobody' ? '' : actor.id);

/**
 * Writes the audit rows and outbox rows of an operation, and with a SCIM request its provisioning-log entry, in one statement
 * of the operation's transaction. The statement also asks whether the connection that writes is still live, and keeps it so until the
 * transaction ends: what was in flight when it was disabled is refused, as its token is dead.
 */
export async function writeEvents(ctx: TenantContext, events: readonly Event[], now: Date): Promise<void> {
  const entries = events.map((event) => ({ id: newId(), ...withoutSecrets(event, ctx.provisioning) }));
  const rows = JSON.stringify(entries);
  const log =
    ctx.provisioning && ctx.actor.kind === 'scim_connection'
      ? logEntry(ctx, ctx.actor.id, ctx.provisioning, entries, now)
      : sql``;
  if (events.length === 0 && !ctx.provisioning) return;
  const { rows: told } = await sql<{ isLive: boolean }>`
    with event as (
      select * from jsonb_to_recordset(${rows}::jsonb) as event (id uuid, type text, kind text, "resourceId" uuid, changes jsonb)
    ), audit as (
      insert into audit_entry (organization_id, id, at, action, actor_kind, actor_id, resource_kind, resource_id, changes, correlation_id)
      select ${ctx.organizationId}::uuid, id, ${now}::timestamptz, type, ${ctx.actor.kind}::text, ${actorId(ctx.actor)}::text,
        kind, "resourceId", changes, ${ctx.correlationId}::text from event
    )${log}, outbox as (
      insert into outbox_event (organization_id, id, at, type, resource_kind, resource_id, payload, correlation_id)
      select ${ctx.organizationId}::uuid, id, ${now}::timestamptz, type, kind, "resourceId", changes, ${ctx.correlationId}::text from event
    )
    ${liveness(ctx)}`.execute(ctx.db);
  if (!told[0]!.isLive)
    throw new DomainError('UNAUTHENTICATED', 'The connection has been disabled, and its tokens with it.');
}

/** Others than connections always are. The lock is the one that foreign keys take: it lets everybody by but who disables the connection. */
const liveness = (ctx: TenantContext): RawBuilder<unknown> =>
  ctx.actor.kind === 'scim_connection'
    ? sql`select exists (
        select 1 from (
          select connection.id from scim_connection connection
          where connection.organization_id = ${ctx.organizationId} and connection.id = ${ctx.actor.id}
            and connection.status = any(${liveStatuses}::text[])
          for key share
        ) live
      ) as "isLive"`
    : sql`select true as "isLive"`;

function logEntry(
  ctx: TenantContext,
  connectionId: string,
  request: ProvisioningRequest,
  events: readonly (Event & { readonly id: string })[],
  now: Date,
): RawBuilder<unknown> {
  return sql`, log as (
      insert into provisioning_log_entry
        (organization_id, id, scim_connection_id, at, method, path, status, duration_ms, changes, body, resource_id, event_ids,
          correlation_id)
      values (${ctx.organizationId}, ${newId()}, ${connectionId}, ${now}, ${request.method}, ${request.path}, ${request.status},
        ${performance.now() - request.startedAt}, ${events.map(describeEvent)}, ${request.body},
        ${resourceIn(request.path) ?? firstResource(events)}, ${events.map(({ id }) => id)}::uuid[], ${ctx.correlationId})
    )`;
}

/** What a request without an id in its path has made or linked. */
const firstResource = (events: readonly Event[]): string | null =>
  events.find(({ kind }) => kind === 'member' || kind === 'team' || kind === 'resource')?.resourceId ?? null;

/** An event without the values of attributes that no log may tell. */
function withoutSecrets(event: Event, request: ProvisioningRequest | undefined): Event {
  const secret = Object.keys(event.changes).filter((name) => request?.secrets.includes(name.toLowerCase()));
  if (secret.length === 0) return event;
  return { ...event, changes: { ...event.changes, ...Object.fromEntries(secret.map((name) => [name, '(redacted)'])) } };
}
