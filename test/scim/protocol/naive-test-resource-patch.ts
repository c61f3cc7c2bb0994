import type { ScimResource } from '../../../src/scim/protocol/schema.js';
import type { RawOperation } from './naive-patch.js';
import { TEST_EXTENSION } from './resource-schemas.js';

const CORE = 'urn:ietf:params:scim:schemas:test:2.0:TestResource';

interface Thing {
  value?: string;
  type?: string;
  primary?: boolean;
}
interface TestResource {
  identifier?: unknown;
  immutableAttr?: unknown;
  readOnlyAttr?: unknown;
  multiStrings?: string[];
  complexAttr?: Record<string, unknown>;
  multiComplex?: Thing[];
  [TEST_EXTENSION]?: Record<string, unknown>;
}

/** An operation on one attribute, its path taken apart. */
interface Step {
  op: string;
  extension: boolean;
  name: string;
  filter?: string;
  sub?: string;
  value: unknown;
  /** It takes something away. */
  gone: boolean;
}

const names = ['identifier', 'immutableAttr', 'readOnlyAttr', 'multiStrings', 'complexAttr', 'multiComplex'];
const parts = ['extString', 'extRequired', 'extInteger', 'sub1', 'sub2', 'sub3', 'value', 'type', 'primary'];
const canonical = (word: string) =>
  [...names, ...parts].find((name) => name.toLowerCase() === word.toLowerCase()) ?? word;
const isEmpty = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0);
const same = (a: unknown, b: unknown) => String(a).toLowerCase() === String(b).toLowerCase();

/**
 * What PATCH means for the attributes of a TestResource, written straight down on a copy that is changed in place; the
 * scimType where it is refused. It shares no code with the real one.
 */
export function naivelyPatchedTestResource(resource: ScimResource, operations: RawOperation[]): ScimResource | string {
  if (operations.some(({ op, path }) => op.toLowerCase() === 'remove' && path === undefined)) return 'noTarget';
  const steps = operations.flatMap(({ op, path, value }) => stepsOf(op.toLowerCase(), path, value));
  for (const { op, name, gone } of steps) {
    if (op === 'remove' && name === 'readOnlyAttr') return 'mutability';
    if (op !== 'remove' && gone && (name === 'identifier' || name === 'extRequired')) return 'invalidValue';
  }
  const thing = structuredClone(resource) as TestResource;
  for (const step of steps) {
    const refusal = take(thing, step);
    if (refusal !== undefined) return refusal;
  }
  if (thing.identifier === undefined || thing[TEST_EXTENSION]?.extRequired === undefined) return 'mutability';
  return JSON.parse(JSON.stringify(thing)) as ScimResource;
}

function stepsOf(op: string, path: string | undefined, value: unknown, inside = ''): Step[] {
  if (path === undefined || same(path, CORE))
    return Object.entries(value as object).flatMap(([name, member]) => stepsOf(op, name, member));
  if (same(path, TEST_EXTENSION)) {
    const gone = op === 'remove' || isEmpty(value);
    if (gone) return [{ op, extension: true, name: '', value, gone }];
    return Object.entries(value as object).flatMap(([name, member]) => stepsOf(op, name, member, TEST_EXTENSION));
  }
  const [, urn = inside, name, filter, sub] = /^(?:(urn:.*):)?(\w+)(?:\[(.*)\])?(?:\.(\w+))?$/.exec(path)!;
  return [
    {
      op,
      extension: same(urn, TEST_EXTENSION),
      name: canonical(name!),
      filter,
      sub: sub && canonical(sub),
      value,
      gone: op === 'remove' || isEmpty(value),
    },
  ];
}

