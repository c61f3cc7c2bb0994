import { Field, ID, InputType, Int } from 'type-graphql';
import type { LicenseRuleKind } from '../../domain/license/license-rule.entity.js';
import { TenantInput } from '../payload.js';
import { LicenseRuleKindEnum } from './license-rule.type.js';

const seenVersion = {
  nullable: true,
  description: 'Refuse (STALE_VERSION) when the rule has another version by now.',
} as const;

@InputType({ description: 'Whom a rule gives seats of which license.' })
export class LicenseRuleDraftInput {
  @Field(() => ID, { description: 'Of which license.' })
  licenseId!: string;

  @Field(() => LicenseRuleKindEnum, { defaultValue: 'EVERYONE', description: 'Whom it gives a seat.' })
  kind!: LicenseRuleKind;

  @Field(() => ID, {
    nullable: true,
    description: 'With GROUP, the team of the group: kept by the identity provider, or such as it may take over.',
  })
  teamId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'With ENTITLEMENT, the value among the SCIM entitlements; upper and lower case are one.',
  })
  entitlement?: string | null;

  @Field(() => ID, { nullable: true, description: 'For whose members; for those of all connections, without it.' })
  scimConnectionId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Whose requests are served first, and which of several rules counts for a member: lower ones, then older ones. 100 without it.',
  })
  priority?: number | null;
}

@InputType({ description: 'A new rule: everybody of a connection, of a group, or with an entitlement, gets a seat.' })
export class CreateLicenseRuleInput extends LicenseRuleDraftInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The organization to write in. Operators must name it; members may leave it out, as it is always their own.',
  })
  organizationId?: string | null;
}

@InputType({ description: 'What changes of a rule: what is left out stays.' })
export class UpdateLicenseRuleInput extends TenantInput {
  @Field(() => ID, { description: 'The rule.' })
  ruleId!: string;

  @Field(() => Int, seenVersion)
  expectedVersion?: number | null;

  @Field(() => ID, { nullable: true, description: 'For whose members; null for those of all connections.' })
  scimConnectionId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Whose requests are served first: lower ones.' })
  priority?: number | null;
}

@InputType({ description: 'A rule to delete.' })
export class DeleteLicenseRuleInput extends TenantInput {
  @Field(() => ID, { description: 'The rule.' })
  ruleId!: string;

  @Field(() => Int, seenVersion)
  expectedVersion?: number | null;
}

@InputType({ description: 'A change of a rule to look at first: one of create, update and delete.' })
export class PreviewLicenseRuleInput extends TenantInput {
  @Field(() => LicenseRuleDraftInput, { nullable: true, description: 'A new rule.' })
  create?: LicenseRuleDraftInput | null;

  @Field(() => UpdateLicenseRuleInput, { nullable: true, description: 'A changed rule.' })
  update?: UpdateLicenseRuleInput | null;

  @Field(() => DeleteLicenseRuleInput, { nullable: true, description: 'A deleted rule.' })
  delete?: DeleteLicenseRuleInput | null;
}
