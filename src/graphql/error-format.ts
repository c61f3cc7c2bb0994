import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type DomainError, type ErrorCode, toDomainError } from '../domain/errors.js';

/** How a refusal is told: in a mutation's `userErrors`, or as a top-level error; and the `extensions.code` of the latter. */
interface Placement {
  readonly inMutation: 'USER_ERROR' | 'TOP_LEVEL';
  readonly code: string;
}

const userError = (code: string): Placement => ({ inMutation: 'USER_ERROR', code });
const topLevel = (code: string): Placement => ({ inMutation: 'TOP_LEVEL', code });

/** Where each refusal is told; a new code does not compile until it has a place. */
export const placements: Readonly<Record<ErrorCode, Placement>> = {
  NOT_FOUND: userError('NOT_FOUND'),
  CONFLICT: userError('CONFLICT'),
  INVALID_VALUE: userError('BAD_USER_INPUT'),
  INVALID_FILTER: userError('BAD_USER_INPUT'),
  INVALID_PATH: userError('BAD_USER_INPUT'),
  NO_TARGET: userError('BAD_USER_INPUT'),
  MUTABILITY: userError('BAD_USER_INPUT'),
  INVALID_CURSOR: userError('BAD_USER_INPUT'),
  EXPIRED_CURSOR: userError('BAD_USER_INPUT'),
  INVALID_COUNT: userError('BAD_USER_INPUT'),
  TOO_MANY: userError('BAD_USER_INPUT'),
  TOO_LARGE: userError('BAD_USER_INPUT'),
  STALE_VERSION: userError('STALE_VERSION'),
  UNAUTHENTICATED: topLevel('UNAUTHENTICATED'),
  FORBIDDEN: userError('FORBIDDEN'),
  LAST_OWNER: userError('LAST_OWNER'),
  NO_SEAT_AVAILABLE: userError('NO_SEAT_AVAILABLE'),
  MANAGED_BY_IDP: userError('MANAGED_BY_IDP'),
  GATE_OPEN: userError('GATE_OPEN'),
  TOKEN_LIMIT: userError('TOKEN_LIMIT'),
  SECRET_ALREADY_SHOWN: userError('SECRET_ALREADY_SHOWN'),
  IDEMPOTENCY_MISMATCH: userError('IDEMPOTENCY_MISMATCH'),
  PAUSED: userError('PAUSED'),
  UNAVAILABLE: topLevel('UNAVAILABLE'),
  RATE_LIMITED: topLevel('RATE_LIMITED'),
};

/** What a resolver threw, if it was a resolver; errors of parsing, validation and input are worded for the caller already. */
function thrownBy({ originalError }: GraphQLError): Error | undefined {
  return originalError && !(originalError instanceof GraphQLError) ? originalError : undefined;
}

/** The domain's refusal behind a GraphQL error, or undefined. */
export const refusalIn = (error: GraphQLError): DomainError | undefined => toDomainError(thrownBy(error));

/** Whether a GraphQL error is a bug of ours: a resolver threw it, and it is no refusal. */
export const isBug = (error: GraphQLError): boolean => thrownBy(error) !== undefined && !refusalIn(error);

/** Whether an error that nobody gave a code was found before anything was executed: more mistakes in variables than are listed. */
const isOfRequest = ({ path, extensions }: GraphQLFormattedError) =>
  path === undefined && extensions?.code === 'INTERNAL_SERVER_ERROR';

/** A top-level error as the caller reads it: never a stack, and of a bug nothing but the id under which the log has it. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: GraphQLError,
  correlationId: string,
): GraphQLFormattedError {
  const { path, locations } = formatted;
  const refusal = refusalIn(error);
  if (refusal) {
    const { code, message, field } = refusal;
    return {
      message,
      path,
      locations,
      extensions: { code: placements[code].code, reason: code, ...(field && { field }) },
    };
  }
  if (isBug(error))
    return {
      message: `Internal error. The log has the details under the correlation id ${correlationId}.`,
      path,
      locations,
      extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId },
    };
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, extensions: { ...extensions, ...(isOfRequest(formatted) && { code: 'BAD_USER_INPUT' }) } };
}
