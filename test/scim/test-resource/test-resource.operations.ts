import type { EventType } from '../../../src/domain/events.js';
import { newId } from '../../../src/domain/ids.js';
import { type OperationContext, operation, query } from '../../../src/domain/operation.js';
import { requireVersion } from '../../../src/domain/version.js';
import { sameResource } from '../../../src/scim/protocol/equality.js';
import type { ScimResource } from '../../../src/scim/protocol/schema.js';
import type { Change, StoredResource } from '../../../src/scim/resource-type.js';
import { deleteRow, insert, read, readAll, readLocked, update } from './test-resource.table.js';

/** What the server gives to every TestResource in `readOnlyAttr`. */
export const GIVEN_BY_SERVER = 'given by the server';

/** The TestResource with this id, NOT_FOUND without one. */
export const getTestResource = query('resources:read', (ctx, id: string) => read(ctx, id));

/** All TestResources, in the order of their creation. */
export const listTestResources = query('resources:read', (ctx, _all: undefined) => readAll(ctx));

/** Creates a TestResource with what the server adds to it. */
export const createTestResource = operation('resources:write', async (ctx, resource: ScimResource) => {
  const attributes = { ...resource, id: newId(), readOnlyAttr: GIVEN_BY_SERVER };
  const made: StoredResource = { attributes, version: 1, created: ctx.now, lastModified: ctx.now };
  await insert(ctx, made);
  record(ctx, 'resource.created', attributes);
  return made;
});

/** A change and what it makes of the attributes as they are. */
export interface Revision {
  readonly change: Change;
  readonly revise: (current: ScimResource) => ScimResource;
}

/** Changes a TestResource under its lock; a revision that changes nothing leaves version and time as they were. */
export const reviseTestResource = operation('resources:write', async (ctx, { change, revise }: Revision) => {
  const current = await readLocked(ctx, change.id);
  requireVersion(current, change.ifVersions);
  const revised = revise(current.attributes);
  if (sameResource(current.attributes, revised)) return current;
  const attributes = { ...revised, id: current.attributes.id };
  const written: StoredResource = { ...current, attributes, version: current.version + 1, lastModified: ctx.now };
  await update(ctx, written);
  record(ctx, 'resource.updated', attributes);
  return written;
});

/** Deletes a TestResource; NOT_FOUND when it is gone already. */
export const removeTestResource = operation('resources:write', async (ctx, { id, ifVersions }: Change) => {
  const current = await readLocked(ctx, id);
  requireVersion(current, ifVersions);
  await deleteRow(ctx, current.attributes.id);
  record(ctx, 'resource.deleted', current.attributes);
});

/** Notes what happened to a TestResource: one audit row and one outbox row, written with the change. */
function record(ctx: OperationContext, type: EventType, { id, identifier }: StoredResource['attributes']): void {
  ctx.record({ type, kind: 'resource', resourceId: id, changes: { resourceType: 'TestResource', name: identifier } });
}
