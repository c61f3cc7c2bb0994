import { AttributeTable } from './attribute-table.js';
import { sameValue } from './equality.js';
import { ProtocolError } from './error.js';
import { isObject, type Json, type JsonObject } from './json.js';
import type { AttributeDefinition, ResourceSchema, ScimResource } from './schema.js';

/**
 * What a PUT makes of a resource: the replacement, as `readResource` gives it, with everything of the current one
 * that a client cannot write; write-only and immutable attributes that the replacement leaves out stay, and so does
 * `externalId`, which identity providers leave out without meaning to take it away (RFC 7644 section 3.5.1).
 *
 * @throws ProtocolError mutability for another value of an immutable attribute
 */
export function replaceResource(
  schema: ResourceSchema,
  current: ScimResource,
  replacement: ScimResource,
): ScimResource {
  const replaced = replaceMembers(schema.core.table, current, replacement);
  for (const { urn, table } of schema.extensions) {
    const container = replaceMembers(table, asObject(current[urn]), asObject(replacement[urn]), `${urn}:`);
    if (Object.keys(container).length > 0) replaced[urn] = container;
  }
  const externalId = replaced.externalId ?? current.externalId;
  return externalId === undefined ? replaced : { ...replaced, externalId };
}

function replaceMembers(table: AttributeTable, current: JsonObject, replacement: JsonObject, prefix = ''): JsonObject {
  const replaced: JsonObject = {};
  for (const attribute of table.attributes) {
    const { name } = attribute;
    const value = replaceValue(attribute, { before: current[name], after: replacement[name], where: prefix + name });
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) replaced[name] = value;
  }
  return replaced;
}

function replaceValue(
  attribute: AttributeDefinition,
  { before, after, where }: { before: Json | undefined; after: Json | undefined; where: string },
): Json | undefined {
  switch (attribute.mutability) {
    case 'readOnly':
      return before;
    case 'writeOnly':
      return after ?? before;
    case 'immutable':
      if (after === undefined || before === undefined || sameValue(before, after)) return after ?? before;
      throw new ProtocolError('mutability', `${where} is immutable and has a value. Send it as it is or leave it out.`);
    case 'readWrite':
      if (attribute.type !== 'complex' || attribute.multiValued || !isObject(after)) return after;
      return replaceMembers(AttributeTable.ofSubAttributes(attribute), asObject(before), after, `${where}.`);
  }
}

function asObject(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