function take(thing: TestResource, step: Step): string | undefined {
  const { extension, name, value, gone } = step;
  if (extension) {
    const held = { ...thing[TEST_EXTENSION], ...(name !== '' && { [name]: gone ? undefined : value }) };
    const isOver = name === '' || Object.values(held).every((each) => each === undefined);
    thing[TEST_EXTENSION] = isOver ? undefined : held;
    return undefined;
  }
  switch (name) {
    case 'identifier':
      thing.identifier = gone ? undefined : value;
      return undefined;
    case 'readOnlyAttr':
      return value === thing.readOnlyAttr ? undefined : 'mutability';
    case 'immutableAttr': {
      const next = gone ? undefined : value;
      if (thing.immutableAttr !== undefined && thing.immutableAttr !== next) return 'mutability';
      thing.immutableAttr = next;
      return undefined;
    }
    case 'multiStrings':
      return takeStrings(thing, step);
    case 'complexAttr':
      return takeComplex(thing, step);
    default:
      return takeThings(thing, step);
  }
}

const listed = (value: unknown): unknown[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => each !== null && each !== '');

function takeStrings(thing: TestResource, { op, filter, value, gone }: Step): string | undefined {
  const now = thing.multiStrings ?? [];
  const set = (strings: unknown[]) => {
    thing.multiStrings = strings.length === 0 ? undefined : ([...new Set(strings)] as string[]);
  };
  if (filter !== undefined) {
    const isWanted = (each: string) => same(each, /"(.*)"/.exec(filter)![1]);
    if (gone) set(now.filter((each) => !isWanted(each)));
    else if (now.some(isWanted)) set(now.map((each) => (isWanted(each) ? value : each)));
    else if (op === 'replace') return 'noTarget';
    else set([...now, value]);
  } else if (op === 'remove') {
    const isAll = value === undefined || value === null;
    set(isAll ? [] : now.filter((each) => !listed(value).some((other) => same(each, other))));
  } else {
    set(op === 'replace' ? listed(value) : [...now, ...listed(value)]);
  }
  return undefined;
}

function takeComplex(thing: TestResource, { op, filter, sub, value, gone }: Step): string | undefined {
  const [, named = '', wanted] = /(\w+) eq "(.*)"/.exec(filter ?? '') ?? [];
  const key = canonical(named);
  const now = thing.complexAttr;
  const isMeant = filter === undefined || (now !== undefined && now[key] !== undefined && same(now[key], wanted));
  if (!isMeant && gone) return undefined;
  if (!isMeant && (now !== undefined || op === 'replace')) return 'noTarget';
  const held: Record<string, unknown> = { ...(isMeant ? now : { [key]: wanted }) };
  const changes = sub !== undefined ? { [sub]: gone ? null : value } : gone ? {} : (value as object);
  for (const [name, part] of Object.entries(changes))
    held[canonical(name)] = isEmpty(part) ? undefined : canonical(name) === 'sub3' ? same(part, 'true') : part;
  const isOver = (gone && sub === undefined) || Object.values(held).every((each) => each === undefined);
  thing.complexAttr = isOver ? undefined : (JSON.parse(JSON.stringify(held)) as Record<string, unknown>);
  return undefined;
}

function takeThings(thing: TestResource, { op, filter, sub, value, gone }: Step): string | undefined {
  const now = thing.multiComplex ?? [];
  if (filter === undefined && sub === undefined) {
    const given = tidied(
      listed(value ?? null)
        .map(thingOf)
        .filter(isSomething),
      [],
    );
    if (op === 'replace') setThings(thing, given);
    else if (op === 'add') setThings(thing, tidied([...now, ...given], given));
    else if (value === undefined || value === null) setThings(thing, []);
    else
      setThings(
        thing,
        now.filter((each) => !given.some((other) => isNamedBy(each, other))),
      );
    return undefined;
  }
  const meant = now.filter((each) => filter === undefined || isSelected(filter, each));
  const whole = sub === undefined && !gone ? changesOf(value) : {};
  if (gone || whole === undefined) {
    const left = now.filter((each) => !meant.includes(each) || (sub !== undefined && survives(each, sub)));
    setThings(
      thing,
      tidied(
        left,
        left.filter((each) => meant.includes(each)),
      ),
    );
    return undefined;
  }
  if (meant.length === 0) {
    const made = filter === undefined ? {} : impliedBy(filter);
    if (made === undefined || (filter !== undefined && op === 'replace')) return 'noTarget';
    now.push(made);
    meant.push(made);
  }
  for (const each of meant) Object.assign(each, sub === undefined ? whole : changesOf({ [sub]: value }));
  const lost = meant.filter((each) => !isSomething(each));
  const left = now.filter((each) => !lost.includes(each));
  setThings(
    thing,
    tidied(
      left,
      left.filter((each) => meant.includes(each)),
    ),
  );
  return undefined;
}

