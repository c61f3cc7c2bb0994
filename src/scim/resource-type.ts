import type { Context } from '../domain/context.js';
import { etagOf } from './entity-tag.js';
import type { CheckedFilter } from './protocol/checked-filter.js';
import type { PatchOperation } from './protocol/patch.js';
import type { Projection } from './protocol/projection.js';
import type { ResolvedAttribute, ResourceSchema, ScimResource } from './protocol/schema.js';

/** A resource as its store knows it: its attributes with `id`, and what becomes `meta`. */
export interface StoredResource {
  readonly attributes: ScimResource & { readonly id: string };
  /** Counts the changes of the resource; it becomes the ETag, and is what a write is conditional on. */
  readonly version: number;
  /** Tells apart what the resource shows beyond its own changes, in eight hexadecimal digits: a further part of the ETag, which only reads compare. */
  readonly fingerprint?: string;
  readonly created: Date;
  readonly lastModified: Date;
}

/** By which attribute resources are sorted (RFC 7644 section 3.4.2.3). */
export interface SortOrder {
  readonly target: ResolvedAttribute;
  readonly descending: boolean;
}

/**
 * Where a resource stands in a sorted list: the text of its sort key, null without one, and its id, a UUID in lower case. Keys order
 * as the attribute's values do: numbers by their value, all others by the code points of their text, so text that is not case exact
 * is folded and a dateTime is ISO 8601 in UTC with milliseconds.
 */
export interface Place {
  readonly key: string | null;
  readonly id: string;
}

/** Which of the matching resources to read: from an offset, counted from 0, or those next to a known place. */
export type Window =
  | { readonly offset: number; readonly limit: number }
  | { readonly next: Place; readonly limit: number }
  | { readonly previous: Place; readonly limit: number };

/** A search: which resources match, in which order (of their creation, where none is asked for), and which of them to read. */
export interface Search {
  readonly filter?: CheckedFilter;
  readonly sort?: SortOrder;
  readonly window: Window;
}

/** A resource of a search's answer, with its place in the list. */
export interface PlacedResource extends StoredResource {
  readonly place: Place;
}

/** One request to a store: who asks, where resources stand, and what of them the answer shows. */
export interface StoreRequest {
  /** Who asks and in which organization: what an `operation` or a `query` of the domain takes. */
  readonly ctx: Context;
  /** The base URL of the connection, without a closing slash. */
  readonly baseUrl: string;
  /** Tells by `wants` which attributes need not be read. */
  readonly projection: Projection;
}

/** A change of one resource; with `ifVersions` the store refuses (STALE_VERSION) when it has none of them. */
export interface Change {
  readonly id: string;
  readonly ifVersions?: readonly number[];
}

/** Reads and writes the resources of one type. Refusals are domain errors; an id that is not there is NOT_FOUND. */
export interface ResourceStore {
  /** The resource with this id. */
  get(request: StoreRequest, id: string): Promise<StoredResource>;
  /** The resources of one window in the order asked for, and how many match in all. */
  search(request: StoreRequest, search: Search): Promise<{ resources: readonly PlacedResource[]; total: number }>;
  /** Makes a resource of the checked body of a POST, gives it its id and version, and tells it whole. */
  create(request: StoreRequest, resource: ScimResource): Promise<StoredResource>;
  /** Writes what `replaceResource` makes of the resource and the checked body of a PUT (RFC 7644 section 3.5.1). */
  replace(request: StoreRequest, change: Change, resource: ScimResource): Promise<StoredResource>;
  /** Writes what `applyPatch` makes of the resource: all of the operations or none (RFC 7644 section 3.5.2). */
  patch(request: StoreRequest, change: Change, operations: readonly PatchOperation[]): Promise<StoredResource>;
  /** Takes the resource away; from then on its id is unknown. */
  remove(request: StoreRequest, change: Change): Promise<void>;
}

/** A type of resource: mounted in the facade, it is served at its endpoint and told by discovery. */
export interface ResourceType {
  /** As in `meta.resourceType`. */
  readonly name: string;
  /** As in the URL, with its slash: `/Users`. */
  readonly endpoint: string;
  readonly description: string;
  /** Its core schema and its extensions: bodies, filters, paths, answers and discovery follow from it. */
  readonly schema: ResourceSchema;
  /** What a PATCH answers when no attributes are asked for: the resource, or 204 where it can be very large. */
  readonly patchAnswer: 'RESOURCE' | 'NO_CONTENT';
  /** The largest body of a write in bytes. */
  readonly maxBody: number;
  /** Where its resources are. */
  readonly store: ResourceStore;
}

/** Where a resource is found: its `meta.location`. */
export const locationOf = ({ endpoint }: ResourceType, { attributes }: StoredResource, baseUrl: string): string =>
  `${baseUrl}${endpoint}/${attributes.id}`;

/** The whole resource as clients see it: what the store gave, with `schemas` and `meta` (RFC 7643 section 3.1). */
export function finished(type: ResourceType, stored: StoredResource, baseUrl: string): ScimResource {
  return {
    schemas: type.schema.urnsOf(stored.attributes),
    ...stored.attributes,
    meta: {
      resourceType: type.name,
      created: stored.created.toISOString(),
      lastModified: stored.lastModified.toISOString(),
      location: locationOf(type, stored, baseUrl),
      version: etagOf(stored),
    },
  };
}
