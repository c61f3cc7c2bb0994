import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Context } from '../../../src/domain/context.js';
import { cutPage, readCursor } from '../../../src/scim/cursor.js';
import { readProjection } from '../../../src/scim/protocol/projection.js';
import { ResourceSchema, type ScimResource } from '../../../src/scim/protocol/schema.js';
import { attribute } from '../../../src/scim/protocol/schemas/define.js';
import type { ResourceType, SortOrder } from '../../../src/scim/resource-type.js';
import { RootList } from '../../../src/scim/root-list.js';
import { TypeList } from '../../../src/scim/type-list.js';
import { SortedList } from './sorted-list.js';

const seed = Number(process.env.MUSTER_SEED ?? Math.floor(Math.random() * 2 ** 31));
const runs = Number(process.env.MUSTER_PROPERTY_RUNS ?? 40);
const mostSkippedInOneRead = 200;

const idOf = (type: number, place: number) =>
  `${type.toString(16).padStart(8, '0')}-0000-7000-8000-${place.toString(16).padStart(12, '0')}`;

/** As much of a type as a list asks: resources that are kept in memory, and how many of them its store has given. */
function typeOf(index: number, names: readonly (string | undefined)[]) {
  const urn = `urn:test:${index}`;
  const schema = new ResourceSchema(
    { id: urn, name: urn, description: '', attributes: [attribute('name', 'string', '')] },
    [],
  );
  const read = { rows: 0 };
  const stored = names.map((name, place) => ({
    attributes: { id: idOf(index, place), ...(name !== undefined && { name }) } as ScimResource & { id: string },
    version: 1,
    created: new Date(0),
    lastModified: new Date(0),
  }));
  const search: ResourceType['store']['search'] = async (_request, { sort, window }) => {
    const list = new SortedList(sort);
    const placed = stored.map((each) => ({ ...each, place: list.placeOf(each.attributes, each.attributes.id) }));
    const resources = list.window(placed, window);
    read.rows += resources.length;
    return { resources, total: stored.length };
  };
  const type = { name: `Type${index}`, schema, store: { search } } as unknown as ResourceType;
  return { type, read, places: stored.map(({ attributes: { id, name } }) => ({ id, key: name ?? null })) };
}

/** Types of resources with few names, some without any, and how their list is sorted; of the last type, where it says so, not. */
const scenes = fc.record({
  names: fc.array(
    fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 400 })).map(([size, spread]) =>
      Array.from({ length: size }, (_, place) => {
        const number = (place * 7919) % spread;
        return number % 5 === 0 ? undefined : `n${String(number).padStart(3, '0')}`;
      }),
    ),
    { minLength: 1, maxLength: 3 },
  ),
  order: fc.constantFrom('unsorted', 'ascending', 'descending'),
  lastLacksTheName: fc.boolean(),
  offset: fc.integer({ min: 0, max: 4800 }),
  count: fc.integer({ min: 1, max: 200 }),
});
type Scene = typeof scenes extends fc.Arbitrary<infer T> ? T : never;

function open({ names, order, lastLacksTheName }: Scene) {
  const descending = order === 'descending';
  const types = names.map((each, index) => typeOf(index, each));
  const isSorted = (index: number) => order !== 'unsorted' && !(lastLacksTheName && index === names.length - 1);
  const lists = types.map(({ type }, rank) => {
    const sort: SortOrder = { target: type.schema.find({ name: 'name' })!, descending };
    const projection = readProjection(type.schema, undefined, undefined);
    return new TypeList(
      { type, rank, filter: undefined, sort: isSorted(rank) ? sort : undefined, projection },
      {} as Context,
      '',
    );
  });
  const whole = types
    .flatMap(({ places }, rank) => places.map(({ id, key }) => ({ id, rank, key: isSorted(rank) ? key : null })))
    .sort((a, b) => {
      const byKey = a.key === b.key ? 0 : a.key === null ? 1 : b.key === null ? -1 : a.key < b.key ? -1 : 1;
      return (descending ? -byKey : byKey) || a.rank - b.rank || (a.id < b.id ? -1 : 1);
    })
    .map(({ id }) => id);
  const list = new RootList(lists, descending);
  return { list, whole, rowsRead: () => types.reduce((sum, { read }) => sum + read.rows, 0) };
}

describe('the lists of several types as one', () => {
  test(`a page by index is the same part of the whole list, and costs a few pages (MUSTER_SEED=${seed})`, async () => {
    const property = fc.asyncProperty(scenes, async (scene) => {
      const { list, whole, rowsRead } = open(scene);

      const { rows, total } = await list.byIndex(scene.offset, scene.count);

      expect(rows.map(({ place }) => place.id)).toEqual(whole.slice(scene.offset, scene.offset + scene.count));
      expect(total).toBe(whole.length);
      const rounds = 60;
      expect(rowsRead()).toBeLessThanOrEqual(3 * (scene.count + mostSkippedInOneRead + rounds));
    });

    await fc.assert(property, { seed, numRuns: runs });
  });

  test(`pages by cursor are the whole list, forwards and back (MUSTER_SEED=${seed})`, async () => {
    const property = fc.asyncProperty(scenes, async (scene) => {
      const { list, whole } = open({ ...scene, names: scene.names.map((names) => names.slice(0, 300)) });
      const count = Math.max(20, scene.count);
      const page = async (text: string | undefined) => {
        const cursor = text === undefined ? undefined : readCursor(text, 'hash');
        const { rows, total } = await list.byCursor(cursor, count + 1);
        expect(total).toBe(whole.length);
        return cutPage({ cursor, count, hash: 'hash' }, rows);
      };
      const ids = ({ rows }: Awaited<ReturnType<typeof page>>) => rows.map(({ place }) => place.id);

      const forwards = [await page(undefined)];
      while (forwards.at(-1)!.nextCursor && forwards.length < 100)
        forwards.push(await page(forwards.at(-1)!.nextCursor));
      const backwards = [forwards.at(-1)!];
      while (backwards[0]!.previousCursor && backwards.length < 100)
        backwards.unshift(await page(backwards[0]!.previousCursor));

      expect(forwards.flatMap(ids)).toEqual(whole);
      expect(backwards.flatMap(ids)).toEqual(whole);
    });

    await fc.assert(property, { seed, numRuns: runs });
  });
});
