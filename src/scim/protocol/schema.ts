import type { AttributePath } from './attribute-path.js';
import { AttributeTable } from './attribute-table.js';
import type { Json } from './json.js';
import { commonAttributes } from './schemas/common.js';

/** The data types of RFC 7643 section 2.3. */
export type AttributeType =
  | 'string'
  | 'boolean'
  | 'decimal'
  | 'integer'
  | 'dateTime'
  | 'binary'
  | 'reference'
  | 'complex';

/** An attribute and its characteristics (RFC 7643 section 7). */
export interface AttributeDefinition {
  readonly name: string;
  readonly type: AttributeType;
  readonly multiValued: boolean;
  readonly description: string;
  readonly required: boolean;
  readonly caseExact: boolean;
  readonly mutability: 'readOnly' | 'readWrite' | 'immutable' | 'writeOnly';
  readonly returned: 'always' | 'never' | 'default' | 'request';
  readonly uniqueness: 'none' | 'server' | 'global';
  readonly canonicalValues?: readonly string[];
  readonly referenceTypes?: readonly string[];
  readonly subAttributes?: readonly AttributeDefinition[];
}

/** A schema as the Schemas endpoint shows it, without `schemas` and `meta` (RFC 7643 section 7). */
export interface SchemaDefinition {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly attributes: readonly AttributeDefinition[];
}

/** A resource by canonical attribute names; the attributes of an extension stand in an object under its URN. */
export type ScimResource = { [name: string]: Json };

/** An extension of a resource type and whether every resource must carry it (RFC 7643 section 6). */
export interface SchemaExtension {
  readonly schema: SchemaDefinition;
  readonly required: boolean;
}

/**
 * What a path leads to. For the URN of an extension by itself, `attribute` is the container: a complex attribute
 * named by the URN.
 */
export interface ResolvedAttribute {
  readonly urn: string;
  readonly extension: boolean;
  readonly attribute: AttributeDefinition;
  readonly sub?: AttributeDefinition;
}

/** A schema of a resource type with its attributes ready for look-up. */
export interface SchemaSection {
  readonly urn: string;
  readonly extension: boolean;
  readonly required: boolean;
  readonly table: AttributeTable;
  readonly container: AttributeDefinition;
}

/** The closed set of attributes that resources of one type may have: common, core and extensions. */
export class ResourceSchema {
  readonly core: SchemaSection;
  readonly extensions: readonly SchemaSection[];
  readonly urns: readonly string[];
  /** The schemas as they were given: the core first. */
  readonly definitions: readonly SchemaDefinition[];
  readonly #sections: ReadonlyMap<string, SchemaSection>;

  constructor(core: SchemaDefinition, extensions: readonly SchemaExtension[]) {
    this.definitions = [core, ...extensions.map(({ schema }) => schema)];
    const own = new Set(core.attributes.map((attribute) => attribute.name.toLowerCase()));
    const common = commonAttributes.filter((attribute) => !own.has(attribute.name.toLowerCase()));
    this.core = section({ ...core, attributes: [...common, ...core.attributes] }, { extension: false, required: true });
    this.extensions = extensions.map(({ schema, required }) => section(schema, { extension: true, required }));
    const sections = [this.core, ...this.extensions];
    this.urns = sections.map(({ urn }) => urn);
    this.#sections = new Map(sections.map((each) => [each.urn.toLowerCase(), each]));
  }

  /** The schema with this URN, in any letter case (RFC 7644 section 3.10). */
  section(urn: string): SchemaSection | undefined {
    return this.#sections.get(urn) ?? this.#sections.get(urn.toLowerCase());
  }

  /**
   * The attribute that a path names, in any letter case. A name without URN is a core attribute, else the first
   * extension attribute of that name (RFC 7644 section 3.10).
   */
  find(path: AttributePath): ResolvedAttribute | undefined {
    if (path.urn === undefined) {
      for (const candidate of [this.core, ...this.extensions]) {
        const found = resolve(candidate, path);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    const named = this.section(path.urn);
    if (named === undefined) return this.#containerCutAtItsLastColon(path);
    return path.name === '' ? containerOf(named) : resolve(named, path);
  }

  /** The URNs for a resource's `schemas`: the core's and those of the extensions it carries (RFC 7643 section 3). */
  urnsOf(resource: ScimResource): string[] {
    const carried = this.extensions.filter(({ urn }) => resource[urn] !== undefined);
    return [this.core.urn, ...carried.map(({ urn }) => urn)];
  }

  #containerCutAtItsLastColon(path: AttributePath): ResolvedAttribute | undefined {
    if (path.sub !== undefined) return undefined;
    const whole = this.section(`${path.urn}:${path.name}`);
    return whole && containerOf(whole);
  }
}

/** True when a path led to an extension as a whole. */
export function isContainer(target: ResolvedAttribute): boolean {
  return target.attribute.name === target.urn;
}

function containerOf({ urn, extension, container }: SchemaSection): ResolvedAttribute | undefined {
  return extension ? { urn, extension, attribute: container } : undefined;
}

function resolve({ urn, extension, table }: SchemaSection, path: AttributePath): ResolvedAttribute | undefined {
  const attribute = table.get(path.name);
  if (attribute === undefined) return undefined;
  if (path.sub === undefined) return { urn, extension, attribute };
  const sub = AttributeTable.ofSubAttributes(attribute).get(path.sub);
  return sub && { urn, extension, attribute, sub };
}

function section(
  schema: SchemaDefinition,
  { extension, required }: { extension: boolean; required: boolean },
): SchemaSection {
  return {
    urn: schema.id,
    extension,
    required,
    table: new AttributeTable(schema.attributes),
    container: {
      name: schema.id,
      type: 'complex',
      multiValued: false,
      description: schema.description,
      required,
      caseExact: false,
      mutability: 'readWrite',
      returned: 'default',
      uniqueness: 'none',
      subAttributes: schema.attributes,
    },
  };
}
