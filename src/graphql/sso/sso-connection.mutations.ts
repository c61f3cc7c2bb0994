import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  configureSsoConnection,
  disableSsoConnection,
  enableSsoConnection,
  removeSsoConnection,
  testSsoConnection,
  unlinkSsoIdentities,
  updateSsoConnection,
} from '../../domain/sso/sso-connection.operations.js';
import type { GraphqlContext } from '../context.js';
import { answer, inputArgument } from '../payload.js';
import {
  ConfigureSsoConnectionInput,
  DisableSsoConnectionInput,
  EnableSsoConnectionInput,
  RemoveSsoConnectionInput,
  TestSsoConnectionInput,
  UnlinkSsoIdentitiesInput,
  UpdateSsoConnectionInput,
} from './sso-connection.input.js';
import {
  ConfigureSsoConnectionPayload,
  DisableSsoConnectionPayload,
  EnableSsoConnectionPayload,
  RemoveSsoConnectionPayload,
  TestSsoConnectionPayload,
  UnlinkSsoIdentitiesPayload,
  UpdateSsoConnectionPayload,
} from './sso-connection.payload.js';

@Resolver()
export class SsoConnectionMutations {
  @Mutation(() => ConfigureSsoConnectionPayload, {
    description:
      'Sets single sign-on up: the identity provider is asked what it publishes. SAML without metadata is a DRAFT. Then enter `fieldsToEnter` there, test, and enable. Needs sso:write.',
  })
  configureSsoConnection(
    @Arg('input', () => ConfigureSsoConnectionInput, inputArgument) input: ConfigureSsoConnectionInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    const { organizationId, ...draft } = input;
    return answer(async () => ({
      ssoConnection: await configureSsoConnection(await ctx.writing(organizationId), {
        ...draft,
        tools: ctx.providerTools,
      }),
    }));
  }

  @Mutation(() => UpdateSsoConnectionPayload, {
    description:
      'Changes a connection, a DRAFT too; new metadata brings its new certificates, and makes a DRAFT a connection that can be tested. Another issuer needs another connection. Needs sso:write.',
  })
  updateSsoConnection(
    @Arg('input', () => UpdateSsoConnectionInput, inputArgument) input: UpdateSsoConnectionInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    const { organizationId, ssoConnectionId: connectionId, ...edit } = input;
    return answer(async () => ({
      ssoConnection: await updateSsoConnection(await ctx.writing(organizationId), {
        ...edit,
        connectionId,
        tools: ctx.providerTools,
      }),
    }));
  }

  @Mutation(() => TestSsoConnectionPayload, {
    description: 'Opens a test of a connection, enabled or not. Nobody is signed in by it. Needs sso:write.',
  })
  testSsoConnection(
    @Arg('input', () => TestSsoConnectionInput, inputArgument) input: TestSsoConnectionInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => {
      const connectionId = input.ssoConnectionId;
      const { connection, test } = await testSsoConnection(await ctx.writing(input.organizationId), { connectionId });
      return { ssoConnection: connection, testUrl: `${ctx.publicUrl}/sso/test/${connection.id}/${test.id}` };
    });
  }

  @Mutation(() => EnableSsoConnectionPayload, {
    description:
      'Switches a connection on. GATE_OPEN before a test went well, or without a verified domain. Needs sso:write.',
  })
  enableSsoConnection(
    @Arg('input', () => EnableSsoConnectionInput, inputArgument) input: EnableSsoConnectionInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({
      ssoConnection: await enableSsoConnection(await ctx.writing(input.organizationId), {
        connectionId: input.ssoConnectionId,
      }),
    }));
  }

  @Mutation(() => DisableSsoConnectionPayload, {
    description: 'Switches a connection off: nobody signs in by it from now on; sessions go on. Needs sso:write.',
  })
  disableSsoConnection(
    @Arg('input', () => DisableSsoConnectionInput, inputArgument) input: DisableSsoConnectionInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({
      ssoConnection: await disableSsoConnection(await ctx.writing(input.organizationId), {
        connectionId: input.ssoConnectionId,
      }),
    }));
  }

  @Mutation(() => RemoveSsoConnectionPayload, {
    description: 'Removes a connection for good, with its secrets; its domains are free for another. Needs sso:write.',
  })
  removeSsoConnection(
    @Arg('input', () => RemoveSsoConnectionInput, inputArgument) input: RemoveSsoConnectionInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({
      ssoConnection: await removeSsoConnection(await ctx.writing(input.organizationId), {
        connectionId: input.ssoConnectionId,
      }),
    }));
  }

  @Mutation(() => UnlinkSsoIdentitiesPayload, {
    description:
      'Forgets whom a member is at the identity providers, for example when their account was made anew there: the next sign-in links them again. Needs sso:write.',
  })
  unlinkSsoIdentities(
    @Arg('input', () => UnlinkSsoIdentitiesInput, inputArgument) input: UnlinkSsoIdentitiesInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({
      unlinked: await unlinkSsoIdentities(await ctx.writing(input.organizationId), { memberId: input.memberId }),
    }));
  }
}
