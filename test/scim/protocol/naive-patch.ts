import type { ScimResource } from '../../../src/scim/protocol/schema.js';
import { ENTERPRISE } from './resource-schemas.js';

/** An operation as it stands in a PATCH body. */
export interface RawOperation {
  op: string;
  path?: string;
  value?: unknown;
}

type Email = { value?: string; type?: string; primary?: boolean; display?: string };
type User = {
  title?: unknown;
  name?: Record<string, unknown>;
  emails?: Email[];
  [ENTERPRISE]?: { department?: unknown; manager?: unknown };
};

/**
 * What PATCH means for title, name, emails and the enterprise extension, written straight down on a copy that is
 * changed in place; the scimType where it is refused. It shares no code with the real one.
 */
export function naivelyPatched(resource: ScimResource, operations: RawOperation[]): ScimResource | string {
  const user = structuredClone(resource) as User;
  const flat = operations.flatMap(({ op, path, value }) =>
    path === undefined
      ? Object.entries(value as object).map(([name, member]) => ({ op: op.toLowerCase(), path: name, value: member }))
      : [{ op: op.toLowerCase(), path, value }],
  );
  for (const { op, path, value } of flat) {
    const gone = op === 'remove' || value === null || value === '';
    if (path.startsWith('emails[')) {
      const refusal = patchSelectedEmails(user, { op, path, value, gone });
      if (refusal !== undefined) return refusal;
    } else if (path === 'emails') {
      patchEmails(user, op, gone ? [] : (value as Email[]));
    } else if (path.startsWith('name')) {
      patchName(user, path, gone, value);
    } else if (path.startsWith(ENTERPRISE)) {
      patchEnterprise(user, path, gone, value);
    } else {
      user.title = gone ? undefined : value;
    }
  }
  return JSON.parse(JSON.stringify(user)) as ScimResource;
}

function patchName(user: User, path: string, gone: boolean, value: unknown): void {
  const name = user.name ?? {};
  if (path === 'name.givenName') name.givenName = gone ? undefined : value;
  else if (gone) for (const sub of Object.keys(name)) name[sub] = undefined;
  else
    for (const [sub, part] of Object.entries(value as object))
      name[sub] = part === null || part === '' ? undefined : part;
  const isEmpty = Object.values(name).every((part) => part === undefined);
  user.name = isEmpty ? undefined : name;
}

function patchEnterprise(user: User, path: string, gone: boolean, value: unknown): void {
  const enterprise = user[ENTERPRISE] ?? {};
  if (path.endsWith('department')) {
    enterprise.department = gone ? undefined : value;
  } else {
    const id = typeof value === 'object' && value !== null ? (value as { value: unknown }).value : value;
    enterprise.manager = gone || id === null || id === '' ? undefined : { value: id };
  }
  const isEmpty = enterprise.department === undefined && enterprise.manager === undefined;
  user[ENTERPRISE] = isEmpty ? undefined : enterprise;
}

function patchEmails(user: User, op: string, sent: Email[]): void {
  if (op === 'remove') {
    user.emails = undefined;
    return;
  }
  const news = tidied([], sent.map(typed));
  setEmails(user, op === 'replace' ? news : tidied(user.emails ?? [], news));
}

function patchSelectedEmails(
  user: User,
  { op, path, value, gone }: { op: string; path: string; value: unknown; gone: boolean },
): string | undefined {
  const wanted: Email = {};
  for (const [, sub, quoted] of path.matchAll(/(\w+) eq "(\w+)"/g)) {
    Object.assign(wanted, { [sub!]: sub === 'primary' ? quoted === 'True' : quoted });
  }
  const sub = path.split('].')[1];
  const emails = user.emails ?? [];
  const isWanted = (email: Email) =>
    (wanted.type === undefined || email.type === wanted.type) &&
    (wanted.value === undefined || email.value?.toLowerCase() === wanted.value.toLowerCase()) &&
    (wanted.primary === undefined || email.primary === wanted.primary);
  const selected = emails.filter(isWanted);
  if (gone) {
    const left = emails.filter((email) => !selected.includes(email) || (sub !== undefined && survives(email, sub)));
    setEmails(user, tidied([], left));
    return undefined;
  }
  if (selected.length === 0 && op === 'replace') return 'noTarget';
  if (selected.length === 0) {
    emails.push(wanted);
    selected.push(wanted);
  }
  for (const email of selected) Object.assign(email, typed(sub === undefined ? (value as Email) : { [sub]: value }));
  setEmails(user, tidied(emails, [], selected));
  return undefined;
}

/** Takes a sub-attribute away; what then holds labels only is gone with it. */
function survives(email: Email, sub: string): boolean {
  if (email[sub as keyof Email] === undefined) return true;
  delete email[sub as keyof Email];
  return email.value !== undefined;
}

function typed(email: Email): Email {
  return email.primary === undefined ? email : { ...email, primary: `${email.primary}`.toLowerCase() === 'true' };
}

/** All emails, each pair of type and value once (without value: each label once), and one primary: a favoured one, else the first. */
function tidied(olds: Email[], news: Email[], favoured: Email[] = news): Email[] {
  const pair = ({ type, value, display }: Email) => (value === undefined ? `${type}//${display}` : `${type}/${value}`);
  const favouredPairs = favoured.map(pair);
  const result: Email[] = [];
  for (const email of [...olds, ...news]) {
    const same = result.find((other) => pair(other) === pair(email));
    if (same === undefined) result.push({ ...email });
    else Object.assign(same, email);
  }
  const primaries = result.filter(({ primary }) => primary === true);
  const kept = primaries.find((email) => favouredPairs.includes(pair(email))) ?? primaries[0];
  for (const email of primaries) if (email !== kept) email.primary = false;
  return result;
}

function setEmails(user: User, emails: Email[]): void {
  user.emails = emails.length === 0 ? undefined : emails;
}
