import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ScimHeldRequest } from '../../domain/scim-connection/brake.entity.js';
import { type BrakeReading, countHeldRequests, listHeldRequests } from '../../domain/scim-connection/brake.queries.js';
import type { ScimConnection } from '../../domain/scim-connection/scim-connection.entity.js';
import { Connection, pageArguments } from '../connection.js';
import type { GraphqlContext, Tenant } from '../context.js';
import { MemberType } from '../member/member.type.js';
import { ScimBrakeStateType, ScimHeldRequestConnection, ScimHeldRequestType } from './scim-brake.type.js';
import { ScimConnectionType } from './scim-connection.type.js';

const membersShown = 100;

@Resolver(() => ScimConnectionType)
export class ScimConnectionBrakeResolver {
  @FieldResolver(() => ScimBrakeStateType, {
    description: 'How near it is to where its brake stops it, and how much is held back.',
  })
  async brakeState(@Root() { organizationId, id }: ScimConnection, @Ctx() ctx: GraphqlContext) {
    return toState(await ctx.tenant(organizationId).loaders.scimBrakes.load(id));
  }

  @FieldResolver(() => ScimHeldRequestConnection, {
    description: 'What its brake holds back, in the order in which it was first sent.',
  })
  heldRequests(
    @Root() { organizationId, id }: ScimConnection,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
  ) {
    return readHeldRequests(ctx.tenant(organizationId), { connectionId: id, first, after });
  }
}

const toState = (reading: BrakeReading | null) =>
  reading && { ...reading, heldRequestCount: reading.heldRequests, heldMemberCount: reading.heldMembers };

async function readHeldRequests({ domain }: Tenant, listing: Parameters<typeof listHeldRequests>[1]) {
  const page = await listHeldRequests(domain, listing);
  return new Connection(page, () => countHeldRequests(domain, listing.connectionId));
}

@Resolver(() => ScimHeldRequestType)
export class ScimHeldRequestResolver {
  @FieldResolver(() => Int, { description: 'How many members it concerns.' })
  memberCount(@Root() { memberIds }: ScimHeldRequest) {
    return memberIds.length;
  }

  @FieldResolver(() => [MemberType], {
    description: `The members it concerns, at most ${membersShown} of them. Needs members:read.`,
  })
  async members(@Root() { organizationId, memberIds }: ScimHeldRequest, @Ctx() ctx: GraphqlContext) {
    const { members } = ctx.tenant(organizationId).loaders;
    const found = await Promise.all(memberIds.slice(0, membersShown).map((id) => members.load(id)));
    return found.filter((member) => member !== null);
  }

  @FieldResolver(() => String, { description: 'The correlation id of the request, as in the provisioning log.' })
  requestId(@Root() { correlationId }: ScimHeldRequest) {
    return correlationId;
  }
}
