import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { AssignmentSource } from '../../domain/license/license-assignment.entity.js';
import type { PendingReturn } from '../../domain/license/seat-decision.js';
import { AssignmentSourceEnum } from '../license/license-assignment.type.js';
import { PendingReturnType, SeatStateEnum } from '../member/seat-decision.type.js';

@ObjectType('OwnSeat', {
  description: 'What the caller has of one license, and why; of the license itself only its name.',
  simpleResolvers: true,
})
export class OwnSeatType {
  @Field(() => String, { description: 'The name of the license.' })
  license!: string;

  @Field(() => SeatStateEnum, { description: 'What the caller has.' })
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
    description: 'Since when it is so; null when the caller never had a seat.',
  })
  since!: Date | null;

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
