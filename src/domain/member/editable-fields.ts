import { can } from '../access.js';
import type { Actor } from '../context.js';
import type { Member } from './member.entity.js';

const kept = [
  'userName',
  'displayName',
  'name',
  'emails',
  'phoneNumbers',
  'title',
  'department',
  'costCenter',
  'employeeNumber',
  'preferredLanguage',
  'locale',
  'timezone',
] as const;
const own = ['role', 'notes', 'hold'] as const;

/** What a person may change of a member. `hold` is the administrator's switch; `teams` and `licenses` those given by hand. */
export const editableFields = [...kept, ...own, 'teams', 'licenses'] as const;
export type EditableField = (typeof editableFields)[number];

/** What this caller may change of this member: what the identity provider keeps is changed there. */
export function editableFieldsOf(member: Pick<Member, 'managedBy' | 'status'>, actor: Actor): EditableField[] {
  if (member.status !== 'ACTIVE' && member.status !== 'SUSPENDED') return [];
  return [
    ...(can(actor, 'members:write') ? [...(member.managedBy === 'SCIM' ? [] : kept), ...own] : []),
    ...(can(actor, 'teams:write') ? (['teams'] as const) : []),
    ...(can(actor, 'licenses:write') ? (['licenses'] as const) : []),
  ];
}
