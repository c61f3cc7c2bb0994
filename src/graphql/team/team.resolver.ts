import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Team } from '../../domain/team/team.entity.js';
import { listTeamMembers } from '../../domain/team/team.queries.js';
import { pageArguments } from '../connection.js';
import type { GraphqlContext } from '../context.js';
import { ScimConnectionType } from '../scim-connection/scim-connection.type.js';
import { TeamMemberConnection, TeamType } from './team.type.js';
import { TeamMemberPage } from './team-member-page.js';

@Resolver(() => TeamType)
export class TeamResolver {
  @FieldResolver(() => Int, { description: 'How many members the team has.' })
  async memberCount(@Root() { organizationId, id }: Team, @Ctx() ctx: GraphqlContext) {
    const [size] = await ctx.tenant(organizationId).loaders.teamSizes.load(id);
    return size?.count ?? 0;
  }

  @FieldResolver(() => TeamMemberConnection, {
    description: 'The members of the team, in the order of their creation.',
  })
  async members(
    @Root() team: Team,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
  ) {
    const { domain, loaders } = ctx.tenant(team.organizationId);
    const page = after
      ? await listTeamMembers(domain, { teamId: team.id, first, after })
      : (await loaders.teamMembers.load({ id: team.id, listing: { first } }))!;
    return new TeamMemberPage(page, () => this.memberCount(team, ctx));
  }

  @FieldResolver(() => ScimConnectionType, {
    nullable: true,
    description: 'The connection that keeps the team; null for manual ones.',
  })
  scimConnection(@Root() { organizationId, scimConnectionId }: Team, @Ctx() ctx: GraphqlContext) {
    return scimConnectionId ? ctx.tenant(organizationId).loaders.scimConnections.load(scimConnectionId) : null;
  }
}
