import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { resolveConnectionChange } from '../../domain/scim-connection/connection-preview.queries.js';
import type { DisableChoice } from '../../domain/scim-connection/disable-choice.js';
import { guideFor, uniqueIdentifier } from '../../domain/scim-connection/provider-guide.js';
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
import { ConnectionHealthEnum, ScimGuideStepType } from './scim-guide.type.js';
import { adoptionOf, DisableChoiceEnum } from './scim-lifecycle.input.js';
import { ScimPreviewType } from './scim-preview.type.js';

@Resolver(() => ScimConnectionType)
export class ScimConnectionResolver {
  @FieldResolver(() => String, { description: 'The base URL to enter at the identity provider.' })
  baseUrl(@Root() { id }: ScimConnection, @Ctx() ctx: GraphqlContext) {
    return `${ctx.publicUrl}/scim/v2/${id}`;
  }

  @FieldResolver(() => String, {
    description:
      'Where a CSV file of the identity provider is compared with what is here: POST it as text/csv with the same token. Nothing is stored.',
  })
  driftUrl(@Root() { organizationId, id }: ScimConnection, @Ctx() ctx: GraphqlContext) {
    const organization = ctx.caller.organizationId === null ? `&organizationId=${organizationId}` : '';
    return `${ctx.publicUrl}/import/scim-drift?connection=${id}${organization}`;
  }

  @FieldResolver(() => String, {
    description: 'The unique identifier field for users to enter at the identity provider: always "userName".',
  })
  uniqueIdentifier() {
    return uniqueIdentifier;
  }

  @FieldResolver(() => [ScimGuideStepType], {
    description:
      'What to do at the identity provider, step by step, naming every field that an administrator meets there.',
  })
  instructions(@Root() { id, identityProvider }: ScimConnection, @Ctx() ctx: GraphqlContext) {
    return guideFor(identityProvider, `${ctx.publicUrl}/scim/v2/${id}`);
  }

  @FieldResolver(() => ConnectionHealthEnum, {
    nullable: true,
    description: 'How it does; null while it is not enabled.',
  })
  async health(@Root() { organizationId, id }: ScimConnection, @Ctx() ctx: GraphqlContext) {
    return (await ctx.tenant(organizationId).loaders.scimHealth.load(id))?.health ?? null;
  }

  @FieldResolver(() => ScimPreviewType, {
    description:
      'What a change of it would do now, by the plans that are then carried out: to enable it, or one of the arguments. Nothing is written.',
  })
  async preview(
    @Root() { organizationId, id }: ScimConnection,
    @Ctx() ctx: GraphqlContext,
    @Arg('disable', () => DisableChoiceEnum, { nullable: true, description: 'To disable it in this way.' })
    disable?: DisableChoice | null,
    @Arg('transferTo', () => ID, { nullable: true, description: 'To move its members and teams to this connection.' })
    transferTo?: string | null,
    @Arg('teamAdoption', () => Boolean, { nullable: true, description: 'To have this adoption of manual teams.' })
    teamAdoption?: boolean | null,
  ) {
    const wanted = { connectionId: id, disable, transferTo, teamAdoption: adoptionOf(teamAdoption) };
    return { organizationId, change: await resolveConnectionChange(ctx.tenant(organizationId).domain, wanted) };
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
