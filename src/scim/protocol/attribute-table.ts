import type { AttributeDefinition } from './schema.js';

/** A closed set of attributes, found by name in any letter case and never through a prototype (RFC 7643 section 2.1). */
export class AttributeTable {
  readonly attributes: readonly AttributeDefinition[];
  readonly required: readonly AttributeDefinition[];
  readonly #byName = new Map<string, AttributeDefinition>();

  constructor(attributes: readonly AttributeDefinition[]) {
    this.attributes = attributes;
    this.required = attributes.filter(({ required, mutability }) => required && mutability !== 'readOnly');
    for (const attribute of attributes) {
      this.#byName.set(attribute.name, attribute);
      this.#byName.set(attribute.name.toLowerCase(), attribute);
    }
  }

  /** The attribute of this name, or undefined. */
  get(name: string): AttributeDefinition | undefined {
    return this.#byName.get(name) ?? this.#byName.get(name.toLowerCase());
  }

  /** The sub-attributes of a complex attribute; an empty table for every other. */
  static ofSubAttributes(attribute: AttributeDefinition): AttributeTable {
    let table = tables.get(attribute);
    if (table === undefined) {
      table = new AttributeTable(attribute.subAttributes ?? []);
      tables.set(attribute, table);
    }
    return table;
  }
}

const tables = new WeakMap<AttributeDefinition, AttributeTable>();
