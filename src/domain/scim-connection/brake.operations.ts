import { sql } from 'kysely';
import { requireSystem } from '../access.js';
import type { Context } from '../context.js';
import { DomainError, toDomainError } from '../errors.js';
import { settleGroup, settleTeam } from '../license/group-seats.js';
import { queueMailToOwners } from '../mail/owner-mail.js';
import { draftOf, type MemberDraft } from '../member/member-draft.js';
import { deprovision, lockMember, reviseMember } from '../member/member-life.js';
import { type OperationContext, operation, Refusal } from '../operation.js';
import type { SecretBox } from '../secret-box.js';
import { columns } from '../table.js';
import type { TeamCommand } from '../team/held-team.js';
import { changeMembership } from '../team/membership.js';
import { archive, lockTeam, writeTeam } from '../team/team-life.js';
import { type ScimHeldRequest, ScimHeldRequestEntity } from './brake.entity.js';
import { lockBrake } from './brake.js';
import { lockConnection, writeConnection } from './connection-row.js';
import type { ScimConnection } from './scim-connection.entity.js';

/** What becomes of removals after those that were held back: they count again, or all go through for a day. */
export const furtherRemovals = ['COUNTED', 'LET_THROUGH_FOR_A_DAY'] as const;
export type FurtherRemovals = (typeof furtherRemovals)[number];

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Lets through what a paused connection's brake holds back, and lets the connection go on. What was held back is done by a job soon, each
 * request once; the identity provider need not send it again, and may. The count of the hour begins anew.
 */
export const releaseScimBrake = operation(
  'scim:write',
  async (ctx, input: { connectionId: string; further: FurtherRemovals }): Promise<ScimConnection> => {
    const connection = await lockPaused(ctx, input.connectionId);
    const until = input.further === 'COUNTED' ? null : new Date(ctx.now.getTime() + dayMs);
    const rows = await releaseAll(ctx, connection.id);
    const memberIds = [...new Set(rows.flatMap((row) => row.memberIds))];
    await sql`
      insert into scim_brake_hit (organization_id, scim_connection_id, member_id, at, counted)
      select ${ctx.organizationId}::uuid, ${connection.id}::uuid, id, ${ctx.now}::timestamptz, false from unnest(${memberIds}::uuid[]) id
      on conflict (organization_id, scim_connection_id, member_id) do update set at = excluded.at`.execute(ctx.db);
    await sql`update scim_brake_hit set counted = false
      where organization_id = ${ctx.organizationId} and scim_connection_id = ${connection.id} and counted`.execute(
      ctx.db,
    );
    await sql`update scim_brake set hits = 0, paused_at = null, let_through_until = ${until}
      where organization_id = ${ctx.organizationId} and scim_connection_id = ${connection.id}`.execute(ctx.db);
    recordDecision(ctx, 'scim_connection.brake_released', connection, {
      requests: rows.length,
      members: memberIds.length,
      further: input.further,
    });
    return writeConnection(ctx, connection, { status: 'ENABLED' });
  },
);

/**
 * Forgets what a paused connection's brake holds back, and lets the connection go on. The count of the hour stays as it is: a removal that
 * is sent again is held back again.
 */
export const discardScimBrake = operation(
  'scim:write',
  async (ctx, input: { connectionId: string }): Promise<ScimConnection> => {
    const connection = await lockPaused(ctx, input.connectionId);
    const { rows } = await sql<Pick<ScimHeldRequest, 'memberIds'>>`
      delete from scim_held_request
      where organization_id = ${ctx.organizationId} and scim_connection_id = ${connection.id}
        and (released_at is null or problem is not null)
      returning member_ids as "memberIds"`.execute(ctx.db);
    await sql`update scim_brake set paused_at = null
      where organization_id = ${ctx.organizationId} and scim_connection_id = ${connection.id}`.execute(ctx.db);
    recordDecision(ctx, 'scim_connection.brake_discarded', connection, {
      requests: rows.length,
      members: new Set(rows.flatMap((row) => row.memberIds)).size,
    });
    return writeConnection(ctx, connection, { status: 'ENABLED' });
  },
);

/** Does what a released request asked for, as its connection, once; whoever is gone meanwhile needs nothing. */
export const applyHeldRequest = operation('members:write', async (ctx, input: { requestId: string }): Promise<void> => {
  const found = await readReleased(ctx, input.requestId);
  if (!found) return;
  try {
    await applyTo(ctx, found);
  } catch (error) {
    const refusal = toDomainError(error);
    if (!refusal || refusal.code === 'UNAVAILABLE') throw error;
    throw new Refusal(refusal, (after) => noteProblem(after, found.id, refusal.message));
  }
});

/** Tells the owners by e-mail, once, that a connection has been paused. */
export function tellOwnersOfBrake(ctx: Context, input: { connectionId: string; secrets: SecretBox }): Promise<number> {
  requireSystem(ctx.actor);
  return tellOwners(ctx, input);
}

