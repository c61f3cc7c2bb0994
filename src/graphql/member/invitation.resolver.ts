import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Member } from '../../domain/member/member.entity.js';
import type { GraphqlContext } from '../context.js';
import { InvitationType } from './invitation.type.js';
import { MemberType } from './member.type.js';

@Resolver(() => MemberType)
export class InvitationResolver {
  @FieldResolver(() => InvitationType, {
    nullable: true,
    description: 'The open invitation of a member who is INVITED; null of others.',
  })
  async invitation(@Root() { organizationId, id, status }: Member, @Ctx() ctx: GraphqlContext) {
    if (status !== 'INVITED') return null;
    const [open] = await ctx.tenant(organizationId).loaders.invitationOfMember.load(id);
    return open ?? null;
  }
}
