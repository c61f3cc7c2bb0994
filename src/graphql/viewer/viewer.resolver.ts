import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { can, permissions } from '../../domain/access.js';
import { requireTenant } from '../../domain/context.js';
import { explainOwnSeats } from '../../domain/license/seat-decision.js';
import { getOwnMember } from '../../domain/member/member.queries.js';
import { getOrganization } from '../../domain/organization/organization.queries.js';
import { listOwnTeams } from '../../domain/team/team.queries.js';
import type { GraphqlContext } from '../context.js';
import { MemberType } from '../member/member.type.js';
import { OrganizationType } from '../organization/organization.type.js';
import { OwnSeatType } from './own-seat.type.js';
import { OwnTeamType } from './own-team.type.js';
import { ViewerType } from './viewer.type.js';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: 'Who asks, and what they may do. For every caller.' })
  viewer(@Ctx() { caller: { actor } }: GraphqlContext) {
    return {
      kind: actor.kind,
      id: actor.kind === 'nobody' ? '' : actor.id,
      can: permissions.filter((permission) => can(actor, permission)),
    };
  }

  @FieldResolver(() => MemberType, { nullable: true, description: 'The member who asks; null for an operator.' })
  member(@Ctx() { caller }: GraphqlContext) {
    return caller.actor.kind === 'member' ? getOwnMember(requireTenant(caller)) : null;
  }

  @FieldResolver(() => [OwnSeatType], {
    description: "The caller's own seats, one decision for each license of the organization; none for an operator.",
  })
  async seats(@Ctx() { caller }: GraphqlContext) {
    if (caller.actor.kind !== 'member') return [];
    const decisions = await explainOwnSeats(requireTenant(caller));
    return decisions.map(({ license, assignment, ...decision }) => ({
      ...decision,
      license: license.name,
      source: assignment?.source ?? null,
      since: assignment?.endedAt ?? assignment?.startedAt ?? null,
    }));
  }

  @FieldResolver(() => [OwnTeamType], {
    description: "The caller's own teams, by name; none for an operator.",
  })
  teams(@Ctx() { caller }: GraphqlContext) {
    return caller.actor.kind === 'member' ? listOwnTeams(requireTenant(caller)) : [];
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: "The caller's organization; null for an operator. Needs organizations:read.",
  })
  organization(@Ctx() { caller }: GraphqlContext) {
    return caller.organizationId ? getOrganization(caller, {}) : null;
  }
}
