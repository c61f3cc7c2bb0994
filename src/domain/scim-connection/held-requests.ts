import { sql } from 'kysely';
import type { ProvisioningRequest } from '../context.js';
import { DomainError } from '../errors.js';
import { newId } from '../ids.js';
import { type OperationContext, Refusal } from '../operation.js';
import type { HeldKind, ScimHeldRequest } from './brake.entity.js';
import { BrakeStop, lockBrake } from './brake.js';

/** What a request would have done to which resource; `command` is all that is needed to do it later. */
export interface HeldChange {
  readonly kind: HeldKind;
  readonly resourceId: string;
  readonly command: Readonly<Record<string, unknown>>;
}

/** Runs what a request asks for. If the brake stops it, the request is refused (PAUSED) and held back for an administrator. */
export async function underBrake<Result>(
  ctx: OperationContext,
  change: (stop: BrakeStop) => HeldChange,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof BrakeStop) || ctx.actor.kind !== 'scim_connection') throw error;
    const { id: connectionId } = ctx.actor;
    const held = { ...change(error), memberIds: error.memberIds, request: ctx.provisioning };
    throw new Refusal(pausedForReview(), (after) => holdBack(after, connectionId, held));
  }
}

const pausedForReview = () =>
  new DomainError(
    'PAUSED',
    'So many members were suspended, removed or deprived of a seat within an hour that further ones wait until an administrator of Muster has looked. Everything else goes on. Try again later.',
  );

type Held = HeldChange & { readonly memberIds: readonly string[]; readonly request: ProvisioningRequest | undefined };

/** Pauses the connection, if it is not paused yet, and puts the request on the administrators' list: one entry for each resource. */
async function holdBack(ctx: OperationContext, connectionId: string, held: Held): Promise<void> {
  await pauseForReview(ctx, connectionId);
  await lockBrake(ctx, connectionId);
  const { rows } = await sql<Pick<ScimHeldRequest, 'kind' | 'command' | 'memberIds'>>`
    select kind, command, member_ids as "memberIds" from scim_held_request
    where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId} and resource_id = ${held.resourceId}`.execute(
    ctx.db,
  );
  const { kind, resourceId, command, memberIds, request } = rows[0] ? joined(rows[0], held) : held;
  await sql`
    insert into scim_held_request (organization_id, id, scim_connection_id, kind, resource_id, method, path, member_ids, command, tries,
      first_at, last_at, correlation_id)
    values (${ctx.organizationId}, ${newId()}, ${connectionId}, ${kind}, ${resourceId}, ${request?.method ?? ''}, ${request?.path ?? ''},
      ${memberIds}::uuid[], ${JSON.stringify(command)}::jsonb, 1, ${ctx.now}, ${ctx.now}, ${ctx.correlationId})
    on conflict (organization_id, scim_connection_id, resource_id) do update set
      kind = excluded.kind, method = excluded.method, path = excluded.path, member_ids = excluded.member_ids, command = excluded.command,
      last_at = excluded.last_at, tries = scim_held_request.tries + 1, released_at = null, problem = null,
      correlation_id = excluded.correlation_id`.execute(ctx.db);
}

/** A request that is held back and a later one of the same resource, as one. */
function joined(before: Pick<ScimHeldRequest, 'kind' | 'command' | 'memberIds'>, held: Held): Held {
  if (before.kind !== held.kind) return held;
  const memberIds = [...new Set([...before.memberIds, ...held.memberIds])];
  const command = { ...before.command, ...held.command };
  if (held.kind !== 'TEAM_UPDATE') return { ...held, memberIds, command };
  const both = (kept: 'added' | 'removed', undone: 'added' | 'removed') => {
    const gone = new Set(idsIn(held.command[undone]));
    return [...new Set([...idsIn(before.command[kept]), ...idsIn(held.command[kept])])].filter((id) => !gone.has(id));
  };
  return {
    ...held,
    memberIds,
    command: { ...command, added: both('added', 'removed'), removed: both('removed', 'added') },
  };
}

const idsIn = (ids: unknown): readonly string[] => (Array.isArray(ids) ? ids : []);

async function pauseForReview(ctx: OperationContext, connectionId: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    update scim_connection set status = 'PAUSED_FOR_REVIEW', version = version + 1, updated_at = ${ctx.now}
    where organization_id = ${ctx.organizationId} and id = ${connectionId} and status = 'ENABLED'
    returning name`.execute(ctx.db);
  if (!rows[0]) return;
  await lockBrake(ctx, connectionId);
  await sql`
    update scim_brake set paused_at = ${ctx.now}, owners_told_at = null
    where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId}`.execute(ctx.db);
  ctx.record({
    type: 'scim_connection.paused_for_review',
    kind: 'scim_connection',
    resourceId: connectionId,
    changes: { name: rows[0].name },
  });
}
