import { readAttributePath } from './attribute-path.js';
import { isEmpty, missing, readAttributeValue } from './attribute-value.js';
import { ProtocolError } from './error.js';
import { isObject, type JsonObject } from './json.js';
import type { AttributeDefinition, ResourceSchema, SchemaSection, ScimResource } from './schema.js';
import { mistyped } from './simple-value.js';

/**
 * Reads the body of a POST (`create`) or PUT (`replace`) into a resource with canonical names and checked values
 * (RFC 7644 sections 3.3 and 3.5.1). Unknown and read-only attributes are left out; null and "" mean unassigned. For
 * `replace` a list sent empty stays as [], so that emptying it can be told from leaving it out.
 *
 * @throws ProtocolError invalidSyntax for a body that is no object, invalidValue naming the attribute
 */
export function readResource(schema: ResourceSchema, body: unknown, purpose: 'create' | 'replace'): ScimResource {
  if (!isObject(body)) throw new ProtocolError('invalidSyntax', 'The body is not a resource. Send a JSON object.');
  const reader = new ResourceReader(schema, purpose);
  for (const name of Object.keys(body)) reader.readMember(name, body[name]);
  return reader.finish();
}

class ResourceReader {
  readonly #resource: ScimResource = {};
  readonly #keepsEmptyLists: boolean;

  constructor(
    private readonly schema: ResourceSchema,
    purpose: 'create' | 'replace',
  ) {
    this.#keepsEmptyLists = purpose === 'replace';
  }

  /** Reads a member of the body: an attribute, a qualified attribute, or the container of a schema. */
  readMember(name: string, value: unknown): void {
    const { schema } = this;
    const attribute = schema.core.table.get(name);
    const container = attribute === undefined && name.includes(':') ? schema.section(name) : undefined;
    if (attribute !== undefined) this.#readAttribute(schema.core, attribute, value);
    else if (container !== undefined) this.#readContainer(container, value);
    else if (name.includes(':')) this.#readQualified(name, value);
  }

  finish(): ScimResource {
    const { core, extensions } = this.schema;
    requireAttributes(core, this.#resource);
    for (const extension of extensions) {
      const container = this.#resource[extension.urn] as JsonObject | undefined;
      if (container !== undefined || extension.required) requireAttributes(extension, container ?? {});
    }
    return this.#resource;
  }

  #readContainer(section: SchemaSection, value: unknown): void {
    if (isEmpty(value)) return;
    if (!isObject(value)) throw mistyped(section.urn, 'an object with the attributes of this schema');
    for (const name of Object.keys(value)) {
      const attribute = section.table.get(name);
      if (attribute !== undefined) this.#readAttribute(section, attribute, value[name]);
    }
  }

  #readQualified(name: string, value: unknown): void {
    const path = readAttributePath(name, this.schema.urns);
    const section = path?.urn === undefined ? undefined : this.schema.section(path.urn);
    const attribute = path?.sub === undefined ? section?.table.get(path?.name ?? '') : undefined;
    if (section !== undefined && attribute !== undefined) this.#readAttribute(section, attribute, value);
  }

  #readAttribute(section: SchemaSection, attribute: AttributeDefinition, value: unknown): void {
    if (attribute.mutability === 'readOnly') return;
    const where = section.extension ? `${section.urn}:${attribute.name}` : attribute.name;
    const read = readAttributeValue(attribute, value, where);
    if (read === undefined) return;
    if (Array.isArray(read) && read.length === 0 && !this.#keepsEmptyLists) return;
    this.#holderOf(section)[attribute.name] = read;
  }

  #holderOf(section: SchemaSection): JsonObject {
    if (!section.extension) return this.#resource;
    const container = (this.#resource[section.urn] as JsonObject | undefined) ?? {};
    this.#resource[section.urn] = container;
    return container;
  }
}

function requireAttributes(section: SchemaSection, holder: JsonObject): void {
  for (const { name } of section.table.required) {
    const value = holder[name];
    const isBlank = typeof value === 'string' && value.trim() === '';
    if (value === undefined || isBlank || (Array.isArray(value) && value.length === 0)) {
      throw missing(section.extension ? `${section.urn}:${name}` : name);
    }
  }
}
