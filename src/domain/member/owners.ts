import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import type { OperationContext } from '../operation.js';
import type { Member } from './member.entity.js';

/**
 * Refuses to take the last active owner away: call it before the change, with the member locked. Owners are counted under the
 * lock of the organization's row, so that of two who leave at once one stays.
 */
export async function keepAnOwner(
  ctx: OperationContext,
  leaving: Pick<Member, 'id' | 'role' | 'status'>,
): Promise<void> {
  await keepAnOwnerBeside(ctx, [leaving]);
}

/** The same of many who leave at once. */
export async function keepAnOwnerBeside(
  ctx: OperationContext,
  leaving: readonly Pick<Member, 'id' | 'role' | 'status'>[],
): Promise<void> {
  const owners = leaving.filter(({ role, status }) => role === 'OWNER' && status === 'ACTIVE').map(({ id }) => id);
  if (owners.length === 0) return;
  await sql`select id from organization where id = ${ctx.organizationId} for no key update`.execute(ctx.db);
  const { rows } = await sql<{ others: number }>`
    select count(*)::int as others from member
    where organization_id = ${ctx.organizationId} and role = 'OWNER' and status = 'ACTIVE' and id <> all(${owners}::uuid[])`.execute(
    ctx.db,
  );
  if (rows[0]!.others === 0)
    throw new DomainError(
      'LAST_OWNER',
      'This is the last active owner of the organization. Make another member an owner first.',
    );
}
