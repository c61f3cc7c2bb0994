import { allowInsecureRequests, Configuration, customFetch, enableNonRepudiationChecks, None } from 'openid-client';
import { SignInFault, shown } from '../../domain/sso/sign-in-fault.js';
import { fetchText } from '../fetch-text.js';

/** Asks an address that an administrator entered; what it may reach is decided where it is made. */
export type ProviderFetch = (url: string, init: RequestInit) => Promise<Response>;

/** A client of one identity provider, as a version of a connection has it. */
export interface OidcClient {
  readonly connectionId: string;
  readonly version: number;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
}

/** Signatures that are accepted: by a private key of the provider's. `none`, and HS256 with what is a public key, are not among them. */
export const acceptedSignatures: readonly string[] = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

const keptMs = 10 * 60 * 1000;

/** What a provider publishes of itself, as far as it is used. */
interface Published {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly jwks_uri: string;
  readonly id_token_signing_alg_values_supported?: readonly string[];
  readonly [more: string]: unknown;
}

interface Kept {
  readonly version: number;
  readonly until: number;
  readonly configuration: Configuration;
}

const kept = new Map<string, Kept>();

/** The provider's configuration as it publishes it, kept for ten minutes, and no longer than the connection stays as it is. */
export async function openProvider(client: OidcClient, fetch: ProviderFetch): Promise<Configuration> {
  const { connectionId, version, issuer } = client;
  const known = kept.get(connectionId);
  if (known && known.version === version && known.until > Date.now()) return known.configuration;
  const configuration = configure(await readPublished(issuer, fetch), client, fetch);
  if (kept.size > 1_000) kept.clear();
  kept.set(connectionId, { version, until: Date.now() + keptMs, configuration });
  return configuration;
}

function configure(published: Published, { clientId, clientSecret }: OidcClient, fetch: ProviderFetch): Configuration {
  const offered = published.id_token_signing_alg_values_supported ?? ['RS256'];
  const algorithms = offered.filter((name) => acceptedSignatures.includes(name));
  if (algorithms.length === 0)
    throw new SignInFault('ALGORITHM', `ID tokens are signed by ${offered.map(shown).join(', ')}; none is accepted.`);
  const configuration = new Configuration(
    { ...published, id_token_signing_alg_values_supported: algorithms },
    clientId,
    clientSecret ?? undefined,
    clientSecret === null ? None() : undefined,
  );
  configuration[customFetch] = fetch as never;
  configuration.timeout = 10;
  enableNonRepudiationChecks(configuration);
  if (published.issuer.startsWith('http:')) allowInsecureRequests(configuration);
  return configuration;
}

/**
 * Reads what a provider publishes. It must name exactly the issuer that was entered, so that another one's answers are never taken for
 * its own, and encrypted addresses, unless it is itself on plain HTTP (on the loopback address, in development).
 *
 * @throws SignInFault
 */
export async function readPublished(issuer: string, fetch: ProviderFetch): Promise<Published> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const published = await fetchJson(url, fetch);
  if (published.issuer !== issuer)
    throw new SignInFault(
      'ISSUER',
      `The provider calls itself ${shown(textIn(published.issuer))}, not ${shown(issuer)}.`,
    );
  for (const name of ['authorization_endpoint', 'token_endpoint', 'jwks_uri']) {
    const address = URL.parse(textIn(published[name]) ?? '');
    const plain = address?.protocol === 'http:' && issuer.startsWith('http:');
    if (address?.protocol !== 'https:' && !plain)
      throw new SignInFault('SHAPE', `The provider's ${name} is ${shown(textIn(published[name]))}, no HTTPS address.`);
  }
  return published as unknown as Published;
}

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

async function fetchJson(url: string, fetch: ProviderFetch): Promise<Record<string, unknown>> {
  const text = await fetchText(url, 'application/json', fetch);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {}
  throw new SignInFault('UNREADABLE', `${url} answered no JSON object.`);
}
