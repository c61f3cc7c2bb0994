import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  type IDToken,
  ResponseBodyError,
} from 'openid-client';
import { SignInFault, shown } from '../../domain/sso/sign-in-fault.js';
import { OutgoingRefusal } from '../../outgoing/guarded-fetch.js';

/** What the browser's request holds and the answer is checked against. */
export interface OidcRequest {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly redirectUri: string;
}

/** Where the browser goes to sign in: authorization code with PKCE (S256), state and nonce. */
export async function authorizationUrl(
  configuration: Configuration,
  { state, nonce, codeVerifier, redirectUri }: OidcRequest,
): Promise<string> {
  const url = buildAuthorizationUrl(configuration, {
    response_type: 'code',
    scope: 'openid email profile',
    redirect_uri: redirectUri,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  });
  return url.href;
}

/** The address of a connection to which its identity provider sends the browser back: one for each, so that answers are never mixed up. */
export const redirectUriOf = (publicUrl: string, connectionId: string): string =>
  `${publicUrl}/sso/oidc/${connectionId}/callback`;

/**
 * Redeems the code that the browser brought, and returns the claims of the ID token: its signature, issuer, audience, authorized
 * party, time and nonce are checked, and, where the provider offers it, the issuer of the answer (RFC 9207).
 *
 * @throws SignInFault saying what does not fit
 */
export async function redeem(configuration: Configuration, query: string, request: OidcRequest): Promise<IDToken> {
  const address = new URL(request.redirectUri);
  address.search = query;
  try {
    const tokens = await authorizationCodeGrant(configuration, address, {
      expectedState: request.state,
      expectedNonce: request.nonce,
      pkceCodeVerifier: request.codeVerifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new SignInFault('TOKEN', 'There is no ID token.');
    checkAuthorizedParty(claims, configuration.clientMetadata().client_id);
    return await withUserInfo(configuration, claims, tokens.access_token);
  } catch (error) {
    throw error instanceof SignInFault ? error : toFault(error);
  }
}

/** Providers that put no address into the ID token tell it at their UserInfo endpoint, for the same subject. */
async function withUserInfo(configuration: Configuration, claims: IDToken, accessToken: string): Promise<IDToken> {
  if (claims.email !== undefined || !configuration.serverMetadata().userinfo_endpoint) return claims;
  const { sub: _, ...more } = await fetchUserInfo(configuration, accessToken, claims.sub);
  return { ...more, ...claims } as IDToken;
}

/** The party that asked must be this client, also where the audience is only one (OpenID Connect Core section 3.1.3.7). */
function checkAuthorizedParty({ azp }: IDToken, clientId: string): void {
  if (azp !== undefined && azp !== clientId)
    throw new SignInFault('AUDIENCE', `The authorized party (azp) is ${shown(String(azp))}, not ${shown(clientId)}.`);
}

/** What openid-client found wrong, in our words. Its own messages name claims and values, never tokens; bodies are left out. */
function toFault(error: unknown): SignInFault {
  if (error instanceof AuthorizationResponseError)
    return new SignInFault('PROVIDER_REFUSED', `It answered ${shown(error.error)}: ${shown(error.error_description)}.`);
  if (error instanceof ResponseBodyError)
    return new SignInFault(
      error.error === 'invalid_grant' ? 'CODE' : 'PROVIDER_REFUSED',
      `The token endpoint answered ${shown(error.error)}: ${shown(error.error_description)}.`,
    );
  const cause = causeOf(error);
  if (cause.isRefusal) return new SignInFault('PROVIDER_UNREACHABLE', cause.message);
  const claim = cause.claim;
  const detail = `${cause.message}${claim ? ` (${claim})` : ''}.`;
  if (/"iss"|issuer/.test(cause.message) || claim === 'iss') return new SignInFault('ISSUER', detail);
  if (claim === 'nonce' || /"nonce"/.test(cause.message)) return new SignInFault('NONCE', detail);
  if (claim === 'aud' || claim === 'azp') return new SignInFault('AUDIENCE', detail);
  if (claim === 'exp') return new SignInFault('EXPIRED', detail);
  if (claim === 'nbf' || claim === 'iat' || claim === 'auth_time') return new SignInFault('NOT_YET_VALID', detail);
  if (/"state"/.test(cause.message)) return new SignInFault('OTHER_BROWSER', detail);
  if (/"alg"|unsupported JWS/.test(cause.message)) return new SignInFault('ALGORITHM', detail);
  if (/fetch failed|timed out|aborted|ECONN|refus/i.test(cause.message))
    return new SignInFault('PROVIDER_UNREACHABLE', detail);
  return new SignInFault('TOKEN', detail);
}

interface Cause {
  readonly message: string;
  readonly claim: string | undefined;
  /** Whether the address must not be asked. */
  readonly isRefusal: boolean;
}

/** The innermost reason, and the claim that it is about. */
function causeOf(error: unknown): Cause {
  let message = '';
  let claim: string | undefined;
  let isRefusal = false;
  for (let at: unknown = error, depth = 0; at !== null && typeof at === 'object' && depth < 5; depth++) {
    if (at instanceof Error) message = at.message;
    if (at instanceof OutgoingRefusal) isRefusal = true;
    if ('claim' in at && typeof at.claim === 'string') claim = at.claim;
    at = 'cause' in at ? at.cause : null;
  }
  return { message: message.slice(0, 160), claim, isRefusal };
}
