import type { Claims } from '../check/claims.js';

const MUTABILITIES = ['readOnly', 'readWrite', 'immutable', 'writeOnly'];
const RETURNED = ['always', 'never', 'default', 'request'];
const TYPES = ['string', 'boolean', 'decimal', 'integer', 'dateTime', 'binary', 'reference', 'complex'];

/** Claims that the attributes of a schema are defined as Entra reads them (RFC 7643 section 7). */
export function claimAttributes(claim: Claims, owner: string, attributes: unknown): void {
  claim.must(Array.isArray(attributes) && attributes.length > 0, `${owner} has attributes`, attributes);
  if (!Array.isArray(attributes)) return;
  for (const attribute of attributes) {
    const name = `${owner}:${attribute.name}`;
    claim.must(typeof attribute.name === 'string', `every attribute of ${owner} has a name`, attribute);
    claim.must(typeof attribute.multiValued === 'boolean', `${name} says whether it is multi-valued`, attribute);
    claim.must(TYPES.includes(attribute.type), `${name} has a type as the RFC spells it`, attribute.type);
    claimSpelling(claim, `${name}.mutability`, attribute.mutability, MUTABILITIES);
    claimSpelling(claim, `${name}.returned`, attribute.returned, RETURNED);
    if (attribute.type === 'complex') claimAttributes(claim, name, attribute.subAttributes);
  }
}

function claimSpelling(claim: Claims, what: string, value: unknown, values: readonly string[]): void {
  claim.must(value === undefined || values.includes(String(value)), `${what} is spelled as in the RFC`, value);
}
