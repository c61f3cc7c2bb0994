import express, { type Request, type Response, type Router } from 'express';
import { authenticateInvitation } from '../domain/authentication.js';
import { openContext } from '../domain/context.js';
import { acceptInvitation } from '../domain/member/invitation.operations.js';
import { ownForm } from './own-form.js';
import { sendPage } from './page.js';
import type { SsoOptions } from './server.js';
import { finishSignIn, originOf } from './sign-in.js';

/** Invitations: opening the link shows a page with a button and uses nothing up; the button's POST accepts and signs in. */
export function invitationRouter(options: SsoOptions): Router {
  const router = express.Router();
  router.get('/invitation', async (request, response) => {
    const { token } = request.query;
    await invitationOf(options, token, response);
    sendPage(response, 200, {
      title: 'You are invited',
      sentences: ['Press the button to accept the invitation and to sign in.'],
      form: { action: `${request.baseUrl}/invitation`, button: 'Accept', hidden: { token: String(token) } },
    });
  });
  router.post('/invitation', ownForm(options.publicUrl), async (request: Request, response: Response) => {
    const { organizationId, tokenId } = await invitationOf(options, request.body.token, response);
    const { correlationId } = response.locals;
    const ctx = openContext(options.orm, { actor: { kind: 'system', id: 'sso' }, organizationId, correlationId });
    const { secret } = await acceptInvitation(ctx, { invitationId: tokenId, origin: originOf(request) });
    await finishSignIn(options.callers, request, response, { secret, returnTo: undefined });
  });
  return router;
}

function invitationOf({ orm }: SsoOptions, token: unknown, response: Response) {
  const { correlationId } = response.locals;
  const { db } = openContext(orm, { actor: { kind: 'nobody' }, organizationId: null, correlationId });
  return authenticateInvitation(db, typeof token === 'string' ? token : '');
}
