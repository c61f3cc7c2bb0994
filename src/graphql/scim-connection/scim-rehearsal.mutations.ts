import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../context.js';
import { answer, inputArgument } from '../payload.js';
import { RehearseScimInput, RehearseScimPayload } from './scim-rehearsal.type.js';

@Resolver()
export class ScimRehearsalMutations {
  @Mutation(() => RehearseScimPayload, {
    description:
      "Plays an identity provider's cycle (its connection test, creates, updates, deactivation, groups) over HTTP against a throw-away copy of the organization's settings, and tells each step. Nothing of the organization changes. One rehearsal of an organization at a time, else RATE_LIMITED. Needs scim:write.",
  })
  rehearseScim(
    @Arg('input', () => RehearseScimInput, inputArgument) { organizationId, identityProvider }: RehearseScimInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({
      rehearsal: await ctx.rehearse(await ctx.writing(organizationId), identityProvider),
    }));
  }
}
