import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  askOwnersAboutScimConflict,
  settleScimConflict,
} from '../../domain/scim-connection/scim-conflict.operations.js';
import {
  createScimConnection,
  revokeScimToken,
  rotateScimToken,
} from '../../domain/scim-connection/scim-connection.operations.js';
import type { GraphqlContext } from '../context.js';
import { answer, inputArgument, reveal } from '../payload.js';
import {
  AskOwnersAboutScimConflictInput,
  CreateScimConnectionInput,
  RevokeScimTokenInput,
  RotateScimTokenInput,
  SettleScimConflictInput,
} from './scim-connection.input.js';
import {
  AskOwnersAboutScimConflictPayload,
  CreateScimConnectionPayload,
  RevokeScimTokenPayload,
  RotateScimTokenPayload,
  SettleScimConflictPayload,
} from './scim-connection.payload.js';

@Resolver()
export class ScimConnectionMutations {
  @Mutation(() => CreateScimConnectionPayload, {
    description:
      'Opens a SCIM connection, enabled at once: the operator vouches for the steps before it, and the audit log says so. For operators.',
  })
  createScimConnection(
    @Arg('input', () => CreateScimConnectionInput, inputArgument) input: CreateScimConnectionInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => {
      const made = await createScimConnection(await ctx.writing(input.organizationId), input);
      return { scimConnection: made.connection, scimToken: made.token, ...reveal(made.secret) };
    });
  }

  @Mutation(() => RotateScimTokenPayload, {
    description:
      'Makes a further token beside the one in use; at most two live. Revoke the old one when the new one works, or let it end by itself after an overlap. Needs scim:write.',
  })
  rotateScimToken(
    @Arg('input', () => RotateScimTokenInput, inputArgument) input: RotateScimTokenInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(
      async () => {
        const { scimConnectionId: connectionId, organizationId, ...rotation } = input;
        const made = await rotateScimToken(await ctx.writing(organizationId), { ...rotation, connectionId });
        return { scimConnection: made.connection, scimToken: made.token, ...reveal(made.secret) };
      },
      { connectionId: 'scimConnectionId' },
    );
  }

  @Mutation(() => RevokeScimTokenPayload, {
    description: 'Ends a token at once: the next request with it is 401. Needs scim:write.',
  })
  revokeScimToken(
    @Arg('input', () => RevokeScimTokenInput, inputArgument) input: RevokeScimTokenInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({ scimToken: await revokeScimToken(await ctx.writing(input.organizationId), input) }));
  }

  @Mutation(() => AskOwnersAboutScimConflictPayload, {
    description:
      'Asks the active owners by mail to settle an open conflict; within a day they are asked once. Needs scim:write.',
  })
  askOwnersAboutScimConflict(
    @Arg('input', () => AskOwnersAboutScimConflictInput, inputArgument) input: AskOwnersAboutScimConflictInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    const { organizationId, conflictId } = input;
    return answer(async () => {
      const { tools } = ctx.invitations;
      return {
        scimConflict: await askOwnersAboutScimConflict(await ctx.writing(organizationId), { conflictId, tools }),
      };
    });
  }

  @Mutation(() => SettleScimConflictPayload, {
    description:
      "Settles a conflict: links the member at the identity provider's next try, or keeps them apart. Owners only. Needs scim:write.",
  })
  settleScimConflict(
    @Arg('input', () => SettleScimConflictInput, inputArgument) input: SettleScimConflictInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({
      scimConflict: await settleScimConflict(await ctx.writing(input.organizationId), input),
    }));
  }
}
