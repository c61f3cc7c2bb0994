import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** How large a document may be; what Apollo and graphql-js do with one costs more than its length. */
export const limits = {
  /** Lexical tokens, counted while parsing. */
  tokens: 4_000,
  /** Fields inside fields, introspection aside (graphql-js bounds that itself). */
  depth: 12,
  /** Aliases in the document. */
  aliases: 30,
  /** Fields at the root of one operation, fragments written out. */
  rootFields: 30,
  fragments: 30,
  directives: 60,
  /** Fields of one operation, fragments written out. */
  fields: 2_000,
} as const;

interface Size {
  readonly fields: number;
  readonly depth: number;
}

const nothing: Size = { fields: 0, depth: 0 };

/** What is too large about a document, as a sentence, or undefined. Linear in the document: each fragment is measured once. */
export function excessOf(document: DocumentNode): string | undefined {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const counts = countNodes(document);
  if (fragments.size > limits.fragments) return tooMany('fragments', limits.fragments);
  if (counts.aliases > limits.aliases) return tooMany('aliases', limits.aliases);
  if (counts.directives > limits.directives) return tooMany('directives', limits.directives);
  const measure = measurer(fragments);
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const { fields, depth } = measure(node.selectionSet);
    if (depth > limits.depth) return `The query is nested more than ${limits.depth} deep.`;
    if (fields > limits.fields) return tooMany('fields, with fragments written out', limits.fields);
    if (rootFields(node.selectionSet, fragments, new Set()) > limits.rootFields)
      return tooMany('root fields', limits.rootFields);
  }
  return undefined;
}

const tooMany = (what: string, most: number) => `The query has more than ${most} ${what}.`;

function measurer(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const known = new Map<string, Size>();

  function ofFragment(name: string): Size {
    const size = known.get(name);
    if (size) return size;
    known.set(name, nothing);
    const fragment = fragments.get(name);
    const measured = fragment ? of(fragment.selectionSet) : nothing;
    known.set(name, measured);
    return measured;
  }

  function of(set: SelectionSetNode): Size {
    let [fields, depth] = [0, 0];
    for (const node of set.selections) {
      const size = sizeOf(node);
      fields += size.fields;
      depth = Math.max(depth, size.depth);
    }
    return { fields, depth };
  }

  function sizeOf(node: SelectionSetNode['selections'][number]): Size {
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
    if (node.kind === Kind.INLINE_FRAGMENT) return of(node.selectionSet);
    const inner = node.selectionSet ? of(node.selectionSet) : nothing;
    return { fields: inner.fields + 1, depth: node.name.value.startsWith('__') ? 1 : inner.depth + 1 };
  }

  return of;
}

/** The fields at the root of an operation, fragments written out; each fragment counts where it is spread first. */
export function rootFields(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  spread: Set<string>,
): number {
  let count = 0;
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) count++;
    else if (node.kind === Kind.INLINE_FRAGMENT) count += rootFields(node.selectionSet, fragments, spread);
    else if (!spread.has(node.name.value)) {
      spread.add(node.name.value);
      const fragment = fragments.get(node.name.value);
      if (fragment) count += rootFields(fragment.selectionSet, fragments, spread);
    }
  }
  return count;
}

function countNodes(document: DocumentNode): { aliases: number; directives: number } {
  let [aliases, directives] = [0, 0];
  const pending: SelectionSetNode[] = [];
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION && node.kind !== Kind.FRAGMENT_DEFINITION) continue;
    directives += node.directives?.length ?? 0;
    pending.push(node.selectionSet);
  }
  for (let set = pending.pop(); set; set = pending.pop())
    for (const node of set.selections) {
      directives += node.directives?.length ?? 0;
      if (node.kind === Kind.FIELD && node.alias) aliases++;
      if (node.kind !== Kind.FRAGMENT_SPREAD && node.selectionSet) pending.push(node.selectionSet);
    }
  return { aliases, directives };
}
