import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LicenseRuleKind, LicenseRuleStatus } from '../../domain/license/license-rule.entity.js';
import { enumOf } from '../enum.js';

export const LicenseRuleKindEnum = enumOf<LicenseRuleKind>('LicenseRuleKind', 'Whom a license rule gives a seat.', {
  EVERYONE: 'Everybody of the connection.',
  GROUP: 'The members of one group.',
  ENTITLEMENT: 'Those who have one value among their SCIM entitlements.',
});

const LicenseRuleStatusEnum = enumOf<LicenseRuleStatus>('LicenseRuleStatus', 'How far the last change of a rule is.', {
  APPLYING: 'It is applied to one batch of members after the other.',
  APPLIED: 'It is applied to everybody.',
});

@ObjectType('LicenseRule', { description: 'Says who gets a seat from the identity provider.', simpleResolvers: true })
export class LicenseRuleType {
  @Field(() => ID, { description: 'The same id as in SQL.' })
  id!: string;

  @Field(() => Int, { description: 'Counts the changes.' })
  version!: number;

  @Field(() => LicenseRuleKindEnum, { description: 'Whom it gives a seat.' })
  kind!: LicenseRuleKind;

  @Field(() => String, { nullable: true, description: 'With ENTITLEMENT, the value.' })
  entitlement!: string | null;

  @Field(() => Int, { description: 'Whose requests are served first when seats are scarce: lower ones.' })
  priority!: number;

  @Field(() => LicenseRuleStatusEnum, { description: 'Whether its last change has reached everybody.' })
  status!: LicenseRuleStatus;

  @Field(() => Int, { description: 'How many members its last change may concern.' })
  total!: number;

  @Field(() => Int, { description: 'Of how many of them the seats have been settled.' })
  applied!: number;

  @Field(() => GraphQLDateTime, { description: 'When the rule was made.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the rule was deleted; seats that it gave still name it.',
  })
  deletedAt!: Date | null;
}