const tellOwners = operation(
  'scim:write',
  async (ctx, { connectionId, secrets }: { connectionId: string; secrets: SecretBox }): Promise<number> => {
    const { rows } = await sql<{ name: string }>`
      update scim_brake brake set owners_told_at = ${ctx.now}
      from scim_connection connection
      where brake.organization_id = ${ctx.organizationId} and brake.scim_connection_id = ${connectionId} and brake.paused_at is not null
        and brake.owners_told_at is null and connection.organization_id = ${ctx.organizationId} and connection.id = ${connectionId}
      returning connection.name`.execute(ctx.db);
    if (!rows[0]) return 0;
    const name = rows[0].name;
    return queueMailToOwners(ctx, secrets, {
      subject: `Provisioning by ${name} waits for your review`,
      body: `More members than usual were suspended, removed or deprived of a seat by ${name} within an hour. Further ones are held back until an administrator has looked; new members, reactivations and reads go on.\n\nLook at what is held back (ScimConnection.brakeState in the admin API), then release it (releaseScimBrake) if it is meant, or discard it (discardScimBrake) if it is not.\n`,
    });
  },
);

/** Those that only the identity provider can repeat are forgotten: its next try goes through. */
async function releaseAll(ctx: OperationContext, connectionId: string): Promise<Pick<ScimHeldRequest, 'memberIds'>[]> {
  const { rows } = await sql<Pick<ScimHeldRequest, 'memberIds'>>`
    with repeated as (
      delete from scim_held_request
      where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId} and kind = 'SENT_AGAIN' returning member_ids
    ), released as (
      update scim_held_request set released_at = ${ctx.now}, problem = null
      where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId} and kind <> 'SENT_AGAIN'
        and (released_at is null or problem is not null)
      returning member_ids
    )
    select member_ids as "memberIds" from repeated union all select member_ids from released`.execute(ctx.db);
  return rows;
}

async function lockPaused(ctx: OperationContext, connectionId: string): Promise<ScimConnection> {
  const connection = await lockConnection(ctx, connectionId);
  if (connection.status !== 'PAUSED_FOR_REVIEW')
    throw new DomainError(
      'INVALID_VALUE',
      'The brake has not paused this connection: there is nothing to release or to discard.',
      'connectionId',
    );
  await lockBrake(ctx, connection.id);
  return connection;
}

const recordDecision = (
  ctx: OperationContext,
  type: 'scim_connection.brake_released' | 'scim_connection.brake_discarded',
  { id, name }: ScimConnection,
  changes: Record<string, unknown>,
) => ctx.record({ type, kind: 'scim_connection', resourceId: id, changes: { name, ...changes } });

async function readReleased(ctx: OperationContext, requestId: string): Promise<ScimHeldRequest | undefined> {
  if (ctx.actor.kind !== 'scim_connection')
    throw new DomainError('FORBIDDEN', 'Only a SCIM connection does what it was held back from.');
  const { rows } = await sql<ScimHeldRequest>`
    select ${columns(ScimHeldRequestEntity, 'held')} from scim_held_request held
    where organization_id = ${ctx.organizationId} and id = ${requestId} and scim_connection_id = ${ctx.actor.id} and released_at is not null`.execute(
    ctx.db,
  );
  return rows[0];
}

/** Locks the resource first, then takes the request off the list: whoever comes second finds it gone. */
async function applyTo(ctx: OperationContext, held: ScimHeldRequest): Promise<void> {
  const isTeam = held.kind === 'TEAM_UPDATE' || held.kind === 'TEAM_REMOVAL';
  const found = await (isTeam ? lockTeam(ctx, held.resourceId) : lockMember(ctx, held.resourceId)).catch(unlessGone);
  const command = await takeOff(ctx, held.id);
  if (!found || !command || found.managedBy !== 'SCIM' || found.scimConnectionId !== held.scimConnectionId) return;
  if ('userName' in found) {
    if (held.kind === 'MEMBER_REMOVAL') await deprovision(ctx, found);
    if (held.kind === 'MEMBER_UPDATE')
      await reviseMember(ctx, found, { ...draftOf(found), ...(command as Partial<MemberDraft>) });
    return;
  }
  if (held.kind === 'TEAM_REMOVAL') {
    await archive(ctx, found);
    return settleTeam(ctx, found.id);
  }
  const { added, removed, ...renamed } = command as unknown as TeamCommand;
  const steps = [{ kind: 'remove', memberIds: removed } as const, { kind: 'add', memberIds: added } as const];
  const delta = await changeMembership(ctx, found.id, 'SCIM', steps, 'ALONE');
  await writeTeam(ctx, found, { name: found.name, externalId: found.externalId, ...renamed }, delta);
  await settleGroup(ctx, [...delta.added, ...delta.removed]);
}

async function takeOff(ctx: OperationContext, id: string): Promise<Record<string, unknown> | undefined> {
  const { rows } = await sql<Pick<ScimHeldRequest, 'command'>>`
    delete from scim_held_request where organization_id = ${ctx.organizationId} and id = ${id} and released_at is not null
    returning command`.execute(ctx.db);
  return rows[0]?.command;
}

function unlessGone(error: unknown): undefined {
  if (error instanceof DomainError && error.code === 'NOT_FOUND') return undefined;
  throw error;
}

async function noteProblem(ctx: OperationContext, id: string, problem: string): Promise<void> {
  await sql`update scim_held_request set problem = ${problem}
    where organization_id = ${ctx.organizationId} and id = ${id}`.execute(ctx.db);
}
