import { sql } from 'kysely';
import { keepReservedSeats } from '../license/reserved-seats.js';
import type { OperationContext } from '../operation.js';
import { endInvitations } from './new-invitation.js';
import type { MemberInTeams } from './visible.js';

/** An invited member works from now on: the invitation is over, and what was reserved for them is assigned. */
export async function acceptMembership(ctx: OperationContext, member: MemberInTeams): Promise<MemberInTeams> {
  const written = { status: 'ACTIVE', version: member.version + 1, updatedAt: ctx.now } as const;
  await sql`
    update member set status = 'ACTIVE', version = ${written.version}, updated_at = ${ctx.now}
    where organization_id = ${ctx.organizationId} and id = ${member.id} and status = 'INVITED'`.execute(ctx.db);
  await endInvitations(ctx, member.id, 'accepted_at');
  ctx.record({
    type: 'member.accepted',
    kind: 'member',
    resourceId: member.id,
    changes: { userName: member.userName, status: ['INVITED', 'ACTIVE'] },
  });
  await keepReservedSeats(ctx, member.id);
  return { ...member, ...written };
}
