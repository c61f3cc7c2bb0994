import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type { IdentityProvider } from '../../domain/scim-connection/scim-connection.entity.js';
import { Payload, TenantInput } from '../payload.js';
import { IdentityProviderEnum } from './scim-connection.type.js';

@InputType({ description: "Whose cycle to play, against a copy of the organization's settings." })
export class RehearseScimInput extends TenantInput {
  @Field(() => IdentityProviderEnum, { description: 'Which identity provider.' })
  identityProvider!: IdentityProvider;
}

@ObjectType('ScimRehearsalExchange', { description: 'A request of the cycle and its answer.', simpleResolvers: true })
export class ScimRehearsalExchangeType {
  @Field(() => String, { description: 'The HTTP method.' })
  method!: string;

  @Field(() => String, { description: 'The path below the base URL.' })
  path!: string;

  @Field(() => Int, { description: 'The HTTP status of the answer.' })
  status!: number;

  @Field(() => String, {
    description:
      'What the identity provider reads in the answer, in words; of a refusal, what it shows to its administrator.',
  })
  answer!: string;
}

@ObjectType('ScimRehearsalFailure', {
  description: 'What an identity provider needs and did not get.',
  simpleResolvers: true,
})
export class ScimRehearsalFailureType {
  @Field(() => String, { description: 'What it needs.' })
  what!: string;

  @Field(() => String, { nullable: true, description: 'What it got.' })
  got?: string | null;
}

@ObjectType('ScimRehearsalStep', { description: 'One thing that the identity provider does.', simpleResolvers: true })
export class ScimRehearsalStepType {
  @Field(() => String, { description: 'Its name, the same in each rehearsal.' })
  id!: string;

  @Field(() => String, { description: 'What the identity provider does, and needs then, in words.' })
  title!: string;

  @Field(() => Boolean, { description: 'Whether it got what it needs.' })
  ok!: boolean;

  @Field(() => [ScimRehearsalFailureType], { description: 'What it did not get.' })
  failures!: readonly ScimRehearsalFailureType[];

  @Field(() => Int, { description: 'How many requests it sent.' })
  requests!: number;

  @Field(() => [ScimRehearsalExchangeType], { description: 'The first fifty of them, with their answers.' })
  exchanges!: readonly ScimRehearsalExchangeType[];

  @Field(() => Float, { description: 'How long it took, in milliseconds.' })
  ms!: number;
}

@ObjectType('ScimRehearsal', {
  description: "How an identity provider's cycle went against a throw-away copy of the organization's settings.",
  simpleResolvers: true,
})
export class ScimRehearsalType {
  @Field(() => Boolean, { description: 'Whether each step went as the identity provider needs.' })
  ok!: boolean;

  @Field(() => [ScimRehearsalStepType], { description: 'The steps, in their order.' })
  steps!: readonly ScimRehearsalStepType[];
}

@ObjectType({ description: 'What rehearseScim tells.', simpleResolvers: true })
export class RehearseScimPayload extends Payload {
  @Field(() => ScimRehearsalType, { nullable: true, description: 'How it went; null when refused.' })
  rehearsal?: ScimRehearsalType;
}
