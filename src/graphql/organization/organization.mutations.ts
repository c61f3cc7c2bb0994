import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { createOrganization, updateOrganization } from '../../domain/organization/organization.operations.js';
import { signInUrl } from '../../sign-in-url.js';
import type { GraphqlContext } from '../context.js';
import { toTerms } from '../license/license.mutations.js';
import { answer, inputArgument, reveal } from '../payload.js';
import { CreateOrganizationInput, UpdateOrganizationInput } from './organization.input.js';
import { CreateOrganizationPayload, UpdateOrganizationPayload } from './organization.payload.js';

@Resolver()
export class OrganizationMutations {
  @Mutation(() => CreateOrganizationPayload, {
    description: 'Makes an organization with its owner, and what is bought and connected at once. For operators.',
  })
  createOrganization(
    @Arg('input', () => CreateOrganizationInput, inputArgument) input: CreateOrganizationInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    const { name, slug, ownerEmail, license, scimConnection } = input;
    const draft = {
      name,
      slug,
      ownerEmail,
      license: license ? toTerms(license) : null,
      connection: scimConnection ?? null,
    };
    return answer(
      async () => {
        const made = await createOrganization(await ctx.writing(null), draft);
        const apiToken = reveal(made.apiToken.secret);
        const link = reveal(made.signInLink.secret);
        return {
          organization: made.organization,
          owner: made.owner,
          license: made.license,
          scimConnection: made.connection?.connection,
          apiTokenSecret: apiToken.secret,
          signInUrl: link.secret && signInUrl(ctx.publicUrl, link.secret),
          scimTokenSecret: made.connection && reveal(made.connection.secret).secret,
          userErrors: apiToken.userErrors,
        };
      },
      { unitPrice: 'license.price' },
    );
  }

  @Mutation(() => UpdateOrganizationPayload, {
    description: 'Renames the organization, in words or in addresses. Needs organizations:write.',
  })
  updateOrganization(
    @Arg('input', () => UpdateOrganizationInput, inputArgument) input: UpdateOrganizationInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({
      organization: await updateOrganization(await ctx.writing(input.organizationId), input),
    }));
  }
}
