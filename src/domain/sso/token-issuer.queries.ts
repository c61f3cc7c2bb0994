import { sql } from 'kysely';
import { query } from '../operation.js';
import { columns } from '../table.js';
import { type TokenIssuer, TokenIssuerEntity } from './token-issuer.entity.js';

/** The token issuers that the organization trusts, oldest first. */
export const listTokenIssuers = query('sso:read', async (ctx, _input: Record<never, never>): Promise<TokenIssuer[]> => {
  const { rows } = await sql<TokenIssuer>`
      select ${columns(TokenIssuerEntity, 'issuer')} from token_issuer issuer
      where issuer.organization_id = ${ctx.organizationId} and issuer.removed_at is null order by issuer.id`.execute(
    ctx.db,
  );
  return rows;
});
