import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { AssignmentSource, EndReason } from '../../domain/license/license-assignment.entity.js';
import type { PendingReturn, SeatDecision } from '../../domain/license/seat-decision.js';
import { enumOf } from '../enum.js';
import { AssignmentSourceEnum, EndReasonEnum } from '../license/license-assignment.type.js';

export const SeatStateEnum = enumOf<SeatDecision['state']>('SeatState', 'What a member has of a license.', {
  ASSIGNED: 'Holds a seat.',
  RESERVED: 'A seat is kept for when the invitation is accepted.',
  WAITLISTED: 'Waits in the queue for a seat.',
  REFUSED: 'Lacks a seat: none was free when it was asked for.',
  NONE: 'Neither holds nor waits for one.',
});

@ObjectType('PendingRelease', {
  description: 'A seat on its way back: it stays with its holder for the release delay of the license.',
  simpleResolvers: true,
})
export class PendingReturnType {
  @Field(() => GraphQLDateTime, { description: 'When it returns.' })
  dueAt!: Date;

  @Field(() => EndReasonEnum, { description: 'Why.' })
  reason!: EndReason;
}

@ObjectType('LicenseSeatDecision', {
  description: 'Why a member holds, waits for, or lacks a seat of one license.',
  simpleResolvers: true,
})
export class LicenseSeatDecisionType {
  @Field(() => SeatStateEnum, { description: 'What the member has.' })
  state!: string;

  @Field(() => String, { description: 'The decision in words.' })
  text!: string;

  @Field(() => AssignmentSourceEnum, {
    nullable: true,
    description: 'By what right it was asked for; null when it never was.',
  })
  source!: AssignmentSource | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Since when it is so; null when the member never had a seat.',
  })
  since!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The correlation id of the request that asked for the seat, as on its audit events; null when it never was asked for.',
  })
  requestId!: string | null;

  @Field(() => PendingReturnType, {
    nullable: true,
    description: 'When and why a seat returns that is still held; null when it stays.',
  })
  pendingRelease!: PendingReturn | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The place in the queue, counted from 1; null for those who do not wait.',
  })
  queuePosition!: number | null;
}

@ObjectType('SeatDecision', { description: 'Why a member holds, waits for, or lacks seats.', simpleResolvers: true })
export class SeatDecisionType {
  @Field(() => String, { description: 'All decisions in words.' })
  text!: string;

  @Field(() => [LicenseSeatDecisionType], { description: 'One decision for each license of the organization.' })
  licenses!: readonly SeatDecision[];
}
