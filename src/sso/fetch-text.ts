import { SignInFault } from '../domain/sso/sign-in-fault.js';
import type { ProviderFetch } from './oidc/provider.js';

const maxBytes = 256 * 1024;

/**
 * Reads a text that an identity provider publishes: no redirects, at most 256 kB, within ten seconds.
 *
 * @throws SignInFault
 */
export async function fetchText(url: string, accept: string, fetch: ProviderFetch): Promise<string> {
  try {
    const response = await fetch(url, {
      headers: { Accept: accept },
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    });
    if (response.status !== 200) throw new SignInFault('PROVIDER_UNREACHABLE', `${url} answered ${response.status}.`);
    return await readLimited(url, response);
  } catch (error) {
    if (error instanceof SignInFault) throw error;
    throw new SignInFault('PROVIDER_UNREACHABLE', `${url} cannot be read: ${reasonOf(error)}.`);
  }
}

async function readLimited(url: string, response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new SignInFault('TOO_LARGE', `${url} answered more than ${maxBytes / 1024} kB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The innermost reason of a failed fetch. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return (cause instanceof Error ? cause.message : message).slice(0, 160);
}
