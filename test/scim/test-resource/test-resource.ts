import { matchesChecked } from '../../../src/scim/protocol/evaluate.js';
import { applyPatch } from '../../../src/scim/protocol/patch.js';
import { replaceResource } from '../../../src/scim/protocol/replacement.js';
import { finished, type ResourceType } from '../../../src/scim/resource-type.js';
import { SortedList } from './sorted-list.js';
import {
  createTestResource,
  getTestResource,
  listTestResources,
  removeTestResource,
  reviseTestResource,
} from './test-resource.operations.js';
import { testResourceSchema as schema } from './test-resource.schema.js';

/** A type of resource that is no member and no team, kept in a table of its own (see `createTable`). */
export const testResource: ResourceType = {
  name: 'TestResource',
  endpoint: '/TestResources',
  description: 'A resource with attributes of every type and every characteristic.',
  schema,
  patchAnswer: 'RESOURCE',
  maxBody: 1024 * 1024,
  store: {
    get: ({ ctx }, id) => getTestResource(ctx, id),

    async search({ ctx, baseUrl }, { filter, sort, window }) {
      const list = new SortedList(sort);
      const found = (await listTestResources(ctx, undefined)).flatMap((stored) => {
        const whole = finished(testResource, stored, baseUrl);
        if (filter && !matchesChecked(filter, whole)) return [];
        return { ...stored, place: list.placeOf(whole, stored.attributes.id) };
      });
      return { resources: list.window(found, window), total: found.length };
    },

    create: ({ ctx }, resource) => createTestResource(ctx, resource),

    replace: ({ ctx }, change, resource) =>
      reviseTestResource(ctx, { change, revise: (current) => replaceResource(schema, current, resource) }),

    patch: ({ ctx }, change, operations) =>
      reviseTestResource(ctx, { change, revise: (current) => applyPatch(schema, current, operations) }),

    remove: ({ ctx }, change) => removeTestResource(ctx, change),
  },
};
