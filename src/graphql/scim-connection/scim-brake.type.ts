import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { HeldKind } from '../../domain/scim-connection/brake.entity.js';
import type { FurtherRemovals } from '../../domain/scim-connection/brake.operations.js';
import { connectionOf } from '../connection.js';
import { enumOf } from '../enum.js';

export const FurtherRemovalsEnum = enumOf<FurtherRemovals>(
  'FurtherRemovals',
  'What becomes of removals that come after those that were held back.',
  {
    COUNTED: 'They are counted, beginning at none.',
    LET_THROUGH_FOR_A_DAY: 'For 24 hours they all go through.',
  },
);

const HeldRequestKindEnum = enumOf<HeldKind>('ScimHeldRequestKind', 'What a request that is held back would do.', {
  MEMBER_UPDATE: 'Suspend a member, or take a seat from one.',
  MEMBER_REMOVAL: 'Remove a member.',
  TEAM_UPDATE: 'Change who is in a team, by which members lose a seat.',
  TEAM_REMOVAL: 'Remove a team, by which members lose a seat.',
  SENT_AGAIN:
    'Make or link something, by which members lose a seat: once released, the identity provider must send it again.',
});

@ObjectType('ScimBrakeState', {
  description:
    'How near a connection is to where its brake stops it: at most so many members may be suspended, removed or deprived of a seat within an hour.',
  simpleResolvers: true,
})
export class ScimBrakeStateType {
  @Field(() => Int, { description: 'How many members were hit within the last hour, those let through not counted.' })
  hits!: number;

  @Field(() => Int, { description: 'How many may be: ten, or 5 % of `managed` where that is more.' })
  limit!: number;

  @Field(() => Int, {
    description: 'How many members the connection manages, those removed within the hour among them.',
  })
  managed!: number;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Since when it is paused for review; null when it is not.',
  })
  pausedAt!: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Until when everything goes through, as an administrator has decided.',
  })
  letThroughUntil!: Date | null;

  @Field(() => Int, { description: 'How many requests are held back; of one resource only the latest counts.' })
  heldRequestCount!: number;

  @Field(() => Int, { description: 'How many members these concern.' })
  heldMemberCount!: number;
}

@ObjectType('ScimHeldRequest', {
  description: 'A request that was answered 503 by the brake, and waits to be released or discarded.',
  simpleResolvers: true,
})
export class ScimHeldRequestType {
  @Field(() => ID, { description: 'The id of the entry.' })
  id!: string;

  @Field(() => HeldRequestKindEnum, { description: 'What it would do.' })
  kind!: HeldKind;

  @Field(() => String, { description: 'The HTTP method.' })
  method!: string;

  @Field(() => String, { description: 'The path below the base URL.' })
  path!: string;

  @Field(() => Int, { description: 'How often it was sent.' })
  tries!: number;

  @Field(() => GraphQLDateTime, { description: 'When it was first sent.' })
  firstAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When it was last sent.' })
  lastAt!: Date;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was released; it is done soon after, and then gone from this list.',
  })
  releasedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it could not be done when it was released.' })
  problem!: string | null;
}

export const ScimHeldRequestConnection = connectionOf('ScimHeldRequest', () => ScimHeldRequestType);
