import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../payload.js';
import { TokenIssuerType } from './token-issuer.type.js';

@ObjectType({ description: 'What addTokenIssuer did.', simpleResolvers: true })
export class AddTokenIssuerPayload extends Payload {
  @Field(() => TokenIssuerType, { nullable: true, description: 'The issuer; null when refused.' })
  tokenIssuer?: unknown;
}

@ObjectType({ description: 'What removeTokenIssuer did.', simpleResolvers: true })
export class RemoveTokenIssuerPayload extends Payload {
  @Field(() => TokenIssuerType, { nullable: true, description: 'The issuer as it was; null when refused.' })
  tokenIssuer?: unknown;
}
