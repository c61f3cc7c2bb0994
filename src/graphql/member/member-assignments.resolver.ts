import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { listAssignmentsOfMember } from '../../domain/license/assignment-history.queries.js';
import type { Member } from '../../domain/member/member.entity.js';
import { Connection, pageArguments } from '../connection.js';
import type { GraphqlContext } from '../context.js';
import { toFilter } from '../filter-tree.js';
import { AsOfArguments, instantIn } from '../license/as-of.arguments.js';
import { assignmentFilterPaths, LicenseAssignmentFilter } from '../license/license.input.js';
import { LicenseAssignmentConnection } from '../license/license-assignment.type.js';
import { MemberType } from './member.type.js';

@Resolver(() => MemberType)
export class MemberAssignmentsResolver {
  @FieldResolver(() => LicenseAssignmentConnection, {
    description:
      'What the member holds, waits for or lacks now, or did at a moment of the past; with includeEnded, the whole history. The one that started first is in front. Needs licenses:read.',
  })
  async assignments(
    @Root() { organizationId, id }: Member,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
    @Arg('filter', () => LicenseAssignmentFilter, { nullable: true, description: 'Which assignments.' })
    filter?: LicenseAssignmentFilter | null,
    @Arg('includeEnded', () => Boolean, { defaultValue: false, description: 'Ended assignments too.' })
    includeEnded?: boolean,
    @Args(() => AsOfArguments) moment: AsOfArguments = {},
  ) {
    const { domain, loaders } = ctx.tenant(organizationId);
    const ended = includeEnded ? ('INCLUDED' as const) : ('LEFT_OUT' as const);
    const listing = { first, at: instantIn(moment), ended, filter: toFilter(filter, assignmentFilterPaths) };
    const page = after
      ? await listAssignmentsOfMember(domain, { ...listing, after, memberId: id })
      : (await loaders.assignmentsOfMember.load({ id, listing }))!;
    return new Connection(page, async () => (await loaders.assignmentCountsOfMember.load({ id, listing })) ?? 0);
  }
}
