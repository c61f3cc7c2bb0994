import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { toDomainError } from '../domain/errors.js';

/** A request refused before GraphQL sees it: an HTTP status, a code for programs, a sentence for people. */
export class HttpRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Answers whatever a handler of the router threw, in GraphQL's form; never with a stack. */
export function answerErrors(log: Logger) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status, code, message } = toRefusal(error, response.locals.correlationId);
    if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="muster"');
    if (status === 503) response.setHeader('Retry-After', '2');
    if (status >= 500 && status !== 503)
      log.error({ err: error, correlationId: response.locals.correlationId }, 'GraphQL request failed');
    response.status(status).json({ errors: [{ message, extensions: { code } }] });
  };
}

function toRefusal(error: unknown, correlationId: string): HttpRefusal {
  if (error instanceof HttpRefusal) return error;
  const refusal = toDomainError(error);
  if (refusal?.code === 'UNAUTHENTICATED') return new HttpRefusal(401, 'UNAUTHENTICATED', refusal.message);
  if (refusal?.code === 'FORBIDDEN') return new HttpRefusal(403, 'FORBIDDEN', refusal.message);
  if (refusal?.code === 'UNAVAILABLE') return new HttpRefusal(503, 'UNAVAILABLE', refusal.message);
  const status = clientStatus(error);
  if (status === 413) return new HttpRefusal(413, 'TOO_LARGE', 'The body is larger than 1 MB.');
  if (status) return new HttpRefusal(status, 'BAD_REQUEST', 'The request cannot be read.');
  return new HttpRefusal(
    500,
    'INTERNAL_SERVER_ERROR',
    `Internal error. The log has the details under the correlation id ${correlationId}.`,
  );
}

/** Body parsers throw errors that carry a status for what the client got wrong. */
function clientStatus(error: unknown): number | undefined {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}
