import { missing } from './attribute-value.js';
import type { CheckedFilter } from './checked-filter.js';
import { ProtocolError } from './error.js';
import { isObject, type Json, type JsonObject } from './json.js';
import { PatchApplier } from './patch-apply.js';
import { readOperation } from './patch-operation.js';
import type { ResolvedAttribute, ResourceSchema, SchemaSection, ScimResource } from './schema.js';

/**
 * One change of one attribute. A `value` of null in an add or replace unassigns the target; in a value for a complex
 * attribute, a null sub-attribute unassigns that one. Where the target is read-only, `value` is as the client sent it.
 */
export interface PatchOperation {
  readonly op: 'add' | 'replace' | 'remove';
  /** The target as the client may read it in a message. */
  readonly path: string;
  readonly target: ResolvedAttribute;
  readonly filter?: CheckedFilter;
  readonly value?: Json;
}

const MAX_OPERATIONS = 1000;

/**
 * Reads the body of a PATCH into operations on single attributes: an operation without path, or on a schema's
 * URN, becomes one for each attribute in its value (RFC 7644 section 3.5.2). Operations on a schema or a
 * sub-attribute that the resource type does not have are left out.
 *
 * @throws ProtocolError invalidSyntax, invalidPath, invalidFilter, invalidValue, noTarget or mutability; tooMany with
 * status 413 above 1,000 operations
 */
export function readPatch(schema: ResourceSchema, body: unknown): PatchOperation[] {
  const operations = isObject(body) ? memberOf(body, 'Operations') : undefined;
  if (!Array.isArray(operations) || operations.length === 0) {
    throw new ProtocolError(
      'invalidSyntax',
      'The PATCH has no operations. Send an array of one or more in Operations.',
    );
  }
  if (operations.length > MAX_OPERATIONS) {
    throw new ProtocolError('tooMany', `The PATCH has more than ${MAX_OPERATIONS} operations. Send it in parts.`, 413);
  }
  return operations.flatMap((each, index) => {
    if (!isObject(each)) {
      throw new ProtocolError(
        'invalidSyntax',
        `Operation ${index + 1} of the PATCH is not an object. Send op, path and value.`,
      );
    }
    const operation = { op: memberOf(each, 'op'), path: memberOf(each, 'path'), value: memberOf(each, 'value') };
    return readOperation(schema, operation);
  });
}

/**
 * The resource after all operations in their order; the given one stays untouched and parts that do not change are
 * shared with it (RFC 7644 section 3.5.2).
 *
 * @throws ProtocolError noTarget, mutability or invalidValue, whereupon none of the operations counts; tooMany with
 * status 413 for a PATCH that goes on with lists after it has looked at more than 10,000 of their values
 */
export function applyPatch(
  schema: ResourceSchema,
  resource: ScimResource,
  operations: readonly PatchOperation[],
): ScimResource {
  const applier = new PatchApplier();
  const patched = operations.reduce((current, operation) => applier.apply(current, operation), resource);
  if (patched !== resource) {
    checkStillComplete(schema.core, resource, patched);
    for (const extension of schema.extensions) checkExtension(extension, resource, patched);
  }
  return patched;
}

/** The member of this name, by exact name else in any letter case. */
function memberOf(object: { [name: string]: unknown }, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name];
  const found = Object.keys(object).find((key) => key.toLowerCase() === name.toLowerCase());
  return found === undefined ? undefined : object[found];
}

function checkExtension(extension: SchemaSection, before: ScimResource, after: ScimResource): void {
  const [previous, present] = [before[extension.urn], after[extension.urn]];
  if (present === previous) return;
  if (present !== undefined) {
    checkStillComplete(extension, (previous ?? {}) as JsonObject, present as JsonObject);
  } else if (extension.required) {
    throw removedRequired(extension.urn);
  }
}

/** Of what is required, nothing may be missing that was there before, and a new extension must be complete. */
function checkStillComplete(section: SchemaSection, before: JsonObject, after: JsonObject): void {
  for (const { name } of section.table.required) {
    if (after[name] !== undefined) continue;
    const where = section.extension ? `${section.urn}:${name}` : name;
    if (before[name] !== undefined) throw removedRequired(where);
    if (section.extension) throw missing(where);
  }
}

function removedRequired(where: string): ProtocolError {
  return new ProtocolError('mutability', `${where} is required and cannot be removed. Replace its value instead.`);
}
