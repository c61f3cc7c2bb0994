import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { BillingPeriod, OveragePolicy } from '../../domain/license/license.entity.js';
import { connectionOf } from '../connection.js';
import { enumOf } from '../enum.js';

export const OveragePolicyEnum = enumOf<OveragePolicy>('OveragePolicy', 'What happens when a license is full.', {
  WAITLIST: 'Who asks waits in a queue, and gets the next free seat.',
  REJECT: 'Who asks is refused.',
  ALLOW: 'Seats beyond the purchased ones are given, up to `overageLimit`, and marked.',
});

export const BillingPeriodEnum = enumOf<BillingPeriod>('BillingPeriod', 'What a unit price pays for.', {
  MONTH: 'One seat for a month.',
  YEAR: 'One seat for a year.',
});

@ObjectType('Money', { description: 'An exact amount of money.', simpleResolvers: true })
export class MoneyType {
  @Field(() => String, { description: 'A decimal with four places, such as "12.5000".' })
  amount!: string;

  @Field(() => String, { description: 'The currency (ISO 4217), such as "EUR".' })
  currency!: string;
}

@ObjectType('License', { description: 'A pool of purchased seats of one product or plan.', simpleResolvers: true })
export class LicenseType {
  @Field(() => ID, { description: 'The same id as in SQL.' })
  id!: string;

  @Field(() => Int, { description: 'Counts the changes of what is bought. Send it as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'The key of the product or plan, unique in the organization.' })
  sku!: string;

  @Field(() => String, { description: 'The name that people see.' })
  name!: string;

  @Field(() => Int, { description: 'How many seats are purchased.' })
  seats!: number;

  @Field(() => Int, { description: 'How many seats are held.' })
  assigned!: number;

  @Field(() => Int, { description: 'How many seats are kept for invitations.' })
  reserved!: number;

  @Field(() => Int, { description: 'How many members wait for a seat.' })
  waitlisted!: number;

  @Field(() => OveragePolicyEnum, { description: 'What happens when the license is full.' })
  overagePolicy!: OveragePolicy;

  @Field(() => Int, { description: 'With ALLOW, how many seats may be given beyond the purchased ones; else 0.' })
  overageLimit!: number;

  @Field(() => Int, {
    description:
      'What was held when seats were lowered below it: the number may only fall until it fits again. Else 0.',
  })
  ceiling!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Licenses of one product are its tiers: rules give a member one of them. Null for a license on its own.',
  })
  product!: string | null;

  @Field(() => Int, {
    description:
      'For how many seconds a seat stays with a holder who is suspended, removed or no longer due it: who comes back before keeps it.',
  })
  releaseDelay!: number;

  @Field(() => GraphQLDateTime, { description: 'From when seats may be given.' })
  startsAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when seats may be given; null for no end.' })
  expiresAt!: Date | null;

  @Field(() => BillingPeriodEnum, { nullable: true, description: 'What the unit price pays for.' })
  billingPeriod!: BillingPeriod | null;

  @Field(() => GraphQLDateTime, { description: 'When the license was made.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When the license was last changed.' })
  updatedAt!: Date;
}

export const LicenseConnection = connectionOf('License', () => LicenseType);
