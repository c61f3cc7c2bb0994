import { openContext } from '../domain/context.js';
import { newId } from '../domain/ids.js';
import { createOperatorToken } from '../domain/organization/operator-token.operations.js';
import { nameValueLines } from '../text-table.js';
import type { Command } from './command.js';

/** `operator-token create`: a token for the host product's backend, which acts on every organization. */
export const operatorTokenCreate: Command = {
  name: 'operator-token create',
  says: "Makes a token of the host product's backend, which acts on every organization.",
  options: { name: { value: 'NAME', says: 'what it is for; Operator unless told' } },
  prepare:
    ({ name = 'Operator' }) =>
    async ({ orm, publicUrl }) => {
      const actor = { kind: 'system', id: 'cli' } as const;
      const ctx = openContext(orm, { actor, organizationId: null, correlationId: newId() });
      const { token, secret } = await createOperatorToken(ctx, { name });
      const json = { operatorTokenId: token.id, token: secret.reveal(), graphqlUrl: `${publicUrl}/graphql` };
      const text = nameValueLines([
        ['Operator token', json.token],
        ['GraphQL', json.graphqlUrl],
      ]);
      return { json, text: `${text}\n\nThe token is shown this once.` };
    },
};
