import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import { isRuled, settleGroup, settleTeam } from '../license/group-seats.js';
import { nameKey } from '../name-key.js';
import { type OperationContext, operation, Refusal } from '../operation.js';
import { recordConflict, resolveConflict } from '../scim-connection/conflicts.js';
import { underBrake } from '../scim-connection/held-requests.js';
import type { ConflictDecision } from '../scim-connection/scim-conflict.entity.js';
import { columns } from '../table.js';
import { checkOptionalText, checkText } from '../text.js';
import { requireVersion } from '../version.js';
import { heldAdoption, heldTeamRemoval, heldTeamUpdate, reviseHeldTeam } from './held-team.js';
import { changeMembership, type MembershipDelta, type MembershipStep, recordMembership } from './membership.js';
import { type Team, TeamEntity } from './team.entity.js';

import {
  adopt,
  archive,
  changed,
  checkDraft,
  decisionOn,
  insertTeam,
  isKept,
  join,
  lockManualTeam,
  lockTeam,
  managed,
  nameBounds,
  nameTaken,
  refuseProvided,
  restorableSince,
  saveTeam,
  type TeamDraft,
  writeMembership,
  writeTeam,
} from './team-life.js';

/** Creates a team by hand, with its first members. */
export const createTeam = operation(
  'teams:write',
  async (ctx, input: { name: string; description?: string | null; memberIds?: readonly string[] | null }) => {
    const team = await insertTeam(ctx, {
      name: checkText('name', input.name, nameBounds),
      externalId: null,
      description: checkOptionalText('description', input.description, { max: 10_000 }),
      scimConnectionId: null,
    });
    if (!team) throw nameTaken();
    await join(ctx, team, input.memberIds ?? []);
    return team;
  },
);

/**
 * Creates a team for an identity provider; with adoption, the manual team of that name becomes the provider's and keeps its id.
 * Without adoption the manual team is a conflict, which administrators see, until an owner decides to link it.
 */
export const provisionTeam = operation(
  'teams:write',
  async (ctx, input: TeamDraft & { memberIds: readonly string[] }) => {
    const connection = requireConnection(ctx);
    const manual = await lockManualTeam(ctx, connection.id, input.name);
    const decision = manual && (await decisionOn(ctx, connection.id, manual));
    if (manual && mayAdopt(connection, manual, decision ?? null)) {
      const adopted = await adopt(ctx, manual, connection.id, input);
      if (decision) await resolveConflict(ctx, { connectionId: connection.id, kind: 'TEAM', name: input.name });
      await join(ctx, adopted, input.memberIds);
      await underBrake(
        ctx,
        () => heldAdoption(manual),
        () => settleTeam(ctx, adopted.id),
      );
      return adopted;
    }
    if (manual)
      throw new Refusal(nameTaken(), (after) =>
        recordConflict(after, {
          connectionId: connection.id,
          kind: 'TEAM',
          name: input.name,
          externalId: input.externalId,
          memberId: null,
          teamId: manual.id,
          reason: decision === 'KEEP_APART' ? 'KEPT_APART' : 'ADOPTION_OFF',
        }),
      );
    const team = await insertTeam(ctx, { ...input, description: null, scimConnectionId: connection.id });
    if (!team) throw nameTaken();
    await join(ctx, team, input.memberIds);
    return team;
  },
);

/** How a team is to be changed: `revise` is pure; membership comes as steps, never as a whole. */
export interface TeamRevision {
  readonly teamId: string;
  readonly ifVersions?: readonly number[];
  readonly revise: (team: Team) => TeamDraft;
  readonly membership: readonly MembershipStep[];
}

/** Changes a team as its identity provider says, PUT and PATCH alike; what changes nothing writes nothing. A visible manual team is adopted first. */
export const updateTeam = operation('teams:write', async (ctx, input: TeamRevision): Promise<Team> => {
  const connection = requireConnection(ctx);
  const found = await lockTeam(ctx, input.teamId);
  requireVersion(found, input.ifVersions);
  const draft = checkDraft(input.revise(found));
  if (!isKept(found)) {
    const adopted = await adopt(ctx, found, connection.id, draft);
    recordMembership(ctx, adopted, await changeMembership(ctx, adopted.id, 'SCIM', input.membership));
    await underBrake(
      ctx,
      () => heldAdoption(found),
      () => settleTeam(ctx, adopted.id),
    );
    return adopted;
  }
  await reviseHeldTeam(ctx, found, input.membership, input.revise);
  if (input.membership.length === 0) return writeTeam(ctx, found, draft, { added: [], removed: [] });
  const ruled = await isRuled(ctx, found.id);
  const delta = await changeMembership(ctx, found.id, 'SCIM', input.membership, ruled ? 'ALONE' : 'SHARED');
  const team = await writeTeam(ctx, found, draft, delta);
  if (ruled)
    await underBrake(
      ctx,
      () => heldTeamUpdate(found, draft, delta),
      () => settleGroup(ctx, [...delta.added, ...delta.removed]),
    );
  return team;
});

