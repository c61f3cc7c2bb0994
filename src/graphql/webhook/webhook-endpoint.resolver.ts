import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { Organization } from '../../domain/organization/organization.entity.js';
import { issuerOf, keySetUrlOf } from '../../domain/webhook/security-event-issuer.js';
import type { WebhookDelivery, WebhookEndpoint } from '../../domain/webhook/webhook.entity.js';
import { listWebhookDeliveries } from '../../domain/webhook/webhook-delivery.queries.js';
import { getWebhookEndpoint, listWebhookEndpoints } from '../../domain/webhook/webhook-endpoint.queries.js';
import { Connection, pageArguments } from '../connection.js';
import type { GraphqlContext } from '../context.js';
import { toFilter } from '../filter-tree.js';
import { orNull } from '../or-null.js';
import { OrganizationType } from '../organization/organization.type.js';
import {
  WebhookAttemptType,
  WebhookDeliveryConnection,
  WebhookDeliveryFilter,
  WebhookDeliveryType,
} from './webhook-delivery.type.js';
import { WebhookEndpointType } from './webhook-endpoint.type.js';

@Resolver(() => OrganizationType)
export class OrganizationWebhooksResolver {
  @FieldResolver(() => [WebhookEndpointType], {
    nullable: true,
    description: 'Where events are sent, oldest first, at most 20. Needs webhooks:read.',
  })
  webhookEndpoints(@Root() { id }: Organization, @Ctx() ctx: GraphqlContext) {
    return listWebhookEndpoints(ctx.tenant(id).domain, {});
  }

  @FieldResolver(() => WebhookEndpointType, {
    nullable: true,
    description: 'One of them; null for an unknown id. Needs webhooks:read.',
  })
  webhookEndpoint(
    @Root() { id }: Organization,
    @Ctx() ctx: GraphqlContext,
    @Arg('id', () => ID, { description: 'Which.' }) endpointId: string,
  ) {
    return orNull(getWebhookEndpoint(ctx.tenant(id).domain, endpointId));
  }
}

@Resolver(() => WebhookEndpointType)
export class WebhookEndpointResolver {
  @FieldResolver(() => WebhookDeliveryConnection, {
    nullable: true,
    description: 'What it was and is to be told in the last 14 days, the newest event first. Needs webhooks:read.',
  })
  async deliveries(
    @Root() { organizationId, id }: WebhookEndpoint,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
    @Arg('filter', () => WebhookDeliveryFilter, { nullable: true, description: 'Which deliveries.' })
    input?: WebhookDeliveryFilter | null,
  ) {
    const { domain, loaders } = ctx.tenant(organizationId);
    const filter = toFilter(input);
    const page = after
      ? await listWebhookDeliveries(domain, { endpointId: id, first, after, filter })
      : (await loaders.webhookDeliveries.load({ id, listing: { first, filter } }))!;
    return new Connection(
      page,
      async () => (await loaders.webhookDeliveryCounts.load({ id, listing: { filter } })) ?? 0,
    );
  }

  @FieldResolver(() => String, { nullable: true, description: 'The `iss` of its Security Event Tokens.' })
  issuer(@Root() { organizationId, format }: WebhookEndpoint, @Ctx() ctx: GraphqlContext) {
    return format === 'SECURITY_EVENT_TOKEN' ? issuerOf(ctx.publicUrl, organizationId) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where the keys are published (JWK Set) that verify its Security Event Tokens.',
  })
  jwksUrl(@Root() { organizationId, format }: WebhookEndpoint, @Ctx() ctx: GraphqlContext) {
    return format === 'SECURITY_EVENT_TOKEN' ? keySetUrlOf(ctx.publicUrl, organizationId) : null;
  }
}

@Resolver(() => WebhookDeliveryType)
export class WebhookDeliveryResolver {
  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it is tried next; null when it is over, or waits for the events of its resource before it.',
  })
  nextAttemptAt(@Root() { dueAt }: WebhookDelivery) {
    return dueAt;
  }

  @FieldResolver(() => [WebhookAttemptType], { description: 'The last 20 attempts, oldest first.' })
  attempts(@Root() { attemptLog }: WebhookDelivery) {
    return attemptLog;
  }
}
