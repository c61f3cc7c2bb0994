import type { Context } from '../domain/context.js';
import { badCursor, cutPage } from './cursor.js';
import type { Answer } from './error-response.js';
import { isDescending, keyTypeOf, type PageQuery, readPage, readSort, requireKeyOf } from './list-query.js';
import { ProtocolError } from './protocol/error.js';
import { parseFilter } from './protocol/filter.js';
import { listResponse } from './protocol/messages.js';
import { project, readProjection } from './protocol/projection.js';
import { checkSharedFilter, isNever } from './protocol/shared-filter.js';
import type { Route } from './resource-router.js';
import { finished, type ResourceType, type SortOrder } from './resource-type.js';
import { type RankedPlace, RootList, readWhole } from './root-list.js';
import { TypeList, type TypeQuery } from './type-list.js';

/** A query over all types (RFC 7644 section 3.4.2.1): what it asks of each type that can have matches, and which page. */
interface RootQuery extends PageQuery {
  readonly asked: readonly TypeQuery[];
  readonly descending: boolean;
}

/** Answers a query at the root with the resources of every type that match; throws what the request alone shows to be wrong. */
export function routeRoot(types: readonly ResourceType[], query: URLSearchParams, baseUrl: string): Route {
  const asked = readRootQuery(types, query);
  return { status: 200, run: (ctx) => answer(asked, ctx, baseUrl) };
}

function readRootQuery(types: readonly ResourceType[], query: URLSearchParams): RootQuery {
  const text = query.get('filter');
  const filters = text === null ? undefined : checkSharedFilter(types, parseFilter(text));
  const { ordered, sorts } = readOrder(types, query);
  const asked = ordered.map((type, rank) => ({
    type,
    rank,
    filter: filters?.[types.indexOf(type)],
    sort: sorts.get(type),
    projection: readProjection(
      type.schema,
      query.get('attributes') ?? undefined,
      query.get('excludedAttributes') ?? undefined,
    ),
  }));
  const page = readPage(query, '');
  if (page.cursor) requireKeyOf(sorts.values().next().value, page.cursor);
  if (page.cursor && !types.some(({ name }) => name === page.cursor?.place.type)) throw badCursor('cannot be read');
  return {
    ...page,
    asked: asked.filter(({ filter }) => !filter || !isNever(filter)),
    descending: isDescending(query),
  };
}

/**
 * The types in the order in which equal keys stand, and by what each is sorted: not at all where it lacks the attribute, which makes
 * its resources ones without a value. Sorted by `meta.resourceType` the types stand by their names.
 */
function readOrder(types: readonly ResourceType[], query: URLSearchParams) {
  const sorts = new Map<ResourceType, SortOrder>();
  let refusal: unknown;
  for (const type of types) {
    try {
      const sort = readSort(type.schema, query);
      if (sort) sorts.set(type, sort);
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      refusal ??= error;
    }
  }
  if (sorts.size === 0 && refusal) throw refusal;
  if (new Set([...sorts.values()].map(comparedAs)).size > 1)
    throw new ProtocolError(
      'invalidPath',
      'sortBy names attributes whose types differ between the resource types. Put the URN of a schema before the name.',
    );
  if (![...sorts.values()].some(isResourceType)) return { ordered: types, sorts };
  const byName = types.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { ordered: isDescending(query) ? byName.toReversed() : byName, sorts: new Map<ResourceType, SortOrder>() };
}

function comparedAs(sort: SortOrder): string {
  const type = keyTypeOf(sort);
  return { integer: 'number', decimal: 'number', boolean: 'boolean', dateTime: 'dateTime' }[type as string] ?? 'text';
}

const isResourceType = ({ target: { attribute, sub, extension } }: SortOrder) =>
  !extension && attribute.name === 'meta' && sub?.name === 'resourceType';

async function answer(query: RootQuery, ctx: Context, baseUrl: string): Promise<Answer> {
  const { asked, descending, startIndex, cursor, count, hash } = query;
  const list = new RootList(
    asked.map((each) => new TypeList(each, ctx, baseUrl)),
    descending,
  );
  const show = async (places: readonly RankedPlace[]) =>
    (await readWhole(places)).map(({ list: { type, projection }, stored }) =>
      project(finished(type, stored, baseUrl), projection),
    );
  if (startIndex !== undefined) {
    const { rows, total } = await list.byIndex(startIndex - 1, count);
    return { status: 200, body: listResponse({ resources: await show(rows), totalResults: total, startIndex }) };
  }
  const found = await list.byCursor(cursor, count + 1);
  const { rows, ...cursors } = cutPage({ cursor, count, hash }, found.rows);
  return { status: 200, body: listResponse({ resources: await show(rows), totalResults: found.total, ...cursors }) };
}
