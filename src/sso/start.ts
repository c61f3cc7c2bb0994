import express, { type Request, type Response, type Router } from 'express';
import { findRealm, openEntrance } from '../domain/sso/entrance.js';
import { startSsoSignIn, startSsoTest } from '../domain/sso/sign-in.operations.js';
import type { SsoConnection } from '../domain/sso/sso-connection.entity.js';
import type { SsoSignIn } from '../domain/sso/sso-sign-in.entity.js';
import { answerSignIn, pagesContext } from './answer.js';
import { handleOf } from './browser-binding.js';
import type { ConnectionOptions } from './connections.js';
import { firstRunFirst } from './first-run.js';
import { oidcSignInUrl } from './oidc/routes.js';
import { ownForm } from './own-form.js';
import { sendPage } from './page.js';
import { safeReturnTo } from './return-to.js';
import { authorizeUrl, samlAddresses } from './saml/service-provider.js';

/**
 * Where sign-ins start: `GET /sign-in` asks for an address, `POST /sign-in` finds the connection of its domain, `GET /start/<id>` goes
 * to the identity provider, and `GET /test/<id>/<test>` does so for a test.
 */
export function startRouter(options: ConnectionOptions): Router {
  const router = express.Router();
  router.get('/sign-in', firstRunFirst(options), (request, response) => {
    letFormLeadToProviders(response, options.publicUrl);
    sendPage(response, 200, {
      title: 'Sign in to Muster',
      sentences: ['You go on to the identity provider of your organization.'],
      form: {
        action: `${request.baseUrl}/sign-in`,
        button: 'Continue',
        hidden: { returnTo: safeReturnTo(request.query.returnTo) },
        fields: [
          {
            name: 'email',
            label: 'Work e-mail address',
            type: 'email',
            presence: 'REQUIRED',
            autocomplete: 'username',
          },
        ],
      },
    });
  });
  router.post('/sign-in', ownForm(options.publicUrl), (request: Request, response: Response) =>
    goToRealm(options, request, response),
  );
  router.get('/start/:connectionId', async (request, response) => {
    const connection = await openEntrance(options.db(), request.params.connectionId);
    const returnTo = safeReturnTo(request.query.returnTo);
    await goToProvider(options, connection, { request, response }, () =>
      startSsoSignIn(pagesContext(options, connection, response), { connectionId: connection.id, returnTo }),
    );
  });
  router.get('/test/:connectionId/:signInId', async (request, response) => {
    const connection = await openEntrance(options.db(), request.params.connectionId);
    await goToProvider(options, connection, { request, response }, () =>
      startSsoTest(pagesContext(options, connection, response), {
        connectionId: connection.id,
        signInId: request.params.signInId,
      }),
    );
  });
  return router;
}

/** Browsers hold the form's policy against the redirects after it too, and these end at an identity provider. */
function letFormLeadToProviders(response: Response, publicUrl: string): void {
  const policy = String(response.getHeader('Content-Security-Policy'));
  const anywhere = publicUrl.startsWith('https:') ? 'https:' : 'https: http:';
  response.setHeader('Content-Security-Policy', policy.replace("form-action 'self'", `form-action 'self' ${anywhere}`));
}

/** Answers by the domain of the address alone: whether its owner is a member is not looked up. */
async function goToRealm(options: ConnectionOptions, request: Request, response: Response): Promise<void> {
  const { email, returnTo } = request.body;
  const realm =
    typeof email === 'string' && email.length <= 320 ? await findRealm(options.db(), email.trim()) : undefined;
  if (realm) {
    const query = new URLSearchParams({ returnTo: safeReturnTo(returnTo) });
    response.redirect(303, `${request.baseUrl}/start/${realm.connectionId}?${query}`);
    return;
  }
  sendPage(response, 404, {
    title: 'No single sign-on',
    sentences: [
      'There is no single sign-on for the domain of this address. Use the link that you were sent, or ask your administrator.',
    ],
    link: { href: `${request.baseUrl}/sign-in`, text: 'Try another address' },
  });
}

async function goToProvider(
  options: ConnectionOptions,
  connection: SsoConnection,
  exchange: { request: Request; response: Response },
  open: () => Promise<SsoSignIn>,
): Promise<void> {
  await answerSignIn(options, connection, exchange, async () => {
    const { request, response } = exchange;
    const signIn = await open();
    const browser = options.binding.give(request, response);
    const url =
      connection.protocol === 'OIDC'
        ? await oidcSignInUrl(options, connection, { signIn, browser })
        : await authorizeUrl({
            ...samlAddresses(options.publicUrl, connection.id),
            signOnUrl: connection.signOnUrl as string,
            requestId: `_${handleOf(browser, 'request', signIn)}`,
          });
    response.redirect(303, url);
    return 'ANSWERED';
  });
}
