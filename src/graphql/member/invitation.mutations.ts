import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { inviteMember, resendInvitation, revokeInvitation } from '../../domain/member/invitation.operations.js';
import { OneTimeSecret } from '../../domain/secret.js';
import type { GraphqlContext } from '../context.js';
import { answer, inputArgument } from '../payload.js';
import { InviteMemberInput, ResendInvitationInput, RevokeInvitationInput } from './invitation.input.js';
import { InviteMemberPayload, ResendInvitationPayload, RevokeInvitationPayload } from './invitation.payload.js';

@Resolver()
export class InvitationMutations {
  @Mutation(() => InviteMemberPayload, {
    description:
      'Invites somebody by e-mail for 30 days, with a seat reserved where a license is named. Needs members:write.',
  })
  inviteMember(
    @Arg('input', () => InviteMemberInput, inputArgument) input: InviteMemberInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    const { organizationId, ...draft } = input;
    return answer(async () => {
      const { tools } = ctx.invitations;
      return sent(ctx, await inviteMember(await ctx.writing(organizationId), { ...draft, tools }));
    });
  }

  @Mutation(() => ResendInvitationPayload, {
    description: 'Sends an invitation anew, by a new link, for 30 days from now. Needs members:write.',
  })
  resendInvitation(
    @Arg('input', () => ResendInvitationInput, inputArgument) input: ResendInvitationInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => {
      const { tools } = ctx.invitations;
      const { memberId, organizationId } = input;
      return sent(ctx, await resendInvitation(await ctx.writing(organizationId), { memberId, tools }));
    });
  }

  @Mutation(() => RevokeInvitationPayload, {
    description: 'Takes an invitation back: its link is dead, its reserved seat free. Needs members:write.',
  })
  revokeInvitation(
    @Arg('input', () => RevokeInvitationInput, inputArgument) input: RevokeInvitationInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({ member: await revokeInvitation(await ctx.writing(input.organizationId), input) }));
  }
}

/** The payload, with the link only where no mail can bring it. */
function sent(
  { invitations }: GraphqlContext,
  { member, invitation, secret }: Awaited<ReturnType<typeof inviteMember>>,
) {
  const shown = invitations.links === 'SHOWN' && secret instanceof OneTimeSecret;
  return { member, invitation, link: shown ? invitations.tools.linkOf(secret.reveal()) : null };
}
