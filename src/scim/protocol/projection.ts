import { readAttributePath } from './attribute-path.js';
import { ProtocolError } from './error.js';
import type { Json, JsonObject } from './json.js';
import { parsePath } from './path.js';
import { type Mask, type Members, membersExcluding, membersIncluding } from './projection-mask.js';
import { isContainer, type ResolvedAttribute, type ResourceSchema, type ScimResource } from './schema.js';

/** Which attributes of a resource a response shows (RFC 7644 section 3.9). */
export class Projection {
  constructor(
    private readonly schema: ResourceSchema,
    readonly members: Members,
  ) {}

  /** True when the response shows the attribute or a part of it; by name in any letter case, or by an extension's URN. */
  wants(name: string): boolean {
    const path = readAttributePath(name, this.schema.urns);
    const target = path && this.schema.find(path);
    if (target === undefined) return false;
    const shown = target.extension && !isContainer(target) ? this.members.get(target.urn) : this.members;
    return shown === 'whole' || shown?.has(target.attribute.name) === true;
  }
}

const defaultProjections = new WeakMap<ResourceSchema, Projection>();

/**
 * Reads the query parameters `attributes` and `excludedAttributes`, of which the first counts if both are given.
 * Unknown names are ignored, and the filter of a value path too. `written` is what of the attributes returned on request
 * the request itself wrote; unless `attributes` are named, it is shown too (RFC 7643 section 7).
 */
export function readProjection(
  schema: ResourceSchema,
  attributes: string | undefined,
  excludedAttributes: string | undefined,
  written: readonly ResolvedAttribute[] = [],
): Projection {
  if (attributes) return new Projection(schema, membersIncluding(schema, readTargets(schema, attributes)));
  const excluded = excludedAttributes ? readTargets(schema, excludedAttributes) : [];
  if (excluded.length > 0 || written.length > 0) {
    return new Projection(schema, membersExcluding(schema, excluded, written));
  }
  return defaultProjection(schema);
}

function defaultProjection(schema: ResourceSchema): Projection {
  let projection = defaultProjections.get(schema);
  if (projection === undefined) {
    projection = new Projection(schema, membersExcluding(schema, []));
    defaultProjections.set(schema, projection);
  }
  return projection;
}

/** The resource as a response shows it; the given object itself where nothing has to be left out. */
export function project(resource: ScimResource, projection: Projection): ScimResource {
  return shownObject(resource, projection.members);
}

function shownObject(object: JsonObject, members: Members): JsonObject {
  const names = Object.keys(object);
  if (names.every((name) => members.get(name) === 'whole')) return object;
  const visible: JsonObject = {};
  for (const name of names) {
    const mask = members.get(name);
    const value = mask && shown(object[name] ?? null, mask);
    if (value !== undefined) visible[name] = value;
  }
  return visible;
}

/** The part of a value that is shown, undefined where nothing is left of it. */
function shown(value: Json, mask: Mask): Json | undefined {
  if (mask === 'whole' || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const elements = value.map((element) => shown(element, mask)).filter((element) => element !== undefined);
    return elements.length > 0 ? elements : undefined;
  }
  const visible = shownObject(value, mask);
  return Object.keys(visible).length > 0 ? visible : undefined;
}

function readTargets(schema: ResourceSchema, list: string): ResolvedAttribute[] {
  return splitAtCommas(list).flatMap((name) => readTarget(schema, name) ?? []);
}

function readTarget(schema: ResourceSchema, name: string): ResolvedAttribute | undefined {
  try {
    return schema.find(parsePath(name, schema.urns));
  } catch (error) {
    if (error instanceof ProtocolError) return undefined;
    throw error;
  }
}

/** Cuts a list of names at its commas, save those inside brackets. */
function splitAtCommas(list: string): string[] {
  const names: string[] = [];
  let start = 0;
  let isInBrackets = false;
  for (let index = 0; index < list.length; index += 1) {
    const character = list[index];
    if (character === '[') isInBrackets = true;
    else if (character === ']') isInBrackets = false;
    else if (character === ',' && !isInBrackets) {
      names.push(list.slice(start, index));
      start = index + 1;
    }
  }
  names.push(list.slice(start));
  return names;
}
