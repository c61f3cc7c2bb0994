import { createHash } from 'node:crypto';
import { DomainError } from '../../errors.js';
import { nameKey } from '../../name-key.js';
import {
  type Column,
  columnNames,
  type DriftColumns,
  type DriftSubject,
  type PersonColumns,
  readHeader,
} from './columns.js';
import { type CsvRecord, readCsv } from './csv-records.js';
import { readState } from './state.js';

/** People of a file, column by column, as a statement takes them; what a file does not tell is null. */
export interface FilePeople {
  readonly names: string[];
  readonly keys: (string | null)[];
  readonly externalIds: (string | null)[];
  readonly emailKeys: (string | null)[];
  readonly active: (boolean | null)[];
}

/** Groups of a file in the same form, each once. */
export interface FileGroups {
  readonly names: string[];
  readonly keys: string[];
  readonly externalIds: (string | null)[];
}

/** Who is in which group: places in the lists of groups and people. */
export interface FileMemberships {
  readonly groups: number[];
  readonly people: number[];
}

/** What a file of an identity provider says, as far as it can be compared. */
export interface ExportFile {
  readonly subject: DriftSubject;
  /** What was read as what: the names of columns as the file has them. */
  readonly columns: Readonly<Record<string, string>>;
  /** How many lines follow the header. */
  readonly lines: number;
  /** Tells one file from another. */
  readonly digest: string;
  readonly people: FilePeople;
  readonly groups: FileGroups;
  /** Null where the file names groups without who is in them. */
  readonly memberships: FileMemberships | null;
}

/** How many lines a file may have below its header. */
export const maxLines = 100_000;
const maxMemberships = 1_000_000;
const maxName = 1_000;

/** Reads a file, and stops reading where it has too many lines; what is wrong with it is INVALID_VALUE or TOO_MANY. */
export async function readExportFile(bytes: AsyncIterable<Uint8Array>): Promise<ExportFile> {
  const hash = createHash('sha256');
  let file: ReturnType<typeof openFile> | undefined;
  let lines = 0;
  for await (const record of readCsv(hashed(bytes, hash))) {
    if (!file) {
      file = openFile(readHeader(record.cells));
      continue;
    }
    if (++lines > maxLines)
      throw new DomainError(
        'TOO_MANY',
        `The file has more than ${maxLines} lines. Filter the export at the identity provider, to who is assigned to the application or to the groups that it pushes.`,
        'file',
      );
    file.take(record);
  }
  if (!file || lines === 0)
    throw new DomainError(
      'INVALID_VALUE',
      'The file has a header and no line below it, as if everybody were missing there. Export again.',
      'file',
    );
  return { ...file.content, lines, digest: hash.digest('hex') };
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}

function openFile(columns: DriftColumns) {
  const people: FilePeople = { names: [], keys: [], externalIds: [], emailKeys: [], active: [] };
  const groups: FileGroups = { names: [], keys: [], externalIds: [] };
  const memberships: FileMemberships = { groups: [], people: [] };
  const placeOfGroup = new Map<string, number>();
  const placeOfPerson = new Map<string, number>();

  function addPerson({ userName, externalId, email }: NamedPerson, active: boolean | null): number {
    const name = (userName ?? email ?? externalId)!;
    people.keys.push(userName && nameKey(userName));
    people.emailKeys.push(email && nameKey(email));
    people.externalIds.push(externalId);
    people.active.push(active);
    return people.names.push(name) - 1;
  }

  function addGroup(name: string, externalId: string | null): number {
    const key = nameKey(name);
    const known = placeOfGroup.get(key);
    if (known !== undefined) return known;
    groups.keys.push(key);
    groups.externalIds.push(externalId);
    const place = groups.names.push(name) - 1;
    placeOfGroup.set(key, place);
    return place;
  }

  function addMember(group: number, person: NamedPerson): void {
    const key = JSON.stringify([person.userName && nameKey(person.userName), person.externalId, person.email]);
    const place = placeOfPerson.get(key) ?? addPerson(person, null);
    placeOfPerson.set(key, place);
    if (memberships.groups.length >= maxMemberships)
      throw new DomainError(
        'TOO_MANY',
        `The file tells of more than ${maxMemberships} people in groups. Filter the export to the groups that are pushed.`,
        'file',
      );
    memberships.groups.push(group);
    memberships.people.push(place);
  }

  function take(record: CsvRecord): void {
    if (columns.subject === 'USERS') {
      const { person, state, unassigned } = columns;
      addPerson(required(personOf(record, person), record), stateOf(record, state, unassigned));
      return;
    }
    const name = cellOf(record, columns.name);
    if (!name)
      throw new DomainError(
        'INVALID_VALUE',
        `Line ${record.line}: the column "${columns.name.header}" is empty.`,
        'file',
      );
    const group = addGroup(name, cellOf(record, columns.externalId));
    if (columns.person) {
      const person = personOf(record, columns.person);
      if (person) addMember(group, person);
    }
    for (const userName of listOf(record, columns.members))
      addMember(group, { userName, externalId: null, email: null });
  }

  const tellsMembers = columns.subject === 'GROUPS' && (columns.person ?? columns.members) !== undefined;
  const content = {
    subject: columns.subject,
    columns: columnNames(columns),
    people,
    groups,
    memberships: tellsMembers ? memberships : null,
  };
  return { take, content };
}

interface NamedPerson {
  readonly userName: string | null;
  readonly externalId: string | null;
  readonly email: string | null;
}

function personOf(record: CsvRecord, { userName, externalId, email }: PersonColumns): NamedPerson | null {
  const person = {
    userName: cellOf(record, userName),
    externalId: cellOf(record, externalId),
    email: cellOf(record, email),
  };
  return person.userName || person.externalId || person.email ? person : null;
}

function required(person: NamedPerson | null, { line }: CsvRecord): NamedPerson {
  if (!person)
    throw new DomainError(
      'INVALID_VALUE',
      `Line ${line} names nobody: the columns that name a person are empty.`,
      'file',
    );
  return person;
}

/** An Okta assignment that has ended says when; null where the file says nothing of states. */
function stateOf(record: CsvRecord, state: Column | undefined, unassigned: Column | undefined): boolean | null {
  if (unassigned && cellOf(record, unassigned)) return false;
  const text = cellOf(record, state);
  return state && text ? readState(text, record.line, state.header) : unassigned ? true : null;
}

function cellOf({ cells, line }: CsvRecord, column: Column | undefined): string | null {
  const text = column ? (cells[column.index]?.trim() ?? '') : '';
  if (text.length > maxName)
    throw new DomainError(
      'INVALID_VALUE',
      `Line ${line}: "${column!.header.slice(0, 40)}" is longer than ${maxName} characters.`,
      'file',
    );
  return text === '' ? null : text;
}

/** The userNames of a list in one cell. */
const listOf = ({ cells }: CsvRecord, column: Column | undefined): string[] =>
  column ? (cells[column.index] ?? '').split(/[;,|\n]/).flatMap((name) => name.trim().slice(0, maxName) || []) : [];
