import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { MemberProfile } from '../../domain/member/member.entity.js';
import {
  createMember,
  deactivateMember,
  editMember,
  reactivateMember,
  removeMember,
} from '../../domain/member/member.operations.js';
import type { GraphqlContext } from '../context.js';
import { answer, inputArgument } from '../payload.js';
import {
  CreateMemberInput,
  DeactivateMemberInput,
  type MemberDetailsInput,
  ReactivateMemberInput,
  RemoveMemberInput,
  UpdateMemberInput,
} from './member.input.js';
import {
  CreateMemberPayload,
  DeactivateMemberPayload,
  ReactivateMemberPayload,
  RemoveMemberPayload,
  UpdateMemberPayload,
} from './member.payload.js';

@Resolver()
export class MemberMutations {
  @Mutation(() => CreateMemberPayload, { description: 'Makes an active member by hand. Needs members:write.' })
  createMember(
    @Arg('input', () => CreateMemberInput, inputArgument) input: CreateMemberInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    const { userName, displayName, department, costCenter, role } = input;
    const draft = {
      userName,
      externalId: null,
      displayName: displayName ?? null,
      active: true,
      department: department ?? null,
      costCenter: costCenter ?? null,
      profile: profileOf(input) as MemberProfile,
    };
    return answer(async () => ({
      member: await createMember(await ctx.writing(input.organizationId), { draft, role }),
    }));
  }

  @Mutation(() => UpdateMemberPayload, {
    description:
      'Changes a member by hand. What an identity provider keeps is MANAGED_BY_IDP; see Member.editableFields. Needs members:write.',
  })
  updateMember(
    @Arg('input', () => UpdateMemberInput, inputArgument) input: UpdateMemberInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    const { memberId, expectedVersion, role, notes, userName, displayName, department, costCenter } = input;
    const edit = {
      memberId,
      expectedVersion,
      role,
      notes,
      draft: { userName: userName ?? undefined, displayName, department, costCenter },
      profile: profileOf(input),
    };
    return answer(async () => ({ member: await editMember(await ctx.writing(input.organizationId), edit) }));
  }

  @Mutation(() => DeactivateMemberPayload, {
    description:
      "Suspends a member: seats return, tokens die. One kept by an identity provider gets the administrator's hold. Needs members:write.",
  })
  deactivateMember(
    @Arg('input', () => DeactivateMemberInput, inputArgument) input: DeactivateMemberInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({ member: await deactivateMember(await ctx.writing(input.organizationId), input) }));
  }

  @Mutation(() => ReactivateMemberPayload, {
    description: "Lifts an administrator's suspension or hold; seats are asked for again. Needs members:write.",
  })
  reactivateMember(
    @Arg('input', () => ReactivateMemberInput, inputArgument) input: ReactivateMemberInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({ member: await reactivateMember(await ctx.writing(input.organizationId), input) }));
  }

  @Mutation(() => RemoveMemberPayload, {
    description:
      'Removes a member for good; a tombstone stays. One kept by an identity provider is removed there. Needs members:write.',
  })
  removeMember(
    @Arg('input', () => RemoveMemberInput, inputArgument) input: RemoveMemberInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({ member: await removeMember(await ctx.writing(input.organizationId), input) }));
  }
}

/** The profile attributes of an input: undefined stays as it is, null clears. */
function profileOf(input: MemberDetailsInput) {
  const { name, emails, phoneNumbers, title, employeeNumber, preferredLanguage, locale, timezone } = input;
  return {
    name: name && given(name),
    emails: emails?.map(given) ?? (emails as null | undefined),
    phoneNumbers: phoneNumbers?.map(given) ?? (phoneNumbers as null | undefined),
    title,
    employeeNumber,
    preferredLanguage,
    locale,
    timezone,
  };
}

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], null | undefined> };

const given = <T extends object>(input: T): Given<T> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined && value !== null)) as Given<T>;
