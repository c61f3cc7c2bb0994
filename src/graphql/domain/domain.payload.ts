import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../payload.js';
import { DomainType } from './domain.type.js';

@ObjectType({ simpleResolvers: true })
abstract class DomainPayload extends Payload {
  @Field(() => DomainType, { nullable: true, description: 'The domain as it is now; null when refused.' })
  domain?: unknown;
}

@ObjectType({ description: 'What addDomain did.', simpleResolvers: true })
export class AddDomainPayload extends DomainPayload {}

@ObjectType({ description: 'What verifyDomain found.', simpleResolvers: true })
export class VerifyDomainPayload extends DomainPayload {}

@ObjectType({ description: 'What removeDomain did.', simpleResolvers: true })
export class RemoveDomainPayload extends DomainPayload {}
