import express, { type Router } from 'express';
import { openEntrance } from '../../domain/sso/entrance.js';
import { secretPlace } from '../../domain/sso/secret-place.js';
import { claimSsoSignIn } from '../../domain/sso/sign-in.operations.js';
import { SignInFault, shown } from '../../domain/sso/sign-in-fault.js';
import type { SsoConnection } from '../../domain/sso/sso-connection.entity.js';
import type { SsoSignIn } from '../../domain/sso/sso-sign-in.entity.js';
import { answerSignIn, pagesContext } from '../answer.js';
import { identityOfToken } from '../asserted.js';
import { derive, handleOf, readHandle } from '../browser-binding.js';
import type { ConnectionOptions } from '../connections.js';
import { authorizationUrl, type OidcRequest, redeem, redirectUriOf } from './flow.js';
import { openProvider } from './provider.js';

/** `GET /oidc/<id>/callback`: an identity provider sends the browser back with a code. */
export function oidcRouter(options: ConnectionOptions): Router {
  const router = express.Router();
  router.get('/oidc/:connectionId/callback', async (request, response) => {
    const connection = await openEntrance(options.db(), request.params.connectionId);
    await answerSignIn(options, connection, { request, response }, async () => {
      if (connection.protocol !== 'OIDC') throw new SignInFault('SHAPE', 'This connection speaks SAML.');
      const query = new URL(request.originalUrl, options.publicUrl).searchParams;
      const browser = options.binding.read(request);
      const bound = readHandle(browser, 'state', onlyState(query), connection.id);
      const ctx = pagesContext(options, connection, response);
      const signIn = await claimSsoSignIn(ctx, { connectionId: connection.id, signInId: bound.id });
      const configuration = await openConnection(options, connection);
      const token = await redeem(configuration, query.toString(), requestOf(options, signIn, browser as string));
      return { identity: identityOfToken(token, connection), purpose: signIn.purpose, returnTo: signIn.returnTo };
    });
  });
  return router;
}

/** Where a browser goes to sign in by an OIDC connection. */
export async function oidcSignInUrl(
  options: ConnectionOptions,
  connection: SsoConnection,
  { signIn, browser }: { signIn: SsoSignIn; browser: string },
): Promise<string> {
  return authorizationUrl(await openConnection(options, connection), requestOf(options, signIn, browser));
}

const requestOf = ({ publicUrl }: ConnectionOptions, signIn: SsoSignIn, browser: string): OidcRequest => ({
  state: handleOf(browser, 'state', signIn),
  nonce: derive(browser, 'nonce', signIn),
  codeVerifier: derive(browser, 'verifier', signIn),
  redirectUri: redirectUriOf(publicUrl, signIn.ssoConnectionId),
});

function openConnection({ fetch, secrets }: ConnectionOptions, connection: SsoConnection) {
  const { id: connectionId, version, issuer, clientId, clientSecret } = connection;
  const secret = clientSecret && secrets.open(clientSecret, secretPlace(connectionId, 'client_secret'));
  const client = { issuer: issuer as string, clientId: clientId as string, clientSecret: secret };
  return openProvider({ connectionId, version, ...client }, fetch);
}

function onlyState(query: URLSearchParams): string {
  const states = query.getAll('state');
  if (states.length !== 1)
    throw new SignInFault('OTHER_BROWSER', `The answer has ${states.length} states: ${states.map(shown).join(', ')}.`);
  return states[0]!;
}
