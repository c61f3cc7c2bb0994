import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { LicenseAssignment } from '../../domain/license/license-assignment.entity.js';
import type { GraphqlContext } from '../context.js';
import { MemberType } from '../member/member.type.js';
import { LicenseType } from './license.type.js';
import { LicenseAssignmentType } from './license-assignment.type.js';
import { LicenseRuleType } from './license-rule.type.js';

@Resolver(() => LicenseAssignmentType)
export class LicenseAssignmentResolver {
  @FieldResolver(() => MemberType, { description: 'Whose it is; a removed member too.' })
  member(@Root() { organizationId, memberId }: LicenseAssignment, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.members.load(memberId);
  }

  @FieldResolver(() => LicenseType, { description: 'Of which license.' })
  license(@Root() { organizationId, licenseId }: LicenseAssignment, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.licenses.load(licenseId);
  }

  @FieldResolver(() => LicenseRuleType, {
    nullable: true,
    description: 'The rule that asked for the seat; null when it was by hand.',
  })
  rule(@Root() { organizationId, licenseRuleId }: LicenseAssignment, @Ctx() ctx: GraphqlContext) {
    return licenseRuleId ? ctx.tenant(organizationId).loaders.licenseRules.load(licenseRuleId) : null;
  }

  @FieldResolver(() => String, {
    description: 'The correlation id of the request that started it, as on its audit events.',
  })
  requestId(@Root() { correlationId }: LicenseAssignment) {
    return correlationId;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'The place in the queue, counted from 1; null for those who do not wait.',
  })
  async queuePosition(@Root() { organizationId, memberId, id, state }: LicenseAssignment, @Ctx() ctx: GraphqlContext) {
    if (state !== 'WAITLISTED') return null;
    const open = await ctx.tenant(organizationId).loaders.openAssignments.load(memberId);
    return open.find((assignment) => assignment.id === id)?.queuePosition ?? null;
  }
}
