import { isDeepStrictEqual } from 'node:util';
import { DomainError } from '../errors.js';
import { lowerCase, nameKey } from '../name-key.js';
import { checkOptionalText, checkText } from '../text.js';
import type { Member, MemberProfile } from './member.entity.js';

/** What a caller can say of a member: the identity provider's view of a person. */
export interface MemberDraft {
  readonly userName: string;
  readonly externalId: string | null;
  readonly displayName: string | null;
  readonly active: boolean;
  readonly department: string | null;
  readonly costCenter: string | null;
  readonly profile: MemberProfile;
}

/** The columns that a draft decides. */
export type DraftColumns = MemberDraft & Pick<Member, 'userNameKey' | 'emailKeys' | 'entitlementKeys'>;

const profileBytes = 64 * 1024;

/** The draft of a member as it is. */
export function draftOf(member: Member): MemberDraft {
  const { userName, externalId, displayName, active, department, costCenter, profile } = member;
  return { userName, externalId, displayName, active, department, costCenter, profile };
}

/** Checks a draft and adds what is derived from it; INVALID_VALUE names the field. */
export function toColumns(draft: MemberDraft): DraftColumns {
  const userName = checkText('userName', draft.userName, { max: 320 });
  const profile = withoutEmpty(draft.profile);
  const json = JSON.stringify(profile);
  if (json.includes('\\u')) checkTexts(profile);
  if (Buffer.byteLength(json) > profileBytes)
    throw new DomainError('INVALID_VALUE', `The profile is larger than ${profileBytes / 1024} kB.`, 'profile');
  return {
    userName,
    userNameKey: nameKey(userName),
    externalId: checkOptionalText('externalId', draft.externalId, { max: 1024 }) || null,
    displayName: checkOptionalText('displayName', draft.displayName, { max: 1024 }),
    active: draft.active,
    department: checkOptionalText('department', draft.department, { max: 1024 }),
    costCenter: checkOptionalText('costCenter', draft.costCenter, { max: 1024 }),
    profile,
    emailKeys: [...new Set((profile.emails ?? []).flatMap(({ value }) => (value ? [lowerCase(value)] : [])))],
    entitlementKeys: [...new Set((profile.entitlements ?? []).flatMap(({ value }) => (value ? [nameKey(value)] : [])))],
  };
}

/** Attribute → [before, after] of what differs; empty when nothing does. */
export function changesBetween(member: Member, columns: DraftColumns): Record<string, readonly [unknown, unknown]> {
  const changes: Record<string, readonly [unknown, unknown]> = {};
  for (const key of ['userName', 'externalId', 'displayName', 'active', 'department', 'costCenter'] as const)
    if (member[key] !== columns[key]) changes[key] = [member[key], columns[key]];
  for (const key of new Set([...Object.keys(member.profile), ...Object.keys(columns.profile)]) as Set<
    keyof MemberProfile
  >)
    if (!isDeepStrictEqual(member.profile[key], columns.profile[key]))
      changes[key] = [member.profile[key] ?? null, columns.profile[key] ?? null];
  return changes;
}

/** Refuses texts that cannot be stored: in JSON they stand as `\u` escapes. */
function checkTexts(profile: MemberProfile): void {
  for (const [attribute, value] of Object.entries(profile))
    JSON.stringify(value, (_, part) =>
      typeof part === 'string' ? checkText(attribute, part, { min: 0, max: profileBytes }) : part,
    );
}

function withoutEmpty(profile: MemberProfile): MemberProfile {
  const kept = Object.entries(profile).filter(
    ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as MemberProfile;
}
