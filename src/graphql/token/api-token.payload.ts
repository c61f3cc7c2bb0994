import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../payload.js';
import { ApiTokenType } from './api-token.type.js';

@ObjectType({ description: 'What createApiToken did.', simpleResolvers: true })
export class CreateApiTokenPayload extends Payload {
  @Field(() => ApiTokenType, { nullable: true, description: 'The new token, without its secret; null when refused.' })
  apiToken?: unknown;

  @Field(() => String, { nullable: true, description: 'The token itself, shown here and never again.' })
  secret?: string | null;
}

@ObjectType({ description: 'What revokeApiToken did.', simpleResolvers: true })
export class RevokeApiTokenPayload extends Payload {
  @Field(() => ApiTokenType, { nullable: true, description: 'The token as it is now; null when refused.' })
  apiToken?: unknown;
}
