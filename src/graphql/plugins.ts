import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { GraphqlContext } from './context.js';
import { formatError, isBug, refusalIn } from './error-format.js';
import { idempotencyKey } from './idempotency-key.js';
import { costOf, maxCost } from './limits/cost.js';
import { tooComplex } from './limits/too-complex.js';

/** Refuses an operation that could answer too many objects. */
export const costLimit: ApolloServerPlugin<GraphqlContext> = {
  requestDidStart: async () => ({
    async didResolveOperation({ schema, document, operation, request }) {
      if (!operation) return;
      const cost = costOf(schema, document, operation, request.variables ?? {});
      if (cost > maxCost)
        throw tooComplex(
          `The query could answer ${cost} objects; ${maxCost} are allowed. Ask for smaller pages, or fewer lists inside lists.`,
        );
    },
  }),
};

/** Does the one mutation of a request with an Idempotency-Key once. */
export const idempotency: ApolloServerPlugin<GraphqlContext> = {
  requestDidStart: async () => ({
    async didResolveOperation({ document, operation, source, request, contextValue }) {
      const key = request.http?.headers.get('idempotency-key');
      if (key === undefined || !operation) return;
      const { variables } = request;
      contextValue.rememberUnder(idempotencyKey(key, { document, operation, source, variables }));
    },
  }),
};

/** Words top-level errors for the caller, logs those that are bugs of ours, and answers 503 while the database is away. */
export function errorAnswers(log: Logger): ApolloServerPlugin<GraphqlContext> {
  return {
    requestDidStart: async () => ({
      async didEncounterErrors({ errors, contextValue, operationName }) {
        const { correlationId } = contextValue.caller;
        for (const error of errors)
          if (isBug(error))
            log.error(
              { err: error.originalError, path: error.path, operationName, correlationId },
              'GraphQL resolver failed',
            );
      },
      async willSendResponse({ errors, response, contextValue }) {
        if (response.body.kind !== 'single' || !errors) return;
        const { singleResult } = response.body;
        singleResult.errors = singleResult.errors?.map((formatted, index) => {
          const error = errors[index];
          return error ? formatError(formatted, error, contextValue.caller.correlationId) : formatted;
        });
        if (!errors.some((error) => refusalIn(error)?.code === 'UNAVAILABLE')) return;
        response.http.status = 503;
        response.http.headers.set('retry-after', '2');
      },
    }),
  };
}
