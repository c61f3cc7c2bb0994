import type { MikroORM } from '@mikro-orm/postgresql';
import express, { type ErrorRequestHandler, type Express, type Response } from 'express';
import type { Logger } from 'pino';
import type { Config } from './config.js';
import { consolePages } from './console-pages.js';
import { correlate } from './correlation.js';
import { SecretBox } from './domain/secret-box.js';
import type { TxtResolver } from './domain/sso/domain-challenge.js';
import { createExportRouter } from './export/server.js';
import { createGraphqlRouter } from './graphql/server.js';
import { healthRouter } from './health.js';
import { createImportRouter } from './import/server.js';
import type { Loopback } from './outgoing/address.js';
import { openOutgoing } from './outgoing/guarded-fetch.js';
import { Rehearsals } from './rehearsal.js';
import { RequestCallers } from './request-callers.js';
import { logRequests } from './request-log.js';
import { createScimRouter } from './scim/server.js';
import { securityEventKeysRouter } from './security-event-keys.js';
import { invitationUrl } from './sign-in-url.js';
import { openProviderTools } from './sso/provider-tools.js';
import { createSsoRouter } from './sso/server.js';

/** What the faces are made from. */
export interface ServerOptions {
  readonly orm: MikroORM;
  readonly publicUrl: string;
  readonly log: Logger;
  readonly trustProxy: Config['trustProxy'];
  /** Where domains are looked for; the machine's own name servers without it. */
  readonly dns?: TxtResolver | undefined;
  /** Under which stored secrets are encrypted. */
  readonly secretKey: Buffer;
  /** Where the worker sends mail; without it an invitation's link is also in the answer that made it. */
  readonly smtpUrl?: string | undefined;
  /** Whether addresses that users typed may be this machine's own; not, unless told. */
  readonly loopback?: Loopback;
}

/** The faces under one roof; `stop` writes what they still hold, once no request is in flight. */
export interface Server {
  readonly app: Express;
  stop(): Promise<void>;
}

/** Mounts the faces. What none of them answers gets JSON, never a stack. */
export async function createServer({
  orm,
  publicUrl,
  log,
  trustProxy,
  dns,
  secretKey,
  smtpUrl,
  loopback = 'REFUSED',
}: ServerOptions): Promise<Server> {
  const outgoing = openOutgoing({ loopback });
  const callers = new RequestCallers({ orm, publicUrl, log, outgoing });
  const scim = createScimRouter({ orm, publicUrl, log });
  const secrets = new SecretBox(secretKey);
  const tools = openProviderTools(secrets, outgoing.fetch);
  const invitations = {
    tools: { secrets, linkOf: (token: string) => invitationUrl(publicUrl, token) },
    links: smtpUrl ? 'MAILED' : 'SHOWN',
  } as const;
  const webhooks = { secrets, refusalOf: outgoing.refusalOf };
  const rehearsals = new Rehearsals({ orm, log });
  const graphql = await createGraphqlRouter({
    orm,
    publicUrl,
    log,
    callers,
    dns,
    sso: tools,
    invitations,
    webhooks,
    rehearse: (ctx, provider) => rehearsals.rehearse(ctx, provider),
  });
  const sso = createSsoRouter({ orm, publicUrl, log, callers, secrets, fetch: outgoing.fetch });
  const exports = createExportRouter({ log, callers });

  const app = express();
  app.disable('x-powered-by').disable('etag').set('trust proxy', trustProxy);
  app.use(correlate);
  if (log.isLevelEnabled('info')) app.use(logRequests(log));
  app.use('/scim/v2', scim.router);
  app.use('/graphql', graphql.router);
  app.use('/sso', sso);
  app.use('/export', exports.router);
  app.use('/import', createImportRouter({ log, callers }));
  app.use(securityEventKeysRouter(orm));
  app.use(healthRouter(orm));
  app.use(consolePages({ publicUrl, callers }));
  app.use((_request, response) =>
    answer(response, 404, 'NOT_FOUND', 'Nothing is here. A browser finds the console at /.'),
  );
  app.use(answerError(log));
  return {
    app,
    async stop() {
      await Promise.all([scim.stop(), graphql.stop(), callers.stop(), exports.stop()]);
      await outgoing.close();
    },
  };
}

function answerError(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (isClientFault(error)) return answer(response, error.status, 'BAD_REQUEST', 'The request cannot be read.');
    log.error({ err: error, correlationId: response.locals.correlationId }, 'request failed');
    answer(response, 500, 'INTERNAL', 'Something went wrong here; the log has the details under this correlation id.');
  };
}

/** Express and its parsers throw errors with a status for what a client got wrong, such as a malformed `%` in the path. */
function isClientFault(error: unknown): error is { status: number } {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500;
}

function answer(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ error: { code, message, correlationId: response.locals.correlationId } });
}
