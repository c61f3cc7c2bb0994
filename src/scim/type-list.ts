import type { Context } from '../domain/context.js';
import type { CursorPlace } from './cursor.js';
import { keyTypeOf } from './list-query.js';
import type { CheckedFilter } from './protocol/checked-filter.js';
import { compareCodePoints } from './protocol/comparison.js';
import { type Projection, readProjection } from './protocol/projection.js';
import type { PlacedResource, ResourceType, SortOrder, StoredResource, Window } from './resource-type.js';

/** What a query over several types asks of one of them. */
export interface TypeQuery {
  readonly type: ResourceType;
  /** Where the type stands among those of equal keys. */
  readonly rank: number;
  readonly filter: CheckedFilter | undefined;
  readonly sort: SortOrder | undefined;
  readonly projection: Projection;
}

/** A resource of a list over several types, as it stands there. */
export interface Ranked {
  readonly list: TypeList;
  readonly place: CursorPlace;
}

const lowestId = '00000000-0000-0000-0000-000000000000';
const highestId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The matching resources of one type, in the order in which they stand in a list over several types. */
export class TypeList implements TypeQuery {
  readonly type: ResourceType;
  readonly rank: number;
  readonly filter: CheckedFilter | undefined;
  readonly sort: SortOrder | undefined;
  readonly projection: Projection;

  constructor(
    query: TypeQuery,
    private readonly ctx: Context,
    private readonly baseUrl: string,
  ) {
    this.type = query.type;
    this.rank = query.rank;
    this.filter = query.filter;
    this.sort = query.sort;
    this.projection = query.projection;
  }

  /** The resources of a window, with all that is shown of them. */
  async read(window: Window): Promise<{ rows: (Ranked & { stored: StoredResource })[]; total: number }> {
    const { resources, total } = await this.#search(window, this.projection);
    return { rows: resources.map((stored) => ({ ...this.#ranked(stored), stored })), total };
  }

  /** Where the resources of a window stand. */
  async places(window: Window): Promise<{ rows: Ranked[]; total: number }> {
    const { resources, total } = await this.#search(window, readProjection(this.type.schema, 'id', undefined));
    return { rows: resources.map((stored) => this.#ranked(stored)), total };
  }

  /** Those of the resources with these ids that still match, by id. */
  async byId(ids: readonly string[]): Promise<ReadonlyMap<string, StoredResource>> {
    if (ids.length === 0) return new Map();
    const target = this.type.schema.find({ name: 'id' })!;
    const terms = padded(ids).map((value): CheckedFilter => ({ kind: 'compare', target, op: 'eq', value }));
    const among: CheckedFilter = { kind: 'or', terms };
    const filter: CheckedFilter = this.filter ? { kind: 'and', terms: [this.filter, among] } : among;
    const { ctx, baseUrl, projection } = this;
    const window = { offset: 0, limit: ids.length + 1 };
    const { resources } = await this.type.store.search({ ctx, baseUrl, projection }, { filter, window });
    return new Map(resources.map((stored) => [stored.attributes.id, stored]));
  }

  /** The place in this list that stands for a place in the list over all types, whichever type has it. */
  beside({ key, id, type }: CursorPlace, rank: number, descending: boolean): CursorPlace {
    if (type === this.type.name) return { key, id };
    const isKeyless = this.sort === undefined;
    const isBefore = isKeyless && key !== null ? descending : this.rank < rank;
    return { key: isKeyless ? null : key, id: isBefore ? highestId : lowestId };
  }

  #search(window: Window, projection: Projection) {
    const { ctx, baseUrl, filter, sort } = this;
    return this.type.store.search(
      { ctx, baseUrl, projection },
      { ...(filter && { filter }), ...(sort && { sort }), window },
    );
  }

  #ranked({ place }: PlacedResource): Ranked {
    return { list: this, place: { ...place, type: this.type.name } };
  }
}

/** The ids with the last one repeated up to a power of two, so that there are few texts of statements to plan. */
function padded(ids: readonly string[]): readonly string[] {
  const size = 2 ** Math.ceil(Math.log2(ids.length));
  return [...ids, ...Array<string>(size - ids.length).fill(ids.at(-1)!)];
}

/** The order of a list over several types: by key, those without one last and in descending order first, then by type and id. */
export function compareRanked(a: Ranked, b: Ranked, descending: boolean): number {
  const byKey = compareKeys(a, b);
  return (descending ? -byKey : byKey) || a.list.rank - b.list.rank || compareCodePoints(a.place.id, b.place.id);
}

function compareKeys({ list: { sort }, place: { key: a } }: Ranked, { place: { key: b } }: Ranked): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const type = sort && keyTypeOf(sort);
  return type === 'integer' || type === 'decimal' ? Number(a) - Number(b) : compareCodePoints(a, b);
}
