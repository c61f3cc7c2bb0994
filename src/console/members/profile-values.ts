import { profile as texts } from '../texts/en/members.ts';
import type { OneMember } from './member-page.tsx';
import type { MemberField, UpdateMemberInput } from './operations.ts';

/** An e-mail address or a phone number as it is typed. */
export interface ContactDraft {
  readonly value: string;
  readonly type: string;
  readonly primary: boolean;
}

const singleFields = {
  userName: 'USER_NAME',
  displayName: 'DISPLAY_NAME',
  title: 'TITLE',
  department: 'DEPARTMENT',
  costCenter: 'COST_CENTER',
  employeeNumber: 'EMPLOYEE_NUMBER',
  preferredLanguage: 'PREFERRED_LANGUAGE',
  locale: 'LOCALE',
  timezone: 'TIMEZONE',
  notes: 'NOTES',
} as const satisfies Record<string, MemberField>;

const namePartFields = {
  givenName: 'NAME',
  middleName: 'NAME',
  familyName: 'NAME',
  formatted: 'NAME',
  honorificPrefix: 'NAME',
  honorificSuffix: 'NAME',
} as const satisfies Record<string, MemberField>;

const { userName, displayName, notes, ...work } = singleFields;

/** Texts of a profile, and by which name `editableFields` speaks of them; in the order in which they are shown. */
export const textFields = { userName, displayName, ...namePartFields, ...work, notes };
export const contactFields = { emails: 'EMAILS', phoneNumbers: 'PHONE_NUMBERS' } as const;

export type TextField = keyof typeof textFields;
export type ContactField = keyof typeof contactFields;

/** A profile as a form has it: what is not given is empty. */
export type ProfileValues = Record<TextField, string> & Record<ContactField, ContactDraft[]>;

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) => Object.keys(record) as Key[];

/** The profile of a member, for a form. */
export function valuesOf(member: OneMember): ProfileValues {
  const texts = keysOf(singleFields).map((key) => [key, member[key] ?? '']);
  const parts = keysOf(namePartFields).map((key) => [key, member.name?.[key] ?? '']);
  const contacts = keysOf(contactFields).map((key) => [
    key,
    member[key].map(({ value, type, primary }) => ({ value, type: type ?? '', primary })),
  ]);
  return Object.fromEntries([...texts, ...parts, ...contacts]);
}

const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);

/** The input that makes `after` of `before`: nothing but what differs. */
export function changesOf(before: ProfileValues, after: ProfileValues): Omit<UpdateMemberInput, 'memberId'> {
  const singles = keysOf(singleFields).filter((key) => key !== 'userName' && before[key] !== after[key]);
  const contacts = keysOf(contactFields).filter((key) => differ(before[key], after[key]));
  const isRenamed = keysOf(namePartFields).some((key) => before[key] !== after[key]);
  return {
    ...(before.userName !== after.userName && { userName: after.userName }),
    ...Object.fromEntries(singles.map((key) => [key, after[key] || null])),
    ...Object.fromEntries(contacts.map((key) => [key, after[key].flatMap(given)])),
    ...(isRenamed && {
      name: Object.fromEntries(keysOf(namePartFields).map((key) => [key, after[key] || null])),
    }),
  };
}

const given = ({ value, type, primary }: ContactDraft) =>
  value.trim() === '' ? [] : [{ value: value.trim(), type: type.trim() || null, primary }];

/** A value in words, to compare. */
const wordsOf = (value: string | readonly ContactDraft[]): string =>
  typeof value === 'string' ? value : value.map(({ value, type }) => (type ? `${value} (${type})` : value)).join(', ');

/** What was changed since `base`, beside what is saved meanwhile; nothing where nobody else has changed any of it. */
export const contested = (base: ProfileValues, mine: ProfileValues, theirs: ProfileValues) =>
  changedKeys(base, mine).some((key) => differ(base[key], theirs[key]))
    ? changedKeys(base, mine).map((key) => ({
        label: texts.fields[key],
        mine: wordsOf(mine[key]),
        theirs: wordsOf(theirs[key]),
      }))
    : [];

const changedKeys = (base: ProfileValues, mine: ProfileValues) =>
  [...keysOf(textFields), ...keysOf(contactFields)].filter((key) => differ(base[key], mine[key]));
