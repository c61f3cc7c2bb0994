import { AttributeTable } from './attribute-table.js';
import { type AttributeDefinition, isContainer, type ResolvedAttribute, type ResourceSchema } from './schema.js';

/** What of a value is returned: all of it, or the named members only. */
export type Mask = 'whole' | Members;

/** The members of an object that are returned, by canonical name. */
export type Members = ReadonlyMap<string, Mask>;

/** The least that is returned: the attributes returned always, and those that `targets` name (RFC 7644 section 3.9). */
export function membersIncluding(schema: ResourceSchema, targets: readonly ResolvedAttribute[]): Members {
  const members = new Map(alwaysAmong(schema.core.table));
  for (const { urn, table } of schema.extensions) {
    const always = alwaysAmong(table);
    if (always.length > 0) members.set(urn, new Map(always));
  }
  for (const target of targets) includeIn(members, target);
  return members;
}

/**
 * What is returned by default and `extra`, without `targets`; attributes returned always stay (RFC 7644 section 3.9).
 */
export function membersExcluding(
  schema: ResourceSchema,
  targets: readonly ResolvedAttribute[],
  extra: readonly ResolvedAttribute[] = [],
): Members {
  const members = new Map(defaultsAmong(schema.core.table));
  for (const { urn, container } of schema.extensions) members.set(urn, maskOf(container));
  for (const target of extra) add(schema, members, target);
  for (const target of targets) {
    if (!target.extension || isContainer(target)) exclude(members, target);
    else exclude(explicit(members, target.urn, schema.section(target.urn)?.container), target);
  }
  return members;
}

/** Shows an attribute beside all that is shown of its extension, or a sub-attribute beside all that is shown of its attribute. */
function add(
  schema: ResourceSchema,
  members: Map<string, Mask>,
  { urn, extension, attribute, sub }: ResolvedAttribute,
) {
  const holder = extension ? explicit(members, urn, schema.section(urn)?.container) : members;
  if (sub === undefined) holder.set(attribute.name, maskOf(attribute));
  else explicit(holder, attribute.name, attribute).set(sub.name, maskOf(sub));
}

function includeIn(members: Map<string, Mask>, target: ResolvedAttribute): void {
  if (!target.extension || isContainer(target)) include(members, target);
  else if (members.get(target.urn) !== 'whole') include(nested(members, target.urn), target);
}

function include(members: Map<string, Mask>, { attribute, sub }: ResolvedAttribute): void {
  if (attribute.returned === 'never' || sub?.returned === 'never') return;
  if (sub === undefined) {
    members.set(attribute.name, maskOf(attribute));
  } else if (members.get(attribute.name) !== 'whole') {
    const parts = nested(members, attribute.name);
    for (const [name, mask] of alwaysAmong(AttributeTable.ofSubAttributes(attribute))) parts.set(name, mask);
    parts.set(sub.name, maskOf(sub));
  }
}

function exclude(members: Map<string, Mask>, { attribute, sub }: ResolvedAttribute): void {
  if (sub === undefined) {
    if (attribute.returned !== 'always') leaveTheAlwaysReturned(members, attribute);
  } else if (sub.returned !== 'always' && members.has(attribute.name)) {
    explicit(members, attribute.name, attribute).delete(sub.name);
  }
}

function leaveTheAlwaysReturned(members: Map<string, Mask>, attribute: AttributeDefinition): void {
  const always = alwaysAmong(AttributeTable.ofSubAttributes(attribute));
  if (always.length === 0) members.delete(attribute.name);
  else members.set(attribute.name, new Map(always));
}

const masks = new WeakMap<AttributeDefinition, Mask>();

function maskOf(attribute: AttributeDefinition): Mask {
  let mask = masks.get(attribute);
  if (mask === undefined) {
    mask = makeMask(attribute);
    masks.set(attribute, mask);
  }
  return mask;
}

function makeMask(attribute: AttributeDefinition): Mask {
  const table = AttributeTable.ofSubAttributes(attribute);
  const shown = defaultsAmong(table);
  const isAll = shown.length === table.attributes.length && shown.every(([, mask]) => mask === 'whole');
  return isAll ? 'whole' : new Map(shown);
}

function defaultsAmong({ attributes }: AttributeTable): [string, Mask][] {
  return attributes
    .filter(({ returned }) => returned === 'default' || returned === 'always')
    .map((attribute) => [attribute.name, maskOf(attribute)]);
}

function alwaysAmong({ attributes }: AttributeTable): [string, Mask][] {
  return attributes
    .filter(({ returned }) => returned === 'always')
    .map((attribute) => [attribute.name, maskOf(attribute)]);
}

/** The member's own mask as a map that may be written, empty if it had none. */
function nested(members: Map<string, Mask>, name: string): Map<string, Mask> {
  const present = members.get(name);
  const map = new Map(present === 'whole' ? [] : present);
  members.set(name, map);
  return map;
}

/** As `nested`, with 'whole' spelled out by the attribute's default members. */
function explicit(
  members: Map<string, Mask>,
  name: string,
  attribute: AttributeDefinition | undefined,
): Map<string, Mask> {
  const present = members.get(name);
  const shown = present === 'whole' && attribute ? defaultsAmong(AttributeTable.ofSubAttributes(attribute)) : present;
  const map = new Map(shown === 'whole' ? [] : shown);
  members.set(name, map);
  return map;
}
