import { isIP } from 'node:net';
import { z } from 'zod';

/** What the environment says, checked. */
export interface Config {
  /** 0 is any free port. */
  readonly port: number;
  readonly host: string;
  /** An origin; undefined means the one that the server listens on. */
  readonly publicUrl: string | undefined;
  /** An external database; undefined means the embedded one in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** A replica for reads that decide no write. */
  readonly databaseReadUrl: string | undefined;
  readonly dataDir: string;
  /** 32 bytes, under which stored secrets are encrypted; undefined means the one kept in `dataDir`. */
  readonly secretKey: Buffer | undefined;
  /** Express's `trust proxy`: a number of hops, or addresses. */
  readonly trustProxy: number | readonly string[];
  /** Name servers that are asked for domains; none means the machine's own. */
  readonly dnsServers: readonly string[];
  /** Whether requests to addresses that users typed may go to this machine: for development. */
  readonly outgoingLoopback: 'ALLOWED' | 'REFUSED';
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  readonly logLevel: LogLevel;
  readonly namedStatements: 'ON' | 'OFF';
  readonly poolSize: number;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** How much is logged, from least to most; `info` has a line for each request. */
export type LogLevel = (typeof logLevels)[number];

/** The environment cannot be used; the message has one sentence for each variable that is wrong, and no secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Variables whose values may hold a password, and are never shown. */
const secret: ReadonlySet<string> = new Set(['DATABASE_URL', 'DATABASE_READ_URL', 'MUSTER_SECRET_KEY', 'SMTP_URL']);

const environment = z.object({
  PORT: wholeNumber(0, 65_535, 4000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9._:%-]+$/, 'a host name or an IP address without brackets, such as 127.0.0.1 or ::1')
    .default('127.0.0.1'),
  PUBLIC_URL: z
    .string()
    .transform(text('an origin without a path, such as https://muster.example.com', toOrigin))
    .optional(),
  DATABASE_URL: databaseUrl(),
  DATABASE_READ_URL: databaseUrl(),
  MUSTER_DATA_DIR: z.string().default('./data'),
  MUSTER_SECRET_KEY: z
    .string()
    .transform(text('32 bytes in base64, as `openssl rand -base64 32` prints them', toKey))
    .optional(),
  TRUST_PROXY: z
    .string()
    .transform(text('a number of proxies, or their addresses parted by commas, such as 1 or 10.0.0.0/8', toProxies))
    .default(0),
  MUSTER_DNS_SERVERS: z
    .string()
    .transform(text('addresses of name servers parted by commas, such as 1.1.1.1 or 127.0.0.1:5353', toNameServers))
    .optional(),
  MUSTER_OUTGOING_LOOPBACK: oneOf(['allow', 'refuse']).default('refuse'),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtps://user:password@mail.example.com:465'),
  MAIL_FROM: z
    .string()
    .regex(/^[^\p{Cc}]*[^\s@<>]+@[^\s@<>]+>?$/u, 'an e-mail address, such as "Muster <muster@example.com>"')
    .optional(),
  LOG_LEVEL: oneOf(logLevels).default('info'),
  MUSTER_NAMED_STATEMENTS: oneOf(['on', 'off']).default('on'),
  MUSTER_POOL_SIZE: wholeNumber(1, 1_000, 16),
});

/**
 * Reads and checks the environment; an empty variable counts as unset.
 *
 * @throws ConfigError
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { data, error } = environment.safeParse(given);
  if (error) throw new ConfigError(error.issues.map((issue) => sentence(issue, given)).join('\n'));
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL,
    databaseUrl: data.DATABASE_URL,
    databaseReadUrl: data.DATABASE_READ_URL,
    dataDir: data.MUSTER_DATA_DIR,
    secretKey: data.MUSTER_SECRET_KEY,
    trustProxy: data.TRUST_PROXY,
    dnsServers: data.MUSTER_DNS_SERVERS ?? [],
    outgoingLoopback: data.MUSTER_OUTGOING_LOOPBACK === 'allow' ? 'ALLOWED' : 'REFUSED',
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM,
    logLevel: data.LOG_LEVEL,
    namedStatements: data.MUSTER_NAMED_STATEMENTS === 'on' ? 'ON' : 'OFF',
    poolSize: data.MUSTER_POOL_SIZE,
  };
}

function sentence({ path, message }: z.core.$ZodIssue, given: Record<string, string | undefined>): string {
  const name = String(path[0]);
  const value = secret.has(name) ? 'its value (not shown) is not' : `it is ${JSON.stringify(given[name])}`;
  return `${name} must be ${message}; ${value}.`;
}

function wholeNumber(from: number, to: number, otherwise: number) {
  const expected = `a whole number from ${from} to ${to}`;
  const read = (value: string) => (/^\d{1,9}$/.test(value) && +value >= from && +value <= to ? +value : undefined);
  return z.string().transform(text(expected, read)).default(otherwise);
}

function oneOf<const Choice extends string>(choices: readonly Choice[]) {
  return z.enum(choices, `one of ${choices.join(', ')}`);
}

function databaseUrl() {
  return url(['postgres:', 'postgresql:'], 'postgresql://user:password@host:5432/database');
}

function url(protocols: readonly string[], example: string) {
  const read = (value: string) => (protocols.includes(URL.parse(value)?.protocol ?? '') ? value : undefined);
  return z
    .string()
    .transform(text(`a URL such as ${example}`, read))
    .optional();
}

/** A transformation that refuses what `read` answers undefined for. */
function text<T>(expected: string, read: (value: string) => T | undefined) {
  return (value: string, context: z.RefinementCtx): T => {
    const result = read(value);
    if (result !== undefined) return result;
    context.issues.push({ code: 'custom', message: expected, input: value });
    return z.NEVER;
  };
}

function toOrigin(value: string): string | undefined {
  const parsed = URL.parse(value);
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol)) return undefined;
  return [parsed.origin, `${parsed.origin}/`].includes(parsed.href) && !/[?#]/.test(value) ? parsed.origin : undefined;
}

function toKey(value: string): Buffer | undefined {
  const key = Buffer.from(value, 'base64');
  return key.length === 32 && key.toString('base64') === value ? key : undefined;
}

const proxyNames = ['loopback', 'linklocal', 'uniquelocal'];

function toProxies(value: string): number | string[] | undefined {
  if (/^\d{1,2}$/.test(value)) return Number(value);
  const proxies = value.split(',').map((proxy) => proxy.trim());
  return proxies.every((proxy) => proxyNames.includes(proxy) || isNetwork(proxy)) ? proxies : undefined;
}

const portSuffix = /^(\d+\.\d+\.\d+\.\d+|\[[\da-fA-F:.]+\])(?::([1-9]\d{0,4}))?$/;

function toNameServers(value: string): string[] | undefined {
  const servers = value.split(',').map((server) => server.trim());
  return servers.every(isNameServer) ? servers : undefined;
}

function isNameServer(server: string): boolean {
  if (isIP(server)) return true;
  const [, address = '', port = '53'] = portSuffix.exec(server) ?? [];
  return isIP(address.replace(/[[\]]/g, '')) > 0 && Number(port) <= 65_535;
}

function isNetwork(proxy: string): boolean {
  const [address = '', prefix = '0', more] = proxy.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return more === undefined && /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits;
}
