import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Organization } from '../../domain/organization/organization.entity.js';
import { addTokenIssuer, removeTokenIssuer } from '../../domain/sso/token-issuer.operations.js';
import { listTokenIssuers } from '../../domain/sso/token-issuer.queries.js';
import type { GraphqlContext } from '../context.js';
import { OrganizationType } from '../organization/organization.type.js';
import { answer, inputArgument } from '../payload.js';
import { AddTokenIssuerInput, RemoveTokenIssuerInput } from './token-issuer.input.js';
import { AddTokenIssuerPayload, RemoveTokenIssuerPayload } from './token-issuer.payload.js';
import { TokenIssuerType } from './token-issuer.type.js';

@Resolver(() => OrganizationType)
export class TokenIssuerResolver {
  @FieldResolver(() => [TokenIssuerType], {
    nullable: true,
    description: 'The issuers whose bearer JWTs speak for members, oldest first, at most 20. Needs sso:read.',
  })
  tokenIssuers(@Root() { id }: Organization, @Ctx() ctx: GraphqlContext) {
    return listTokenIssuers(ctx.tenant(id).domain, {});
  }

  @Mutation(() => AddTokenIssuerPayload, {
    description:
      'Trusts the bearer JWTs of an issuer: `Authorization: Bearer <jwt>` then speaks for the member whom the claim names. Owners only. Needs sso:write.',
  })
  addTokenIssuer(
    @Arg('input', () => AddTokenIssuerInput, inputArgument) input: AddTokenIssuerInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({ tokenIssuer: await addTokenIssuer(await ctx.writing(input.organizationId), input) }));
  }

  @Mutation(() => RemoveTokenIssuerPayload, {
    description: 'Trusts an issuer no more: the next request with its tokens is 401. Owners only. Needs sso:write.',
  })
  removeTokenIssuer(
    @Arg('input', () => RemoveTokenIssuerInput, inputArgument) input: RemoveTokenIssuerInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({
      tokenIssuer: await removeTokenIssuer(await ctx.writing(input.organizationId), input),
    }));
  }
}
