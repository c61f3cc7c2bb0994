import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ScimConflict } from '../../domain/scim-connection/scim-conflict.entity.js';
import type { ScimConnection, ScimToken } from '../../domain/scim-connection/scim-connection.entity.js';
import { pageArguments } from '../connection.js';
import type { GraphqlContext } from '../context.js';
import { MemberType } from '../member/member.type.js';
import { TeamType } from '../team/team.type.js';
import { logFilterArgument, ProvisioningLogFilter } from './provisioning-log.input.js';
import { readProvisioningLog } from './provisioning-log.js';
import { ProvisioningLogConnection } from './provisioning-log.type.js';
import { ScimConflictType } from './scim-conflict.type.js';
import { ScimConnectionType, ScimTokenType } from './scim-connection.type.js';

@Resolver(() => ScimConnectionType)
export class ScimConnectionResolver {
  @FieldResolver(() => String, { description: 'The base URL to enter at the identity provider.' })
  baseUrl(@Root() { id }: ScimConnection, @Ctx() ctx: GraphqlContext) {
    return `${ctx.publicUrl}/scim/v2/${id}`;
  }

  @FieldResolver(() => String, {
    description: 'The unique identifier field for users to enter at the identity provider: always "userName".',
  })
  uniqueIdentifier() {
    return 'userName';
  }

  @FieldResolver(() => [ScimTokenType], { description: 'Its tokens, newest first, dead ones too.' })
  tokens(@Root() { organizationId, id }: ScimConnection, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.scimTokens.load(id);
  }

  @FieldResolver(() => ProvisioningLogConnection, {
    description: 'What the identity provider asked and got, newest first.',
  })
  provisioningLog(
    @Root() { organizationId, id }: ScimConnection,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
    @Arg('filter', () => ProvisioningLogFilter, logFilterArgument) filter?: ProvisioningLogFilter | null,
  ) {
    return readProvisioningLog(ctx.tenant(organizationId), { connectionId: id, first, after, filter });
  }
}

@Resolver(() => ScimTokenType)
export class ScimTokenResolver {
  @FieldResolver(() => ScimConnectionType, { description: 'Whose token it is.' })
  scimConnection(@Root() { organizationId, scimConnectionId }: ScimToken, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.scimConnections.load(scimConnectionId);
  }
}

@Resolver(() => ScimConflictType)
export class ScimConflictResolver {
  @FieldResolver(() => String, { description: 'The contested name, in the form in which names are compared.' })
  name(@Root() { nameKey }: ScimConflict) {
    return nameKey;
  }

  @FieldResolver(() => ScimConnectionType, { description: 'Which connection was refused.' })
  scimConnection(@Root() { organizationId, scimConnectionId }: ScimConflict, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.scimConnections.load(scimConnectionId);
  }

  @FieldResolver(() => MemberType, { nullable: true, description: 'Who holds the name.' })
  member(@Root() { organizationId, memberId }: ScimConflict, @Ctx() ctx: GraphqlContext) {
    return memberId ? ctx.tenant(organizationId).loaders.members.load(memberId) : null;
  }

  @FieldResolver(() => TeamType, { nullable: true, description: 'Which team holds the name.' })
  team(@Root() { organizationId, teamId }: ScimConflict, @Ctx() ctx: GraphqlContext) {
    return teamId ? ctx.tenant(organizationId).loaders.teams.load(teamId) : null;
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Which owner settled it; null when an operator did.',
  })
  decidedBy(@Root() { organizationId, decidedBy }: ScimConflict, @Ctx() ctx: GraphqlContext) {
    return decidedBy ? ctx.tenant(organizationId).loaders.members.load(decidedBy) : null;
  }
}
