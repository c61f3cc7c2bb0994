import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SeatDecision } from '../../domain/license/seat-decision.js';
import type { GraphqlContext } from '../context.js';
import { LicenseType } from '../license/license.type.js';
import { LicenseRuleType } from '../license/license-rule.type.js';
import { LicenseSeatDecisionType } from './seat-decision.type.js';

@Resolver(() => LicenseSeatDecisionType)
export class LicenseSeatDecisionResolver {
  @FieldResolver(() => LicenseType, { description: 'The license.' })
  license(@Root() { license }: SeatDecision) {
    return license;
  }

  @FieldResolver(() => LicenseRuleType, {
    nullable: true,
    description: 'The rule that asked for the seat; null when it was by hand.',
  })
  rule(@Root() { assignment }: SeatDecision, @Ctx() ctx: GraphqlContext) {
    const ruleId = assignment?.licenseRuleId;
    return ruleId ? ctx.tenant(assignment.organizationId).loaders.licenseRules.load(ruleId) : null;
  }

  @FieldResolver()
  source(@Root() { assignment }: SeatDecision) {
    return assignment?.source ?? null;
  }

  @FieldResolver()
  since(@Root() { assignment }: SeatDecision) {
    return assignment?.endedAt ?? assignment?.startedAt ?? null;
  }

  @FieldResolver()
  requestId(@Root() { assignment }: SeatDecision) {
    return assignment?.correlationId ?? null;
  }
}
