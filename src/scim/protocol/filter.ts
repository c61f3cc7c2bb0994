import { type AttributePath, printAttributePath } from './attribute-path.js';
import { parseFilterText } from './filter-parser.js';

/** The comparison operators of RFC 7644 section 3.4.2.2, table 3, save `pr`. */
export type CompareOperator = 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'ge' | 'lt' | 'le';

/** A value that a filter compares with. */
export type FilterValue = string | number | boolean | null;

/** The syntax tree of a filter (RFC 7644 section 3.4.2.2); `terms` are two or more. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Filter[] }
  | { readonly kind: 'not'; readonly term: Filter }
  | {
      readonly kind: 'compare';
      readonly path: AttributePath;
      readonly op: CompareOperator;
      readonly value: FilterValue;
    }
  | { readonly kind: 'present'; readonly path: AttributePath }
  | { readonly kind: 'valuePath'; readonly path: AttributePath; readonly filter: Filter };

/**
 * Reads a filter of at most 4,096 characters, 20 levels of nesting and 50 comparisons. A value may also be an
 * unquoted word, as some clients send it; it is read as a string.
 *
 * @throws ProtocolError invalidFilter
 */
export function parseFilter(text: string, urns: readonly string[] = []): Filter {
  return parseFilterText(text, urns);
}

/** The text of a filter, such that parsing it gives the same tree. */
export function printFilter(filter: Filter): string {
  switch (filter.kind) {
    case 'or':
      return filter.terms.map((term) => (term.kind === 'or' ? grouped(term) : printFilter(term))).join(' or ');
    case 'and':
      return filter.terms.map((term) => (isLogical(term) ? grouped(term) : printFilter(term))).join(' and ');
    case 'not':
      return `not ${grouped(filter.term)}`;
    case 'compare':
      return `${printAttributePath(filter.path)} ${filter.op} ${JSON.stringify(filter.value)}`;
    case 'present':
      return `${printAttributePath(filter.path)} pr`;
    case 'valuePath':
      return `${printAttributePath(filter.path)}[${printFilter(filter.filter)}]`;
  }
}

function grouped(filter: Filter): string {
  return `(${printFilter(filter)})`;
}

function isLogical({ kind }: Filter): boolean {
  return kind === 'and' || kind === 'or';
}
