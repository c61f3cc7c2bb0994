import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { OperationContext } from '../operation.js';
import type { ScimHeldRequest } from '../scim-connection/brake.entity.js';
import type { HeldChange } from '../scim-connection/held-requests.js';
import { draftOf, type MemberDraft } from './member-draft.js';
import type { MemberInTeams } from './visible.js';

/** An update that the brake holds back: what of the draft differs from the member as it is. */
export const heldUpdate = (member: MemberInTeams, draft: MemberDraft): HeldChange => ({
  kind: 'MEMBER_UPDATE',
  resourceId: member.id,
  command: differing(draftOf(member), draft),
});

/** A removal that the brake holds back. */
export const heldRemoval = (member: MemberInTeams): HeldChange => ({
  kind: 'MEMBER_REMOVAL',
  resourceId: member.id,
  command: {},
});

/** A request that makes or links: only the identity provider can send it again. */
export const heldCreation = ({ memberIds }: { readonly memberIds: readonly string[] }): HeldChange => ({
  kind: 'SENT_AGAIN',
  resourceId: memberIds[0]!,
  command: {},
});

/**
 * Lets a later request of the identity provider, which went through, change what is held back of the same member: whatever it says
 * otherwise is not to be undone by a release. A member who is wanted active is not to be suspended or removed any more.
 */
export async function reviseHeld(
  ctx: OperationContext,
  member: MemberInTeams,
  revise: (member: MemberInTeams) => MemberDraft,
): Promise<void> {
  if (ctx.actor.kind !== 'scim_connection' || ctx.actor.brake !== 'HOLDING') return;
  const { rows } = await sql<Pick<ScimHeldRequest, 'id' | 'kind' | 'command'>>`
    select id, kind, command from scim_held_request
    where organization_id = ${ctx.organizationId} and scim_connection_id = ${ctx.actor.id} and resource_id = ${member.id}
    for update`.execute(ctx.db);
  const held = rows[0];
  if (!held || !isSuperseded(held, member, revise)) return;
  const command = held.kind === 'MEMBER_UPDATE' ? remaining(held.command, member, revise) : {};
  if (Object.keys(command).length > 0)
    await sql`update scim_held_request set command = ${JSON.stringify(command)}::jsonb
      where organization_id = ${ctx.organizationId} and id = ${held.id}`.execute(ctx.db);
  else
    await sql`delete from scim_held_request where organization_id = ${ctx.organizationId} and id = ${held.id}`.execute(
      ctx.db,
    );
}

/** What is left of a held change once the later request is applied to the member with it, and without it. */
const remaining = (
  command: Readonly<Record<string, unknown>>,
  member: MemberInTeams,
  revise: (member: MemberInTeams) => MemberDraft,
) => differing(revise(member), revise({ ...member, ...command }));

const isSuperseded = (
  { kind, command }: Pick<ScimHeldRequest, 'kind' | 'command'>,
  member: MemberInTeams,
  revise: (member: MemberInTeams) => MemberDraft,
): boolean =>
  kind === 'MEMBER_UPDATE'
    ? !isDeepStrictEqual(remaining(command, member, revise), command)
    : revise({ ...member, active: false }).active;

const differing = (from: MemberDraft, to: MemberDraft): Partial<MemberDraft> =>
  Object.fromEntries(
    Object.entries(to).filter(([key, value]) => !isDeepStrictEqual(from[key as keyof MemberDraft], value)),
  );
