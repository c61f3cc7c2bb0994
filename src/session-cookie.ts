import type { IncomingMessage, ServerResponse } from 'node:http';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The cookie of a session: `__Host-muster` over HTTPS, so that it is Secure, of this host only and set by no other. Over plain HTTP it is
 * `muster_session`, and works on the machine's own loopback addresses only.
 */
export class SessionCookie {
  readonly name: string;
  readonly #isSecure: boolean;
  readonly #isLocal: boolean;

  constructor(publicUrl: string) {
    const { protocol, hostname } = new URL(publicUrl);
    this.#isSecure = protocol === 'https:';
    this.#isLocal = loopback.test(hostname);
    this.name = this.#isSecure ? '__Host-muster' : 'muster_session';
  }

  /** Whether a session may travel with this request: over HTTPS, or on loopback, where the name that was typed must be a loopback one too. */
  worksFor({ headers }: IncomingMessage): boolean {
    return this.#isSecure || (this.#isLocal && loopback.test((headers.host ?? '').replace(/:\d+$/, '')));
  }

  /** The token that a request brings; undefined where there is none, or more than one. */
  read(request: IncomingMessage): string | undefined {
    if (!this.worksFor(request)) return undefined;
    const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
    const [own, ...others] = pairs.filter((pair) => pair.startsWith(`${this.name}=`));
    return own === undefined || others.length > 0 ? undefined : own.slice(this.name.length + 1);
  }

  /** Gives the browser a session's token, for as long as it runs. */
  give(response: ServerResponse, token: string): void {
    response.appendHeader('Set-Cookie', this.#line(token));
  }

  /** Makes the browser forget it. */
  takeBack(response: ServerResponse): void {
    response.appendHeader('Set-Cookie', `${this.#line('')}; Max-Age=0`);
  }

  #line(value: string): string {
    return `${this.name}=${value}; Path=/; HttpOnly; SameSite=Lax${this.#isSecure ? '; Secure' : ''}`;
  }
}

/**
 * Whether a page of this server, or no page at all, sent the request. Browsers say it in Sec-Fetch-Site, older ones in Origin; a program
 * says neither, and brings no cookie that it was not given.
 */
export function isSameOrigin({ headers }: IncomingMessage, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return headers.origin === undefined || headers.origin === publicUrl;
}
