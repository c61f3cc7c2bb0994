import { sql } from 'kysely';
import { requireSystem } from '../access.js';
import type { Context } from '../context.js';
import { DomainError } from '../errors.js';
import { nameKey } from '../name-key.js';
import { operation, ownOperation } from '../operation.js';
import { columns } from '../table.js';
import { type Member, MemberEntity } from './member.entity.js';
import { lockMember } from './member-life.js';
import { deadLink, insertSignInLink } from './new-sign-in-link.js';
import { openSession, type SignInOrigin } from './session-life.js';

/** Makes a break-glass link, by which an owner signs in once without their identity provider. Only the CLI makes one. */
export function createSignInLink(ctx: Context, input: { email: string }) {
  requireSystem(ctx.actor);
  return create(ctx, input);
}

const create = operation('tokens:write', async (ctx, { email }: { email: string }) => {
  const key = nameKey(email);
  const { rows } = await sql<Member>`
    select ${columns(MemberEntity, 'member')} from member
    where organization_id = ${ctx.organizationId} and status = 'ACTIVE' and role = 'OWNER'
      and (login_email_key = ${key} or user_name_key = ${key})
    order by login_email_key = ${key} desc nulls last limit 1 for no key update`.execute(ctx.db);
  const owner = rows[0];
  if (!owner)
    throw new DomainError(
      'NOT_FOUND',
      'No active owner of an organization with this id signs in with that address: `organization list` tells the ids.',
      'email',
    );
  return { owner, ...(await insertSignInLink(ctx, owner, 'BREAK_GLASS')) };
});

/** Uses a link up and signs its owner in. The caller is whom the link's token named; UNAUTHENTICATED when the link is dead by now. */
export const redeemSignInLink = ownOperation(async (ctx, input: { linkId: string; origin: SignInOrigin }) => {
  const member = await lockMember(ctx, ctx.actor.id);
  const { rows } = await sql<{ id: string }>`
    update sign_in_link set used_at = ${ctx.now}
    where organization_id = ${ctx.organizationId} and id = ${input.linkId} and member_id = ${member.id}
      and used_at is null and revoked_at is null and expires_at > ${ctx.now}
    returning id`.execute(ctx.db);
  if (rows.length === 0 || member.status !== 'ACTIVE' || member.role !== 'OWNER') throw deadLink();
  ctx.record({
    type: 'sign_in_link.used',
    kind: 'sign_in_link',
    resourceId: input.linkId,
    changes: { memberId: member.id, address: input.origin.address },
  });
  return openSession(ctx, member, 'LINK', input.origin);
});
