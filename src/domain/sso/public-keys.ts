import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { DomainError } from '../errors.js';
import type { PublicKeys } from './token-issuer.entity.js';

const mostKeys = 20;
const kinds = new Set(['RSA', 'EC', 'OKP']);
const kept = ['kty', 'kid', 'alg', 'use', 'n', 'e', 'crv', 'x', 'y'] as const;

/** Reads a JSON Web Key Set of public keys; only what is public is kept. INVALID_VALUE names what is wrong with it. */
export function readPublicKeys(text: string): PublicKeys {
  if (text.length > 64_000) throw invalid('is larger than 64 kB');
  const keys = keysIn(text);
  if (keys.length === 0) throw invalid('holds no key');
  if (keys.length > mostKeys) throw invalid(`holds more than ${mostKeys} keys`);
  return { keys: keys.map(publicPart) };
}

function keysIn(text: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null && 'keys' in read && Array.isArray(read.keys)) return read.keys;
  } catch {
    throw invalid('is no JSON');
  }
  throw invalid('must be a JSON object with a list "keys"');
}

function publicPart(key: unknown): Readonly<Record<string, string>> {
  if (typeof key !== 'object' || key === null) throw invalid('holds a key that is no object');
  const values = key as Readonly<Record<string, unknown>>;
  if (!kinds.has(String(values.kty))) throw invalid('may hold RSA, EC and OKP keys only; shared secrets are not taken');
  if ('d' in values) throw invalid('holds a private key: make a new one, and send its public part');
  const part = Object.fromEntries(
    kept.flatMap((name) => (typeof values[name] === 'string' ? [[name, values[name] as string]] : [])),
  );
  const { asymmetricKeyDetails } = asKey(part);
  if (values.kty === 'RSA' && (asymmetricKeyDetails?.modulusLength ?? 0) < 2048)
    throw invalid('holds an RSA key of less than 2048 bits');
  return part;
}

function asKey(key: Readonly<Record<string, string>>) {
  try {
    return createPublicKey({ key: key as JsonWebKey, format: 'jwk' });
  } catch {
    throw invalid('holds a key that cannot be read');
  }
}

const invalid = (why: string) => new DomainError('INVALID_VALUE', `jwks ${why}.`, 'jwks');
