import { DomainError } from '../../errors.js';

/** What a file of an identity provider tells of: its people, or its groups with who is in them. */
export type DriftSubject = 'USERS' | 'GROUPS';

/** Where a column stands in a line, and what it is called in the header. */
export interface Column {
  readonly index: number;
  readonly header: string;
}

/** The columns that name a person. One of them is there. */
export type PersonColumns = Readonly<Partial<Record<'userName' | 'externalId' | 'email', Column>>>;

/** The columns that are read, out of all that a file has. */
export type DriftColumns =
  | { readonly subject: 'USERS'; readonly person: PersonColumns; readonly state?: Column; readonly unassigned?: Column }
  | {
      readonly subject: 'GROUPS';
      readonly name: Column;
      readonly externalId?: Column;
      /** A line is one person in one group. */
      readonly person?: PersonColumns;
      /** A line is a group, with the userNames of all who are in it. */
      readonly members?: Column;
    };

/** Names of columns as Okta, Entra ID and SCIM have them, in lower case without blanks and signs; the first that is there is read. */
const known = {
  userName:
    'username applicationlogin applicationusername appusername oktausername login userlogin profilelogin userprincipalname upn',
  email: 'email primaryemail mail emailaddress workemail profileemail useremail emails emailsvalue',
  externalId: 'externalid userid oktauserid oktaid objectid id',
  state: 'active accountenabled enabled status userstatus oktauserstatus accountstatus',
  unassigned: 'unassignedon',
  member: 'username oktausername login userlogin userprincipalname upn memberusername member user',
  memberEmail: 'email primaryemail mail useremail memberemail',
  memberId: 'userid oktauserid memberid userobjectid',
  group: 'groupname groupdisplayname group',
  groupId: 'groupid groupobjectid groupexternalid',
  ownId: 'externalid objectid id',
  displayName: 'displayname',
  members: 'members groupmembers memberusernames membersvalue',
  ofGroups: 'members grouptype grouptypes membershiptype securityenabled mailenabled',
} as const;

/** Finds out by its header what a file tells of; INVALID_VALUE names what was found and what is needed. */
export function readHeader(header: readonly string[]): DriftColumns {
  const places = new Map<string, Column>();
  for (const [index, text] of header.entries()) {
    const name = plainName(text);
    if (!places.has(name)) places.set(name, { index, header: text.trim() });
  }
  const find = (kind: keyof typeof known): Column | undefined =>
    known[kind].split(' ').flatMap((name) => places.get(name) ?? [])[0];
  const found = <Key extends string>(columns: Record<Key, Column | undefined>) =>
    Object.fromEntries(Object.entries(columns).filter(([, column]) => column)) as Partial<Record<Key, Column>>;

  const group = find('group');
  if (group) {
    const person = found({ userName: find('member'), email: find('memberEmail'), externalId: find('memberId') });
    if (Object.keys(person).length > 0)
      return { subject: 'GROUPS', name: group, person, ...found({ externalId: find('groupId') }) };
    const externalId = find('groupId') ?? find('ownId');
    return { subject: 'GROUPS', name: group, ...found({ externalId, members: find('members') }) };
  }
  const displayName = find('displayName');
  if (displayName && find('ofGroups'))
    return { subject: 'GROUPS', name: displayName, ...found({ externalId: find('ownId'), members: find('members') }) };
  const person = found({ userName: find('userName'), email: find('email'), externalId: find('externalId') });
  if (!person.userName && !person.email) throw wrongColumns(header);
  return { subject: 'USERS', person, ...found({ state: find('state'), unassigned: find('unassigned') }) };
}

/** A heading without blanks, signs and case; of `User name [userPrincipalName] Required` what stands in the brackets. */
const plainName = (text: string) => (/\[(\w+)\]/.exec(text)?.[1] ?? text).toLowerCase().replace(/[^a-z0-9]/g, '');

const shownColumns = 30;

function wrongColumns(header: readonly string[]): DomainError {
  const names = header.slice(0, shownColumns).map((name) => `"${name.trim().slice(0, 40)}"`);
  const more = header.length > shownColumns ? ` and ${header.length - shownColumns} more` : '';
  return new DomainError(
    'INVALID_VALUE',
    `The first line names the columns ${names.join(', ')}${more}, and none of those that are needed. A file of users needs userName (Okta: Login or Okta username; Entra: userPrincipalName) or email; active (Okta: Status; Entra: accountEnabled) and externalId (an id) are read too. A file of groups needs group name, with userName in each line for one person in one group; or displayName with members, the userNames separated by semicolons.`,
    'header',
  );
}

/** What was read as what, for people: the names of the columns as the file has them. */
export function columnNames(columns: DriftColumns): Readonly<Record<string, string>> {
  const { subject: _, person = {}, ...others } = columns as DriftColumns & { readonly person?: PersonColumns };
  const named = { ...others, ...(columns.subject === 'GROUPS' ? prefixed(person) : person) } as Record<string, Column>;
  return Object.fromEntries(Object.entries(named).map(([name, { header }]) => [name, header]));
}

const prefixed = ({ userName, email, externalId }: PersonColumns) =>
  Object.fromEntries(
    Object.entries({ memberUserName: userName, memberEmail: email, memberExternalId: externalId }).filter(
      ([, column]) => column,
    ),
  );
