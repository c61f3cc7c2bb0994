import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import {
  countOrganizations,
  getOrganization,
  listOrganizations,
  resolveOrganization,
} from '../../domain/organization/organization.queries.js';
import { Connection, pageArguments } from '../connection.js';
import type { GraphqlContext } from '../context.js';
import { orNull } from '../or-null.js';
import { OrganizationConnection, OrganizationType } from './organization.type.js';

@Resolver()
export class OrganizationQueries {
  @Query(() => OrganizationType, {
    nullable: true,
    description:
      "An organization by id or slug; the caller's own without either; null for an unknown one. Needs organizations:read.",
  })
  organization(
    @Ctx() ctx: GraphqlContext,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string | null,
    @Arg('slug', () => String, { nullable: true, description: 'Its slug.' }) slug?: string | null,
  ) {
    return orNull(find(ctx, id, slug));
  }

  @Query(() => OrganizationConnection, { description: 'All organizations, oldest first. For operators.' })
  async organizations(
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
  ) {
    return new Connection(await listOrganizations(ctx.caller, { first, after }), () => countOrganizations(ctx.caller));
  }
}

async function find(ctx: GraphqlContext, id?: string | null, slug?: string | null) {
  const organizationId = await resolveOrganization(ctx.caller, { id, slug });
  return getOrganization(ctx.tenant(organizationId).domain, {});
}
