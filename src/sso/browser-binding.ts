import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { SignInFault } from '../domain/sso/sign-in-fault.js';

/** A sign-in that is bound to the browser. */
interface Bound {
  readonly id: string;
  readonly ssoConnectionId: string;
}

const lifetime = 15 * 60;

/**
 * Binds sign-ins to the browser that started them: state, nonce, PKCE verifier and SAML request id are derived from a random value in a
 * short-lived cookie, so that nobody else can finish them, and nothing of it is stored. The cookie is SameSite=Lax: a callback by GET
 * brings it; a POST from the identity provider does not, and is sent on by a page of our own (see saml/hop-page.ts).
 */
export class BrowserBinding {
  readonly #name: string;
  readonly #attributes: string;

  constructor(publicUrl: string) {
    const secure = publicUrl.startsWith('https:');
    this.#name = secure ? '__Host-muster-sso' : 'muster_sso';
    this.#attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${lifetime}${secure ? '; Secure' : ''}`;
  }

  /** The browser's value; undefined where it brings none, or several. */
  read({ headers }: IncomingMessage): string | undefined {
    const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
    const values = pairs.flatMap((pair) =>
      pair.startsWith(`${this.#name}=`) ? [pair.slice(this.#name.length + 1)] : [],
    );
    const [value] = values;
    return values.length === 1 && value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined;
  }

  /** The browser's value, given anew: two tabs share one, so that both can sign in. */
  give(request: IncomingMessage, response: ServerResponse): string {
    const value = this.read(request) ?? randomBytes(32).toString('base64url');
    response.appendHeader('Set-Cookie', `${this.#name}=${value}; ${this.#attributes}`);
    return value;
  }
}

/** A value of one use for one sign-in of one browser: 43 characters. */
export function derive(
  browser: string,
  use: 'state' | 'nonce' | 'verifier' | 'request',
  { id, ssoConnectionId }: Bound,
): string {
  return createHmac('sha256', browser).update(`${use}:${ssoConnectionId}:${id}`).digest('base64url');
}

/** What travels through the identity provider: the sign-in's id, and the proof that this browser started it. */
export const handleOf = (browser: string, use: 'state' | 'request', signIn: Bound): string =>
  `${signIn.id}.${derive(browser, use, signIn)}`;

/** The sign-in that a handle names, where this browser has started it. */
export function readHandle(
  browser: string | undefined,
  use: 'state' | 'request',
  handle: string,
  ssoConnectionId: string,
): Bound {
  const [id = '', proof = ''] = handle.split('.');
  if (browser === undefined) throw new SignInFault('OTHER_BROWSER', 'The browser brings no cookie of a sign-in.');
  const signIn = { id, ssoConnectionId };
  const expected = Buffer.from(derive(browser, use, signIn));
  const given = Buffer.from(proof);
  if (expected.length !== given.length || !timingSafeEqual(expected, given))
    throw new SignInFault('OTHER_BROWSER', 'The answer belongs to a sign-in that this browser has not started.');
  return signIn;
}
