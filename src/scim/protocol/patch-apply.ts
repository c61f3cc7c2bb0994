import { sameValue } from './equality.js';
import { ProtocolError } from './error.js';
import { isObject, type Json, type JsonObject } from './json.js';
import type { PatchOperation } from './patch.js';
import { isUnassigning, patchComplex } from './patch-complex.js';
import { patchElements } from './patch-elements.js';
import { notWritable } from './patch-value.js';
import { isContainer, type ScimResource } from './schema.js';

const MAX_VISITED_VALUES = 10_000;

/** Applies operations one after the other and bounds the work that they cause together. */
export class PatchApplier {
  #visitedValues = 0;

  /** The resource after one operation; see `applyPatch`. */
  apply(resource: ScimResource, operation: PatchOperation): ScimResource {
    const { target } = operation;
    if (isContainer(target)) return removeExtension(resource, operation);
    if (!target.extension) return this.#applyTo(resource, operation);
    const holder = (resource[target.urn] ?? {}) as JsonObject;
    const patched = this.#applyTo(holder, operation);
    if (patched === holder) return resource;
    return withMember(resource, target.urn, Object.keys(patched).length === 0 ? undefined : patched);
  }

  #applyTo(holder: JsonObject, operation: PatchOperation): JsonObject {
    const { attribute } = operation.target;
    const current = holder[attribute.name];
    if (isReadOnly(operation)) {
      if (sameValue(valueAt(operation, current), operation.value)) return holder;
      throw notWritable(operation.path);
    }
    const next = this.#next(operation, current);
    if (sameValue(current, next)) return holder;
    if (attribute.mutability === 'immutable' && current !== undefined) {
      throw new ProtocolError('mutability', `${operation.path} is immutable and has a value. Leave it as it is.`);
    }
    return withMember(holder, attribute.name, next);
  }

  #next(operation: PatchOperation, current: Json | undefined): Json | undefined {
    const { target, value } = operation;
    if (target.attribute.multiValued) {
      const elements = (current ?? []) as Json[];
      this.#visit(elements.length + (Array.isArray(value) ? value.length : 1));
      const patched = patchElements(operation, elements);
      return patched.length === 0 ? undefined : patched;
    }
    if (target.attribute.type === 'complex') return patchComplex(operation, current as JsonObject | undefined);
    return isUnassigning(operation) ? undefined : value;
  }

  #visit(values: number): void {
    if (this.#visitedValues > MAX_VISITED_VALUES) {
      throw new ProtocolError('tooMany', 'The PATCH changes long lists too many times. Send it in parts.', 413);
    }
    this.#visitedValues += values;
  }
}

function isReadOnly({ target }: PatchOperation): boolean {
  return target.attribute.mutability === 'readOnly' || target.sub?.mutability === 'readOnly';
}

function valueAt({ target: { sub }, filter }: PatchOperation, current: Json | undefined): Json | undefined {
  if (sub === undefined && filter === undefined) return current;
  return sub !== undefined && filter === undefined && isObject(current) ? (current as JsonObject)[sub.name] : undefined;
}

function removeExtension(resource: ScimResource, { target, path }: PatchOperation): ScimResource {
  if (resource[target.urn] === undefined) return resource;
  if (target.attribute.subAttributes?.every(({ mutability }) => mutability === 'readOnly')) throw notWritable(path);
  return withMember(resource, target.urn, undefined);
}

function withMember(object: JsonObject, name: string, value: Json | undefined): JsonObject {
  const copy = { ...object };
  if (value === undefined) delete copy[name];
  else copy[name] = value;
  return copy;
}
