/** An operation as its order sees it: the bulkId of the resource it makes, and those it refers to. */
export interface BulkNode {
  readonly makes?: string;
  readonly refersTo: ReadonlySet<string>;
}

/**
 * A step of a bulk request: an operation is run, without the values that refer to the `unmade`; one that was run without
 * some is completed once they are made.
 */
export type BulkStep =
  | { readonly kind: 'run'; readonly index: number; readonly unmade: ReadonlySet<string> }
  | { readonly kind: 'complete'; readonly index: number };

interface Visit {
  readonly index: number;
  readonly needs: Iterator<string>;
  readonly unmade: Set<string>;
}

/**
 * The steps of a bulk request: the order of its operations, except that what one refers to is made right before it. Of
 * operations that refer to each other, some are run without and completed as soon as can be (RFC 7644 section 3.7.1).
 * Takes time in proportion to the operations and their references.
 */
export function orderOf(nodes: readonly BulkNode[]): BulkStep[] {
  const makers = new Map<string, number>();
  for (const [index, { makes }] of nodes.entries())
    if (makes !== undefined && !makers.has(makes)) makers.set(makes, index);
  const order = new Order(nodes, makers);
  for (const index of nodes.keys()) order.visit(index);
  return order.steps;
}

/** A search in depth over the references, its stack in the heap. */
class Order {
  readonly steps: BulkStep[] = [];
  readonly #states = new Map<number, 'OPEN' | 'RUN'>();
  readonly #lacks = new Map<number, number>();
  readonly #waiting = new Map<number, number[]>();

  constructor(
    private readonly nodes: readonly BulkNode[],
    private readonly makers: ReadonlyMap<string, number>,
  ) {}

  visit(root: number): void {
    if (this.#states.has(root)) return;
    const stack = [this.#open(root)];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const { value: need, done } = top.needs.next();
      if (done) {
        stack.pop();
        this.#run(top);
        continue;
      }
      const maker = this.makers.get(need);
      const state = maker === undefined ? 'RUN' : this.#states.get(maker);
      if (state === 'OPEN') top.unmade.add(need);
      else if (state === undefined) stack.push(this.#open(maker!));
    }
  }

  #open(index: number): Visit {
    this.#states.set(index, 'OPEN');
    return { index, needs: this.nodes[index]!.refersTo.values(), unmade: new Set() };
  }

  #run({ index, unmade }: Visit): void {
    this.#states.set(index, 'RUN');
    this.steps.push({ kind: 'run', index, unmade });
    if (unmade.size > 0) this.#lacks.set(index, unmade.size);
    for (const bulkId of unmade) {
      const maker = this.makers.get(bulkId)!;
      const waiters = this.#waiting.get(maker);
      if (waiters) waiters.push(index);
      else this.#waiting.set(maker, [index]);
    }
    for (const waiter of this.#waiting.get(index) ?? []) {
      const lacks = this.#lacks.get(waiter)! - 1;
      this.#lacks.set(waiter, lacks);
      if (lacks === 0) this.steps.push({ kind: 'complete', index: waiter });
    }
  }
}
