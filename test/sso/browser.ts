/** A client that keeps cookies as a browser does, and follows no redirect by itself. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** The Set-Cookie lines of the last answer. */
  setCookies: readonly string[] = [];

  constructor(readonly origin: string) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { headers });
  }

  post(path: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin', ...headers },
      body: new URLSearchParams(form).toString(),
    });
  }

  /** Asks the admin API with the session, as a page of the same server does. */
  async ask(query: string, variables: object = {}, headers: Record<string, string> = {}) {
    const response = await this.send('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: a body of any shape, looked at by assertions
    return { status: response.status, ...((await response.json()) as any) };
  }

  async send(
    path: string,
    { headers, ...init }: RequestInit & { headers?: Record<string, string> },
  ): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(this.origin + path, {
      ...init,
      redirect: 'manual',
      headers: { ...(cookie && { Cookie: cookie }), ...headers },
    });
    this.setCookies = response.headers.getSetCookie();
    for (const line of this.setCookies) this.#keep(line);
    return response;
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
