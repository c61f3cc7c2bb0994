import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { WebhookFormat } from '../../domain/webhook/webhook.entity.js';
import { TenantInput } from '../payload.js';
import { WebhookFormatEnum } from './webhook-endpoint.type.js';

const eventTypes = {
  nullable: true,
  description: 'Which events, such as `member.created`, or `member.*` for all of members; all when empty or left out.',
} as const;

@InputType({ description: 'Where to send events, and which.' })
export class CreateWebhookEndpointInput extends TenantInput {
  @Field(() => String, { description: 'The https address of the receiver; it must lead to a public network address.' })
  url!: string;

  @Field(() => String, { nullable: true, description: 'What people say of it.' })
  description?: string | null;

  @Field(() => [String], eventTypes)
  eventTypes?: string[] | null;

  @Field(() => WebhookFormatEnum, { defaultValue: 'STANDARD_WEBHOOK', description: 'How it is told.' })
  format!: WebhookFormat;

  @Field(() => String, {
    nullable: true,
    description: 'The `aud` of Security Event Tokens; the address itself without it.',
  })
  audience?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Sent with Security Event Tokens as `Authorization: Bearer <it>`. It is stored sealed and never shown.',
  })
  bearerToken?: string | null;
}

@InputType({ description: 'Which endpoint.' })
abstract class WebhookEndpointInput extends TenantInput {
  @Field(() => ID, { description: 'The endpoint, by its id.' })
  webhookEndpointId!: string;
}

@InputType({ description: 'What to change of an endpoint; what is left out stays.' })
export class UpdateWebhookEndpointInput extends WebhookEndpointInput {
  @Field(() => String, { nullable: true, description: 'Its new address. What waits goes there, too.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'What people say of it; null for nothing.' })
  description?: string | null;

  @Field(() => [String], { ...eventTypes, description: `${eventTypes.description} Left out, they stay.` })
  eventTypes?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether events are sent.' })
  enabled?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The `aud` of Security Event Tokens; null for the address.' })
  audience?: string | null;

  @Field(() => String, { nullable: true, description: 'The bearer token of Security Event Tokens; null for none.' })
  bearerToken?: string | null;

  @Field(() => Int, { nullable: true, description: 'Refused as STALE_VERSION when it has another version.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'Which endpoint to delete.' })
export class DeleteWebhookEndpointInput extends WebhookEndpointInput {}

@InputType({ description: 'Of which endpoint to make a new secret.' })
export class RotateWebhookSecretInput extends WebhookEndpointInput {
  @Field(() => Int, {
    defaultValue: 24,
    description: 'For how long webhooks bear the signatures of both secrets: 0 to 168 hours.',
  })
  overlapHours!: number;
}

@InputType({ description: 'Which endpoint to test.' })
export class SendTestWebhookInput extends WebhookEndpointInput {}

@InputType({ description: 'What to send again: one delivery, or every event since a time.' })
export class ReplayWebhookDeliveriesInput extends WebhookEndpointInput {
  @Field(() => ID, { nullable: true, description: 'This delivery.' })
  deliveryId?: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Every event since then that the endpoint asks for, sent before or not; of the last 14 days.',
  })
  since?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until then; now without it.' })
  until?: Date | null;
}
