import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Team } from '../../domain/team/team.entity.js';
import { restorableUntil } from '../../domain/team/team-life.js';
import { listTeamMembers } from '../../domain/team/team-members.queries.js';
import { pageArguments } from '../connection.js';
import type { GraphqlContext } from '../context.js';
import { toFilter } from '../filter-tree.js';
import { MemberFilter, memberFilterPaths } from '../member/member.input.js';
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
    description: 'The members of the team, in the order of their creation. Needs members:read.',
  })
  async members(
    @Root() team: Team,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
    @Arg('filter', () => MemberFilter, { nullable: true, description: 'Which members.' }) input?: MemberFilter | null,
  ) {
    const { domain, loaders } = ctx.tenant(team.organizationId);
    const filter = toFilter(input, memberFilterPaths);
    const page = after
      ? await listTeamMembers(domain, { teamId: team.id, first, after, filter })
      : (await loaders.teamMembers.load({ id: team.id, listing: { first, filter } }))!;
    return new TeamMemberPage(page, async () =>
      filter
        ? ((await loaders.teamMemberCounts.load({ id: team.id, listing: { filter } })) ?? 0)
        : this.memberCount(team, ctx),
    );
  }

  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description: 'Until when an archived team can be brought back; null for a living one.',
  })
  restorableUntil(@Root() team: Team) {
    return restorableUntil(team);
  }

  @FieldResolver(() => ScimConnectionType, {
    nullable: true,
    description: 'The connection that keeps the team; null for manual ones.',
  })
  scimConnection(@Root() { organizationId, scimConnectionId }: Team, @Ctx() ctx: GraphqlContext) {
    return scimConnectionId ? ctx.tenant(organizationId).loaders.scimConnections.load(scimConnectionId) : null;
  }
}
