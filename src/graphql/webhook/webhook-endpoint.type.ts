import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { DisabledReason, WebhookFormat, WebhookStatus } from '../../domain/webhook/webhook.entity.js';
import { enumOf } from '../enum.js';

export const WebhookFormatEnum = enumOf<WebhookFormat>('WebhookFormat', 'How an endpoint is told of events.', {
  STANDARD_WEBHOOK: 'JSON, signed with a shared secret as the Standard Webhooks specification says.',
  SECURITY_EVENT_TOKEN:
    'A signed Security Event Token about SCIM users and groups (RFC 9967), pushed as RFC 8935 says.',
});

const WebhookStatusEnum = enumOf<WebhookStatus>('WebhookStatus', 'Whether events are sent to an endpoint.', {
  ENABLED: 'They are.',
  DISABLED: 'They are not; what waits, waits.',
});

const DisabledReasonEnum = enumOf<DisabledReason>('WebhookDisabledReason', 'Why nothing is sent to an endpoint.', {
  ASKED: 'Somebody disabled it.',
  FAILING: 'It has taken nothing for five days.',
  GONE: 'It answered 410 Gone.',
});

@ObjectType('WebhookEndpoint', {
  description: 'An address to which events of the organization are sent.',
  simpleResolvers: true,
})
export class WebhookEndpointType {
  @Field(() => ID, { description: 'The id of the endpoint.' })
  id!: string;

  @Field(() => Int, { description: 'Counts its changes; `expectedVersion` compares it.' })
  version!: number;

  @Field(() => String, { description: 'Where events are sent.' })
  url!: string;

  @Field(() => String, { nullable: true, description: 'What people say of it.' })
  description!: string | null;

  @Field(() => WebhookFormatEnum, { description: 'How it is told; fixed.' })
  format!: WebhookFormat;

  @Field(() => [String], {
    description: 'Which events it asks for, such as `member.created`, or `member.*` for all of members. Empty: all.',
  })
  eventTypes!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'The `aud` of its Security Event Tokens; null where it is the address itself.',
  })
  audience!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Until when webhooks bear the signature of the secret before this one, too; null when they do not.',
  })
  previousSecretUntil!: Date | null;

  @Field(() => WebhookStatusEnum, { description: 'Whether events are sent.' })
  status!: WebhookStatus;

  @Field(() => DisabledReasonEnum, { nullable: true, description: 'Why it is disabled; null while it is not.' })
  disabledReason!: DisabledReason | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Since when it has taken nothing; null while it does. After five days it is disabled.',
  })
  failingSince!: Date | null;

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When it was changed last.' })
  updatedAt!: Date;
}
