import { Client, cacheExchange, fetchExchange } from 'urql';
import { resilientFetch } from './resilient-fetch.ts';

/** The admin API at /graphql, as any other client has it. Reading anew after a write is the document cache's work. */
export const client = new Client({
  url: '/graphql',
  exchanges: [cacheExchange, fetchExchange],
  fetch: resilientFetch,
  preferGetMethod: false,
  requestPolicy: 'cache-and-network',
});
