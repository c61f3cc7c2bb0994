import { type Element, type ScimUser, URN } from '../scim-resource.js';

interface ParsedPath {
  /** The attributes from the resource down to the one meant, without the elements of a multi-valued one. */
  readonly names: readonly string[];
  /** The `type` or `primary` that picks the element of a multi-valued attribute. */
  readonly key?: 'type' | 'primary';
  readonly keyValue?: string;
}

function parse(path: string): ParsedPath {
  if (path.startsWith(`${URN.enterpriseUser}:`)) {
    return { names: [URN.enterpriseUser, ...path.slice(URN.enterpriseUser.length + 1).split('.')] };
  }
  const [, name, key, keyValue, sub] = /^(\w+)\[(type|primary) eq "([^"]*)"\]\.(\w+)$/.exec(path) ?? [];
  if (name === undefined || sub === undefined) return { names: path.split('.') };
  return { names: [name, sub], key: key as 'type' | 'primary', keyValue };
}

/** What a User has at a path of Entra's mapping: `a`, `a.b`, `a[type eq "x"].b` or `urn:…:enterprise:2.0:User:a`. */
export function valueAt(user: ScimUser, path: string): unknown {
  const { names, key, keyValue = '' } = parse(path);
  const [first = '', second] = names;
  if (key === undefined) return names.reduce<unknown>(memberOf, user);
  const elements = user[first] as Element[] | undefined;
  const element = elements?.find((each) => String(each[key]).toLowerCase() === keyValue.toLowerCase());
  return element?.[second ?? ''];
}

/** The body of a User that has these values at these paths, built as Microsoft's validator builds it. */
export function bodyWith(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const body: Record<string, unknown> = { schemas: [URN.user, URN.enterpriseUser] };
  for (const [path, value] of Object.entries(values)) {
    const { names, key, keyValue } = parse(path);
    const [first = '', second] = names;
    if (second === undefined) body[first] = value;
    else if (key === undefined) body[first] = { ...(body[first] as object), [second]: value };
    else body[first] = withElement((body[first] ?? []) as Element[], { [key]: keyValue }, { [second]: value });
  }
  return body;
}

function withElement(elements: readonly Element[], key: Element, change: Element): Element[] {
  const [[name, value] = ['type', undefined]] = Object.entries(key);
  const found = elements.some((element) => element[name] === value);
  if (!found) return [...elements, { ...key, ...change }];
  return elements.map((element) => (element[name] === value ? { ...element, ...change } : element));
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
