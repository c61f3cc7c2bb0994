import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import helmet from 'helmet';
import type { RequestCallers } from './request-callers.js';

/** What the pages are made from. */
export interface ConsoleOptions {
  readonly publicUrl: string;
  readonly callers: RequestCallers;
}

const FOLDER = fileURLToPath(new URL('../dist/console/', import.meta.url));

/**
 * The admin console: one page at every address that a browser asks for as HTML and nothing else answers, and its scripts and styles,
 * whose names change with their content. The page may load what comes from here, and no inline script.
 */
export function consolePages({ publicUrl, callers }: ConsoleOptions): Router {
  const page = readFileSync(`${FOLDER}index.html`, 'utf8');
  const router = express.Router();
  router.use(
    '/console-assets',
    compression(),
    express.static(`${FOLDER}console-assets`, { immutable: true, maxAge: '1y', index: false, redirect: false }),
  );
  router.get(
    /.*/,
    (request, _response, next) => next(wantsPage(request) ? undefined : 'router'),
    signInFirst(callers),
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

/** Leads a browser without a session to the sign-in page; what cannot be told now, the console itself will ask. */
function signInFirst(callers: RequestCallers): RequestHandler {
  return async (request, response, next) => {
    const isKnown = await callers.findSession(request, response.locals.correlationId).catch(() => 'UNKNOWN');
    if (isKnown) return next();
    response.setHeader('Cache-Control', 'no-store');
    response.redirect(303, `/sso/sign-in?returnTo=${encodeURIComponent(request.originalUrl)}`);
  };
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

/** Programs accept anything or name JSON; browsers that open an address name HTML. The console's door is open to both. */
const wantsPage = ({ headers, path }: Request) => path === '/' || /\btext\/html\b/.test(headers.accept ?? '');
