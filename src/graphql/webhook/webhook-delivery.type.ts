import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { DeliveryState } from '../../domain/webhook/webhook.entity.js';
import { connectionOf } from '../connection.js';
import { enumOf } from '../enum.js';
import { DateTimeFilter, enumFilterOf, IdFilter, StringFilter } from '../filter-input.js';

const DeliveryStateEnum = enumOf<DeliveryState>('WebhookDeliveryState', 'What has become of a delivery.', {
  PENDING: 'It waits: for its turn, for the events of its resource before it, or for its next attempt.',
  DELIVERED: 'The receiver has it.',
  FAILED: 'It was given up after its last attempt; it can be replayed.',
});

@ObjectType('WebhookAttempt', { description: 'One try to deliver.', simpleResolvers: true })
export class WebhookAttemptType {
  @Field(() => String, { description: 'When, in UTC (ISO 8601).' })
  at!: string;

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  latencyMs!: number;

  @Field(() => Int, { nullable: true, description: 'The status that the receiver answered; null when it did not.' })
  status!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The beginning of the answer, at most 500 characters, without what looks like a secret.',
  })
  response!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is no success; null when it is one.' })
  problem!: string | null;
}

@ObjectType('WebhookDelivery', { description: 'One event for one endpoint.', simpleResolvers: true })
export class WebhookDeliveryType {
  @Field(() => ID, { description: 'The id of the delivery; the `jti` of a Security Event Token.' })
  id!: string;

  @Field(() => ID, { description: 'The id of the event, as in the audit log; the `webhook-id` of a webhook.' })
  eventId!: string;

  @Field(() => String, { description: 'What happened, such as `member.created`.' })
  eventType!: string;

  @Field(() => ID, { description: 'The id of what it is about.' })
  resourceId!: string;

  @Field(() => DeliveryStateEnum, { description: 'What has become of it.' })
  state!: DeliveryState;

  @Field(() => GraphQLDateTime, { description: 'When it was queued.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was delivered or given up.' })
  finishedAt!: Date | null;
}

export const WebhookDeliveryConnection = connectionOf('WebhookDelivery', () => WebhookDeliveryType);

const DeliveryStateFilter = enumFilterOf('WebhookDeliveryState', DeliveryStateEnum);

@InputType({ description: 'Which deliveries. All fields given must hold.' })
export class WebhookDeliveryFilter {
  @Field(() => [WebhookDeliveryFilter], { nullable: true, description: 'All of these hold.' })
  and?: WebhookDeliveryFilter[] | null;

  @Field(() => [WebhookDeliveryFilter], { nullable: true, description: 'One of these holds.' })
  or?: WebhookDeliveryFilter[] | null;

  @Field(() => WebhookDeliveryFilter, { nullable: true, description: 'This does not hold.' })
  not?: WebhookDeliveryFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'By its id.' })
  id?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'By the id of the event.' })
  eventId?: IdFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By what happened.' })
  eventType?: StringFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'By the id of what it is about.' })
  resourceId?: IdFilter | null;

  @Field(() => DeliveryStateFilter, { nullable: true, description: 'By what has become of it.' })
  state?: object | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By when it was queued.' })
  createdAt?: DateTimeFilter | null;
}
