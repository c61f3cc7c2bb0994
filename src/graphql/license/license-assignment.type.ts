import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { AssignmentSource, AssignmentState, EndReason } from '../../domain/license/license-assignment.entity.js';
import { connectionOf } from '../connection.js';
import { enumOf } from '../enum.js';

export const AssignmentStateEnum = enumOf<AssignmentState>('AssignmentState', 'What an assignment is.', {
  ASSIGNED: 'A seat is held.',
  RESERVED: 'A seat is kept for when the invitation is accepted.',
  WAITLISTED: 'A seat is waited for.',
  REFUSED: 'A seat is lacking: none was free when it was asked for.',
});

export const AssignmentSourceEnum = enumOf<AssignmentSource>(
  'AssignmentSource',
  'By what right a seat was asked for.',
  {
    MANUAL: 'By hand.',
    INVITE: 'By an invitation.',
    SCIM_EVERYONE: 'By the rule for everyone from the identity provider.',
    SCIM_GROUP: 'By a rule for a group of the identity provider.',
    SCIM_ENTITLEMENT: 'By a rule for an entitlement from the identity provider.',
  },
);

export const EndReasonEnum = enumOf<EndReason>('AssignmentEndReason', 'Why an assignment ended.', {
  RELEASED: 'It was released by hand.',
  SUSPENDED: 'The member was suspended.',
  DEPROVISIONED: 'The member was removed.',
  FULFILLED: 'The wait was over: an ASSIGNED one followed.',
  RULE_CHANGED: 'A license rule changed.',
  NO_LONGER_DUE: 'No license rule gives it to the member any more: the group was left, or the entitlement is gone.',
  TIER_CHANGED: 'The member got another tier of the product.',
  ASKED_AGAIN: 'What had been refused was asked for again.',
});

@ObjectType('LicenseAssignment', {
  description: 'One interval of a member and a license. It is never changed but to end it.',
  simpleResolvers: true,
})
export class LicenseAssignmentType {
  @Field(() => ID, { description: 'The same id as in SQL.' })
  id!: string;

  @Field(() => AssignmentStateEnum, { description: 'What it is.' })
  state!: AssignmentState;

  @Field(() => AssignmentSourceEnum, { description: 'By what right the seat was asked for.' })
  source!: AssignmentSource;

  @Field(() => Boolean, { description: 'Whether the seat was beyond the purchased ones when it was given.' })
  over!: boolean;

  @Field(() => GraphQLDateTime, { description: 'When the seat was asked for.' })
  requestedAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'Since when.' })
  startedAt!: Date;

  @Field(() => String, { description: 'Who started it: kind and id, such as `scim_connection:<id>`.' })
  startedBy!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when; null while it is open.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who ended it: kind and id.' })
  endedBy!: string | null;

  @Field(() => EndReasonEnum, { nullable: true, description: 'Why it ended.' })
  endReason!: EndReason | null;

  @Field(() => String, { nullable: true, description: "The member's department when it started." })
  department!: string | null;

  @Field(() => String, { nullable: true, description: "The member's cost centre when it started." })
  costCenter!: string | null;

  @Field(() => [ID], { description: 'The teams that the member was in when it started.' })
  teamIds!: readonly string[];
}

export const LicenseAssignmentConnection = connectionOf('LicenseAssignment', () => LicenseAssignmentType);
