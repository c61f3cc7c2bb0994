import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { ConflictDecision, ScimConflict } from '../../domain/scim-connection/scim-conflict.entity.js';
import { connectionOf } from '../connection.js';
import { enumOf } from '../enum.js';

const ScimConflictKindEnum = enumOf<ScimConflict['kind']>('ScimConflictKind', 'What a conflict is about.', {
  MEMBER: 'Somebody of the same userName is here already.',
  TEAM: 'A manual team of the same name is here already.',
});

export const ConflictDecisionEnum = enumOf<ConflictDecision>('ConflictDecision', 'How a conflict is settled.', {
  LINK: "The identity provider's next try takes the member over.",
  KEEP_APART: 'The identity provider goes on being refused.',
});

@ObjectType('ScimConflict', {
  description:
    'A create that the identity provider was refused because somebody of that name is here already; an owner settles it.',
  simpleResolvers: true,
})
export class ScimConflictType {
  @Field(() => ID, { description: 'To settle it by.' })
  id!: string;

  @Field(() => ScimConflictKindEnum, { description: 'What it is about.' })
  kind!: ScimConflict['kind'];

  @Field(() => String, { nullable: true, description: "The identity provider's id of who was refused." })
  externalId!: string | null;

  @Field(() => String, {
    description: 'Why it was refused: OWNER, UNVERIFIED_DOMAIN, OTHER_CONNECTION, KEPT_APART or ADOPTION_OFF.',
  })
  reason!: string;

  @Field(() => ConflictDecisionEnum, { nullable: true, description: 'How it is settled; null while it is open.' })
  decision!: ConflictDecision | null;

  @Field(() => GraphQLDateTime, { description: 'When it was met first.' })
  firstSeenAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When it was met last.' })
  lastSeenAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was settled.' })
  decidedAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the owners were last asked by mail.' })
  askedAt!: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the identity provider's try succeeded after LINK; null while it is awaited.",
  })
  resolvedAt!: Date | null;
}

export const ScimConflictConnection = connectionOf('ScimConflict', () => ScimConflictType);
