import { GraphQLError } from 'graphql';

/** The refusal of a query that asks for too much: 400, before anything is read. */
export const tooComplex = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } } });
