import { operation } from '../../src/domain/operation.js';

/** Lets something happen to each of these resources of a further type, in one transaction: events as any operation records them. */
export const happen = operation('teams:write', async (ctx, { ids, name }: { ids: readonly string[]; name: string }) => {
  for (const resourceId of ids)
    ctx.record({ type: 'resource.updated', kind: 'resource', resourceId, changes: { name: [null, name] } });
});
