import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ScimConnection } from '../../domain/scim-connection/scim-connection.entity.js';
import type { GraphqlContext } from '../context.js';
import { ScimConnectionType } from './scim-connection.type.js';
import { ScimConnectionCountsType } from './scim-counts.type.js';

@Resolver(() => ScimConnectionType)
export class ScimConnectionCountsResolver {
  @FieldResolver(() => ScimConnectionCountsType, { description: 'How many members and teams it keeps.' })
  counts(@Root() { organizationId, id }: ScimConnection, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.scimCounts.load(id);
  }
}
