import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { type ErrorCode, toDomainError } from './domain/errors.js';
import { newId } from './domain/ids.js';

/** Every answer names its correlation id, also where no server around the router has given one, and is kept by nobody. */
export function nameAnswer(_request: Request, response: Response, next: NextFunction): void {
  response.locals.correlationId ??= newId();
  response.set({
    'X-Request-Id': response.locals.correlationId,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  next();
}

/** The HTTP status of each refusal; a new code does not compile until it has one. */
const statuses: Record<ErrorCode, number> = {
  NOT_FOUND: 404,
  CONFLICT: 409,
  INVALID_VALUE: 400,
  INVALID_FILTER: 400,
  INVALID_PATH: 400,
  NO_TARGET: 400,
  MUTABILITY: 400,
  INVALID_CURSOR: 400,
  EXPIRED_CURSOR: 400,
  INVALID_COUNT: 400,
  TOO_MANY: 400,
  TOO_LARGE: 413,
  STALE_VERSION: 412,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  LAST_OWNER: 403,
  NO_SEAT_AVAILABLE: 403,
  MANAGED_BY_IDP: 403,
  GATE_OPEN: 403,
  TOKEN_LIMIT: 403,
  SECRET_ALREADY_SHOWN: 403,
  IDEMPOTENCY_MISMATCH: 400,
  PAUSED: 503,
  UNAVAILABLE: 503,
  RATE_LIMITED: 429,
};

/** A request refused by HTTP itself: its path, method or media type is not there. */
export class HttpRefusal extends Error {
  constructor(
    readonly status: 400 | 404 | 405 | 406 | 415,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** An error as an answer tells it: never a stack, and of a bug nothing but the id under which the log has it. */
export interface ErrorAnswer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly field?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What whatever was thrown is to the caller; a bug of ours is logged. */
export function toErrorAnswer(error: unknown, log: Logger, correlationId: string): ErrorAnswer {
  if (error instanceof HttpRefusal) {
    const { status, code, message, headers } = error;
    return { status, code, message, headers };
  }
  const refusal = toDomainError(error);
  if (refusal) {
    const { code, message, field } = refusal;
    const status = statuses[code];
    return { status, code, message, field, headers: headersOf(status) };
  }
  log.error({ err: error, correlationId }, 'request failed');
  const message = `Internal error. The log has the details under the correlation id ${correlationId}.`;
  return { status: 500, code: 'INTERNAL', message };
}

function headersOf(status: number): Record<string, string> {
  if (status === 401) return { 'WWW-Authenticate': 'Bearer realm="muster"' };
  return status === 429 || status === 503 ? { 'Retry-After': '5' } : {};
}

/** Answers whatever a handler threw before its first byte was sent. */
export function answerErrors(log: Logger) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { correlationId } = response.locals;
    const { status, code, message, field, headers = {} } = toErrorAnswer(error, log, correlationId);
    response.set(headers).status(status).json({ error: { code, message, field, correlationId } });
  };
}
