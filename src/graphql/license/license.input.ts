import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { BillingPeriod, OveragePolicy } from '../../domain/license/license.entity.js';
import type { AssignmentOrder } from '../../domain/license/license.queries.js';
import { enumOf } from '../enum.js';
import { DateTimeFilter, enumFilterOf, IdFilter, IntFilter, StringFilter } from '../filter-input.js';
import type { FieldPaths } from '../filter-tree.js';
import { MemberFilter, memberFilterPaths } from '../member/member.input.js';
import { organizationArgument, TenantInput } from '../payload.js';
import { BillingPeriodEnum, OveragePolicyEnum } from './license.type.js';
import { AssignmentSourceEnum, AssignmentStateEnum } from './license-assignment.type.js';

export const AssignmentOrderEnum = enumOf<AssignmentOrder>('LicenseAssignmentOrder', 'How assignments are ordered.', {
  STARTED_AT: 'The one that started first in front.',
  QUEUE: 'As free seats are given to those who wait: by the priority of the rule, then by when they asked.',
});

@InputType({ description: 'The price of one seat for one billing period.' })
export class PriceInput {
  @Field(() => String, { description: 'A decimal with at most four places, such as "12.50".' })
  amount!: string;

  @Field(() => String, { description: 'The currency (ISO 4217), such as "EUR".' })
  currency!: string;

  @Field(() => BillingPeriodEnum, { description: 'What it pays for.' })
  billingPeriod!: BillingPeriod;
}

@InputType({ description: 'The seats that are bought.' })
export class LicenseTermsInput {
  @Field(() => String, { description: 'The key of the product or plan, unique in the organization.' })
  sku!: string;

  @Field(() => String, { description: 'The name that people see.' })
  name!: string;

  @Field(() => Int, { description: 'How many seats.' })
  seats!: number;

  @Field(() => OveragePolicyEnum, { defaultValue: 'WAITLIST', description: 'What happens when the license is full.' })
  overagePolicy!: OveragePolicy;

  @Field(() => Int, {
    defaultValue: 0,
    description: 'With ALLOW, how many seats may be given beyond the purchased ones.',
  })
  overageLimit!: number;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'From when seats may be given; now, without it.' })
  startsAt?: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Until when seats may be given, after the start; no end, without it.',
  })
  expiresAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Makes the license a tier of this product; on its own, without it.',
  })
  product?: string | null;

  @Field(() => Int, {
    defaultValue: 0,
    description: 'For how many seconds a seat stays with a holder who is suspended, removed or no longer due it.',
  })
  releaseDelay!: number;

  @Field(() => PriceInput, { nullable: true, description: 'The price.' })
  price?: PriceInput | null;
}

@InputType({ description: 'A new pool of seats.' })
export class CreateLicenseInput extends LicenseTermsInput {
  @Field(() => ID, organizationArgument)
  organizationId?: string | null;
}

@InputType({ description: 'What changes of a license: what is left out stays.' })
export class UpdateLicenseInput extends TenantInput {
  @Field(() => ID, { description: 'The license.' })
  licenseId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Refuse (STALE_VERSION) when the license has another version by now.',
  })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'The key of the product or plan.' })
  sku?: string | null;

  @Field(() => String, { nullable: true, description: 'The name that people see.' })
  name?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many seats. Fewer than are held evict nobody.' })
  seats?: number | null;

  @Field(() => OveragePolicyEnum, { nullable: true, description: 'What happens when the license is full.' })
  overagePolicy?: OveragePolicy | null;

  @Field(() => Int, {
    nullable: true,
    description: 'With ALLOW, how many seats may be given beyond the purchased ones.',
  })
  overageLimit?: number | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when seats may be given; null for no end.' })
  expiresAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The product of which it is a tier; null for none. It can change only while no rule gives seats of the license.',
  })
  product?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For how many seconds a seat stays with a holder who is suspended, removed or no longer due it.',
  })
  releaseDelay?: number | null;

  @Field(() => PriceInput, { nullable: true, description: 'The price; null for none.' })
  price?: PriceInput | null;
}

@InputType()
abstract class SeatInput extends TenantInput {
  @Field(() => ID, { description: 'Of which license.' })
  licenseId!: string;

  @Field(() => ID, { description: 'The member.' })
  memberId!: string;
}

@InputType({ description: 'A seat to give by hand.' })
export class AssignLicenseInput extends SeatInput {}

@InputType({ description: 'A seat, or a place in the queue, to take back.' })
export class ReleaseLicenseInput extends SeatInput {}

@InputType({ description: 'Which licenses. All fields given must hold.' })
export class LicenseFilter {
  @Field(() => [LicenseFilter], { nullable: true, description: 'All of these hold.' })
  and?: LicenseFilter[] | null;

  @Field(() => [LicenseFilter], { nullable: true, description: 'One of these holds.' })
  or?: LicenseFilter[] | null;

  @Field(() => LicenseFilter, { nullable: true, description: 'This does not hold.' })
  not?: LicenseFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'By id.' })
  id?: IdFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By sku, exactly.' })
  sku?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By name.' })
  name?: StringFilter | null;

  @Field(() => IntFilter, { nullable: true, description: 'By the number of purchased seats.' })
  seats?: IntFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By the time they were made.' })
  createdAt?: DateTimeFilter | null;
}

const AssignmentStateFilter = enumFilterOf('AssignmentState', AssignmentStateEnum);
const AssignmentSourceFilter = enumFilterOf('AssignmentSource', AssignmentSourceEnum);

@InputType({ description: 'Which assignments. All fields given must hold.' })
export class LicenseAssignmentFilter {
  @Field(() => [LicenseAssignmentFilter], { nullable: true, description: 'All of these hold.' })
  and?: LicenseAssignmentFilter[] | null;

  @Field(() => [LicenseAssignmentFilter], { nullable: true, description: 'One of these holds.' })
  or?: LicenseAssignmentFilter[] | null;

  @Field(() => LicenseAssignmentFilter, { nullable: true, description: 'This does not hold.' })
  not?: LicenseAssignmentFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'By id.' })
  id?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'By member.' })
  memberId?: IdFilter | null;

  @Field(() => MemberFilter, { nullable: true, description: 'By member, as they are now. Needs members:read.' })
  member?: MemberFilter | null;

  @Field(() => AssignmentStateFilter, { nullable: true, description: 'By what they are.' })
  state?: object | null;

  @Field(() => AssignmentSourceFilter, { nullable: true, description: 'By what right they were asked for.' })
  source?: object | null;

  @Field(() => StringFilter, { nullable: true, description: "By the member's department at the start." })
  department?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: "By the member's cost centre at the start." })
  costCenter?: StringFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By when they started.' })
  startedAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By when they ended.' })
  endedAt?: DateTimeFilter | null;
}

/** Where the domain has what a LicenseAssignmentFilter names. */
export const assignmentFilterPaths: FieldPaths = { member: { of: 'member', paths: memberFilterPaths } };
