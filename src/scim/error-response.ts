import type { Logger } from 'pino';
import { type DomainError, type ErrorCode, toDomainError } from '../domain/errors.js';
import { ProtocolError, type ScimType } from './protocol/error.js';
import { errorBody } from './protocol/messages.js';

/** How SCIM answers each refusal of the domain (RFC 7644 section 3.12). */
const answers: Record<ErrorCode, readonly [status: number, scimType?: ScimType]> = {
  NOT_FOUND: [404],
  CONFLICT: [409, 'uniqueness'],
  INVALID_VALUE: [400, 'invalidValue'],
  INVALID_FILTER: [400, 'invalidFilter'],
  INVALID_PATH: [400, 'invalidPath'],
  NO_TARGET: [400, 'noTarget'],
  MUTABILITY: [400, 'mutability'],
  INVALID_CURSOR: [400, 'invalidCursor'],
  EXPIRED_CURSOR: [400, 'expiredCursor'],
  INVALID_COUNT: [400, 'invalidCount'],
  TOO_MANY: [400, 'tooMany'],
  TOO_LARGE: [413],
  STALE_VERSION: [412],
  UNAUTHENTICATED: [401],
  FORBIDDEN: [403],
  LAST_OWNER: [403],
  NO_SEAT_AVAILABLE: [403],
  MANAGED_BY_IDP: [403],
  GATE_OPEN: [403],
  TOKEN_LIMIT: [403],
  SECRET_ALREADY_SHOWN: [403],
  IDEMPOTENCY_MISMATCH: [400, 'invalidValue'],
  PAUSED: [503],
  UNAVAILABLE: [503],
  RATE_LIMITED: [429],
};

/** A refusal of HTTP itself: a path, method or media type that is not there. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
    readonly scimType?: ScimType,
  ) {
    super(message);
  }
}

/** An answer ready to be sent. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly scimType?: ScimType;
  /** The body as an object; absent for none. */
  readonly body?: object;
}

/** After how many seconds a request may be tried again; a pause ends when an administrator has looked. */
const patience: Partial<Record<ErrorCode, string>> = { PAUSED: '300', UNAVAILABLE: '5', RATE_LIMITED: '5' };
const challenge = { 'WWW-Authenticate': 'Bearer realm="scim"' };

/** The SCIM error that answers whatever was thrown; what nobody foresaw is logged and answered without its details. */
export function toErrorAnswer(error: unknown, log: Logger, correlationId: string): Answer {
  if (error instanceof ProtocolError)
    return answer(error.status, error.message, error.status === 413 ? undefined : error.scimType);
  if (error instanceof HttpError)
    return { ...answer(error.status, error.message, error.scimType), headers: error.headers };
  const refusal = toDomainError(error);
  if (refusal) return refused(refusal);
  log.error({ err: error, correlationId }, 'SCIM request failed');
  return answer(500, `Something went wrong on our side. Name this request when you report it: ${correlationId}.`);
}

function refused({ code, message }: DomainError): Answer {
  const [status, scimType] = answers[code];
  const seconds = patience[code];
  const headers = status === 401 ? challenge : seconds ? { 'Retry-After': seconds } : undefined;
  return { ...answer(status, message, scimType), ...(headers && { headers }) };
}

function answer(status: number, detail: string, scimType?: ScimType): Answer {
  return { status, body: errorBody(status, detail, scimType), ...(scimType && { scimType }) };
}
