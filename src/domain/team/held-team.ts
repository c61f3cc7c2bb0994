import { sql } from 'kysely';
import type { OperationContext } from '../operation.js';
import type { ScimHeldRequest } from '../scim-connection/brake.entity.js';
import type { HeldChange } from '../scim-connection/held-requests.js';
import type { MembershipDelta, MembershipStep } from './membership.js';
import type { Team } from './team.entity.js';
import { changed, type TeamDraft } from './team-life.js';

/** What a held request would do to a team. */
export interface TeamCommand extends Partial<TeamDraft> {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** An update that the brake holds back: who would come and leave, and what would be renamed. */
export function heldTeamUpdate(team: Team, draft: TeamDraft, { added, removed }: MembershipDelta): HeldChange {
  const renamed = Object.fromEntries(Object.entries(changed(team, draft)).map(([key, [, after]]) => [key, after]));
  return { kind: 'TEAM_UPDATE', resourceId: team.id, command: { ...renamed, added, removed } };
}

/** A removal that the brake holds back. */
export const heldTeamRemoval = (team: Team): HeldChange => ({
  kind: 'TEAM_REMOVAL',
  resourceId: team.id,
  command: {},
});

/** The taking over of a team, which only the identity provider can repeat. */
export const heldAdoption = (team: Team): HeldChange => ({ kind: 'SENT_AGAIN', resourceId: team.id, command: {} });

/** Lets a later request of the identity provider, which went through, change what is held back of the same team. */
export async function reviseHeldTeam(
  ctx: OperationContext,
  team: Team,
  steps: readonly MembershipStep[],
  revise: (team: Team) => TeamDraft,
): Promise<void> {
  if (ctx.actor.kind !== 'scim_connection' || ctx.actor.brake !== 'HOLDING') return;
  const { rows } = await sql<Pick<ScimHeldRequest, 'id' | 'kind'> & { command: TeamCommand }>`
    select id, kind, command from scim_held_request
    where organization_id = ${ctx.organizationId} and scim_connection_id = ${ctx.actor.id} and resource_id = ${team.id}
    for update`.execute(ctx.db);
  const held = rows[0];
  if (!held) return;
  const command = held.kind === 'TEAM_UPDATE' ? remaining(held.command, team, steps, revise) : undefined;
  if (command)
    await sql`update scim_held_request set command = ${JSON.stringify(command)}::jsonb
      where organization_id = ${ctx.organizationId} and id = ${held.id}`.execute(ctx.db);
  else
    await sql`delete from scim_held_request where organization_id = ${ctx.organizationId} and id = ${held.id}`.execute(
      ctx.db,
    );
}

/** What is left of a held change after a later request; undefined when nothing is. */
function remaining(
  { added, removed, ...renamed }: TeamCommand,
  team: Team,
  steps: readonly MembershipStep[],
  revise: (team: Team) => TeamDraft,
): TeamCommand | undefined {
  const [came, left] = [new Set(added), new Set(removed)];
  for (const step of steps) {
    if (step.kind === 'add' || step.kind === 'replace') for (const id of step.memberIds) left.delete(id);
    if (step.kind === 'remove') for (const id of step.memberIds) came.delete(id);
    if (step.kind === 'replace' || step.kind === 'removeAll') came.clear();
  }
  const [now, wished] = [revise(team), revise({ ...team, ...renamed })];
  const stillRenamed = {
    ...(wished.name !== now.name && { name: wished.name }),
    ...(wished.externalId !== now.externalId && { externalId: wished.externalId }),
  };
  const isEmpty = came.size === 0 && left.size === 0 && Object.keys(stillRenamed).length === 0;
  return isEmpty ? undefined : { ...stillRenamed, added: [...came], removed: [...left] };
}