const thingOf = (item: unknown): Thing => (typeof item === 'string' ? { value: item } : (changesOf(item) ?? {}));
const isSomething = (thing: Thing) => Object.values(thing).some((part) => part !== undefined);

/** The sub-attributes that a value gives; undefined where an empty `value` takes the whole away. */
function changesOf(value: unknown): Thing | undefined {
  if (typeof value === 'string') return { value };
  const changes: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value as object)) {
    if (canonical(name) === 'value' && isEmpty(part)) return undefined;
    changes[canonical(name)] = canonical(name) === 'primary' ? same(part, 'true') : part;
  }
  return changes;
}

/** Takes a sub-attribute away; what then holds labels only is gone with it. */
function survives(thing: Thing, sub: string): boolean {
  if (thing[sub as keyof Thing] === undefined) return true;
  delete thing[sub as keyof Thing];
  return thing.value !== undefined;
}

function isSelected(filter: string, thing: Thing): boolean {
  if (filter.includes(' or ')) return filter.split(' or ').some((term) => isSelected(term, thing));
  if (filter.includes(' and ')) return filter.split(' and ').every((term) => isSelected(term, thing));
  if (filter === 'not (type pr)') return thing.type === undefined;
  const [, name, quoted] = /^(\w+) eq "?(\w+)"?$/.exec(filter)!;
  if (canonical(name!) === 'primary') return (thing.primary ?? false) === same(quoted, 'true');
  const actual = thing[canonical(name!) as 'value' | 'type'];
  return actual !== undefined && same(actual, quoted);
}

function impliedBy(filter: string): Thing | undefined {
  if (filter.includes(' or ') || filter.startsWith('not')) return undefined;
  return Object.assign(
    {},
    ...filter.split(' and ').map((term) => {
      const [, name, quoted] = /^(\w+) eq "?(\w+)"?$/.exec(term)!;
      return canonical(name!) === 'primary' ? { primary: same(quoted, 'true') } : { [canonical(name!)]: quoted };
    }),
  ) as Thing;
}

function isNamedBy(thing: Thing, other: Thing): boolean {
  if (other.value === undefined) return thing.value === undefined && thing.type === other.type;
  if (thing.value === undefined || !same(thing.value, other.value)) return false;
  return other.type === undefined || (thing.type !== undefined && same(thing.type, other.type));
}

/** Each pair of type and value once, without value each whole once, and one primary: a favoured one, else the first. */
function tidied(things: Thing[], favoured: Thing[]): Thing[] {
  const pair = ({ value, type }: Thing) => (value === undefined ? `${type}//` : `${type ?? ''}/${value}`);
  const favouredPairs = favoured.map(pair);
  const result: Thing[] = [];
  for (const each of things) {
    const twin = result.find((other) => pair(other) === pair(each));
    if (twin === undefined) result.push({ ...each });
    else Object.assign(twin, each);
  }
  const primaries = result.filter(({ primary }) => primary === true);
  const kept = primaries.find((each) => favouredPairs.includes(pair(each))) ?? primaries[0];
  for (const each of primaries) if (each !== kept) each.primary = false;
  return result;
}

function setThings(thing: TestResource, things: Thing[]): void {
  thing.multiComplex = things.length === 0 ? undefined : things;
}
