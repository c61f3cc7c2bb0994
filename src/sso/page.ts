import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** A small page: a heading, sentences, and perhaps a form of one button. */
export interface Page {
  readonly title: string;
  readonly sentences: readonly string[];
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

/** Answers a page; its correlation id stands at its foot, for the administrator who asks. */
export function sendPage(response: Response, status: number, page: Page): void {
  response.status(status).type('html').send(htmlOf(page, response.locals.correlationId));
}

function htmlOf({ title, sentences, form }: Page, correlationId: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { max-width: 32rem; margin: 4rem auto; padding: 0 1rem }
  button { font: inherit; padding: .5rem 1.5rem }
  footer { margin-top: 3rem; font-size: .8rem; opacity: .7 }
</style>
<h1>${escapeHtml(title)}</h1>
${sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('\n')}
${form ? formOf(form) : ''}
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
  `<p><input type="email" name="${escapeHtml(name)}" aria-label="E-mail address" autocomplete="username" required autofocus></p>`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character]!);
