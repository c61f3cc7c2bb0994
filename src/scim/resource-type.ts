import type { Context } from '../domain/context.js';
import type { CheckedFilter } from './protocol/checked-filter.js';
import type { PatchOperation } from './protocol/patch.js';
import type { Projection } from './protocol/projection.js';
import type { ResolvedAttribute, ResourceSchema, ScimResource } from './protocol/schema.js';

/** A resource as its store knows it: its attributes with `id`, and what becomes `meta`. */
export interface StoredResource {
  readonly attributes: ScimResource & { readonly id: string };
  /** Counts the changes of the resource; it becomes the ETag. */
  readonly version: number;
  readonly created: Date;
  readonly lastModified: Date;
}

/** By which attribute resources are sorted (RFC 7644 section 3.4.2.3). */
export interface SortOrder {
  readonly target: ResolvedAttribute;
  readonly descending: boolean;
}

/** Where a resource stands in a sorted list: the text of its sort key, null without one, and its id. */
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
  readonly ctx: Context;
  /** The base URL of the connection, without a closing slash. */
  readonly baseUrl: string;
  readonly projection: Projection;
}

/** A change of one resource; with `ifVersions` the store refuses (STALE_VERSION) when it has none of them. */
export interface Change {
  readonly id: string;
  readonly ifVersions?: readonly number[];
}

/** Reads and writes the resources of one type. Refusals are domain errors; an id that is not there is NOT_FOUND. */
export interface ResourceStore {
  get(request: StoreRequest, id: string): Promise<StoredResource>;
  search(request: StoreRequest, search: Search): Promise<{ resources: readonly PlacedResource[]; total: number }>;
  create(request: StoreRequest, resource: ScimResource): Promise<StoredResource>;
  /** `resource` is the checked body of a PUT; what it leaves out is the store's to clear or keep (RFC 7644 section 3.5.1). */
  replace(request: StoreRequest, change: Change, resource: ScimResource): Promise<StoredResource>;
  patch(request: StoreRequest, change: Change, operations: readonly PatchOperation[]): Promise<StoredResource>;
  remove(request: StoreRequest, change: Change): Promise<void>;
}

/** A type of resource: mounted in the facade, it is served at its endpoint and told by discovery. */
export interface ResourceType {
  /** As in `meta.resourceType`. */
  readonly name: string;
  /** As in the URL, with its slash: `/Users`. */
  readonly endpoint: string;
  readonly description: string;
  readonly schema: ResourceSchema;
  /** What a PATCH answers when no attributes are asked for: the resource, or 204 where it can be very large. */
  readonly patchAnswer: 'RESOURCE' | 'NO_CONTENT';
  /** The largest body of a write in bytes. */
  readonly maxBody: number;
  readonly store: ResourceStore;
}
