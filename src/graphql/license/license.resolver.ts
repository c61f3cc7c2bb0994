import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { DomainError } from '../../domain/errors.js';
import { listAssignmentsAt } from '../../domain/license/assignment-history.queries.js';
import type { License } from '../../domain/license/license.entity.js';
import { type AssignmentOrder, listAssignments } from '../../domain/license/license.queries.js';
import { room, whyFrozen } from '../../domain/license/license-lock.js';
import type { LicenseRule } from '../../domain/license/license-rule.entity.js';
import { Connection, pageArguments } from '../connection.js';
import type { GraphqlContext } from '../context.js';
import { toFilter } from '../filter-tree.js';
import { ScimConnectionType } from '../scim-connection/scim-connection.type.js';
import { TeamType } from '../team/team.type.js';
import { AsOfArguments, instantIn } from './as-of.arguments.js';
import { AssignmentOrderEnum, assignmentFilterPaths, LicenseAssignmentFilter } from './license.input.js';
import { LicenseType, MoneyType } from './license.type.js';
import { LicenseAssignmentConnection } from './license-assignment.type.js';
import { LicenseRuleType } from './license-rule.type.js';

@Resolver(() => LicenseType)
export class LicenseResolver {
  @FieldResolver(() => Int, {
    description: 'How many seats can be given now; 0 before the license starts and after it expires.',
  })
  available(@Root() license: License) {
    return room(license, new Date());
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why no seat is given now: the license has not begun, has expired, or more is held than bought. Who holds a seat keeps it. Else null.',
  })
  frozen(@Root() license: License) {
    return whyFrozen(license, new Date());
  }

  @FieldResolver(() => MoneyType, { nullable: true, description: 'The price of one seat for one billing period.' })
  unitPrice(@Root() { unitPrice, currency }: License) {
    return unitPrice && currency ? { amount: unitPrice, currency } : null;
  }

  @FieldResolver(() => [LicenseRuleType], {
    description: 'Who gets a seat from the identity provider, the rule served first in front.',
  })
  rules(@Root() { organizationId, id }: License, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.rulesOfLicense.load(id);
  }

  @FieldResolver(() => LicenseAssignmentConnection, {
    description: 'Who holds, waits for or lacks a seat now, or did at a moment of the past.',
  })
  async assignments(
    @Root() { organizationId, id }: License,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
    @Arg('filter', () => LicenseAssignmentFilter, { nullable: true, description: 'Which assignments.' })
    filter?: LicenseAssignmentFilter | null,
    @Arg('includeEnded', () => Boolean, { defaultValue: false, description: 'Ended assignments too.' })
    includeEnded?: boolean,
    @Arg('orderBy', () => AssignmentOrderEnum, {
      defaultValue: 'STARTED_AT',
      description: 'In which order; a moment of the past has STARTED_AT only.',
    })
    order?: AssignmentOrder,
    @Args(() => AsOfArguments) moment: AsOfArguments = {},
  ) {
    const { domain, loaders } = ctx.tenant(organizationId);
    const at = instantIn(moment);
    if (at && order === 'QUEUE')
      throw new DomainError(
        'INVALID_VALUE',
        'The queue of a moment of the past has no order. Leave orderBy out.',
        'orderBy',
      );
    if (at) {
      const listing = { first, at, filter: toFilter(filter, assignmentFilterPaths) };
      const held = after
        ? await listAssignmentsAt(domain, { ...listing, after, licenseId: id })
        : (await loaders.assignmentsAt.load({ id, listing }))!;
      return new Connection(held, async () => (await loaders.assignmentCountsAt.load({ id, listing })) ?? 0);
    }
    const ended = includeEnded ? ('INCLUDED' as const) : ('LEFT_OUT' as const);
    const listing = { first, filter: toFilter(filter, assignmentFilterPaths), ended, order };
    const page = after
      ? await listAssignments(domain, { ...listing, after, licenseId: id })
      : (await loaders.assignments.load({ id, listing }))!;
    return new Connection(page, async () => (await loaders.assignmentCounts.load({ id, listing })) ?? 0);
  }
}

@Resolver(() => LicenseRuleType)
export class LicenseRuleResolver {
  @FieldResolver(() => LicenseType, { description: 'Of which license seats are given.' })
  license(@Root() { organizationId, licenseId }: LicenseRule, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.licenses.load(licenseId);
  }

  @FieldResolver(() => ScimConnectionType, {
    nullable: true,
    description: 'For whose members it holds; null for those of all connections.',
  })
  scimConnection(@Root() { organizationId, scimConnectionId }: LicenseRule, @Ctx() ctx: GraphqlContext) {
    return scimConnectionId ? ctx.tenant(organizationId).loaders.scimConnections.load(scimConnectionId) : null;
  }

  @FieldResolver(() => TeamType, { nullable: true, description: 'With GROUP, the team of the group.' })
  team(@Root() { organizationId, teamId }: LicenseRule, @Ctx() ctx: GraphqlContext) {
    return teamId ? ctx.tenant(organizationId).loaders.teams.load(teamId) : null;
  }
}
