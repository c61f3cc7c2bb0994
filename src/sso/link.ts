import express, { type Request, type Response, type Router } from 'express';
import { authenticateLink } from '../domain/authentication.js';
import { openContext } from '../domain/context.js';
import { redeemSignInLink } from '../domain/member/sign-in-link.operations.js';
import { ownForm } from './own-form.js';
import { sendPage } from './page.js';
import { safeReturnTo } from './return-to.js';
import type { SsoOptions } from './server.js';
import { finishSignIn, originOf } from './sign-in.js';

/**
 * One-time sign-in links. Opening one shows a page with a button and uses nothing up, because mail scanners open links too; the
 * button's POST signs in.
 */
export function linkRouter(options: SsoOptions): Router {
  const router = express.Router();
  router.get('/link', async (request, response) => {
    const { token, returnTo } = request.query;
    await ownerOf(options, token, response);
    sendPage(response, 200, {
      title: 'Sign in to Muster',
      sentences: ['This link signs you in once. Press the button to go on.'],
      form: {
        action: `${request.baseUrl}/link`,
        button: 'Sign in',
        hidden: { token: String(token), returnTo: safeReturnTo(returnTo) },
      },
    });
  });
  router.post('/link', ...ownForm(options.publicUrl), (request, response) => signIn(options, request, response));
  return router;
}

async function signIn(options: SsoOptions, request: Request, response: Response): Promise<void> {
  const { token, returnTo } = request.body;
  const { organizationId, tokenId, actor } = await ownerOf(options, token, response);
  const ctx = openContext(options.orm, { organizationId, actor, correlationId: response.locals.correlationId });
  const { secret } = await redeemSignInLink(ctx, { linkId: tokenId, origin: originOf(request) });
  await finishSignIn(options.callers, request, response, { secret, returnTo });
}

function ownerOf({ orm }: SsoOptions, token: unknown, response: Response) {
  const { correlationId } = response.locals;
  const { db } = openContext(orm, { actor: { kind: 'nobody' }, organizationId: null, correlationId });
  return authenticateLink(db, typeof token === 'string' ? token : '');
}
