import type { Request, Response } from 'express';
import { signOut } from '../domain/member/session.operations.js';
import type { SignInOrigin } from '../domain/member/session-life.js';
import type { OneTimeSecret } from '../domain/secret.js';
import type { RequestCallers } from '../request-callers.js';
import { safeReturnTo } from './return-to.js';

/** What a session's list tells of the browser that signed in. */
export const originOf = (request: Request): SignInOrigin => ({
  address: request.ip ?? null,
  userAgent: request.headers['user-agent'] ?? null,
});

/** Hands the browser a new session in place of the one that it had, which ends, and leads on. */
export async function finishSignIn(
  callers: RequestCallers,
  request: Request,
  response: Response,
  { secret, returnTo }: { secret: OneTimeSecret; returnTo: unknown },
): Promise<void> {
  await endFormer(callers, request, response);
  callers.cookie.give(response, secret.reveal());
  response.redirect(303, safeReturnTo(returnTo));
}

/** Ends the session that a request brings, if it brings one. */
export async function endFormer(callers: RequestCallers, request: Request, response: Response): Promise<void> {
  const former = await callers.findSession(request, response.locals.correlationId);
  if (former) await signOut(former, { sessions: 'THIS_SESSION' });
}
