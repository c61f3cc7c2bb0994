const longestBody = 64 * 1024;
const replaced = '(redacted)';

/** A body as the provisioning log keeps it: without passwords and tokens, cut at 64 kB. */
export function redactBody(text: string, parsed: unknown): string {
  const safe = withoutTokens(mayHoldSecret(text) ? JSON.stringify(parsed, withoutSecrets) : text);
  return safe.length > longestBody ? `${safe.slice(0, longestBody)}…` : safe;
}

/** A path with its query as logs keep it; the part that holds a secret, in whatever encoding, is left out whole. */
export function redactPath(path: string): string {
  const [place = '', query] = path.split(/\?(.*)/s);
  const safePlace = holdsSecret(place) ? `/${replaced}` : place;
  if (query === undefined) return safePlace;
  return `${safePlace}?${holdsSecret(query) ? replaced : query}`;
}

function holdsSecret(part: string): boolean {
  const decoded = part.replace(/%([0-9a-f]{2})/gi, (_escape, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return /password|access_token/i.test(decoded) || withoutTokens(decoded) !== decoded;
}

const withoutTokens = (text: string) => text.replace(/muster_(?:scim|api|op)_[\w-]+/g, replaced);

/** An escape can hide any name: `\u0070assword`. */
const mayHoldSecret = (text: string) => /password|\\u/i.test(text);

const namesSecret = (text: string) => text.toLowerCase().includes('password');

/** For JSON.stringify: values of secret attributes are replaced, and of a PATCH operation whose path names one only `op` stays. */
function withoutSecrets(key: string, value: unknown): unknown {
  if (namesSecret(key)) return replaced;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const paths = Object.entries(value).filter(([name]) => name.toLowerCase() === 'path');
  if (!paths.some(([, path]) => namesSecret(JSON.stringify(path)))) return value;
  const op = Object.entries(value).find(([name]) => name.toLowerCase() === 'op')?.[1];
  return { op: typeof op === 'string' ? op.slice(0, 10) : replaced, path: 'password', value: replaced };
}
