import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { ApiToken } from '../../domain/member/api-token.entity.js';
import { createApiToken, revokeApiToken } from '../../domain/member/api-token.operations.js';
import type { GraphqlContext } from '../context.js';
import { MemberType } from '../member/member.type.js';
import { answer, inputArgument, reveal } from '../payload.js';
import { CreateApiTokenInput, RevokeApiTokenInput } from './api-token.input.js';
import { CreateApiTokenPayload, RevokeApiTokenPayload } from './api-token.payload.js';
import { ApiTokenType } from './api-token.type.js';

@Resolver(() => ApiTokenType)
export class ApiTokenResolver {
  @FieldResolver(() => MemberType, { description: 'For whom it speaks.' })
  member(@Root() { organizationId, memberId }: ApiToken, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.members.load(memberId);
  }

  @Mutation(() => CreateApiTokenPayload, {
    description: "Makes a token of the caller's own; an operator makes one for a named member. Needs tokens:write.",
  })
  createApiToken(
    @Arg('input', () => CreateApiTokenInput, inputArgument) input: CreateApiTokenInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => {
      const made = await createApiToken(await ctx.writing(input.organizationId), input);
      return { apiToken: made.token, ...reveal(made.secret) };
    });
  }

  @Mutation(() => RevokeApiTokenPayload, {
    description: 'Ends a token at once: the next request with it is 401. Needs tokens:write.',
  })
  revokeApiToken(
    @Arg('input', () => RevokeApiTokenInput, inputArgument) input: RevokeApiTokenInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({ apiToken: await revokeApiToken(await ctx.writing(input.organizationId), input) }));
  }
}
