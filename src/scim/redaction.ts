const longestBody = 64 * 1024;
const replaced = '(redacted)';

/** A body as the provisioning log keeps it: without passwords, cut at 64 kB. */
export function redactBody(text: string, parsed: unknown): string {
  const safe = mayHoldSecret(text) ? JSON.stringify(parsed, withoutSecrets) : text;
  return safe.length > longestBody ? `${safe.slice(0, longestBody)}…` : safe;
}

/** A path with its query as logs keep it. */
export function redactPath(path: string): string {
  return mayHoldSecret(path) ? `${path.split('?', 1)[0]}?${replaced}` : path.replaceAll('\0', '');
}

const mayHoldSecret = (text: string) => /password|\\u|%70|%50/i.test(text);

const isSecretName = (name: string) => name.toLowerCase().endsWith('password');

function withoutSecrets(key: string, value: unknown): unknown {
  if (isSecretName(key)) return replaced;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const path = Object.entries(value).find(
    ([name, text]) => name.toLowerCase() === 'path' && typeof text === 'string',
  )?.[1];
  if (path === undefined || !isSecretName(path.trim())) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => [name, name.toLowerCase() === 'value' ? replaced : own]),
  );
}
