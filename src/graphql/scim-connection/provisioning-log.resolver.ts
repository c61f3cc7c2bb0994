import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { changesOf } from '../../domain/audit/audit-change.js';
import type { Organization } from '../../domain/organization/organization.entity.js';
import type { ProvisioningLogEntry } from '../../domain/scim-connection/provisioning-log.entity.js';
import { outcomeOf } from '../../domain/scim-connection/provisioning-log.filter.js';
import { setProvisioningLogRetention } from '../../domain/scim-connection/provisioning-log.operations.js';
import { pageArguments } from '../connection.js';
import type { GraphqlContext } from '../context.js';
import { OrganizationType } from '../organization/organization.type.js';
import { answer, inputArgument } from '../payload.js';
import {
  logConnectionArgument,
  logFilterArgument,
  ProvisioningLogFilter,
  ProvisioningOutcomeEnum,
  SetProvisioningLogRetentionInput,
  SetProvisioningLogRetentionPayload,
} from './provisioning-log.input.js';
import { readGrowingLog, readProvisioningLog } from './provisioning-log.js';
import {
  ProvisioningLogChangeType,
  ProvisioningLogConnection,
  ProvisioningLogEntryType,
} from './provisioning-log.type.js';
import { ScimConnectionType } from './scim-connection.type.js';

@Resolver(() => OrganizationType)
export class OrganizationProvisioningLogResolver {
  @FieldResolver(() => ProvisioningLogConnection, {
    nullable: true,
    description: 'What identity providers asked and got, newest first. Needs scim:read.',
  })
  provisioningLog(
    @Root() { id }: Organization,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
    @Arg('scimConnectionId', () => ID, logConnectionArgument) connectionId?: string | null,
    @Arg('filter', () => ProvisioningLogFilter, logFilterArgument) filter?: ProvisioningLogFilter | null,
  ) {
    return readProvisioningLog(ctx.tenant(id), { first, after, connectionId: connectionId ?? null, filter });
  }

  @FieldResolver(() => ProvisioningLogConnection, {
    nullable: true,
    description:
      'The provisioning log as it grows, oldest first: without `after` the last minute, then what came after the last cursor. Ask again every second or two; entries show when they are three seconds old, so that none is missed. Needs scim:read.',
  })
  provisioningLogTail(
    @Root() { id }: Organization,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
    @Arg('scimConnectionId', () => ID, logConnectionArgument) connectionId?: string | null,
    @Arg('filter', () => ProvisioningLogFilter, logFilterArgument) filter?: ProvisioningLogFilter | null,
  ) {
    return readGrowingLog(ctx.tenant(id), { first, after, connectionId: connectionId ?? null, filter });
  }

  @Mutation(() => SetProvisioningLogRetentionPayload, {
    description: 'Says for how many days entries of the provisioning log are kept. Needs scim:write.',
  })
  setProvisioningLogRetention(
    @Arg('input', () => SetProvisioningLogRetentionInput, inputArgument) input: SetProvisioningLogRetentionInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({
      organization: await setProvisioningLogRetention(await ctx.writing(input.organizationId), input),
    }));
  }
}

@Resolver(() => ProvisioningLogEntryType)
export class ProvisioningLogEntryResolver {
  @FieldResolver(() => String, {
    description: 'The correlation id of the request, as on its audit events and assignments.',
  })
  requestId(@Root() { correlationId }: ProvisioningLogEntry) {
    return correlationId;
  }

  @FieldResolver(() => ProvisioningOutcomeEnum, { description: 'How it ended.' })
  outcome(@Root() entry: ProvisioningLogEntry) {
    return outcomeOf(entry);
  }

  @FieldResolver(() => [ProvisioningLogChangeType], {
    description:
      'What it changed, attribute by attribute: values before and after, without those that are never returned.',
  })
  async diff(@Root() { organizationId, eventIds }: ProvisioningLogEntry, @Ctx() ctx: GraphqlContext) {
    const { loggedChanges } = ctx.tenant(organizationId).loaders;
    const entries = await Promise.all(eventIds.map((id) => loggedChanges.load(id)));
    return entries.flatMap((entry) =>
      entry === null
        ? []
        : changesOf(entry).map((change) => ({
            ...change,
            eventId: entry.id,
            action: entry.action,
            resourceId: entry.resourceId,
          })),
    );
  }

  @FieldResolver(() => ScimConnectionType, { description: 'Which connection was asked.' })
  scimConnection(@Root() { organizationId, scimConnectionId }: ProvisioningLogEntry, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.scimConnections.load(scimConnectionId);
  }
}
