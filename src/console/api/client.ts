import { Client, cacheExchange, fetchExchange } from 'urql';
import { resilientFetch } from './resilient-fetch.ts';

const options = { url: '/graphql', fetch: resilientFetch, preferGetMethod: false } as const;

/** The admin API at /graphql, as any other client has it. Reading anew after a write is the document cache's work. */
export const client = new Client({
  ...options,
  exchanges: [cacheExchange, fetchExchange],
  requestPolicy: 'cache-and-network',
});

/** The same without a cache, for many writes in a row: the page reads anew once they are all done. */
export const bareClient = new Client({ ...options, exchanges: [fetchExchange] });
