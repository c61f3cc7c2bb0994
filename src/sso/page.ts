import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** A small page: a heading, sentences, and perhaps a form of one button, or a place to go on. */
export interface Page {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly link?: { readonly href: string; readonly text: string };
  readonly form?: {
    readonly action: string;
    readonly button: string;
    readonly hidden: Readonly<Record<string, string>>;
    /** The name of a field for an e-mail address, if the form asks for one. */
    readonly email?: string;
  };
}

/** The headers of every answer of this face: no script, no frame, nothing kept; addresses with tokens are told to no other site. */
export function pageHeaders(publicUrl: string): RequestHandler[] {
  const directives = {
    defaultSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    imgSrc: ['data:'],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  };
  return [
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives },
      strictTransportSecurity: publicUrl.startsWith('https:'),
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
    }),
    (_request, response, next) => {
      response.setHeader('Cache-Control', 'no-store');
      next();
    },
  ];
}

/** What somebody reads who is not signed in, and where they can try again. */
export const notSignedIn = (sentences: readonly string[]): Page => ({
  title: 'You are not signed in',
  sentences,
  link: { href: '/sso/sign-in', text: 'Go to the sign-in page' },
});

/** Answers a page; its correlation id stands at its foot, for the administrator who asks. */
export function sendPage(response: Response, status: number, page: Page): void {
  response.status(status).type('html').send(htmlOf(page, response.locals.correlationId));
}

function htmlOf({ title, sentences, form, link }: Page, correlationId: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { max-width: 28rem; margin: 4rem auto; padding: 0 1rem; overflow-wrap: anywhere }
  h1 { line-height: 1.2 }
  a { color: LinkText }
  label { display: block }
  input, button { box-sizing: border-box; width: 100%; font: inherit; padding: .6rem .75rem; border-radius: .4rem }
  input { margin: .25rem 0 1rem; border: 1px solid #8888 }
  button { border: 0; background: #1d4ed8; color: #fff; cursor: pointer }
  footer { margin-top: 3rem; font-size: .8rem; opacity: .7 }
</style>
<h1>${escapeHtml(title)}</h1>
${sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('\n')}
${form ? formOf(form) : ''}${link ? `<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a></p>` : ''}
<footer>Request ${escapeHtml(correlationId)}</footer>
</html>
`;
}

function formOf({ action, button, hidden, email }: NonNullable<Page['form']>): string {
  const inputs = Object.entries(hidden).map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  return `<form method="post" action="${escapeHtml(action)}">${inputs.join('')}${email ? emailField(email) : ''}<button>${escapeHtml(button)}</button></form>`;
}

const emailField = (name: string) =>
  `<label>Work e-mail address <input type="email" name="${escapeHtml(name)}" autocomplete="username" required autofocus></label>`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character]!);
