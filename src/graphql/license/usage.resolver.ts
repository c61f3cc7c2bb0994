import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { License } from '../../domain/license/license.entity.js';
import type { LicenseUsage } from '../../domain/license/usage.js';
import type { IntervalLength, PeriodRequest } from '../../domain/period.js';
import type { GraphqlContext } from '../context.js';
import { LicenseType } from './license.type.js';
import {
  LicenseChurnType,
  LicenseUsageType,
  PeriodArguments,
  TimeToSeatType,
  UsageIntervalEnum,
} from './usage.type.js';

/** A usage with what was asked for, so that the rest of it can be read for the same days. */
type AskedUsage = LicenseUsage & { readonly period: PeriodRequest };

@Resolver(() => LicenseType)
export class LicenseUsageResolver {
  @FieldResolver(() => LicenseUsageType, {
    description:
      'How the seats were used, in at most 10,000 intervals. What it costs to ask does not grow with the number of assignments. Needs licenses:read.',
  })
  async usage(
    @Root() { organizationId, id }: License,
    @Ctx() ctx: GraphqlContext,
    @Args(() => PeriodArguments) { from, to, timeZone }: PeriodArguments,
    @Arg('interval', () => UsageIntervalEnum, { defaultValue: 'DAY', description: 'How long each interval is.' })
    interval: IntervalLength,
  ) {
    const period = { from, to, timeZone };
    const usage = await ctx.tenant(organizationId).loaders.usage.load({ id, listing: { ...period, interval } });
    return { ...usage, period };
  }
}

@Resolver(() => LicenseUsageType)
export class LicenseUsagePartsResolver {
  @FieldResolver(() => LicenseChurnType, {
    description: 'The seats given and returned. Reads each one that started or ended in the period.',
  })
  churn(@Root() { organizationId, licenseId, period }: AskedUsage, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.churn.load({ id: licenseId, listing: period });
  }

  @FieldResolver(() => TimeToSeatType, {
    description: 'How long those who got a seat had waited. Reads each seat that started in the period.',
  })
  timeToSeat(@Root() { organizationId, licenseId, period }: AskedUsage, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.timeToSeat.load({ id: licenseId, listing: period });
  }
}
