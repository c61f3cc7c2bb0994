import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { resolveConnectionChange } from '../../domain/scim-connection/connection-preview.queries.js';
import {
  confirmScimProvider,
  disableScim,
  enableScim,
  markScimPreviewed,
  pauseScim,
  resumeScim,
  updateScimConnection,
} from '../../domain/scim-connection/lifecycle.operations.js';
import { transferScimMembers } from '../../domain/scim-connection/transfer.operations.js';
import type { GraphqlContext } from '../context.js';
import { answer, inputArgument, reveal } from '../payload.js';
import {
  adoptionOf,
  ConfirmScimProviderInput,
  DisableScimInput,
  EnableScimInput,
  PauseScimInput,
  PreviewScimInput,
  ResumeScimInput,
  TransferScimMembersInput,
  UpdateScimConnectionInput,
} from './scim-lifecycle.input.js';
import {
  ConfirmScimProviderPayload,
  DisableScimPayload,
  EnableScimPayload,
  PauseScimPayload,
  PreviewScimPayload,
  ResumeScimPayload,
  TransferScimMembersPayload,
  UpdateScimConnectionPayload,
} from './scim-lifecycle.payload.js';

const fields = { connectionId: 'scimConnectionId' };

@Resolver()
export class ScimLifecycleMutations {
  @Mutation(() => ConfirmScimProviderPayload, {
    description:
      'Confirms which identity provider a SCIM connection is for, and thereby makes the connection. Its `instructions` are those of that provider. Needs scim:write.',
  })
  confirmScimProvider(
    @Arg('input', () => ConfirmScimProviderInput, inputArgument) input: ConfirmScimProviderInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    const { organizationId, scimConnectionId: connectionId, teamAdoption, ...choice } = input;
    return answer(async () => {
      const domain = await ctx.writing(organizationId);
      const made = await confirmScimProvider(domain, {
        ...choice,
        connectionId,
        teamAdoption: adoptionOf(teamAdoption),
      });
      return { scimConnection: made };
    }, fields);
  }

  @Mutation(() => PreviewScimPayload, {
    description:
      'Tells what a change of a connection would do, by the plans that are then carried out. Where the change is to enable it, notes that it has been looked at, which enabling needs. Needs scim:write.',
  })
  previewScim(
    @Arg('input', () => PreviewScimInput, inputArgument) input: PreviewScimInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    const { organizationId, scimConnectionId: connectionId, teamAdoption, ...wanted } = input;
    return answer(async () => {
      const domain = await ctx.writing(organizationId);
      const adopts = adoptionOf(teamAdoption);
      const change = await resolveConnectionChange(domain, { ...wanted, connectionId, teamAdoption: adopts });
      const kind = change.kind === 'ENABLE' && adopts === null ? 'TO_ENABLE' : 'OTHER';
      const looked = await markScimPreviewed(domain, { connectionId, kind });
      return { scimConnection: looked, preview: { organizationId: looked.organizationId, change } };
    }, fields);
  }

  @Mutation(() => EnableScimPayload, {
    description:
      'Enables a connection: every gate of `scimReadiness` must be passed (else GATE_OPEN), and the preview looked at. Its token is shown once. Needs scim:write.',
  })
  enableScim(@Arg('input', () => EnableScimInput, inputArgument) input: EnableScimInput, @Ctx() ctx: GraphqlContext) {
    const { organizationId, scimConnectionId: connectionId, tokenLifetime } = input;
    return answer(async () => {
      const made = await enableScim(await ctx.writing(organizationId), { connectionId, tokenLifetime });
      return { scimConnection: made.connection, scimToken: made.token, ...reveal(made.secret) };
    }, fields);
  }

  @Mutation(() => PauseScimPayload, {
    description:
      "Pauses an enabled connection: the identity provider's writes are answered 503 with Retry-After, while its reads go on. Needs scim:write.",
  })
  pauseScim(@Arg('input', () => PauseScimInput, inputArgument) input: PauseScimInput, @Ctx() ctx: GraphqlContext) {
    const { organizationId, scimConnectionId: connectionId } = input;
    return answer(
      async () => ({ scimConnection: await pauseScim(await ctx.writing(organizationId), { connectionId }) }),
      fields,
    );
  }

  @Mutation(() => ResumeScimPayload, {
    description: 'Lets the identity provider of a paused connection write again. Needs scim:write.',
  })
  resumeScim(@Arg('input', () => ResumeScimInput, inputArgument) input: ResumeScimInput, @Ctx() ctx: GraphqlContext) {
    const { organizationId, scimConnectionId: connectionId } = input;
    return answer(
      async () => ({ scimConnection: await resumeScim(await ctx.writing(organizationId), { connectionId }) }),
      fields,
    );
  }

  @Mutation(() => DisableScimPayload, {
    description:
      'Disables a connection: its tokens die, its members and teams are kept by administrators from then on. It finds them again when it is enabled anew. Needs scim:write.',
  })
  disableScim(
    @Arg('input', () => DisableScimInput, inputArgument) input: DisableScimInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    const { organizationId, scimConnectionId: connectionId, members } = input;
    return answer(
      async () => ({ scimConnection: await disableScim(await ctx.writing(organizationId), { connectionId, members }) }),
      fields,
    );
  }

  @Mutation(() => TransferScimMembersPayload, {
    description:
      'Moves the members and teams of a connection to another one, enabled, because the identity provider changes. Owners only. Needs scim:write.',
  })
  transferScimMembers(
    @Arg('input', () => TransferScimMembersInput, inputArgument) input: TransferScimMembersInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    const { organizationId, scimConnectionId: connectionId, toScimConnectionId: toConnectionId } = input;
    return answer(
      async () => {
        const domain = await ctx.writing(organizationId);
        const { connection, ...moved } = await transferScimMembers(domain, { connectionId, toConnectionId });
        return { scimConnection: connection, ...moved };
      },
      { ...fields, toConnectionId: 'toScimConnectionId' },
    );
  }

  @Mutation(() => UpdateScimConnectionPayload, {
    description: 'Renames a connection, switches its brake, or changes its adoption of manual teams. Needs scim:write.',
  })
  updateScimConnection(
    @Arg('input', () => UpdateScimConnectionInput, inputArgument) input: UpdateScimConnectionInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    const { organizationId, scimConnectionId: connectionId, teamAdoption, ...rest } = input;
    return answer(async () => {
      const edit = { ...rest, connectionId, teamAdoption: adoptionOf(teamAdoption) };
      const written = await updateScimConnection(await ctx.writing(organizationId), edit);
      return { scimConnection: written };
    }, fields);
  }
}
