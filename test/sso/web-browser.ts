interface Cookie {
  readonly value: string;
  readonly sameSite: string;
}

/** A page that was opened at last. */
export interface Page {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A form of a page, as it stands. */
interface Form {
  readonly method: string;
  readonly action: string;
  readonly fields: Record<string, string>;
}

/**
 * A browser without scripts: it keeps cookies by host, follows redirects, sends forms, and says as browsers do where a request comes
 * from. SameSite=Lax cookies do not travel with a POST from another site.
 */
export class WebBrowser {
  /** Every address that was asked, in order. */
  readonly visited: string[] = [];
  readonly #cookies = new Map<string, Map<string, Cookie>>();
  page: Page | undefined;

  /** Opens an address as if it was typed. */
  open(url: string): Promise<Page> {
    return this.#ask('GET', url, undefined, null);
  }

  /** Sends a form of any content from a page of this origin. */
  post(url: string, fields: Record<string, string>, from: string): Promise<Page> {
    return this.#ask('POST', url, new URLSearchParams(fields).toString(), from);
  }

  /** Fills in and sends the form of the page that is open. */
  submit(fields: Record<string, string> = {}): Promise<Page> {
    const { url } = this.page!;
    const form = this.form();
    const target = new URL(form.action, url).href;
    const body = new URLSearchParams({ ...form.fields, ...fields }).toString();
    return form.method === 'post'
      ? this.#ask('POST', target, body, url)
      : this.#ask('GET', `${target}?${body}`, undefined, url);
  }

  /** The form of the page that is open. */
  form(): Form {
    const { text, url } = this.page!;
    const [, opening = '', content = ''] = /<form([^>]*)>(.*?)<\/form>/s.exec(text) ?? [];
    if (!opening) throw new Error(`No form at ${url}: ${text.slice(0, 600)}`);
    const inputs = [...content.matchAll(/<input([^>]*)>/g)].map(([, attributes = '']) => attributes);
    const fields = inputs.map((attributes) => [read(attributes, 'name'), read(attributes, 'value')]);
    return {
      method: read(opening, 'method').toLowerCase(),
      action: read(opening, 'action') || url,
      fields: Object.fromEntries(fields.filter(([name]) => name)),
    };
  }

  cookie(host: string, name: string): string | undefined {
    return this.#cookies.get(host)?.get(name)?.value;
  }

  setCookie(host: string, name: string, value: string): void {
    this.#jar(host).set(name, { value, sameSite: 'lax' });
  }

  async #ask(method: string, url: string, body: string | undefined, from: string | null): Promise<Page> {
    for (let at = url, step = 0; step < 12; step++) {
      const target = new URL(at);
      this.visited.push(at);
      const crossSite = from !== null && new URL(from).hostname !== target.hostname;
      const sent = [...this.#jar(target.hostname)].filter(
        ([, { sameSite }]) => !(crossSite && method === 'POST' && sameSite !== 'none'),
      );
      const site =
        from === null
          ? 'none'
          : crossSite
            ? 'cross-site'
            : new URL(from).origin === target.origin
              ? 'same-origin'
              : 'same-site';
      const response = await fetch(at, {
        method,
        redirect: 'manual',
        headers: {
          Accept: 'text/html',
          'Sec-Fetch-Site': site,
          ...(sent.length > 0 && { Cookie: sent.map(([name, { value }]) => `${name}=${value}`).join('; ') }),
          ...(body !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' }),
          ...(method === 'POST' && from !== null && { Origin: new URL(from).origin }),
        },
        ...(body !== undefined && { body }),
      });
      for (const line of response.headers.getSetCookie()) this.#keep(target.hostname, line);
      const location = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && location) {
        await response.arrayBuffer();
        from ??= null;
        at = new URL(location, at).href;
        if (response.status !== 307) {
          method = 'GET';
          body = undefined;
        }
        continue;
      }
      this.page = { url: at, status: response.status, headers: response.headers, text: await response.text() };
      return this.page;
    }
    throw new Error(`Too many redirects: ${this.visited.slice(-12).join(' ')}`);
  }

  #jar(host: string): Map<string, Cookie> {
    let jar = this.#cookies.get(host);
    if (!jar) {
      jar = new Map();
      this.#cookies.set(host, jar);
    }
    return jar;
  }

  #keep(host: string, line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const sameSite = /samesite=(\w+)/i.exec(line)?.[1]?.toLowerCase() ?? 'lax';
    if (/max-age=0|expires=thu, 01 jan 1970/i.test(line) || value === '') this.#jar(host).delete(name);
    else this.#jar(host).set(name, { value, sameSite });
  }
}

const read = (attributes: string, name: string): string => {
  const value = new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return (value?.[1] ?? value?.[2] ?? '').replace(/&(amp|lt|gt|quot|#39|#x2F|#x3D);/g, (entity) => entities[entity]!);
};

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x2F;': '/',
  '&#x3D;': '=',
};
