import { defineEntity, p } from '@mikro-orm/core';
import type { Permission } from '../access.js';
import type { Row } from '../table.js';

/** A member's token for programs: it may do what both its scopes and the member's role allow. */
export const ApiTokenEntity = defineEntity({
  name: 'ApiToken',
  tableName: 'api_token',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    memberId: p.uuid(),
    name: p.text(),
    hint: p.text(),
    scopes: p.array().$type<Permission[]>().columnType('text[]'),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
    lastUsedAt: p.datetime(3).nullable(),
  },
});

export type ApiToken = Row<typeof ApiTokenEntity>;
