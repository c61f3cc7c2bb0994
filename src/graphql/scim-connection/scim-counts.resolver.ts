import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ConnectionQueue } from '../../domain/scim-connection/connection-counts.queries.js';
import type { ScimConnection } from '../../domain/scim-connection/scim-connection.entity.js';
import type { GraphqlContext } from '../context.js';
import { LicenseType } from '../license/license.type.js';
import { ScimConnectionType } from './scim-connection.type.js';
import { ScimConnectionCountsType, ScimConnectionQueueType } from './scim-counts.type.js';

@Resolver(() => ScimConnectionType)
export class ScimConnectionCountsResolver {
  @FieldResolver(() => ScimConnectionCountsType, { description: 'How many members and teams it keeps.' })
  counts(@Root() { organizationId, id }: ScimConnection, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.scimCounts.load(id);
  }

  @FieldResolver(() => [ScimConnectionQueueType], {
    description: 'The licenses for whose seats members wait whom it keeps, the longest queue first.',
  })
  async queues(@Root() { organizationId, id }: ScimConnection, @Ctx() ctx: GraphqlContext) {
    const queues = await ctx.tenant(organizationId).loaders.scimQueues.load(id);
    return queues.map((queue) => ({ ...queue, organizationId }));
  }
}

@Resolver(() => ScimConnectionQueueType)
export class ScimConnectionQueueResolver {
  @FieldResolver(() => LicenseType, { description: 'The license. Needs licenses:read.' })
  license(
    @Root() { organizationId, licenseId }: ConnectionQueue & { organizationId: string },
    @Ctx() ctx: GraphqlContext,
  ) {
    return ctx.tenant(organizationId).loaders.licenses.load(licenseId);
  }
}
