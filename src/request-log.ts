import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/** One line at `info` for each request: method, path without its query, status, milliseconds. */
export function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    const { method } = request;
    const path = request.path.replace(/muster_(?:scim|api|op)_[\w-]+/g, '(redacted)');
    response.once('close', () => {
      const ms = Math.round((performance.now() - startedAt) * 10) / 10;
      const status = response.writableFinished ? response.statusCode : 'aborted';
      log.info({ method, path, status, ms, correlationId: response.locals.correlationId }, 'request');
    });
    next();
  };
}
