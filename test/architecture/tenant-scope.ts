import type { Statement } from './statement-log.js';

/** A use of a tenant table for which a statement does not name the organization. */
interface Unscoped {
  readonly table: string;
  readonly text: string;
}

const notAnAlias = new Set(
  'where set join left right inner cross on order group limit offset for returning values select union using as lateral from default do'.split(
    ' ',
  ),
);

/**
 * The tenant tables that a statement reads or changes without comparing their organization_id (of `organization` its id) with a
 * parameter, in the parentheses where the table stands. The rows of an insert are named by their values.
 */
export function unscopedTables({ text }: Statement, tenantTables: readonly string[]): Unscoped[] {
  const plain = text.replaceAll('"', '').replace(/\s+/g, ' ').toLowerCase();
  const uses = [
    ...plain.matchAll(/(?:\b(from|join|update|into)|,) ([a-z_]+)\b(?!\.)(?: as)?(?: ([a-z_]+)\b)?/g),
  ].filter(([, verb, table]) => tenantTables.includes(table!) && verb !== 'into');
  return uses.flatMap((use) => {
    const table = use[2]!;
    const alias = use[3] && !notAnAlias.has(use[3]) ? use[3] : table;
    const block = blockAround(plain, use.index);
    const column = table === 'organization' ? 'id' : 'organization_id';
    const alone = uses.filter(({ index }) => blockAround(plain, index) === block).length === 1;
    const qualified = new RegExp(`\\b${alias}\\.${column} = \\$\\d+`);
    const bare = new RegExp(`(?<![.\\w])${column} = \\$\\d+`);
    return qualified.test(block) || (alone && bare.test(block)) ? [] : [{ table, text }];
  });
}

/** The parameters that a statement compares an organization with. */
export function namedOrganizations({ text, values }: Statement): unknown[] {
  return [...text.matchAll(/organization_id"? = \$(\d+)/g)].map(([, number]) => values[Number(number) - 1]);
}

/** The text between the innermost parentheses around a position, without the parentheses inside it. */
function blockAround(text: string, position: number): string {
  let start = 0;
  for (let depth = 0, at = position; at >= 0; at--) {
    if (text[at] === ')') depth++;
    if (text[at] === '(' && depth-- === 0) {
      start = at + 1;
      break;
    }
  }
  let block = '';
  for (let depth = 0, at = start; at < text.length; at++) {
    if (text[at] === ')' && depth-- === 0) break;
    if (depth === 0) block += text[at];
    if (text[at] === '(') depth++;
  }
  return block;
}
