import express, { type Router } from 'express';
import { ownForm } from './own-form.js';
import { safeReturnTo } from './return-to.js';
import type { SsoOptions } from './server.js';
import { endFormer } from './sign-in.js';

/** `POST /sso/sign-out` ends the browser's session, also one that has ended already, and leads to the console's door. */
export function signOutRouter({ callers, publicUrl }: SsoOptions): Router {
  const router = express.Router();
  router.post('/sign-out', ...ownForm(publicUrl), async (request, response) => {
    await endFormer(callers, request, response);
    callers.cookie.takeBack(response);
    const { returnTo } = request.body;
    response.redirect(303, returnTo === undefined ? '/' : safeReturnTo(returnTo));
  });
  return router;
}
