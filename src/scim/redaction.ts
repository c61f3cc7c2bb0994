import type { AttributeDefinition, ResourceSchema } from './protocol/schema.js';

const longestBody = 64 * 1024;
const replaced = '(redacted)';

/** What logs keep of requests: the values of attributes that are never returned, by the schemas of what is served, are taken out, and tokens. */
export class Redaction {
  /** The names of these attributes, in lower case. */
  readonly secrets: readonly string[];
  readonly #named: RegExp;

  constructor(schemas: readonly ResourceSchema[]) {
    const names = schemas.flatMap(({ definitions }) =>
      definitions.flatMap(({ attributes }) => neverReturned(attributes)),
    );
    this.secrets = [...new Set(['password', ...names])];
    this.#named = new RegExp(this.secrets.map((name) => name.replaceAll('$', '\\$')).join('|'), 'i');
  }

  /** A body as the provisioning log keeps it, cut at 64 kB. */
  body(text: string, parsed: unknown): string {
    const safe = withoutTokens(this.#mayHoldSecret(text) ? JSON.stringify(parsed, this.#withoutSecrets) : text);
    return safe.length > longestBody ? `${safe.slice(0, longestBody)}…` : safe;
  }

  /** A path with its query; the part that holds a secret, in whatever encoding, is left out whole. */
  path(path: string): string {
    const [place = '', query] = path.split(/\?(.*)/s);
    const safePlace = this.#holdsSecret(place) ? `/${replaced}` : place;
    if (query === undefined) return safePlace;
    return `${safePlace}?${this.#holdsSecret(query) ? replaced : query}`;
  }

  #holdsSecret(part: string): boolean {
    const decoded = part.replace(/%([0-9a-f]{2})/gi, (_escape, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return /access_token/i.test(decoded) || this.#named.test(decoded) || withoutTokens(decoded) !== decoded;
  }

  /** An escape can hide any name: `\u0070assword`. */
  #mayHoldSecret(text: string): boolean {
    return text.includes('\\u') || this.#named.test(text);
  }

  /** For JSON.stringify: values of secret attributes are replaced, and of a PATCH operation whose path names one only `op` stays. */
  readonly #withoutSecrets = (key: string, value: unknown): unknown => {
    if (this.#named.test(key)) return replaced;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const paths = Object.entries(value).filter(([name]) => name.toLowerCase() === 'path');
    const named = paths.map(([, path]) => this.#named.exec(JSON.stringify(path))).find((match) => match !== null);
    if (!named) return value;
    const op = Object.entries(value).find(([name]) => name.toLowerCase() === 'op')?.[1];
    return { op: typeof op === 'string' ? op.slice(0, 10) : replaced, path: named[0].toLowerCase(), value: replaced };
  };
}

const neverReturned = (attributes: readonly AttributeDefinition[]): string[] =>
  attributes.flatMap(({ name, returned, subAttributes = [] }) =>
    returned === 'never' ? [name.toLowerCase()] : neverReturned(subAttributes),
  );

const withoutTokens = (text: string) => text.replace(/muster_(?:scim|api|op)_[\w-]+/g, replaced);
