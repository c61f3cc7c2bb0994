import { isObject, type Json } from './json.js';
import type { PatchOperation } from './patch.js';
import type { AttributeDefinition, ResolvedAttribute, ResourceSchema, ScimResource } from './schema.js';

/** What a checked body of a POST or PUT says about attributes and sub-attributes that are returned on request (RFC 7643 section 7). */
export function onRequestIn(schema: ResourceSchema, resource: ScimResource): ResolvedAttribute[] {
  return [schema.core, ...schema.extensions].flatMap(({ urn, extension, table }) => {
    const holder = extension ? resource[urn] : resource;
    if (!isObject(holder)) return [];
    return Object.keys(holder).flatMap((name) => {
      const attribute = table.get(name);
      return attribute ? onRequestAt({ urn, extension, attribute }, holder[name] as Json) : [];
    });
  });
}

/** As `onRequestIn`, for the operations of a PATCH. */
export function onRequestWrittenBy(operations: readonly PatchOperation[]): ResolvedAttribute[] {
  return operations.flatMap(({ target, value }) => onRequestAt(target, value));
}

function onRequestAt(target: ResolvedAttribute, value: Json | undefined): ResolvedAttribute[] {
  const { attribute, sub } = target;
  if (sub !== undefined) return isOnRequest(sub) ? [target] : [];
  const parts = (attribute.subAttributes ?? []).filter((part) => isOnRequest(part) && says(value, part.name));
  return [...(isOnRequest(attribute) ? [target] : []), ...parts.map((part) => ({ ...target, sub: part }))];
}

const isOnRequest = ({ returned }: AttributeDefinition) => returned === 'request';

function says(value: Json | undefined, name: string): boolean {
  const objects = Array.isArray(value) ? value : [value];
  return objects.some((object) => isObject(object) && Object.hasOwn(object, name));
}
