import { defineEntity, p } from '@mikro-orm/core';
import type { TokenKind } from './secret.js';

/** Leads from a token's SHA-256 to its organization and row; insert and delete only. An operator token's organization is the nil id. */
export const TokenDirectoryEntity = defineEntity({
  name: 'TokenDirectory',
  tableName: 'token_directory',
  properties: {
    tokenHash: p.blob().$type<Buffer>().primary(),
    kind: p.text().$type<TokenKind>(),
    organizationId: p.uuid(),
    tokenId: p.uuid(),
  },
});
