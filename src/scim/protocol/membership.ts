import type { CheckedFilter } from './checked-filter.js';
import { ProtocolError } from './error.js';
import { isObject, type Json } from './json.js';
import type { PatchOperation } from './patch.js';
import { notWritable } from './patch-value.js';
import type { ResourceSchema } from './schema.js';

/** One change of a group's members; ids are as the client sent them, each once. */
export type MembershipStep =
  | { readonly kind: 'add' | 'remove' | 'replace'; readonly ids: readonly string[] }
  | { readonly kind: 'removeAll' }
  | { readonly kind: 'removeMatching'; readonly filter: CheckedFilter };

/**
 * Separates the operations on `members` from the rest, both in their order, so that a large group never passes
 * through `applyPatch`. Adjacent adds and adjacent removes become one step; of adjacent replacements the last counts.
 *
 * @throws ProtocolError mutability for a change inside a member, invalidValue for a member without an id
 */
export function membershipSteps(
  schema: ResourceSchema,
  operations: readonly PatchOperation[],
): { steps: MembershipStep[]; rest: PatchOperation[] } {
  const members = schema.core.table.get('members');
  const isOnMembers = ({ target }: PatchOperation) => !target.extension && target.attribute === members;
  const steps = operations.filter(isOnMembers).flatMap(stepsOf);
  return { steps: merged(steps), rest: operations.filter((operation) => !isOnMembers(operation)) };
}

/** The ids of the elements of `members`; each element is an object with a `value`. */
export function memberIds(elements: readonly Json[]): string[] {
  return elements.map((element) => {
    if (isObject(element) && typeof element.value === 'string') return element.value;
    throw new ProtocolError(
      'invalidValue',
      'An element of members has no value. Send the id of the member as its value.',
    );
  });
}

function stepsOf(operation: PatchOperation): MembershipStep[] {
  const { op, target, filter, path, value } = operation;
  if (target.sub !== undefined) return stepsOfSubAttribute(operation);
  if (filter !== undefined) {
    if (op !== 'remove' && value !== null) return stepsOfSelected(operation, filter);
    const ids = idsNamedBy(filter);
    return [ids === undefined ? { kind: 'removeMatching', filter } : { kind: 'remove', ids }];
  }
  if (op === 'remove' && value === undefined) return [{ kind: 'removeAll' }];
  if (!Array.isArray(value))
    throw new ProtocolError('invalidValue', `The value of ${path} is not usable. Send an array.`);
  return [{ kind: op, ids: memberIds(value) }];
}

/** `members.value` names whole members; every other sub-attribute, and the id of a member, stays as it is. */
function stepsOfSubAttribute({ op, target, filter, path, value }: PatchOperation): MembershipStep[] {
  const isId = target.sub?.name === 'value' && filter === undefined;
  if (isId && op === 'add' && typeof value === 'string') return [{ kind: 'add', ids: [value] }];
  throw notWritable(path);
}

/** An add at `members[value eq "id"]` adds that member; nothing else can be written into a member. */
function stepsOfSelected({ op, path, value }: PatchOperation, filter: CheckedFilter): MembershipStep[] {
  const ids = idsNamedBy(filter);
  const sent = isObject(value) && typeof value.value === 'string' ? value.value : undefined;
  const isSame = ids?.length === 1 && (sent === undefined || sent === ids[0]);
  if (op === 'add' && ids !== undefined && isSame) return [{ kind: 'add', ids }];
  throw new ProtocolError(
    'mutability',
    `A member cannot be changed at ${path.slice(0, 80)}. Remove it and add another.`,
  );
}

/** The ids in `value eq "id"` and in or-chains of it, undefined for any other filter. */
function idsNamedBy(filter: CheckedFilter): string[] | undefined {
  if (filter.kind === 'compare') {
    const { op, target, value } = filter;
    return op === 'eq' && target.sub?.name === 'value' && typeof value === 'string' ? [value] : undefined;
  }
  if (filter.kind !== 'or') return undefined;
  const ids = filter.terms.map(idsNamedBy);
  return ids.includes(undefined) ? undefined : (ids as string[][]).flat();
}

function merged(steps: readonly MembershipStep[]): MembershipStep[] {
  const runs: MembershipStep[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run?.[0]?.kind === step.kind && step.kind !== 'removeMatching') run.push(step);
    else runs.push([step]);
  }
  return runs.map(mergedRun);
}

function mergedRun(run: readonly MembershipStep[]): MembershipStep {
  const last = run[run.length - 1]!;
  if (!('ids' in last)) return last;
  const counted = last.kind === 'replace' ? [last] : run;
  return { kind: last.kind, ids: [...new Set(counted.flatMap((step) => ('ids' in step ? step.ids : [])))] };
}
