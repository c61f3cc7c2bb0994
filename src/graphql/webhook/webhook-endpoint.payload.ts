import { Field, Int, ObjectType } from 'type-graphql';
import { Payload } from '../payload.js';
import { WebhookDeliveryType } from './webhook-delivery.type.js';
import { WebhookEndpointType } from './webhook-endpoint.type.js';

@ObjectType({ simpleResolvers: true })
abstract class WebhookEndpointPayload extends Payload {
  @Field(() => WebhookEndpointType, { nullable: true, description: 'The endpoint as it is now; null when refused.' })
  webhookEndpoint?: unknown;
}

const secret = {
  nullable: true,
  description: 'The secret that signs webhooks, `whsec_…`: shown this once. Null for Security Event Tokens.',
} as const;

@ObjectType({ description: 'What createWebhookEndpoint did.', simpleResolvers: true })
export class CreateWebhookEndpointPayload extends WebhookEndpointPayload {
  @Field(() => String, secret)
  secret?: string | null;
}

@ObjectType({ description: 'What updateWebhookEndpoint did.', simpleResolvers: true })
export class UpdateWebhookEndpointPayload extends WebhookEndpointPayload {}

@ObjectType({ description: 'What deleteWebhookEndpoint did.', simpleResolvers: true })
export class DeleteWebhookEndpointPayload extends WebhookEndpointPayload {}

@ObjectType({ description: 'What rotateWebhookSecret did.', simpleResolvers: true })
export class RotateWebhookSecretPayload extends WebhookEndpointPayload {
  @Field(() => String, secret)
  secret?: string | null;
}

@ObjectType({ description: 'What sendTestWebhook did.', simpleResolvers: true })
export class SendTestWebhookPayload extends WebhookEndpointPayload {
  @Field(() => WebhookDeliveryType, {
    nullable: true,
    description: 'The delivery: read it again, by its id, to see what came of it.',
  })
  webhookDelivery?: unknown;
}

@ObjectType({ description: 'What replayWebhookDeliveries did.', simpleResolvers: true })
export class ReplayWebhookDeliveriesPayload extends WebhookEndpointPayload {
  @Field(() => Int, { nullable: true, description: 'How many events are sent again; null when refused.' })
  count?: number | null;
}
