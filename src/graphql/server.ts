import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { MikroORM } from '@mikro-orm/postgresql';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import type { Logger } from 'pino';
import { newId } from '../domain/ids.js';
import { openResolver, type TxtResolver } from '../domain/sso/domain-challenge.js';
import type { ProviderTools } from '../domain/sso/provider-tools.js';
import type { WebhookTools } from '../domain/webhook/webhook-tools.js';
import type { RequestCallers } from '../request-callers.js';
import { GraphqlContext, type Inviting, type Rehearse } from './context.js';
import { graphiqlRouter } from './graphiql/graphiql.js';
import { answerErrors } from './http-refusal.js';
import { jsonBody } from './json-body.js';
import { admitDocument } from './limits/admission.js';
import { limits } from './limits/structure.js';
import { costLimit, errorAnswers, idempotency } from './plugins.js';
import { buildAdminSchema } from './schema.js';

/** What the admin API is made from. */
export interface GraphqlOptions {
  readonly orm: MikroORM;
  readonly publicUrl: string;
  readonly log: Logger;
  readonly callers: RequestCallers;
  /** Where domains are looked for; the machine's own name servers without it. */
  readonly dns?: TxtResolver | undefined;
  /** How single sign-on is set up; UNAVAILABLE without it. */
  readonly sso?: ProviderTools;
  /** How people are invited; UNAVAILABLE without it. */
  readonly invitations?: Inviting;
  /** How webhook endpoints are set up; UNAVAILABLE without it. */
  readonly webhooks?: WebhookTools;
  /** How an identity provider's cycle is rehearsed; UNAVAILABLE without it. */
  readonly rehearse?: Rehearse;
}

/** The admin API as a router for `/graphql`; browsers get GraphiQL, and every request must bring a token or a session. */
export async function createGraphqlRouter(options: GraphqlOptions): Promise<{ router: Router; stop(): Promise<void> }> {
  const apollo = new ApolloServer<GraphqlContext>({
    schema: buildAdminSchema(),
    csrfPrevention: true,
    introspection: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: limits.tokens },
    stopOnTerminationSignals: false,
    logger: quiet(options.log),
    plugins: [ApolloServerPluginCacheControlDisabled(), costLimit, idempotency, errorAnswers(options.log)],
  });
  await apollo.start();
  const { callers } = options;

  const router = express.Router();
  router.use(nameRequest);
  router.use(graphiqlRouter(callers));
  router.use(requireCaller(callers, options));
  router.use(jsonBody);
  router.use(admitDocument);
  router.all('/', expressMiddleware(apollo, { context: async ({ res }) => res.locals.graphql as GraphqlContext }));
  router.use((_request, response) => {
    response.status(404).json({ errors: [{ message: 'Nothing is here.', extensions: { code: 'NOT_FOUND' } }] });
  });
  router.use(answerErrors(options.log));
  return {
    router,
    stop: () => apollo.stop(),
  };
}

/** Every answer names its correlation id, also where no server around the router has given one. */
function nameRequest(_request: Request, response: Response, next: NextFunction): void {
  response.locals.correlationId ??= newId();
  response.setHeader('X-Request-Id', response.locals.correlationId);
  response.setHeader('Cache-Control', 'no-store');
  next();
}

function requireCaller(callers: RequestCallers, options: GraphqlOptions) {
  const { publicUrl, dns = openResolver(), sso, invitations, webhooks, rehearse } = options;
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const caller = await callers.contextOf(request, response.locals.correlationId);
    response.locals.graphql = new GraphqlContext(caller, publicUrl, dns, sso, invitations, webhooks, rehearse);
    next();
  };
}

/** Apollo tells errors of its own about requests to its logger; clients' faults are no news to an operator. */
const quiet = (log: Logger) => ({
  debug: (message?: string) => log.debug(message),
  info: (message?: string) => log.debug(message),
  warn: (message?: string) => log.warn(message),
  error: (message?: string) => log.error(message),
});
