import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  addTeamMembers,
  archiveTeam,
  createTeam,
  editTeam,
  removeTeamMembers,
  restoreTeam,
} from '../../domain/team/team.operations.js';
import type { GraphqlContext } from '../context.js';
import { answer, inputArgument } from '../payload.js';
import {
  AddTeamMembersInput,
  ArchiveTeamInput,
  CreateTeamInput,
  RemoveTeamMembersInput,
  RestoreTeamInput,
  UpdateTeamInput,
} from './team.input.js';
import {
  AddTeamMembersPayload,
  ArchiveTeamPayload,
  CreateTeamPayload,
  RemoveTeamMembersPayload,
  RestoreTeamPayload,
  UpdateTeamPayload,
} from './team.payload.js';

/** The input's words for what the domain calls otherwise. */
const fields = { displayName: 'name', members: 'memberIds' };

@Resolver()
export class TeamMutations {
  @Mutation(() => CreateTeamPayload, {
    description: 'Makes a team by hand, with its first members. Needs teams:write.',
  })
  createTeam(@Arg('input', () => CreateTeamInput, inputArgument) input: CreateTeamInput, @Ctx() ctx: GraphqlContext) {
    return answer(async () => ({ team: await createTeam(await ctx.writing(input.organizationId), input) }), fields);
  }

  @Mutation(() => UpdateTeamPayload, { description: 'Renames or describes a team. Needs teams:write.' })
  updateTeam(@Arg('input', () => UpdateTeamInput, inputArgument) input: UpdateTeamInput, @Ctx() ctx: GraphqlContext) {
    return answer(async () => ({ team: await editTeam(await ctx.writing(input.organizationId), input) }), fields);
  }

  @Mutation(() => AddTeamMembersPayload, {
    description: 'Adds members by hand; such places survive every sync of an identity provider. Needs teams:write.',
  })
  addTeamMembers(
    @Arg('input', () => AddTeamMembersInput, inputArgument) input: AddTeamMembersInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({ team: await addTeamMembers(await ctx.writing(input.organizationId), input) }), fields);
  }

  @Mutation(() => RemoveTeamMembersPayload, {
    description:
      'Takes members out of places given by hand; one that the identity provider gave is MANAGED_BY_IDP. Needs teams:write.',
  })
  removeTeamMembers(
    @Arg('input', () => RemoveTeamMembersInput, inputArgument) input: RemoveTeamMembersInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(
      async () => ({ team: await removeTeamMembers(await ctx.writing(input.organizationId), input) }),
      fields,
    );
  }

  @Mutation(() => ArchiveTeamPayload, {
    description: 'Hides a team; it can be brought back for 30 days. Needs teams:write.',
  })
  archiveTeam(
    @Arg('input', () => ArchiveTeamInput, inputArgument) input: ArchiveTeamInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    const { teamId } = input;
    return answer(
      async () => ({ team: await archiveTeam(await ctx.writing(input.organizationId), { teamId }) }),
      fields,
    );
  }

  @Mutation(() => RestoreTeamPayload, {
    description: 'Brings a team back that was archived in the last 30 days. Needs teams:write.',
  })
  restoreTeam(
    @Arg('input', () => RestoreTeamInput, inputArgument) input: RestoreTeamInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({ team: await restoreTeam(await ctx.writing(input.organizationId), input) }), fields);
  }
}
