import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { newId, toId } from '../ids.js';
import { visibleTeam } from '../member/visible.js';
import { nameKey } from '../name-key.js';
import { type OperationContext, operation, Refusal } from '../operation.js';
import { recordConflict } from '../scim-connection/conflicts.js';
import { assignments, columns, insertInto } from '../table.js';
import { checkOptionalText, checkText } from '../text.js';
import { requireVersion } from '../version.js';
import { changeMembership, type MembershipDelta, type MembershipStep, recordMembership } from './membership.js';
import { type Team, TeamEntity } from './team.entity.js';

const nameBounds = { max: 1024 };

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

/** What an identity provider says of a group. */
export interface TeamDraft {
  readonly name: string;
  readonly externalId: string | null;
}

/**
 * Creates a team for an identity provider; with adoption, the manual team of that name becomes the provider's and keeps its id.
 * Without adoption the manual team is a conflict, which administrators see, until an owner decides to link it.
 */
export const provisionTeam = operation(
  'teams:write',
  async (ctx, input: TeamDraft & { memberIds: readonly string[] }) => {
    const connection = requireConnection(ctx);
    const manual = await lockManualTeam(ctx, input.name);
    if (manual && (connection.teamAdoption || (await isLinkDecided(ctx, connection.id, manual)))) {
      const adopted = await adopt(ctx, manual, connection.id, input);
      await join(ctx, adopted, input.memberIds);
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
          reason: 'ADOPTION_OFF',
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
  if (found.scimConnectionId === null) {
    const adopted = await adopt(ctx, found, connection.id, draft);
    recordMembership(ctx, adopted, await changeMembership(ctx, adopted.id, 'SCIM', input.membership));
    return adopted;
  }
  const delta = await changeMembership(ctx, found.id, 'SCIM', input.membership);
  return writeTeam(ctx, found, draft, delta);
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
    if (renamed !== undefined && team.scimConnectionId) throw managed('name');
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

/** Takes members out of the places that were given by hand. A place that the identity provider gave is MANAGED_BY_IDP. */
export const removeTeamMembers = operation(
  'teams:write',
  async (ctx, input: { teamId: string; memberIds: readonly string[] }) => {
    const team = await lockTeam(ctx, input.teamId);
    const delta = await changeMembership(ctx, team.id, 'MANUAL', [{ kind: 'remove', memberIds: input.memberIds }]);
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
    if (ctx.actor.kind === 'scim_connection') refuseManual(team);
    else if (team.scimConnectionId) throw managed('teamId');
    await sql`update team set archived_at = ${ctx.now}, version = version + 1, updated_at = ${ctx.now}
    where organization_id = ${ctx.organizationId} and id = ${team.id}`.execute(ctx.db);
    ctx.record({ type: 'team.archived', kind: 'team', resourceId: team.id, changes: { name: team.name } });
    return { ...team, archivedAt: ctx.now };
  },
);

/** Brings an archived team back, with the members it had who are still here, within 30 days. */
export const restoreTeam = operation('teams:write', async (ctx, input: { teamId: string }): Promise<Team> => {
  const since = new Date(ctx.now.getTime() - 30 * 24 * 60 * 60 * 1000);
  const { rows } = await sql<Team>`
    update team set archived_at = null, version = version + 1, updated_at = ${ctx.now}
    where organization_id = ${ctx.organizationId} and id = ${toId(input.teamId)} and archived_at > ${since}
    returning ${columns(TeamEntity, 'team')}`.execute(ctx.db);
  const team = rows[0];
  if (!team) throw new DomainError('NOT_FOUND', 'No team of this id was archived in the last 30 days.', 'teamId');
  ctx.record({ type: 'team.restored', kind: 'team', resourceId: team.id, changes: { name: team.name } });
  return team;
});

async function isLinkDecided(
  ctx: OperationContext,
  connectionId: string,
  { id, nameKey: key }: Team,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from scim_conflict
    where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId} and kind = 'TEAM' and name_key = ${key}
      and team_id = ${id} and decision = 'LINK'`.execute(ctx.db);
  return rows.length > 0;
}

async function lockTeam(ctx: OperationContext, teamId: string): Promise<Team> {
  const { rows } = await sql<Team>`
    select ${columns(TeamEntity, 'team')} from team
    where organization_id = ${ctx.organizationId} and id = ${toId(teamId)} and ${visibleTeam(ctx)} for no key update`.execute(
    ctx.db,
  );
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such team.', 'teamId');
  return rows[0];
}

async function lockManualTeam(ctx: OperationContext, name: string): Promise<Team | undefined> {
  const { rows } = await sql<Team>`
    select ${columns(TeamEntity, 'team')} from team
    where organization_id = ${ctx.organizationId} and name_key = ${nameKey(name)} and scim_connection_id is null and archived_at is null
    for no key update`.execute(ctx.db);
  return rows[0];
}

async function insertTeam(
  ctx: OperationContext,
  input: TeamDraft & { description: string | null; scimConnectionId: string | null },
): Promise<Team | undefined> {
  const { name, externalId } = checkDraft(input);
  const team: Team = {
    organizationId: ctx.organizationId,
    id: newId(),
    version: 1,
    name,
    nameKey: nameKey(name),
    description: input.description,
    managedBy: input.scimConnectionId ? 'SCIM' : 'MANUAL',
    scimConnectionId: input.scimConnectionId,
    externalId,
    createdAt: ctx.now,
    updatedAt: ctx.now,
    archivedAt: null,
  };
  const { rows } = await sql`${insertInto(TeamEntity, team)} on conflict do nothing returning id`.execute(ctx.db);
  if (rows.length === 0) return undefined;
  ctx.record({
    type: 'team.created',
    kind: 'team',
    resourceId: team.id,
    changes: { name, ...(externalId && { externalId }) },
  });
  return team;
}

/** A manual team becomes the connection's; its places become such as the identity provider gave. */
async function adopt(ctx: OperationContext, team: Team, connectionId: string, draft: TeamDraft): Promise<Team> {
  await sql`update team_membership set source = 'SCIM'
    where organization_id = ${ctx.organizationId} and team_id = ${team.id} and source = 'MANUAL'`.execute(ctx.db);
  const { name, externalId } = checkDraft(draft);
  const change = {
    name,
    nameKey: nameKey(name),
    externalId,
    managedBy: 'SCIM' as const,
    scimConnectionId: connectionId,
  };
  return saveTeam(ctx, team, change, {
    scimConnectionId: [null, connectionId],
    ...changed(team, { name, externalId }),
  });
}

async function join(ctx: OperationContext, team: Team, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length > 0)
    recordMembership(ctx, team, await changeMembership(ctx, team.id, team.managedBy, [{ kind: 'add', memberIds }]));
}

/** Writes a changed name or externalId, and a changed membership, as one new version. */
async function writeTeam(
  ctx: OperationContext,
  team: Team,
  { name, externalId }: TeamDraft,
  delta: MembershipDelta,
): Promise<Team> {
  const changes = changed(team, { name, externalId });
  if (Object.keys(changes).length === 0) return writeMembership(ctx, team, delta);
  recordMembership(ctx, { id: team.id, name }, delta);
  return saveTeam(ctx, team, { name, nameKey: nameKey(name), externalId }, changes);
}

async function writeMembership(ctx: OperationContext, team: Team, delta: MembershipDelta): Promise<Team> {
  if (delta.added.length + delta.removed.length === 0) return team;
  recordMembership(ctx, team, delta);
  return bump(ctx, team, {});
}

async function saveTeam(
  ctx: OperationContext,
  team: Team,
  change: Partial<Team>,
  changes: Record<string, unknown>,
): Promise<Team> {
  ctx.record({
    type: 'team.updated',
    kind: 'team',
    resourceId: team.id,
    changes: { name: change.name ?? team.name, ...changes },
  });
  return bump(ctx, team, change);
}

async function bump(ctx: OperationContext, team: Team, change: Partial<Team>): Promise<Team> {
  const written = { ...change, version: team.version + 1, updatedAt: ctx.now };
  await sql`update team set ${assignments(TeamEntity, written)} where organization_id = ${ctx.organizationId} and id = ${team.id}`.execute(
    ctx.db,
  );
  return { ...team, ...written };
}

function refuseManual(team: Team): void {
  if (team.scimConnectionId === null)
    throw new DomainError(
      'FORBIDDEN',
      'This team was made by hand and not taken over yet: push it once before deleting it.',
      'teamId',
    );
}

async function refuseProvided(ctx: OperationContext, team: Team, memberIds: readonly string[]): Promise<void> {
  const { rows } = await sql`
    select 1 from team_membership
    where organization_id = ${ctx.organizationId} and team_id = ${team.id} and source = 'SCIM'
      and member_id = any(${memberIds.map(toId)}::uuid[]) limit 1`.execute(ctx.db);
  if (rows.length > 0) throw managed('memberIds');
}

function checkDraft(draft: TeamDraft): TeamDraft {
  return {
    name: checkText('displayName', draft.name, nameBounds),
    externalId: checkOptionalText('externalId', draft.externalId, { max: 1024 }) || null,
  };
}

function changed(
  team: Team,
  next: Partial<Pick<Team, 'name' | 'externalId' | 'description'>>,
): Record<string, readonly [unknown, unknown]> {
  const entries = Object.entries(next).filter(([key, value]) => team[key as keyof Team] !== value);
  return Object.fromEntries(entries.map(([key, value]) => [key, [team[key as keyof Team], value]]));
}

function requireConnection(ctx: OperationContext) {
  if (ctx.actor.kind !== 'scim_connection') throw new DomainError('FORBIDDEN', 'Only a SCIM connection provisions.');
  return ctx.actor;
}

const nameTaken = () => new DomainError('CONFLICT', 'A team with this name exists already.', 'name');

const managed = (field: string) =>
  new DomainError('MANAGED_BY_IDP', 'This is kept by the identity provider: change it there.', field);
