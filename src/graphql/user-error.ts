import { Field, ObjectType } from 'type-graphql';
import type { DomainError, ErrorCode } from '../domain/errors.js';
import { enumOf } from './enum.js';

const ErrorCodeEnum = enumOf<ErrorCode>('ErrorCode', 'Why a request was refused: for programs to act on.', {
  NOT_FOUND: 'There is no such thing, or none that the caller can see.',
  CONFLICT: 'Something else holds a value that must be unique.',
  INVALID_VALUE: 'A value is not what the field can hold.',
  INVALID_FILTER: 'A filter names a comparison or a value that does not fit.',
  INVALID_PATH: 'A path leads to no attribute. SCIM only.',
  NO_TARGET: 'A path matches no value. SCIM only.',
  MUTABILITY: 'The attribute can only be read.',
  INVALID_CURSOR: 'The cursor cannot be read, or belongs to another query.',
  EXPIRED_CURSOR: 'The cursor is too old. Start again without one.',
  INVALID_COUNT: 'The page size is out of bounds.',
  TOO_MANY: 'The request asks for more than may be asked for at once.',
  TOO_LARGE: 'The request is too large.',
  STALE_VERSION: 'It has been changed since `expectedVersion` was read.',
  UNAUTHENTICATED: 'There is no valid token.',
  FORBIDDEN: 'The caller lacks a permission.',
  LAST_OWNER: 'An organization keeps at least one active owner.',
  NO_SEAT_AVAILABLE: 'The license has no free seat, and no queue.',
  MANAGED_BY_IDP: 'The identity provider keeps this: change it there.',
  GATE_OPEN: 'A step that comes before this one is not done.',
  TOKEN_LIMIT: 'As many tokens live as may.',
  SECRET_ALREADY_SHOWN: 'The request was repeated: its one-time secret was in the first answer only.',
  IDEMPOTENCY_MISMATCH: 'The Idempotency-Key was used for another request.',
  PAUSED: 'The connection is paused. Try again later.',
  UNAVAILABLE: 'The service cannot work just now. Try again in a few seconds.',
  RATE_LIMITED: 'Too many requests. Try again later.',
});

@ObjectType('UserError', {
  description:
    'Why a mutation was refused. When there is one, nothing has been changed, unless its code says otherwise.',
  simpleResolvers: true,
})
export class UserErrorType {
  @Field(() => ErrorCodeEnum, { description: 'The reason, for programs.' })
  code!: ErrorCode;

  @Field(() => String, { description: 'The reason, for people.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'The field of the input that it is about, if there is one.' })
  field!: string | null;
}

/** A refusal as a mutation's payload shows it; `fields` are the input's own words for attributes of the domain. */
export function toUserError(
  { code, message, field }: DomainError,
  fields: Readonly<Record<string, string>> = {},
): UserErrorType {
  return { code, message, field: field === undefined ? null : (fields[field] ?? field) };
}
