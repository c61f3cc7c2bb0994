import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../payload.js';
import { ScimConflictType } from './scim-conflict.type.js';
import { ScimConnectionType, ScimTokenType } from './scim-connection.type.js';

@ObjectType({ simpleResolvers: true })
export abstract class IssuedScimTokenPayload extends Payload {
  @Field(() => ScimConnectionType, { nullable: true, description: 'The connection; null when refused.' })
  scimConnection?: unknown;

  @Field(() => ScimTokenType, { nullable: true, description: 'The new token, without its secret; null when refused.' })
  scimToken?: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'The token itself, shown here and never again: enter it at the identity provider.',
  })
  secret?: string | null;
}

@ObjectType({ description: 'What createScimConnection did.', simpleResolvers: true })
export class CreateScimConnectionPayload extends IssuedScimTokenPayload {}

@ObjectType({ description: 'What rotateScimToken did.', simpleResolvers: true })
export class RotateScimTokenPayload extends IssuedScimTokenPayload {}

@ObjectType({ description: 'What revokeScimToken did.', simpleResolvers: true })
export class RevokeScimTokenPayload extends Payload {
  @Field(() => ScimTokenType, { nullable: true, description: 'The token as it is now; null when refused.' })
  scimToken?: unknown;
}

@ObjectType({ description: 'What askOwnersAboutScimConflict did.', simpleResolvers: true })
export class AskOwnersAboutScimConflictPayload extends Payload {
  @Field(() => ScimConflictType, { nullable: true, description: 'The conflict as it is now; null when refused.' })
  scimConflict?: unknown;
}

@ObjectType({ description: 'What settleScimConflict did.', simpleResolvers: true })
export class SettleScimConflictPayload extends Payload {
  @Field(() => ScimConflictType, { nullable: true, description: 'The conflict as it is now; null when refused.' })
  scimConflict?: unknown;
}
