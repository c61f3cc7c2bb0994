import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DomainError } from '../domain/errors.js';
import { OneTimeSecret } from '../domain/secret.js';
import { placements } from './error-format.js';
import { toUserError, UserErrorType } from './user-error.js';

/** What every mutation answers besides its result. */
@ObjectType({ simpleResolvers: true })
export abstract class Payload {
  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was done.' })
  userErrors!: readonly UserErrorType[];
}

/** How every mutation within an organization names it. */
export const organizationArgument = {
  nullable: true,
  description:
    'The organization to write in. Operators must name it; members may leave it out, as it is always their own.',
} as const;

/** What every mutation within an organization asks besides its own. */
@InputType()
export abstract class TenantInput {
  @Field(() => ID, organizationArgument)
  organizationId?: string | null;
}

/**
 * Runs a write and answers its payload: a refusal becomes a user error, except for those that concern the request as a whole.
 * `fields` are the input's own words for attributes of the domain.
 */
export async function answer<Result extends object>(
  write: () => Promise<Result & { readonly userErrors?: readonly UserErrorType[] }>,
  fields?: Readonly<Record<string, string>>,
): Promise<Partial<Result> & { readonly userErrors: readonly UserErrorType[] }> {
  try {
    return { userErrors: [], ...(await write()) };
  } catch (error) {
    if (!(error instanceof DomainError) || placements[error.code].inMutation === 'TOP_LEVEL') throw error;
    return { userErrors: [toUserError(error, fields)] } as Partial<Result> & { userErrors: UserErrorType[] };
  }
}

/** A one-time secret for the payload that made it. The remembered result of a repeated request has none: that is said as a user error. */
export function reveal(secret: OneTimeSecret): {
  readonly secret: string | null;
  readonly userErrors: UserErrorType[];
} {
  if (secret instanceof OneTimeSecret) return { secret: secret.reveal(), userErrors: [] };
  const shown = new DomainError(
    'SECRET_ALREADY_SHOWN',
    'This request was done before, and its secret was shown then. Make a new token if it is lost.',
  );
  return { secret: null, userErrors: [toUserError(shown)] };
}

/** What the one argument of every mutation is. */
export const inputArgument = { description: 'What to do, and to what.' } as const;
