import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { newId, toId } from '../ids.js';
import { visibleTeam } from '../member/visible.js';
import { nameKey } from '../name-key.js';
import type { OperationContext } from '../operation.js';
import type { ConflictDecision } from '../scim-connection/scim-conflict.entity.js';
import { assignments, columns, insertInto } from '../table.js';
import { checkOptionalText, checkText } from '../text.js';
import { changeMembership, type MembershipDelta, recordMembership } from './membership.js';
import { type Team, TeamEntity } from './team.entity.js';

/** How long a team's name may be. */
export const nameBounds = { max: 1024 };

/** What an identity provider says of a group. */
export interface TeamDraft {
  readonly name: string;
  readonly externalId: string | null;
}

/** What an owner has decided about this manual team and the connection. */
export async function decisionOn(
  ctx: OperationContext,
  connectionId: string,
  { id, nameKey: key }: Team,
): Promise<ConflictDecision | null> {
  const { rows } = await sql<{ decision: ConflictDecision | null }>`
    select decision from scim_conflict
    where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId} and kind = 'TEAM' and name_key = ${key}
      and team_id = ${id}`.execute(ctx.db);
  return rows[0]?.decision ?? null;
}

/** Locks a team that the caller can see, or throws NOT_FOUND; a foreign id is an unknown one. */
export async function lockTeam(ctx: OperationContext, teamId: string): Promise<Team> {
  const { rows } = await sql<Team>`
    select ${columns(TeamEntity, 'team')} from team
    where organization_id = ${ctx.organizationId} and id = ${toId(teamId)} and ${visibleTeam(ctx)} for no key update`.execute(
    ctx.db,
  );
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such team.', 'teamId');
  return rows[0];
}

/** Locks the living team of this name that no connection keeps, if there is one: that which this connection kept before it was disabled, rather than one made by hand. */
export async function lockManualTeam(
  ctx: OperationContext,
  connectionId: string,
  name: string,
): Promise<Team | undefined> {
  const { rows } = await sql<Team>`
    select ${columns(TeamEntity, 'team')} from team
    where organization_id = ${ctx.organizationId} and name_key = ${nameKey(name)} and managed_by = 'MANUAL' and archived_at is null
    order by coalesce(scim_connection_id = ${connectionId}, false) desc, scim_connection_id nulls first limit 1 for no key update`.execute(
    ctx.db,
  );
  return rows[0];
}

/** Inserts a team, or returns undefined when its name is taken in its scope. */
export async function insertTeam(
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

/** A manual team becomes the connection's; its places become such as the identity provider gave. One that a connection kept before has such, and those given by hand beside them stay. */
export async function adopt(ctx: OperationContext, team: Team, connectionId: string, draft: TeamDraft): Promise<Team> {
  if (team.scimConnectionId === null)
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
    managedBy: [team.managedBy, 'SCIM'],
    scimConnectionId: [team.scimConnectionId, connectionId],
    ...changed(team, { name, externalId }),
  });
}

/** Hides a team, whose name is free from then on. */
export async function archive(ctx: OperationContext, team: Team): Promise<void> {
  await sql`update team set archived_at = ${ctx.now}, version = version + 1, updated_at = ${ctx.now}
    where organization_id = ${ctx.organizationId} and id = ${team.id}`.execute(ctx.db);
  ctx.record({ type: 'team.archived', kind: 'team', resourceId: team.id, changes: { name: team.name } });
}

const restorableMs = 30 * 24 * 60 * 60 * 1000;

/** Teams that were archived later than this can be brought back. */
export const restorableSince = (now: Date): Date => new Date(now.getTime() - restorableMs);

/** Until when a team can be brought back; null for a living one. */
export const restorableUntil = ({ archivedAt }: Pick<Team, 'archivedAt'>): Date | null =>
  archivedAt && new Date(archivedAt.getTime() + restorableMs);

/** Gives a new team its first members. */
export async function join(ctx: OperationContext, team: Team, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length > 0)
    recordMembership(ctx, team, await changeMembership(ctx, team.id, team.managedBy, [{ kind: 'add', memberIds }]));
}

/** Writes a changed name or externalId, and a changed membership, as one new version. */
export async function writeTeam(
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

/** Writes a changed membership as a new version; an empty delta writes nothing. */
export async function writeMembership(ctx: OperationContext, team: Team, delta: MembershipDelta): Promise<Team> {
  if (delta.added.length + delta.removed.length === 0) return team;
  recordMembership(ctx, team, delta);
  return bump(ctx, team, {});
}

/** Writes changed columns as a new version, and records them. */
export async function saveTeam(
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

/** Whether a connection keeps this team already. */
export const isKept = ({ managedBy }: Pick<Team, 'managedBy'>): boolean => managedBy === 'SCIM';

/** Throws MANAGED_BY_IDP when the identity provider gave one of these members their place. */
export async function refuseProvided(ctx: OperationContext, team: Team, memberIds: readonly string[]): Promise<void> {
  const { rows } = await sql`
    select 1 from team_membership
    where organization_id = ${ctx.organizationId} and team_id = ${team.id} and source = 'SCIM'
      and member_id = any(${memberIds.map(toId)}::uuid[]) limit 1`.execute(ctx.db);
  if (rows.length > 0) throw managed('memberIds');
}

/** A draft whose texts are checked; INVALID_VALUE names the SCIM attribute. */
export function checkDraft(draft: TeamDraft): TeamDraft {
  return {
    name: checkText('displayName', draft.name, nameBounds),
    externalId: checkOptionalText('externalId', draft.externalId, { max: 1024 }) || null,
  };
}

/** Attribute → [before, after] of what differs. */
export function changed(
  team: Team,
  next: Partial<Pick<Team, 'name' | 'externalId' | 'description'>>,
): Record<string, readonly [unknown, unknown]> {
  const entries = Object.entries(next).filter(([key, value]) => team[key as keyof Team] !== value);
  return Object.fromEntries(entries.map(([key, value]) => [key, [team[key as keyof Team], value]]));
}

/** The refusal of a name that another team of the same scope has. */
export const nameTaken = () => new DomainError('CONFLICT', 'A team with this name exists already.', 'name');

/** The refusal to change by hand what the identity provider keeps. */
export const managed = (field: string) =>
  new DomainError('MANAGED_BY_IDP', 'This is kept by the identity provider: change it there.', field);
