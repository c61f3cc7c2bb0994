import type { Cursor, CursorPlace } from './cursor.js';
import { maxResults } from './discovery.js';
import type { StoredResource, Window } from './resource-type.js';
import { compareRanked, type Ranked, type TypeList } from './type-list.js';

/** A resource of a page, with all that is shown of it. */
export type RankedResource = Ranked & { readonly stored: StoredResource };

/** A resource of a page whose content may still have to be read. */
export type RankedPlace = Ranked & { readonly stored?: StoredResource };

/** What of the list was found, and the count of all that match. */
export interface RootPage {
  readonly rows: readonly RankedPlace[];
  readonly total: number;
}

/**
 * The lists of several types as one. Unsorted, the types stand one after the other, so that a page reads what it shows. Sorted, a page
 * is merged from the places of at most a few pages of each type, and only what it shows is read whole.
 */
export class RootList {
  constructor(
    private readonly lists: readonly TypeList[],
    private readonly descending: boolean,
  ) {}

  /** The page from an offset, counted from 0. */
  async byIndex(offset: number, count: number): Promise<RootPage> {
    if (!this.#isSorted) {
      let skip = offset;
      return inSequence(this.lists, count, async (list, limit) => {
        const found = await list.read({ offset: skip, limit });
        skip = Math.max(0, skip - found.total);
        return found;
      });
    }
    const { starts, rest } = await this.#skip(count === 0 ? 0 : offset);
    const { rows, total } = await this.#merge((list) => ({ offset: starts.get(list) ?? 0, limit: rest + count }));
    return { rows: rows.slice(rest, rest + count), total };
  }

  /** At most `limit` resources next to a cursor's place, those nearest to it, in the order of the list. */
  async byCursor(cursor: Cursor | undefined, limit: number): Promise<RootPage> {
    const windowOf = (list: TypeList, most: number): Window => {
      if (!cursor) return { offset: 0, limit: most };
      const place = this.#beside(list, cursor.place);
      return cursor.way === 'next' ? { next: place, limit: most } : { previous: place, limit: most };
    };
    const backwards = cursor?.way === 'previous';
    if (!this.#isSorted) {
      const lists = backwards ? this.lists.toReversed() : this.lists;
      const { rows, total } = await inSequence(lists, limit, (list, most) => list.read(windowOf(list, most)));
      return { rows: rows.toSorted((a, b) => compareRanked(a, b, false)), total };
    }
    const { rows, total } = await this.#merge((list) => windowOf(list, limit));
    return { rows: backwards ? rows.slice(-limit) : rows.slice(0, limit), total };
  }

  get #isSorted(): boolean {
    return this.lists.some(({ sort }) => sort !== undefined);
  }

  #beside(list: TypeList, place: CursorPlace): CursorPlace {
    const rank = this.lists.find(({ type }) => type.name === place.type)?.rank ?? 0;
    return list.beside(place, rank, this.descending);
  }

  /** The places in one window of each list, in order, and the count of all. */
  async #merge(windowOf: (list: TypeList) => Window): Promise<{ rows: Ranked[]; total: number }> {
    const found = await Promise.all(this.lists.map((list) => list.places(windowOf(list))));
    const rows = found.flatMap((each) => each.rows).toSorted((a, b) => compareRanked(a, b, this.descending));
    return { rows, total: found.reduce((sum, { total }) => sum + total, 0) };
  }

  /**
   * How many resources of each list surely stand before an offset, and the rest, at most a page, that is still to be skipped after
   * them. Of n resources a list has those that all others together have not; beyond that, of k lists the one whose (n/k)th resource
   * is the first loses its n/k, which takes single places from each list, and as many rounds as halve the offset.
   */
  async #skip(offset: number): Promise<{ starts: ReadonlyMap<TypeList, number>; rest: number }> {
    if (offset <= maxResults) return { starts: new Map(), rest: offset };
    const heads = await Promise.all(
      this.lists.map(async (list) => ({ list, at: 0, left: (await list.places({ offset: 0, limit: 0 })).total })),
    );
    let rest = offset;
    const skip = (head: (typeof heads)[number], many: number) => {
      head.at += many;
      head.left -= many;
      rest -= many;
    };
    for (;;) {
      for (const head of heads) {
        const others = heads.reduce((sum, { left }) => sum + left, 0) - head.left;
        skip(head, Math.max(0, Math.min(rest - others, head.left)));
      }
      const live = heads.filter(({ left }) => left > 0);
      if (rest <= maxResults || live.length < 2) break;
      const step = Math.floor(rest / live.length);
      const probes = await Promise.all(
        live
          .filter(({ left }) => left >= step)
          .map(async (head) => {
            const { rows } = await head.list.places({ offset: head.at + step - 1, limit: 1 });
            return rows.map((row) => ({ head, row }));
          }),
      );
      const [first] = probes.flat().sort((a, b) => compareRanked(a.row, b.row, this.descending));
      if (!first) break;
      skip(first.head, step);
    }
    return { starts: new Map(heads.map(({ list, at }) => [list, at])), rest: Math.min(rest, maxResults) };
  }
}

/** Reads lists one after the other until there are `limit` resources; the counts of those that follow are added. */
async function inSequence(
  lists: readonly TypeList[],
  limit: number,
  read: (list: TypeList, limit: number) => Promise<RootPage>,
): Promise<RootPage> {
  const rows: RankedPlace[] = [];
  let total = 0;
  for (const list of lists) {
    const found = await read(list, limit - rows.length);
    rows.push(...found.rows);
    total += found.total;
  }
  return { rows, total };
}

/** The resources at these places with what is shown of them; what has gone meanwhile is left out. */
export async function readWhole(places: readonly RankedPlace[]): Promise<RankedResource[]> {
  const unread = places.filter(({ stored }) => stored === undefined);
  const read = new Map<TypeList, ReadonlyMap<string, StoredResource>>();
  for (const [list, ranked] of Map.groupBy(unread, (place) => place.list))
    read.set(list, await list.byId(ranked.map(({ place }) => place.id)));
  return places.flatMap((ranked) => {
    const stored = ranked.stored ?? read.get(ranked.list)?.get(ranked.place.id);
    return stored ? [{ ...ranked, stored }] : [];
  });
}
