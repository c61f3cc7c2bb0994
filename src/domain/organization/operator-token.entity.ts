import { defineEntity, p } from '@mikro-orm/core';
import type { Row } from '../table.js';

/** A token of the host product's backend, which acts on every organization. */
export const OperatorTokenEntity = defineEntity({
  name: 'OperatorToken',
  tableName: 'operator_token',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    hint: p.text(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
    lastUsedAt: p.datetime(3).nullable(),
  },
});

export type OperatorToken = Row<typeof OperatorTokenEntity>;
