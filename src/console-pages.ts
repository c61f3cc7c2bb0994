import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express, { type Request, type Response, type Router } from 'express';
import helmet from 'helmet';

const FOLDER = fileURLToPath(new URL('../dist/console/', import.meta.url));

/**
 * The admin console: one page at every address that a browser asks for as HTML and nothing else answers, and its scripts and styles,
 * whose names change with their content. The page may load what comes from here, and no inline script.
 */
export function consolePages(publicUrl: string): Router {
  const page = readFileSync(`${FOLDER}index.html`, 'utf8');
  const router = express.Router();
  router.use(
    '/console-assets',
    express.static(`${FOLDER}console-assets`, { immutable: true, maxAge: '1y', index: false, redirect: false }),
  );
  router.get(
    /.*/,
    (request, _response, next) => next(wantsPage(request) ? undefined : 'router'),
    (_request, response, next) => {
      response.locals.nonce = randomBytes(16).toString('base64');
      next();
    },
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives },
      strictTransportSecurity: publicUrl.startsWith('https:'),
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
    }),
    (_request, response) => {
      response.setHeader('Cache-Control', 'no-store');
      response.type('html').send(page.replaceAll('NONCE', response.locals.nonce));
    },
  );
  return router;
}

const directives = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", (_request: unknown, response: unknown) => `'nonce-${(response as Response).locals.nonce}'`],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** Programs accept anything or name JSON; browsers that open an address name HTML. */
const wantsPage = ({ headers }: Request) => /\btext\/html\b/.test(headers.accept ?? '');
