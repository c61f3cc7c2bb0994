import type { MikroORM } from '@mikro-orm/postgresql';
import express, {
  type ErrorRequestHandler,
  type NextFunction,
  type Request,
  type Response,
  type Router,
} from 'express';
import type { Logger } from 'pino';
import { DomainError, type ErrorCode, toDomainError } from '../domain/errors.js';
import type { SecretBox } from '../domain/secret-box.js';
import type { RequestCallers } from '../request-callers.js';
import { connectionRouter } from './connections.js';
import { firstRunRouter } from './first-run.js';
import { invitationRouter } from './invitation.js';
import { linkRouter } from './link.js';
import type { ProviderFetch } from './oidc/provider.js';
import { notSignedIn, pageHeaders, sendPage } from './page.js';
import { signOutRouter } from './sign-out.js';

/** What the sign-in pages are made from. */
export interface SsoOptions {
  readonly orm: MikroORM;
  readonly publicUrl: string;
  readonly log: Logger;
  readonly callers: RequestCallers;
  /** Opens the secrets of connections. */
  readonly secrets: SecretBox;
  /** Asks identity providers. */
  readonly fetch: ProviderFetch;
}

/** The sign-in pages as a router for `/sso`; what goes wrong is told on a page, and nobody is signed in. */
export function createSsoRouter(options: SsoOptions): Router {
  const router = express.Router();
  router.use(pageHeaders(options.publicUrl));
  router.use(requireSafeWay(options));
  router.use(linkRouter(options));
  router.use(firstRunRouter(options));
  router.use(invitationRouter(options));
  router.use(connectionRouter(options));
  router.use(signOutRouter(options));
  router.use((_request, response) => sendPage(response, 404, { title: 'Nothing is here', sentences: [] }));
  router.use(answerErrors(options.log));
  return router;
}

/** A session travels over HTTPS, or on the machine's own loopback addresses. */
function requireSafeWay({ callers, publicUrl }: SsoOptions) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (!callers.cookie.worksFor(request))
      throw new DomainError(
        'FORBIDDEN',
        `Signing in needs HTTPS. This server is ${publicUrl}: open it there, and let PUBLIC_URL be an https address unless it is this machine's own.`,
      );
    next();
  };
}

const statuses: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  UNAVAILABLE: 503,
};

function answerErrors(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const refusal = toDomainError(error);
    if (refusal) return sendPage(response, statuses[refusal.code] ?? 400, notSignedIn([refusal.message]));
    if (isClientFault(error)) return sendPage(response, error.status, notSignedIn(['The request cannot be read.']));
    log.error({ err: error, correlationId: response.locals.correlationId }, 'sign-in failed');
    const sentence = 'Something went wrong here. Try again, or tell your administrator this request.';
    sendPage(response, 500, notSignedIn([sentence]));
  };
}

/** Express and its parsers throw errors with a status for what a client got wrong. */
function isClientFault(error: unknown): error is { status: number } {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500;
}
