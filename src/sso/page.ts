import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { escapeHtml } from './html.js';
import { formOf, type PageForm } from './page-form.js';
import { pageLook, pageLookSource } from './page-look.js';

/** A small page: a heading, sentences, and perhaps a form, or a place to go on. */
export interface Page {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly link?: { readonly href: string; readonly text: string };
  readonly form?: PageForm;
}

/** The headers of every answer of this face: no script, no look but ours, no frame, nothing kept; addresses with tokens are told to no other site. */
export function pageHeaders(publicUrl: string): RequestHandler[] {
  const directives = {
    defaultSrc: ["'none'"],
    styleSrc: [pageLookSource],
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
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${pageLook}</style>
<main>
<p class="product">Muster</p>
<h1>${escapeHtml(title)}</h1>
${sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('\n')}
${form ? formOf(form) : ''}${link ? `<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a></p>` : ''}
</main>
<footer>Request ${escapeHtml(correlationId)}</footer>
</html>
`;
}
