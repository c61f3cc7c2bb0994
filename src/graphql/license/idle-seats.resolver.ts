import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { countIdleSeats, listIdleSeats } from '../../domain/license/idle-seats.queries.js';
import type { License } from '../../domain/license/license.entity.js';
import { Connection, pageArguments } from '../connection.js';
import type { GraphqlContext } from '../context.js';
import { MemberConnection } from '../member/member.type.js';
import { LicenseType } from './license.type.js';

@Resolver(() => LicenseType)
export class IdleSeatsResolver {
  @FieldResolver(() => MemberConnection, {
    nullable: true,
    description:
      'Members who have held a seat for 30, 60 or 90 days and did not sign in for as long, in the order of their creation. Needs licenses:read.',
  })
  async idleSeats(
    @Root() { organizationId, id }: License,
    @Ctx() ctx: GraphqlContext,
    @Arg('days', () => Int, { defaultValue: 30, description: 'For how many days: 30, 60 or 90.' }) days: number,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
  ) {
    const { domain } = ctx.tenant(organizationId);
    const page = await listIdleSeats(domain, { licenseId: id, days, first, after });
    return new Connection(page, () => countIdleSeats(domain, { licenseId: id, days }));
  }
}
