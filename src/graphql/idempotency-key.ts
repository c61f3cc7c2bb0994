import { createHash } from 'node:crypto';
import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import type { IdempotencyKey } from '../domain/context.js';
import { rootFields } from './limits/structure.js';

const wellFormed = /^[\x21-\x7e]{1,255}$/;

/** The key under which a request's one mutation is done once; the fingerprint tells another request under the same key. */
export function idempotencyKey(
  key: string,
  {
    document,
    operation,
    source,
    variables,
  }: {
    readonly document: DocumentNode;
    readonly operation: OperationDefinitionNode;
    readonly source: string;
    readonly variables: unknown;
  },
): IdempotencyKey {
  if (!wellFormed.test(key)) throw invalid('Idempotency-Key must be 1 to 255 visible ASCII characters.');
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  if (operation.operation !== 'mutation' || rootFields(operation.selectionSet, fragments, new Set()) !== 1)
    throw invalid('Idempotency-Key needs a request with exactly one mutation.');
  const request = JSON.stringify([operation.name?.value ?? null, source, variables ?? {}]);
  return { key, fingerprint: createHash('sha256').update(request).digest() };
}

const invalid = (message: string) =>
  new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT', field: 'Idempotency-Key', http: { status: 400 } },
  });