/** Edits a team by hand; the name of one kept by an identity provider is MANAGED_BY_IDP. */
export const editTeam = operation(
  'teams:write',
  async (
    ctx,
    input: { teamId: string; expectedVersion?: number | null; name?: string | null; description?: string | null },
  ) => {
    const team = await lockTeam(ctx, input.teamId);
    requireVersion(team, input.expectedVersion);
    const renamed = input.name ?? undefined;
    if (renamed !== undefined && isKept(team)) throw managed('name');
    const description =
      input.description === undefined
        ? team.description
        : checkOptionalText('description', input.description, { max: 10_000 });
    const name = renamed === undefined ? team.name : checkText('name', renamed, nameBounds);
    if (name === team.name && description === team.description) return team;
    return saveTeam(ctx, team, { name, nameKey: nameKey(name), description }, changed(team, { name, description }));
  },
);

/** Adds members to a team by hand; such places survive every sync. */
export const addTeamMembers = operation(
  'teams:write',
  async (ctx, input: { teamId: string; memberIds: readonly string[] }) => {
    const team = await lockTeam(ctx, input.teamId);
    return writeMembership(
      ctx,
      team,
      await changeMembership(ctx, team.id, 'MANUAL', [{ kind: 'add', memberIds: input.memberIds }]),
    );
  },
);

/** Takes members out of the places that were given by hand. A place that the identity provider gave is MANAGED_BY_IDP, as long as it keeps the team. */
export const removeTeamMembers = operation(
  'teams:write',
  async (ctx, input: { teamId: string; memberIds: readonly string[] }) => {
    const team = await lockTeam(ctx, input.teamId);
    const steps = [{ kind: 'remove', memberIds: input.memberIds }] as const;
    const delta = await changeMembership(ctx, team.id, 'MANUAL', steps);
    if (!isKept(team) && team.scimConnectionId) return takeProvided(ctx, team, delta, steps);
    if (delta.removed.length < new Set(input.memberIds).size) await refuseProvided(ctx, team, input.memberIds);
    return writeMembership(ctx, team, delta);
  },
);

/** Archives a team: it is hidden, its name free; an administrator can restore it for 30 days. */
export const archiveTeam = operation(
  'teams:write',
  async (ctx, input: { teamId: string; ifVersions?: readonly number[] }) => {
    const team = await lockTeam(ctx, input.teamId);
    requireVersion(team, input.ifVersions);
    if (ctx.actor.kind === 'scim_connection') refuseForeign(ctx.actor.id, team);
    else if (isKept(team)) throw managed('teamId');
    await archive(ctx, team);
    await underBrake(
      ctx,
      () => heldTeamRemoval(team),
      () => settleTeam(ctx, team.id),
    );
    return { ...team, archivedAt: ctx.now };
  },
);

/** Brings an archived team back, with the members it had who are still here, within 30 days. */
export const restoreTeam = operation('teams:write', async (ctx, input: { teamId: string }): Promise<Team> => {
  const { rows } = await sql<Team>`
    update team set archived_at = null, version = version + 1, updated_at = ${ctx.now}
    where organization_id = ${ctx.organizationId} and id = ${toId(input.teamId)} and archived_at > ${restorableSince(ctx.now)}
    returning ${columns(TeamEntity, 'team')}`.execute(ctx.db);
  const team = rows[0];
  if (!team) throw new DomainError('NOT_FOUND', 'No team of this id was archived in the last 30 days.', 'teamId');
  ctx.record({ type: 'team.restored', kind: 'team', resourceId: team.id, changes: { name: team.name } });
  await settleTeam(ctx, team.id);
  return team;
});

/** A team that a connection kept until it was disabled has places of both kinds; rules for groups count those that the connection gave. */
async function takeProvided(
  ctx: OperationContext,
  team: Team,
  byHand: MembershipDelta,
  steps: readonly MembershipStep[],
): Promise<Team> {
  const provided = await changeMembership(ctx, team.id, 'SCIM', steps, 'ALONE');
  const removed = [...new Set([...byHand.removed, ...provided.removed])];
  const written = await writeMembership(ctx, team, { added: [], removed });
  if (await isRuled(ctx, team.id)) await settleGroup(ctx, provided.removed);
  return written;
}

/** With adoption a connection takes over what no connection keeps, unless they are to be kept apart; what it kept before it takes over anyway. */
function mayAdopt(
  { id, teamAdoption }: { id: string; teamAdoption: boolean },
  team: Team,
  decision: ConflictDecision | null,
): boolean {
  if (decision) return decision === 'LINK';
  return teamAdoption || team.scimConnectionId === id;
}

function refuseForeign(connectionId: string, team: Team): void {
  if (team.scimConnectionId !== connectionId)
    throw new DomainError(
      'FORBIDDEN',
      'This team was made by hand and not taken over yet: push it once before deleting it.',
      'teamId',
    );
}

function requireConnection(ctx: OperationContext) {
  if (ctx.actor.kind !== 'scim_connection') throw new DomainError('FORBIDDEN', 'Only a SCIM connection provisions.');
  return ctx.actor;
}
