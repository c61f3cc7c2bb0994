import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import {
  discardScimBrake,
  type FurtherRemovals,
  releaseScimBrake,
} from '../../domain/scim-connection/brake.operations.js';
import type { GraphqlContext } from '../context.js';
import { answer, inputArgument, Payload, TenantInput } from '../payload.js';
import { FurtherRemovalsEnum } from './scim-brake.type.js';
import { ScimConnectionType } from './scim-connection.type.js';

@InputType({ description: "What of which connection's brake to let through." })
export class ReleaseScimBrakeInput extends TenantInput {
  @Field(() => ID, { description: 'The connection; it must be paused for review.' })
  scimConnectionId!: string;

  @Field(() => FurtherRemovalsEnum, {
    defaultValue: 'COUNTED',
    description: 'What becomes of removals that the identity provider has not sent yet.',
  })
  further!: FurtherRemovals;
}

@InputType({ description: "Which connection's brake to forget what it holds back." })
export class DiscardScimBrakeInput extends TenantInput {
  @Field(() => ID, { description: 'The connection; it must be paused for review.' })
  scimConnectionId!: string;
}

@ObjectType({ description: 'What releaseScimBrake did.', simpleResolvers: true })
export class ReleaseScimBrakePayload extends Payload {
  @Field(() => ScimConnectionType, { nullable: true, description: 'The connection as it is now; null when refused.' })
  scimConnection?: unknown;
}

@ObjectType({ description: 'What discardScimBrake did.', simpleResolvers: true })
export class DiscardScimBrakePayload extends Payload {
  @Field(() => ScimConnectionType, { nullable: true, description: 'The connection as it is now; null when refused.' })
  scimConnection?: unknown;
}

const fields = { connectionId: 'scimConnectionId' };

@Resolver()
export class ScimBrakeMutations {
  @Mutation(() => ReleaseScimBrakePayload, {
    description:
      'Lets through what the brake holds back: it is done soon, each request once, whether or not the identity provider sends it again. The connection goes on, and the count of the hour begins anew. Needs scim:write.',
  })
  releaseScimBrake(
    @Arg('input', () => ReleaseScimBrakeInput, inputArgument) input: ReleaseScimBrakeInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => {
      const { scimConnectionId: connectionId, further } = input;
      return {
        scimConnection: await releaseScimBrake(await ctx.writing(input.organizationId), { connectionId, further }),
      };
    }, fields);
  }

  @Mutation(() => DiscardScimBrakePayload, {
    description:
      'Forgets what the brake holds back. The connection goes on with the count of the hour as it is, so that removals sent again are held back again. Needs scim:write.',
  })
  discardScimBrake(
    @Arg('input', () => DiscardScimBrakeInput, inputArgument) input: DiscardScimBrakeInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => {
      const connectionId = input.scimConnectionId;
      return { scimConnection: await discardScimBrake(await ctx.writing(input.organizationId), { connectionId }) };
    }, fields);
  }
}
