import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { replayWebhookDeliveries, sendTestWebhook } from '../../domain/webhook/delivery.operations.js';
import {
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  rotateWebhookSecret,
  updateWebhookEndpoint,
} from '../../domain/webhook/webhook-endpoint.operations.js';
import type { GraphqlContext } from '../context.js';
import { answer, inputArgument, reveal } from '../payload.js';
import {
  CreateWebhookEndpointInput,
  DeleteWebhookEndpointInput,
  ReplayWebhookDeliveriesInput,
  RotateWebhookSecretInput,
  SendTestWebhookInput,
  UpdateWebhookEndpointInput,
} from './webhook-endpoint.input.js';
import {
  CreateWebhookEndpointPayload,
  DeleteWebhookEndpointPayload,
  ReplayWebhookDeliveriesPayload,
  RotateWebhookSecretPayload,
  SendTestWebhookPayload,
  UpdateWebhookEndpointPayload,
} from './webhook-endpoint.payload.js';

@Resolver()
export class WebhookEndpointMutations {
  @Mutation(() => CreateWebhookEndpointPayload, {
    description: 'Sends what happens from now on to an address; at most 20 of them. Needs webhooks:write.',
  })
  createWebhookEndpoint(
    @Arg('input', () => CreateWebhookEndpointInput, inputArgument) input: CreateWebhookEndpointInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    const { organizationId, ...draft } = input;
    return answer(async () => {
      const made = await createWebhookEndpoint(await ctx.writing(organizationId), {
        ...draft,
        tools: ctx.webhookTools,
      });
      return { webhookEndpoint: made.endpoint, ...(made.secret && reveal(made.secret)) };
    });
  }

  @Mutation(() => UpdateWebhookEndpointPayload, {
    description:
      'Changes an endpoint. While it is disabled, what waits for it waits, and what happens is kept for 14 days to be replayed. Needs webhooks:write.',
  })
  updateWebhookEndpoint(
    @Arg('input', () => UpdateWebhookEndpointInput, inputArgument) input: UpdateWebhookEndpointInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    const { organizationId, webhookEndpointId: endpointId, ...edit } = input;
    return answer(async () => ({
      webhookEndpoint: await updateWebhookEndpoint(await ctx.writing(organizationId), {
        ...edit,
        endpointId,
        tools: ctx.webhookTools,
      }),
    }));
  }

  @Mutation(() => DeleteWebhookEndpointPayload, {
    description: 'Sends nothing there any more, not even what waits. Needs webhooks:write.',
  })
  deleteWebhookEndpoint(
    @Arg('input', () => DeleteWebhookEndpointInput, inputArgument) input: DeleteWebhookEndpointInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({
      webhookEndpoint: await deleteWebhookEndpoint(await ctx.writing(input.organizationId), {
        endpointId: input.webhookEndpointId,
      }),
    }));
  }

  @Mutation(() => RotateWebhookSecretPayload, {
    description:
      'Makes a new secret, shown this once. For the hours of the overlap webhooks bear the signatures of both. Needs webhooks:write.',
  })
  rotateWebhookSecret(
    @Arg('input', () => RotateWebhookSecretInput, inputArgument) input: RotateWebhookSecretInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => {
      const { endpoint, secret } = await rotateWebhookSecret(await ctx.writing(input.organizationId), {
        endpointId: input.webhookEndpointId,
        overlapHours: input.overlapHours,
        tools: ctx.webhookTools,
      });
      return { webhookEndpoint: endpoint, ...reveal(secret) };
    });
  }

  @Mutation(() => SendTestWebhookPayload, {
    description:
      'Sends a webhook of type `webhook_endpoint.tested`, whatever the endpoint asks for. Needs webhooks:write.',
  })
  sendTestWebhook(
    @Arg('input', () => SendTestWebhookInput, inputArgument) input: SendTestWebhookInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => {
      const { endpoint, delivery } = await sendTestWebhook(await ctx.writing(input.organizationId), {
        endpointId: input.webhookEndpointId,
      });
      return { webhookEndpoint: endpoint, webhookDelivery: delivery };
    });
  }

  @Mutation(() => ReplayWebhookDeliveriesPayload, {
    description:
      'Sends events again under their own ids: one delivery, or all since a time, at most 10,000 at once. Needs webhooks:write.',
  })
  replayWebhookDeliveries(
    @Arg('input', () => ReplayWebhookDeliveriesInput, inputArgument) input: ReplayWebhookDeliveriesInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    const { organizationId, webhookEndpointId: endpointId, ...replay } = input;
    return answer(async () => {
      const { endpoint, count } = await replayWebhookDeliveries(await ctx.writing(organizationId), {
        ...replay,
        endpointId,
      });
      return { webhookEndpoint: endpoint, count };
    });
  }
}
