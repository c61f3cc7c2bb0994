import { equal } from '../filter-text.js';
import { type PatchOperation, URN } from '../scim-resource.js';

/** Entra's PATCH dialect: without a flag, or with `aadOptscim062020` in the tenant URL. */
export type EntraMode = 'legacy' | 'compliant';

/** The path of the manager reference, whose value Entra sends as a bare id. */
export const MANAGER_PATH = `${URN.enterpriseUser}:manager`;

/**
 * The operations that set attributes: one capitalised operation per attribute, or, with the flag, all attributes
 * without a filter in the keys of one path-less value.
 */
export function setOperations(mode: EntraMode, values: Readonly<Record<string, unknown>>): PatchOperation[] {
  const entries = Object.entries(values);
  if (mode === 'legacy') return entries.map(([path, value]) => ({ op: 'Replace', path, value }));
  const filtered = entries.filter(([path]) => path.includes('['));
  const plain = entries.filter(([path]) => !path.includes('['));
  const operations: PatchOperation[] = filtered.map(([path, value]) => ({ op: 'replace', path, value }));
  return plain.length === 0 ? operations : [...operations, { op: 'replace', value: Object.fromEntries(plain) }];
}

/** The operation of a soft delete or a restore: `"False"` and `"True"` without the flag, booleans with it. */
export function activeOperation(mode: EntraMode, active: boolean): PatchOperation {
  if (mode === 'compliant') return { op: 'replace', path: 'active', value: active };
  return { op: 'Replace', path: 'active', value: active ? 'True' : 'False' };
}

export function managerOperation(mode: EntraMode, managerId: string): PatchOperation {
  return { op: mode === 'legacy' ? 'Add' : 'add', path: MANAGER_PATH, value: managerId };
}

export function addMembersOperation(mode: EntraMode, ids: readonly string[]): PatchOperation {
  return {
    op: mode === 'legacy' ? 'Add' : 'add',
    path: 'members',
    value: ids.map((value) => ({ $ref: null, value })),
  };
}

/** The removal of members: a value list without the flag, a value filter per member with it. */
export function removeMembersOperations(mode: EntraMode, ids: readonly string[]): PatchOperation[] {
  if (mode === 'compliant') return ids.map((id) => ({ op: 'remove', path: `members[${equal('value', id)}]` }));
  return [{ op: 'Remove', path: 'members', value: ids.map((value) => ({ $ref: null, value })) }];
}
