import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** A person at the provider. */
export interface Account {
  readonly email: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

/** The real `oidc-provider` as a site of its own; who signs in enters the key of an account as login. */
export async function serveOidcProvider(accounts: Map<string, Account>) {
  const listener = createServer((request, response) => handle(request, response));
  listener.listen(0, '127.0.0.1');
  await new Promise((resolve) => listener.once('listening', resolve));
  const issuer = `http://localhost:${(listener.address() as AddressInfo).port}`;
  const open = (redirectUris: readonly string[]) => {
    const { info, warn } = console;
    Object.assign(console, { info: () => {}, warn: () => {} });
    const provider = new Provider(issuer, {
      clients: [{ client_id: 'muster', client_secret: 'client-secret-canary', redirect_uris: [...redirectUris] }],
      cookies: { keys: ['test'] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      pkce: { required: () => true },
      findAccount: (_ctx, id) => {
        const account = accounts.get(id);
        return account && { accountId: id, claims: async () => ({ sub: id, ...account }) };
      },
    });
    Object.assign(console, { info, warn });
    provider.on('server_error', (_ctx, error) => void failures.push(error));
    return provider.callback();
  };
  const failures: Error[] = [];
  let handle = open(['http://127.0.0.1/none']);
  return {
    issuer,
    failures,
    /** Lets these addresses be redirected to, exactly as they are written. */
    register: (...redirectUris: string[]) => {
      handle = open(redirectUris);
    },
    close: () => {
      listener.closeAllConnections();
      return new Promise((resolve) => listener.close(resolve));
    },
  };
}

/** What a provider that means ill says in its ID token. */
export interface TokenWish {
  readonly header?: Record<string, unknown>;
  readonly claims?: Record<string, unknown>;
  /** What is signed, or not. */
  readonly signed?: 'BY_OWN_KEY' | 'BY_ANOTHER_KEY' | 'BY_HMAC_OF_PUBLIC_KEY' | 'NOT_AT_ALL';
}

/** A provider that says anything; what it should say it says by default. */
export async function serveFreeProvider() {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const another = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const wishes = {
    token: {} as TokenWish,
    answer: {} as Record<string, string>,
    metadata: {} as Record<string, unknown>,
  };
  const nonces = new Map<string, string>();
  const listener = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    if (url.pathname === '/.well-known/openid-configuration') return json(published());
    if (url.pathname === '/jwks')
      return json({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', alg: 'RS256', use: 'sig' }] });
    if (url.pathname === '/authorize') {
      const back = new URL(url.searchParams.get('redirect_uri')!);
      const code = `code-${nonces.size}`;
      nonces.set(code, url.searchParams.get('nonce')!);
      const answer = { code, state: url.searchParams.get('state')!, iss: issuer, ...wishes.answer };
      for (const [name, value] of Object.entries(answer)) if (value !== '') back.searchParams.set(name, value);
      return response.writeHead(302, { Location: back.href }).end();
    }
    if (url.pathname === '/token') {
      let body = '';
      for await (const chunk of request) body += chunk;
      const nonce = nonces.get(new URLSearchParams(body).get('code')!);
      return json({ access_token: 'a', token_type: 'Bearer', id_token: idToken(nonce) });
    }
    return json({}, 404);
  });
  listener.listen(0, '127.0.0.1');
  await new Promise((resolve) => listener.once('listening', resolve));
  const issuer = `http://localhost:${(listener.address() as AddressInfo).port}`;
  const published = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
    authorization_response_iss_parameter_supported: true,
    ...wishes.metadata,
  });
  function idToken(nonce: string | undefined): string {
    const { header, claims, signed = 'BY_OWN_KEY' } = wishes.token;
    const now = Math.floor(Date.now() / 1000);
    const said = { iss: issuer, aud: 'muster', sub: 'subject', nonce, iat: now, exp: now + 300, ...claims };
    const input = `${encode({ alg: 'RS256', kid: 'own', ...header })}.${encode(said)}`;
    return `${input}.${signature(signed, input)}`;
  }
  function signature(how: NonNullable<TokenWish['signed']>, input: string): string {
    const rsa = (key: KeyObject) => sign('sha256', Buffer.from(input), key);
    switch (how) {
      case 'BY_OWN_KEY':
        return rsa(own.privateKey).toString('base64url');
      case 'BY_ANOTHER_KEY':
        return rsa(another.privateKey).toString('base64url');
      case 'BY_HMAC_OF_PUBLIC_KEY':
        return createHmac('sha256', own.publicKey.export({ type: 'spki', format: 'pem' }))
          .update(input)
          .digest('base64url');
      case 'NOT_AT_ALL':
        return '';
    }
  }
  return {
    issuer,
    wishes,
    reset: () => Object.assign(wishes, { token: {}, answer: {}, metadata: {} }),
    close: () => {
      listener.closeAllConnections();
      return new Promise((resolve) => listener.close(resolve));
    },
  };
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
