import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { requireTenant } from '../../domain/context.js';
import type { Member } from '../../domain/member/member.entity.js';
import { revokeSession, revokeSessions, signOut } from '../../domain/member/session.operations.js';
import { listOwnSessions } from '../../domain/member/session.queries.js';
import type { GraphqlContext } from '../context.js';
import { MemberType } from '../member/member.type.js';
import { answer, inputArgument } from '../payload.js';
import { ViewerType } from '../viewer/viewer.type.js';
import { RevokeSessionInput, RevokeSessionsInput, SignOutInput } from './session.input.js';
import { RevokeSessionPayload, RevokeSessionsPayload, SignOutPayload } from './session.payload.js';
import { SessionType } from './session.type.js';

@Resolver(() => MemberType)
export class SessionResolver {
  @FieldResolver(() => [SessionType], {
    nullable: true,
    description: "The member's live sessions, newest first, at most 50. Needs tokens:read.",
  })
  sessions(@Root() { organizationId, id }: Member, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.sessionsOfMember.load(id);
  }

  @Mutation(() => SignOutPayload, {
    description: "Ends sessions of the caller's own; a browser's session also ends by POST /sso/sign-out. For members.",
  })
  signOut(@Arg('input', () => SignOutInput, inputArgument) input: SignOutInput, @Ctx() ctx: GraphqlContext) {
    return answer(async () => ({ endedSessions: await signOut(await ctx.writing(null), input) }));
  }

  @Mutation(() => RevokeSessionPayload, {
    description: 'Ends a session at once: the next request with it is 401. Needs tokens:write.',
  })
  revokeSession(
    @Arg('input', () => RevokeSessionInput, inputArgument) input: RevokeSessionInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({ session: await revokeSession(await ctx.writing(input.organizationId), input) }));
  }

  @Mutation(() => RevokeSessionsPayload, {
    description: 'Signs a member out everywhere, at once. Needs tokens:write.',
  })
  revokeSessions(
    @Arg('input', () => RevokeSessionsInput, inputArgument) input: RevokeSessionsInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({ member: await revokeSessions(await ctx.writing(input.organizationId), input) }));
  }
}

@Resolver(() => ViewerType)
export class ViewerSessionResolver {
  @FieldResolver(() => SessionType, {
    nullable: true,
    description: 'The session that the request came by; null when it came by a token.',
  })
  async session(@Ctx() { caller }: GraphqlContext) {
    const { actor } = caller;
    if (actor.kind !== 'member' || !actor.sessionId) return null;
    return (await listOwnSessions(requireTenant(caller))).find(({ id }) => id === actor.sessionId) ?? null;
  }

  @FieldResolver(() => [SessionType], { description: "The caller's own live sessions, newest first, at most 50." })
  sessions(@Ctx() { caller }: GraphqlContext) {
    return caller.actor.kind === 'member' ? listOwnSessions(requireTenant(caller)) : [];
  }
}
