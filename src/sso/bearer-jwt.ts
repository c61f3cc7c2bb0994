import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  decodeJwt,
  errors,
  type JWTPayload,
  jwtVerify,
} from 'jose';
import type { Database, MemberActor } from '../domain/context.js';
import { DomainError } from '../domain/errors.js';
import type { TokenIssuer } from '../domain/sso/token-issuer.entity.js';
import { findTrustedIssuer, memberOfClaim } from '../domain/sso/trusted-claim.js';
import { isStorable } from '../domain/text.js';
import type { Outgoing } from '../outgoing/guarded-fetch.js';

/** Who a bearer JWT speaks for. */
export interface JwtCaller {
  readonly organizationId: string;
  readonly actor: MemberActor;
}

type KeySet = ReturnType<typeof createRemoteJWKSet>;

const mostCharacters = 8_192;
const mostAudiences = 10;
const mostKeySets = 500;

/** Whether a bearer token has the form of a JWT; our own tokens have no dots. */
export const looksLikeJwt = (token: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]*$/.test(token);

/**
 * Tells whom JWTs of trusted issuers speak for. What a token says of itself leads to its issuer; only then is it believed, by the issuer's
 * keys, algorithms and audience. Keys at an address are kept ten minutes, and asked for anew at most every thirty seconds for an unknown one.
 */
export class BearerJwts {
  readonly #outgoing: Outgoing;
  readonly #keySets = new Map<string, KeySet>();

  constructor(outgoing: Outgoing) {
    this.#outgoing = outgoing;
  }

  /** The member of a valid token, or UNAUTHENTICATED; UNAVAILABLE while the issuer's keys cannot be had. */
  async callerOf(db: Database, token: string): Promise<JwtCaller> {
    if (token.length > mostCharacters) throw refused('is larger than 8 kB');
    const { issuer, audiences } = claimedBy(token);
    const trusted = await findTrustedIssuer(db, issuer, audiences);
    if (!trusted) throw refused('is of an issuer and an audience that no organization trusts');
    const payload = await this.#verify(token, trusted);
    return {
      organizationId: trusted.organizationId,
      actor: await memberOfClaim(db, trusted, claimOf(payload, trusted)),
    };
  }

  async #verify(token: string, trusted: TokenIssuer): Promise<JWTPayload> {
    const { issuer, audience, algorithms } = trusted;
    const rules = { issuer, audience, algorithms, clockTolerance: 30, requiredClaims: ['exp', trusted.claim] };
    try {
      return (await jwtVerify(token, this.#keysOf(trusted), rules)).payload;
    } catch (error) {
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) throw refused(reasonOf(error));
      throw new DomainError(
        'UNAVAILABLE',
        'The keys of the token issuer cannot be had just now. Try again in a minute.',
      );
    }
  }

  #keysOf({ jwks, jwksUrl }: TokenIssuer) {
    if (jwks) return createLocalJWKSet(jwks as Parameters<typeof createLocalJWKSet>[0]);
    const known = this.#keySets.get(jwksUrl!);
    if (known) return known;
    const { fetch } = this.#outgoing;
    const made = createRemoteJWKSet(new URL(jwksUrl!), {
      cacheMaxAge: 600_000,
      cooldownDuration: 30_000,
      [customFetch]: fetch,
    });
    if (this.#keySets.size >= mostKeySets) this.#keySets.clear();
    this.#keySets.set(jwksUrl!, made);
    return made;
  }
}

/** What a token says of itself, not believed yet. */
function claimedBy(token: string): { issuer: string; audiences: readonly string[] } {
  const { iss, aud } = decoded(token);
  const audiences = [aud ?? []].flat();
  if (!isText(iss) || audiences.length === 0 || audiences.length > mostAudiences || !audiences.every(isText))
    throw refused('names no issuer and audience');
  return { issuer: iss, audiences };
}

function decoded(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch {
    throw refused('cannot be read');
  }
}

function claimOf(payload: JWTPayload, { claim, memberKey }: TokenIssuer): string {
  const value = payload[claim];
  if (!isText(value)) throw refused(`has no text in its claim ${claim}`);
  if (memberKey === 'LOGIN_EMAIL' && payload.email_verified === false)
    throw refused('says that its e-mail is not verified');
  return value;
}

/** A text that can be looked up. */
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 500 && isStorable(value);

function reasonOf(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return 'has expired';
  if (error instanceof errors.JWTClaimValidationFailed) return `has a wrong or missing claim: ${error.claim}`;
  return 'has no valid signature of its issuer';
}

const refused = (why: string) => new DomainError('UNAUTHENTICATED', `The bearer token ${why}.`);
