import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { Permission } from '../../domain/access.js';
import { connectionOf } from '../connection.js';
import { PermissionEnum } from './permission.enum.js';

@ObjectType('ApiToken', {
  description:
    "A member's token for programs: it may do what both its scopes and the member's role allow. The token itself is stored nowhere.",
  simpleResolvers: true,
})
export class ApiTokenType {
  @Field(() => ID, { description: 'To revoke it by.' })
  id!: string;

  @Field(() => String, { description: 'What it is for.' })
  name!: string;

  @Field(() => String, { description: 'Its first characters, to tell it from others.' })
  hint!: string;

  @Field(() => [PermissionEnum], { description: 'What it may do at most.' })
  scopes!: readonly Permission[];

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it runs out; null for never.' })
  expiresAt!: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When a request was last sent with it, to a few seconds; null for never.',
  })
  lastUsedAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was revoked.' })
  revokedAt!: Date | null;
}

export const ApiTokenConnection = connectionOf('ApiToken', () => ApiTokenType);
