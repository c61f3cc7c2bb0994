import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { License } from '../../domain/license/license.entity.js';
import type { CostKey, CostSharing } from '../../domain/license/license-cost.js';
import type { GraphqlContext } from '../context.js';
import { CostKeyEnum, CostSharingEnum, LicenseCostType } from './cost.type.js';
import { LicenseType } from './license.type.js';
import { PeriodArguments } from './usage.type.js';

@Resolver(() => LicenseType)
export class LicenseCostResolver {
  @FieldResolver(() => LicenseCostType, {
    description:
      'What the license cost, and whose budget pays. Reads each seat held in the period. Needs licenses:read.',
  })
  cost(
    @Root() { organizationId, id }: License,
    @Ctx() ctx: GraphqlContext,
    @Args(() => PeriodArguments) { from, to, timeZone }: PeriodArguments,
    @Arg('by', () => CostKeyEnum, { defaultValue: 'DEPARTMENT', description: 'By what it is attributed.' }) by: CostKey,
    @Arg('sharing', () => CostSharingEnum, {
      defaultValue: 'EQUAL_SPLIT',
      description: 'By TEAM, which team pays for a member of several.',
    })
    sharing: CostSharing,
  ) {
    return ctx.tenant(organizationId).loaders.cost.load({ id, listing: { from, to, timeZone, by, sharing } });
  }
}
