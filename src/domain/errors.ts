/** Every reason for which the domain refuses; each face answers each of them, or does not compile. */
export const errorCodes = [
  'NOT_FOUND',
  'CONFLICT',
  'INVALID_VALUE',
  'INVALID_FILTER',
  'INVALID_PATH',
  'NO_TARGET',
  'MUTABILITY',
  'INVALID_CURSOR',
  'EXPIRED_CURSOR',
  'INVALID_COUNT',
  'TOO_MANY',
  'TOO_LARGE',
  'STALE_VERSION',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'LAST_OWNER',
  'NO_SEAT_AVAILABLE',
  'MANAGED_BY_IDP',
  'GATE_OPEN',
  'TOKEN_LIMIT',
  'SECRET_ALREADY_SHOWN',
  'IDEMPOTENCY_MISMATCH',
  'PAUSED',
  'UNAVAILABLE',
  'RATE_LIMITED',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** A refusal of the domain: a code for programs, a sentence for people, and the input field it is about, if there is one. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly field?: string,
  ) {
    super(message);
  }
}

/** What a violated constraint means to the person who caused it. */
export const constraintErrors: Record<string, readonly [code: ErrorCode, message: string, field?: string]> = {
  organization_pkey: ['CONFLICT', 'The organization has been made already.'],
  organization_slug_pkey: ['CONFLICT', 'This slug is taken by another organization.', 'slug'],
  member_user_name_unique: ['CONFLICT', 'A member with this userName exists already.', 'userName'],
  member_external_id_unique: [
    'CONFLICT',
    'A member with this externalId exists already on this connection.',
    'externalId',
  ],
  license_sku_unique: ['CONFLICT', 'The organization has a license with this sku already.', 'sku'],
  license_rule_everyone_unique: ['CONFLICT', 'This license has a rule for everyone already.', 'licenseId'],
  license_rule_group_unique: ['CONFLICT', 'This license has a rule for this group already.', 'teamId'],
  license_rule_entitlement_unique: ['CONFLICT', 'This license has a rule for this entitlement already.', 'entitlement'],
  license_assignment_open_unique: [
    'CONFLICT',
    'The member holds or waits for a seat of this license already.',
    'memberId',
  ],
  team_manual_name_unique: ['CONFLICT', 'A team with this name exists already.', 'name'],
  verified_domain_pkey: ['CONFLICT', 'This domain is verified by another organization.', 'name'],
  token_issuer_directory_pkey: [
    'CONFLICT',
    'Tokens of this issuer and audience are trusted already, here or by another organization.',
    'audience',
  ],
  domain_name_unique: ['CONFLICT', 'The organization has this domain already.', 'name'],
  team_managed_name_unique: ['CONFLICT', 'A team with this name exists already on this connection.', 'name'],
};

/** Lost races of these constraints are not the caller's: the operation runs again and sees the winner's row. */
export const retriedConstraints: readonly string[] = ['idempotency_key_pkey'];

/** A PostgreSQL error as pg reports it; a distributed database may leave the constraint out of the fields (R11). */
export interface DatabaseError extends Error {
  code: string;
  constraint?: string;
}

/** Tells a PostgreSQL error by its five-character SQLSTATE. */
export function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.length === 5;
}

/** The violated constraint among those named, also where only the message tells it, with a shard suffix (R11). */
export function violatedConstraint(error: DatabaseError, names: Iterable<string>): string | undefined {
  for (const name of names) {
    if (error.constraint === name) return name;
    if (new RegExp(`"${name}(_\\d+)?"`).test(error.message)) return name;
  }
  return undefined;
}

/** What a database error means to the caller, or undefined when it is a bug of ours. */
export function toDomainError(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  if (!(error instanceof Error)) return undefined;
  if (isDatabaseError(error)) {
    if (error.code === overlong)
      return new DomainError(
        'INVALID_VALUE',
        'A text is too long to be looked up by. Shorten it to 600 characters.',
        indexedFields[violatedConstraint(error, Object.keys(indexedFields)) ?? ''],
      );
    const name = violatedConstraint(error, Object.keys(constraintErrors));
    if (name) return new DomainError(...constraintErrors[name]!);
    if (unstorableText.has(error.code))
      return new DomainError('INVALID_VALUE', 'A text holds a character that cannot be stored (NUL).');
    if (unavailableStates.has(error.code.slice(0, 2))) return unavailable();
  }
  return lostConnection.test(`${'code' in error ? error.code : ''} ${error.message}`) ? unavailable() : undefined;
}

/** SQLSTATE of a value that no index can hold: more than some 2,700 bytes that cannot be compressed. */
const overlong = '54000';

/** Which field an index holds whose texts may become so long. */
const indexedFields: Readonly<Record<string, string>> = {
  member_display_name: 'displayName',
  member_name_order: 'displayName',
  member_external_id_unique: 'externalId',
  member_tombstone_external_id: 'externalId',
  member_emails: 'emails',
  license_rule_entitlement_unique: 'entitlement',
  team_manual_name_unique: 'name',
  team_managed_name_unique: 'name',
  team_external_id: 'externalId',
};

/** SQLSTATE of text that PostgreSQL cannot hold: in a column, and in JSON. */
const unstorableText = new Set(['22021', '22P05']);

/** SQLSTATE classes of a database that is not there or has no room: connection exception, insufficient resources, operator intervention. */
const unavailableStates = new Set(['08', '53', '57']);

/** How the system, pg and its pool say that there is no connection; also before it was made, and after it has broken. */
const lostConnection =
  /E(CONN(REFUSED|RESET|ABORTED)|PIPE|TIMEDOUT|(HOST|NET)UNREACH|NOTFOUND|AI_AGAIN)|ENOENT.*PGSQL|timeout exceeded when trying to connect|Connection terminated|is not queryable|ended by the other party/;

function unavailable() {
  return new DomainError('UNAVAILABLE', 'The database cannot be reached just now. Try again in a few seconds.');
}
