import express, { type ErrorRequestHandler, type Request, type Response, type Router } from 'express';
import { openEntrance } from '../../domain/sso/entrance.js';
import { secretPlace } from '../../domain/sso/secret-place.js';
import { claimSsoSignIn, spendSsoAssertion } from '../../domain/sso/sign-in.operations.js';
import { SignInFault } from '../../domain/sso/sign-in-fault.js';
import type { SsoConnection } from '../../domain/sso/sso-connection.entity.js';
import { answerSignIn, type Checked, pagesContext } from '../answer.js';
import { identityOfAssertion } from '../asserted.js';
import { readHandle } from '../browser-binding.js';
import type { ConnectionOptions } from '../connections.js';
import { sendHopPage } from './hop-page.js';
import { openSamlResponse, type UnverifiedResponse, verifySamlResponse } from './response.js';
import { samlAddresses, serviceMetadata } from './service-provider.js';

/** `GET /saml/<id>/metadata` for identity providers that read it, and `POST /saml/<id>/acs`, the assertion consumer service. */
export function samlRouter(options: ConnectionOptions): Router {
  const router = express.Router();
  router.get('/saml/:connectionId/metadata', async (request, response) => {
    const connection = await openEntrance(options.db(), request.params.connectionId);
    if (connection.protocol !== 'SAML' || !connection.serviceCertificate) return response.sendStatus(404);
    const metadata = serviceMetadata(samlAddresses(options.publicUrl, connection.id), connection.serviceCertificate);
    return response.type('application/samlmetadata+xml').send(metadata);
  });
  router.post(
    '/saml/:connectionId/acs',
    express.urlencoded({ extended: false, limit: '600kb', parameterLimit: 10 }),
    (request: Request, response: Response) => consume(options, { request, response }, () => readForm(request)),
  );
  router.use('/saml/:connectionId/acs', refuseUnreadable(options));
  return router;
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

interface Form {
  readonly samlResponse: string;
  readonly relayState: string;
  /** Whether our own page has sent it on. */
  readonly hopped: boolean;
}

/** What Express refuses to read, such as 10 MB, is told and logged as every other answer that does not fit. */
function refuseUnreadable(options: ConnectionOptions): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
    if (status !== 413 && status !== 400 && status !== 415) return next(error);
    await consume(options, { request, response }, () => {
      throw new SignInFault(
        status === 413 ? 'TOO_LARGE' : 'UNREADABLE',
        'The form that the browser sent cannot be read.',
      );
    });
  };
}

async function consume(options: ConnectionOptions, exchange: Exchange, read: () => Form): Promise<void> {
  const { request, response } = exchange;
  const connection = await openEntrance(options.db(), String(request.params.connectionId));
  await answerSignIn(options, connection, exchange, async () => {
    if (connection.protocol !== 'SAML') throw new SignInFault('SHAPE', 'This connection speaks OIDC.');
    const form = read();
    const browser = options.binding.read(request);
    if (browser === undefined && !form.hopped) {
      sendHopPage(response, samlAddresses(options.publicUrl, connection.id).acsUrl, form.samlResponse, form.relayState);
      return 'ANSWERED';
    }
    return check(options, connection, exchange, form);
  });
}

function readForm({ body = {} }: Request): Form {
  const { SAMLResponse: samlResponse, RelayState: relayState = '', hop } = body as Record<string, unknown>;
  if (typeof samlResponse !== 'string' || typeof relayState !== 'string' || !/^[A-Za-z0-9+/=\s]+$/.test(samlResponse))
    throw new SignInFault('UNREADABLE', 'The form has no SAMLResponse in base64.');
  return { samlResponse, relayState: relayState.slice(0, 2_000), hopped: hop === '1' };
}

/** Checks an answer, uses up the sign-in that it answers and its assertion, and reads whom it names. */
async function check(
  options: ConnectionOptions,
  connection: SsoConnection,
  { request, response }: Exchange,
  form: Form,
): Promise<Checked> {
  const { issuer } = connection;
  if (issuer === null) throw new SignInFault('CONNECTION_OFF', 'The connection has no metadata yet.');
  const unverified = openSamlResponse(form.samlResponse);
  const bound = readRequest(options, connection, request, unverified);
  const { entityId, acsUrl } = samlAddresses(options.publicUrl, connection.id);
  const content = await verifySamlResponse(unverified, trustOf(options, connection), {
    issuer,
    audience: entityId,
    address: acsUrl,
    requestId: unverified.inResponseTo,
    unsolicited: connection.unsolicited,
    now: new Date(),
  });
  const ctx = pagesContext(options, connection, response);
  const { id: connectionId } = connection;
  const signIn = bound && (await claimSsoSignIn(ctx, { connectionId, signInId: bound.id }));
  const { assertionId, usableUntil } = content;
  await spendSsoAssertion(ctx, { connectionId, assertionId, usableUntil });
  const identity = identityOfAssertion(content);
  if (signIn) return { identity, purpose: signIn.purpose, returnTo: signIn.returnTo };
  return { identity, purpose: 'SIGN_IN', returnTo: form.relayState };
}

/** The sign-in that the answer belongs to: one that this browser has started. An answer to none must be allowed by the connection. */
function readRequest(
  { binding }: ConnectionOptions,
  { id }: SsoConnection,
  request: Request,
  { inResponseTo }: UnverifiedResponse,
) {
  if (inResponseTo === null) return undefined;
  return readHandle(binding.read(request), 'request', inResponseTo.replace(/^_/, ''), id);
}

const trustOf = ({ secrets }: ConnectionOptions, { id, certificates, serviceKey }: SsoConnection) => ({
  certificates,
  decryptionKey: secrets.open(serviceKey as Buffer, secretPlace(id, 'service_key')),
});
