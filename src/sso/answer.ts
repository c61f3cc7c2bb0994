import type { Request, Response } from 'express';
import { type Context, openContext } from '../domain/context.js';
import type { AssertedIdentity } from '../domain/sso/asserted-identity.js';
import { finishSsoSignIn, noteSsoRefusal, type SignInResult } from '../domain/sso/sign-in.operations.js';
import { SignInFault, type SignInFaultCode, signInFaults } from '../domain/sso/sign-in-fault.js';
import type { SsoConnection } from '../domain/sso/sso-connection.entity.js';
import type { SignInPurpose } from '../domain/sso/sso-sign-in.entity.js';
import { notSignedIn, sendPage } from './page.js';
import type { SsoOptions } from './server.js';
import { finishSignIn, originOf } from './sign-in.js';

/** The context of the sign-in pages within the organization of a connection. */
export function pagesContext({ orm }: SsoOptions, { organizationId }: SsoConnection, response: Response): Context {
  const { correlationId } = response.locals;
  return openContext(orm, { actor: { kind: 'system', id: 'sso' }, organizationId, correlationId });
}

/** What an identity provider's answer led to, once it has been checked. */
export interface Checked {
  readonly identity: AssertedIdentity;
  readonly purpose: SignInPurpose;
  readonly returnTo: string | null;
}

/**
 * Answers a browser that comes back from an identity provider: signed in, tested, or told what does not fit. A refusal is written down
 * for the administrators; whatever happens, nobody gets a session but by the last step.
 */
export async function answerSignIn(
  options: SsoOptions,
  connection: SsoConnection,
  { request, response }: { request: Request; response: Response },
  check: () => Promise<Checked | 'ANSWERED'>,
): Promise<void> {
  try {
    const checked = await check();
    if (checked === 'ANSWERED') return;
    const { identity, purpose, returnTo } = checked;
    const result = await finishSsoSignIn(pagesContext(options, connection, response), {
      connectionId: connection.id,
      identity,
      purpose,
      origin: originOf(request),
    });
    await leadOn(options, request, response, result, returnTo);
  } catch (error) {
    if (!(error instanceof SignInFault)) throw error;
    await refuse(options, connection, { request, response }, error);
  }
}

async function leadOn(
  { callers }: SsoOptions,
  request: Request,
  response: Response,
  result: SignInResult,
  returnTo: string | null,
): Promise<void> {
  if (result.kind === 'SIGNED_IN') {
    await finishSignIn(callers, request, response, { secret: result.secret, returnTo });
    return;
  }
  sendPage(response, 200, {
    title: 'The test went well',
    sentences: [
      'The identity provider and this connection understand each other.',
      result.wouldHappen,
      'Nobody has been signed in. You can close this page.',
    ],
  });
}

/** Refusals that are about a person: the page keeps to the plain sentence, the log has the details. */
const personal: ReadonlySet<SignInFaultCode> = new Set([
  'CONNECTION_OFF',
  'EMAIL_MISSING',
  'EMAIL_NOT_VERIFIED',
  'DOMAIN_NOT_SERVED',
  'NO_MEMBER',
  'AMBIGUOUS',
  'ALREADY_LINKED',
  'SUSPENDED',
  'REMOVED',
  'NO_SEAT',
]);

async function refuse(
  options: SsoOptions,
  connection: SsoConnection,
  { request, response }: { request: Request; response: Response },
  fault: SignInFault,
): Promise<void> {
  const { code, detail } = fault;
  await noteSsoRefusal(pagesContext(options, connection, response), {
    connectionId: connection.id,
    fault,
    address: request.ip ?? null,
  });
  const status = code === 'PROVIDER_UNREACHABLE' ? 503 : personal.has(code) ? 403 : 400;
  const more = personal.has(code) ? [] : [`For your administrator: ${code}. ${detail}`];
  sendPage(response, status, notSignedIn([signInFaults[code], ...more]));
}
