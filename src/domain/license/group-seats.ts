import { sql } from 'kysely';
import type { OperationContext } from '../operation.js';
import { holdMembers, settleSeats } from './settlement.js';

/** Whether a license rule gives seats to the members of a locked team. Asked after the team was locked: a new rule waits for that. */
export async function isRuled(ctx: OperationContext, teamId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from license_rule
    where organization_id = ${ctx.organizationId} and team_id = ${teamId} and deleted_at is null limit 1`.execute(
    ctx.db,
  );
  return rows.length > 0;
}

/** Gives and takes the seats of those who came to a ruled team, or left it. */
export async function settleGroup(ctx: OperationContext, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length === 0) return;
  await holdMembers(ctx, memberIds);
  await settleSeats(ctx, memberIds, { whenFull: 'WRITE_DOWN', lostBy: 'NO_LONGER_DUE' });
}

/** Gives and takes the seats of all whom the identity provider has put into a locked team, where a rule is for it. */
export async function settleTeam(ctx: OperationContext, teamId: string): Promise<void> {
  if (!(await isRuled(ctx, teamId))) return;
  const { rows } = await sql<{ id: string }>`
    select member_id as id from team_membership
    where organization_id = ${ctx.organizationId} and team_id = ${teamId} and source = 'SCIM'`.execute(ctx.db);
  await settleGroup(
    ctx,
    rows.map(({ id }) => id),
  );
}
